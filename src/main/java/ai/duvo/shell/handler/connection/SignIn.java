package ai.duvo.shell.handler.connection;

import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/**
 * {@code oauth … authorize} and {@code start}: gives the page to agree on. At a terminal it also opens the page, and waits
 * for the connection that comes of it.
 *
 * @param browser opens the page
 */
public record SignIn(Browser browser) implements CommandHandler {

    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int LOOKS = 200;
    private static final String LATER = "connections list shows the connection when somebody has agreed";

    @Override
    public CommandOutput run(CommandContext context) {
        if (!isWaitedFor(context)) {
            return context.send();
        }
        Map<String, JsonNode> before = connections(context);
        byte[] answer = context.requests().call().body();
        CommandOutput shown = CommandOutput.shown(answer, context.command().result());
        context.printer().show(context.output(answer), context.options());
        CompletableFuture<Boolean> opened =
                open(context, Json.read(answer).path("authorization_url").asString(""));
        JsonNode connection = await(context, before, opened);
        context.console()
                .err(VisibleText.text("connected: " + connection.path("name").asString("") + " ("
                        + connection.path("id").asString("") + ")"));
        return shown;
    }

    /** Only somebody who looks at a terminal can agree; scripts go on, as with the vendor's client. */
    private static boolean isWaitedFor(CommandContext context) {
        return context.prompter().isInteractive()
                && context.console().outIsTerminal()
                && !context.isKept()
                && !context.wantsJson()
                && !context.isDry()
                && !context.requests().isPlayedBack();
    }

    private CompletableFuture<Boolean> open(CommandContext context, String page) {
        boolean isToBeOpened =
                !context.invocation().flag("no-browser") && !context.options().flag("demo");
        context.console()
                .err((isToBeOpened ? "agree in the browser" : "open this page in a browser and agree")
                        + "; waiting for the connection, Ctrl-C leaves");
        return isToBeOpened ? browser.open(page) : CompletableFuture.completedFuture(true);
    }

    private static JsonNode await(
            CommandContext context, Map<String, JsonNode> before, CompletableFuture<Boolean> opened) {
        try {
            return connected(context, before, opened);
        } catch (InterruptedFailure left) {
            throw new InterruptedFailure("stopped waiting; " + LATER, null);
        }
    }

    private static JsonNode connected(
            CommandContext context, Map<String, JsonNode> before, CompletableFuture<Boolean> opened) {
        boolean isTold = false;
        for (int look = 0; look < LOOKS; look++) {
            context.requests().pause(PAUSE, "stopped waiting");
            if (!isTold && opened.isDone() && !opened.getNow(true)) {
                context.console().err("no browser could be opened here: open the page yourself");
                isTold = true;
            }
            Optional<JsonNode> news = connections(context).entrySet().stream()
                    .filter(one -> isNew(context, before, one))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (news.isPresent()) {
                return news.get();
            }
        }
        throw Failure.error("nobody has agreed within 10 minutes", LATER);
    }

    /** One that was not there, or the one that is signed in again and is not what it was. */
    private static boolean isNew(
            CommandContext context, Map<String, JsonNode> before, Map.Entry<String, JsonNode> connection) {
        return context.invocation()
                .option("reconnect-instance-id")
                .map(id ->
                        connection.getKey().equals(id) && !connection.getValue().equals(before.get(id)))
                .orElse(!before.containsKey(connection.getKey()));
    }

    private static Map<String, JsonNode> connections(CommandContext context) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        context.requests()
                .names()
                .all(context.invocation(), Kind.CONNECTION)
                .forEach(one -> all.put(one.path("id").asString(""), one));
        return all;
    }
}
