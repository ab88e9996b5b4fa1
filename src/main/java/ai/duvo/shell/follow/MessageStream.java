package ai.duvo.shell.follow;

import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Prints the messages of a run as they come, until it ends. */
public final class MessageStream {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final CommandContext context;
    private final String run;
    private final RunReader reader;
    private Duration pause = FIRST_PAUSE;
    private long seen;
    private String waitingTold = "";
    private @Nullable RequestDialogue dialogue;

    /** Prints nothing yet. */
    public MessageStream(CommandContext context, String run, Operation getRun, Operation listMessages) {
        this.context = context;
        this.run = run;
        this.reader = new RunReader(context, run, getRun, listMessages, effect(run));
    }

    /**
     * The same; what the run asks is answered on the spot.
     *
     * @param respond the operation that takes an answer
     * @param answers told of each
     */
    public MessageStream answering(Operation respond, RunFollower.Answers answers) {
        dialogue = new RequestDialogue(context, run, respond, answers);
        return this;
    }

    /**
     * Follows it.
     *
     * @throws InterruptedFailure when the user stops following; the run goes on
     * @throws Failure when the run fails or is stopped, or asks something and nobody is there to answer
     */
    public CommandOutput toItsEnd() {
        try {
            return all();
        } catch (InterruptedFailure left) {
            throw (InterruptedFailure) left.bringing(reader.last());
        }
    }

    private CommandOutput all() {
        seen = context.invocation().option("offset").map(Long::parseLong).orElse(0L);
        while (true) {
            // the state is read before the messages, so that none written in between is lost
            JsonNode state = reader.state();
            boolean news = printNewMessages();
            if (RunReader.isEnded(state)) {
                return ended(RunReader.status(state), state);
            }
            human(state);
            pause = news ? FIRST_PAUSE : shorter(pause.multipliedBy(3).dividedBy(2), LONGEST_PAUSE);
            context.requests().pause(pause, effect(run));
        }
    }

    private CommandOutput ended(String status, JsonNode state) {
        if (!status.equals("completed")) {
            throw reader.failed(state);
        }
        context.console().err("run " + run + " completed");
        return CommandOutput.shown(Json.write(state), context.command().result());
    }

    private boolean printNewMessages() {
        long before = seen;
        JsonNode page;
        do {
            page = reader.messages(seen).path("messages");
            page.forEach(this::print);
            seen += page.size();
        } while (page.size() == RunReader.PAGE);
        return seen > before;
    }

    private void print(JsonNode message) {
        if (context.wantsJson()
                || context.options().value("format").filter("ndjson"::equals).isPresent()) {
            print(new String(Json.write(message), StandardCharsets.UTF_8));
            return;
        }
        String text = message.path("text_content").asString("");
        String role = message.path("role").asString("?");
        JsonNode tool = message.path("tool_call").path("name");
        if (!text.isEmpty()) {
            print(role + ": " + VisibleText.lines(text));
        } else if (tool.isString()) {
            print(role + ": calls " + VisibleText.text(tool.asString()));
        }
    }

    /** Where the answer goes on to jq or a variable, messages are only notices. */
    private void print(String line) {
        if (context.isKept()) {
            context.console().err(line);
        } else {
            context.console().out(line + "\n");
        }
    }

    private void human(JsonNode state) {
        HumanRequest request = new HumanRequest(run, state.path("pending_human_request"));
        if (request.id().isEmpty()) {
            return;
        }
        if (!context.prompter().isInteractive()) {
            throw reader.unanswered(state, request);
        }
        if (dialogue == null) {
            tellIfWaiting(request);
        } else if (dialogue.isNew(request)) {
            ask(dialogue, request);
        }
    }

    private void ask(RequestDialogue person, HumanRequest request) {
        try {
            person.ask(request);
        } catch (InterruptedFailure left) {
            throw new InterruptedFailure(effect(run), "runs follow " + run + " asks again");
        }
        pause = FIRST_PAUSE;
    }

    private void tellIfWaiting(HumanRequest request) {
        if (request.id().equals(waitingTold)) {
            return;
        }
        waitingTold = request.id();
        request.tell(context.console()::err);
        context.console()
                .err("hint: Ctrl-C stops following; then runs follow " + run + " asks you here, or answer with "
                        + request.command());
    }

    private static String effect(String run) {
        return "stopped following; run " + run + " goes on (runs stop " + run + " stops it)";
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
