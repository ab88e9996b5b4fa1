package ai.duvo.shell.session;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Endpoint;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.ContextName;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.Prompter;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.profile.ApiAccess;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** One command being run: what its handler may use. */
public final class CommandContext {

    private static final List<String> WHOSE = List.of("profile", "team", "demo");

    private final Session session;
    private final Invocation invocation;
    private final ActiveOptions options;
    private final SendMode sending;
    private final ResultDisposition use;
    private @Nullable ApiAccess access;
    private @Nullable Invocation resolved;

    CommandContext(Session session, Invocation invocation, ActiveOptions options, ResultDisposition use) {
        this.session = session;
        this.invocation = invocation;
        this.options = options;
        this.sending = session.sending(options);
        this.use = use;
    }

    /** The same command with the account, the team and the demo workspace of other options. */
    public CommandContext under(ActiveOptions others) {
        Map<String, List<String>> whose = new HashMap<>();
        for (String name : WHOSE) {
            List<String> value = others.globals().get(name);
            if (value != null) {
                whose.put(name, value);
            }
        }
        return new CommandContext(session, invocation, options.with(whose), use);
    }

    /** The bound line. */
    public Invocation invocation() {
        return invocation;
    }

    /** The row. */
    public Command command() {
        return invocation.command();
    }

    /** The global options in force: the line's, else those the program was started with. */
    public ActiveOptions options() {
        return options;
    }

    /** Where to print. */
    public Console console() {
        return session.console();
    }

    /** The session it runs in. */
    public Session session() {
        return session;
    }

    /** Who to ask. */
    public Prompter asker() {
        return session.asker();
    }

    /** Whether the user wants JSON. */
    public boolean wantsJson() {
        return options.flag("json")
                || options.value("format").filter("json"::equals).isPresent();
    }

    /** Whether the answer goes on to jq, a file or a variable: then nothing of it is printed. */
    public boolean isKept() {
        return use != ResultDisposition.SHOWN;
    }

    /** Whether nothing but the way it ends is wanted. */
    public boolean isJudged() {
        return use == ResultDisposition.CODE;
    }

    /** Whether requests are shown and not sent: every answer is empty then. */
    public boolean isDry() {
        return sending instanceof SendMode.Shown;
    }

    /** Whether answers come from what was recorded. */
    public boolean isPlayedBack() {
        return sending instanceof SendMode.Offline;
    }

    /** Shows an answer before the command ends; for one that ends in a failure and has something to show. */
    public void show(CommandOutput answer) {
        session.presenter().show(answer, options);
    }

    /** Who calls which API; resolved on first use. */
    public ApiAccess access() {
        if (access == null) {
            access = sending instanceof SendMode.Offline offline
                    ? offline.access()
                    : session.accounts().access(options);
        }
        return access;
    }

    /** The client for it. */
    public ApiClient client() {
        return session.gateway().client(access(), sending);
    }

    /** A client for another account, such as one that is about to log in. */
    public ApiClient clientFor(Endpoint endpoint) {
        return session.gateway()
                .instead(endpoint, sending)
                .orElseGet(() -> new ApiClient(
                        endpoint,
                        session.limits(),
                        session.execution().notices(),
                        session.caller().timer()));
    }

    /** The team to work on; may ask the API once. */
    public String team() {
        return session.gateway().team(access(), sending);
    }

    /** The same without waiting for it. */
    public Mono<String> teamLater() {
        return isDry() ? Mono.fromSupplier(this::team) : session.gateway().team(access(), client());
    }

    private String contextValue(String name) {
        return switch (ContextName.of(name).orElseThrow()) {
            case TEAM -> team();
            case ORGANIZATION -> {
                String named = session.environment().getOrDefault("DUVO_ORG_ID", "");
                yield named.isEmpty() ? session.gateway().organization(access(), sending) : named;
            }
            case USER -> session.gateway().user(access(), sending);
        };
    }

