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
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.lookup.ListRequests;
import ai.duvo.shell.lookup.NameLookup;
import ai.duvo.shell.output.ShortIds;
import ai.duvo.shell.profile.ApiAccess;
import ai.duvo.shell.progress.Activity;
import ai.duvo.shell.progress.Amount;
import ai.duvo.shell.progress.CountedOutput;
import ai.duvo.shell.request.AskedValues;
import ai.duvo.shell.request.ListPager.Page;
import ai.duvo.shell.settings.ShellSettings;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests of one command: planned from its row, sent as its options say, waited for where Ctrl-C can end it. */
public final class CommandRequests implements ListRequests {

    private final CommandParts parts;
    private final Invocation invocation;
    private final ActiveOptions options;
    private final SendMode sending;
    private @Nullable ApiAccess access;
    private @Nullable Invocation resolved;

    CommandRequests(CommandParts parts, Invocation invocation, ActiveOptions options) {
        this.parts = parts;
        this.invocation = invocation;
        this.options = options;
        this.sending = parts.state().sendMode(options);
    }

    /** Whether requests are shown and not sent: every answer is empty then. */
    @Override
    public boolean isDry() {
        return sending instanceof SendMode.Shown;
    }

    /** Whether answers come from what was recorded. */
    public boolean isPlayedBack() {
        return sending instanceof SendMode.Offline;
    }

    /** Who calls which API; resolved on first use. */
    public ApiAccess access() {
        if (access == null) {
            access = sending instanceof SendMode.Offline offline
                    ? offline.access()
                    : parts.accounts().access(options);
        }
        return access;
    }

    /** The client for it. */
    public ApiClient client() {
        return limited(parts.clients().client(access(), sending));
    }

    private ApiClient limited(ApiClient api) {
        return ShellSettings.limited(options.value("timeout"), parts.variables(), api, api::within);
    }

    /** A client for another account, such as one that is about to log in; the caller closes it. */
    public ApiClient clientFor(Endpoint endpoint) {
        return limited(parts.clients().apart(endpoint, sending));
    }

    /** The client for another account. */
    public ApiClient clientFor(ApiAccess other) {
        return limited(parts.clients().client(other, sending));
    }

    /** The team to work on; may ask the API once. */
    public String team() {
        return contextValue(ContextName.TEAM.wireName());
    }

    /** The same without waiting for it. */
    public Mono<String> teamLater() {
        return isDry()
                ? Mono.fromSupplier(this::team)
                : parts.clients().context().of(ContextName.TEAM, access(), client());
    }

    /** The request of the main operation. */
    public ApiRequest plan() {
        return parts.planner().plan(line(), this::contextValue);
    }

    /** The request of the row's thing, changed as the line says; {@code fetched} is what it is now. */
    public ApiRequest plan(JsonNode fetched) {
        return parts.planner().plan(line(), this::contextValue, fetched);
    }

    /** The request of the main operation with its JSON body changed. */
    public ApiRequest plan(Consumer<ObjectNode> change) {
        ApiRequest plan = plan();
        ObjectNode body = body(plan);
        change.accept(body);
        return plan.withBody(body(body));
    }

    /** The request of another operation of the row, with path values that no parameter gives. */
    public ApiRequest plan(Operation operation, Map<String, String> more) {
        return parts.planner().plan(operation, line(), this::contextValue, more);
    }

    /** A request that no row describes. */
    public ApiRequest request(String method, String path, List<ApiRequest.Param> query, RequestBody body) {
        return parts.planner().request(method, path, query, body);
    }

    /** The request of an operation that reads, with these values in its path. */
    @Override
    public ApiRequest request(Operation operation, Map<String, String> path, List<ApiRequest.Param> query) {
        return parts.planner().request(operation, path, query, this::contextValue);
    }

    @Override
    public List<JsonNode> items(Command lister, ApiRequest list) {
        return PagedRequest.items(this, lister, list);
    }

    @Override
    public Page first(Command lister, ApiRequest list) {
        return PagedRequest.first(this, lister, list);
    }