    /** The bound line with ids in place of the names that its row looks up. */
    private Invocation line() {
        if (resolved == null) {
            resolved = new NameLookup(this, session.catalog()).resolved(AskedSecrets.ask(invocation, this));
        }
        return resolved;
    }

    /** The request of the main operation. */
    public ApiRequest plan() {
        return session.planner().plan(line(), this::contextValue);
    }

    /** The request of the row's thing, changed as the line says; {@code fetched} is what it is now. */
    public ApiRequest plan(JsonNode fetched) {
        return session.planner().plan(line(), this::contextValue, fetched);
    }

    /** Looks up the workspace's things by name. */
    public NameLookup names() {
        return new NameLookup(this, session.catalog());
    }

    /** The request of another operation of the row, with path values that no parameter gives. */
    public ApiRequest plan(Operation operation, Map<String, String> more) {
        return session.planner().plan(operation, line(), this::contextValue, more);
    }

    /** A request that no row describes. */
    public ApiRequest request(String method, String path, List<ApiRequest.Param> query, RequestBody body) {
        return session.planner().request(method, path, query, body);
    }

    /** The request of an operation that reads, with these values in its path. */
    public ApiRequest request(Operation operation, Map<String, String> path, List<ApiRequest.Param> query) {
        return session.planner().request(operation, path, query, this::contextValue);
    }

    /** The row's operation at this place, from 0. */
    public Operation operation(int index) {
        return command().operations().get(index);
    }

    /** Sends it and waits. */
    public ApiResponse call(ApiRequest request) {
        return call(request, effect(request));
    }

    /** The same; Ctrl-C ends it with this message. */
    public ApiResponse call(ApiRequest request, String effect) {
        return await(client().send(request), effect);
    }

    /** Sends it and reads the JSON answer. */
    public JsonNode json(ApiRequest request) {
        return Json.read(call(request).body());
    }

    /** Shows what was there already, unless it goes on to jq, a file or a variable: {@code $_} stays as it is. */
    public CommandOutput look(CommandOutput answer) {
        if (isKept()) {
            return answer;
        }
        session.presenter().show(answer, options);
        return CommandOutput.none();
    }

    /** Waits for that long, but not where answers come from a file; Ctrl-C ends it with this message. */
    public void pause(Duration time, String effect) {
        session.pause(time, effect);
    }

    /** Waits for a value; Ctrl-C ends it with this message. */
    public <T> T await(Mono<T> mono, String effect) {
        return Objects.requireNonNull(session.caller().await(mono, effect), "a publisher that ended without a value");
    }

    /** What a user is told of a request that was interrupted. */
    public static String effect(ApiRequest request) {
        boolean mutating = request.idempotencyKey() != null;
        return "interrupted: " + request.method() + " " + request.path()
                + (mutating
                        ? " was under way; it may or may not have taken effect"
                        : " was under way; nothing changed");
    }

    /**
     * Asks a person, whatever options say.
     *
     * @throws Failure when the answer is no, or when nobody is there
     */
    public void confirmOnTerminal(String question) {
        if (!asker().isInteractive()) {
            throw Failure.error("this wants a person at a terminal to say yes", null);
        }
        if (!asker().confirm(question)) {
            throw Failure.error("not done: you did not say yes", null);
        }
    }

    /**
     * Asks before something is destroyed.
     *
     * @param question with the names of what goes; server text in it is made harmless here
     * @throws Failure when the answer is no, or when nobody is there to answer and {@code --yes} is not given
     */
    public void confirm(String question) {
        if (options.flag("yes") || invocation.flag("yes") || isDry()) {
            return;
        }
        String visible = VisibleText.text(question);
        if (!asker().isInteractive()) {
            throw Failure.error(
                    "\"" + command().name() + "\" asks before it acts, and nobody is there to answer: " + visible,
                    "add --yes if you mean it; nothing was sent");
        }
        if (!asker().confirm(visible)) {
            throw Failure.error("not done: you did not say yes", null);
        }
    }
}