    /** Looks up the workspace's things by name. */
    public NameLookup names() {
        return new NameLookup(
                this, parts.catalog(), parts.state().lookups(), () -> access().label() + " " + access().team());
    }

    /** Sends the request of the main operation and waits. */
    public ApiResponse call() {
        return call(plan());
    }

    /** Sends it and waits. */
    public ApiResponse call(ApiRequest request) {
        return call(request, effect(request));
    }

    /** The same; Ctrl-C ends it with this message. */
    public ApiResponse call(ApiRequest request, String effect) {
        try (Activity call = activity(what(request), Amount.Unit.BYTES)) {
            return awaitQuietly(client().send(request.telling(call::advance)), effect);
        }
    }

    /** Sends it and reads the JSON answer. */
    @Override
    public JsonNode json(ApiRequest request) {
        return Json.read(call(request).body());
    }

    /** Waits for that long, but not where answers come from a file; Ctrl-C ends it with this message. */
    public void pause(Duration time, String effect) {
        if (parts.state().isOnline()) {
            try (Activity waiting =
                    parts.calls().progress().begin(invocation.command().name())) {
                parts.calls().pause(time, effect);
            }
        }
    }

    /** Waits for a value, and tells on a terminal that the command does; Ctrl-C ends it with this message. */
    public <T> T await(Mono<T> mono, String effect) {
        return await(mono, invocation.command().name(), effect);
    }

    private <T> T await(Mono<T> mono, String what, String effect) {
        return Objects.requireNonNull(
                parts.calls().await(mono, what, effect), "a publisher that ended without a value");
    }

    /** Waits for a value and says nothing, as where a program asks something meanwhile. */
    public <T> T awaitQuietly(Mono<T> mono, String effect) {
        return Objects.requireNonNull(parts.calls().await(mono, effect), "a publisher that ended without a value");
    }

    /** Tells on a terminal of something that takes a while, until it is closed. */
    public Activity activity(String what, Amount.Unit unit) {
        return parts.calls().progress().begin(what, unit);
    }

    /** Writes what comes to the stream, of any size, and tells on a terminal how far it is. */
    public void download(ApiRequest request, OutputStream out) {
        try (Activity download = activity(what(request), Amount.Unit.BYTES)) {
            await(client().download(request, new CountedOutput(out, download)), effect(request));
        }
    }

    private String what(ApiRequest request) {
        return parts.secrets().mask(request.summary());
    }

    /** Ends here, with {@link ai.duvo.shell.failure.InterruptedFailure}, when Ctrl-C was pressed. */
    public void stopWhenInterrupted() {
        parts.calls().stopWhenInterrupted();
    }

    /** Ctrl-C was heard: what is asked and sent from here on is not stopped by it. */
    public void resume() {
        parts.calls().begin();
    }

    private String contextValue(String name) {
        return parts.clients().value(ContextName.of(name).orElseThrow(), access(), sending, this::client);
    }

    /** The bound line with ids in place of the names that its row looks up. */
    private Invocation line() {
        if (resolved == null) {
            AskedValues asked = new AskedValues(
                    parts.state().prompter(), parts.secrets(), parts.state().answers());
            resolved = names().resolved(asked.ask(invocation, isDry()));
        }
        return resolved;
    }

    /** The JSON object that a request sends. */
    public static ObjectNode body(ApiRequest request) {
        return (ObjectNode) Json.read(((RequestBody.Json) request.body()).bytes());
    }

    /** The body that sends this. */
    public static RequestBody body(JsonNode json) {
        return new RequestBody.Json(Json.write(json));
    }

    /** What a user is told of a request that was interrupted. */
    public static String effect(ApiRequest request) {
        boolean mutating = request.idempotencyKey() != null;
        return "interrupted: " + request.method() + " " + ShortIds.USUAL.within(request.path())
                + (mutating
                        ? " was under way; it may or may not have taken effect"
                        : " was under way; nothing changed");
    }
}
