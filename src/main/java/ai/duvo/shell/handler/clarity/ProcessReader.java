package ai.duvo.shell.handler.clarity;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.request.AnswerCheck;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandRequests;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reader of a process and of its versions, which a line names by {@code live}, {@code latest} or an id. */
final class ProcessReader {

    static final String CURRENT = "current_process";
    static final String PROPOSAL = "transformation_proposal";

    private static final Operation SNAPSHOT =
            new Operation("GET", "/v2/clarity-v2/processes/{process_id}/snapshots/{kind}/{snapshot_id}");

    private static final Operation VERSION_1 = new Operation("GET", "/v2/clarity/processes/{id}");

    private final CommandContext context;
    private final CommandRequests requests;

    ProcessReader(CommandContext context) {
        this.context = context;
        this.requests = context.requests();
    }

    /**
     * The process with its versions and captures; nothing is there where requests are only shown. A process of version 1
     * is not there as one of version 2: a row that names the older operation asks that as well.
     */
    JsonNode process() {
        try {
            return whole(requests.json(requests.plan()));
        } catch (HttpFailure failure) {
            boolean mayBeOlder = failure.code() == ExitCode.NOT_FOUND
                    && context.command().operations().contains(VERSION_1);
            if (!mayBeOlder) {
                throw failure;
            }
            return ofVersion1(failure);
        }
    }

    private JsonNode whole(JsonNode answer) {
        if (!context.isDry()) {
            List.of(CURRENT + "_versions", PROPOSAL + "_versions", "captures")
                    .forEach(field -> AnswerCheck.withList(answer, field));
        }
        return answer;
    }

    private JsonNode snapshotIn(JsonNode answer) {
        return context.isDry()
                ? answer.path("snapshot")
                : AnswerCheck.withObject(answer, "snapshot").path("snapshot");
    }

    private JsonNode ofVersion1(HttpFailure notFound) {
        String id = context.invocation().argument("process-id").orElseThrow();
        JsonNode old;
        try {
            old = requests.json(requests.request(VERSION_1, Map.of("id", id), List.of()));
        } catch (HttpFailure failure) {
            throw failure.code() == ExitCode.NOT_FOUND ? notFound : failure;
        }
        context.console()
                .err("this is a process of version 1: it has captures and perhaps an analysis, but no versions");
        return FirstVersion.model(old);
    }

    /** A version with its steps; missing when there is none and none was named. */
    JsonNode snapshot(JsonNode process, String kind, String selector) {
        return request(process, kind, selector)
                .map(request -> snapshotIn(requests.json(request)))
                .orElseGet(MissingNode::getInstance);
    }

    /**
     * A version of the current process and one of the proposal, asked for at the same time.
     *
     * @param current says which of the current process
     * @param proposal says which of the proposal
     */
    Versions both(JsonNode process, String current, String proposal) {
        Mono<JsonNode> first = later(request(process, CURRENT, current));
        Mono<JsonNode> second = later(request(process, PROPOSAL, proposal));
        return requests.await(
                Mono.zip(first, second, Versions::new), "interrupted while versions were read; nothing changed");
    }

    /**
     * Two versions; either may be missing.
     *
     * @param current of the current process
     * @param proposal of the proposal
     */
    record Versions(JsonNode current, JsonNode proposal) {}

    private Mono<JsonNode> later(Optional<ApiRequest> request) {
        return request.map(one ->
                        requests.client().send(one).map(ApiResponse::body).map(body -> snapshotIn(Json.read(body))))
                .orElseGet(() -> Mono.just(MissingNode.getInstance()));
    }

    private Optional<ApiRequest> request(JsonNode process, String kind, String selector) {
        Optional<String> id = context.isDry()
                ? Optional.of("<the " + selector + " version>")
                : id(process.path(kind + "_versions"), kind, selector);
        return id.map(one -> requests.plan(SNAPSHOT, Map.of("kind", kind, "snapshot_id", one))
                .withoutQuery());
    }

    /** The id of the version that a selector means. */
    static Optional<String> id(JsonNode versions, String kind, String selector) {
        List<JsonNode> all = StreamSupport.stream(versions.spliterator(), false).toList();
        Optional<JsonNode> latest = all.stream()
                .max(Comparator.comparing(version -> version.path("created_at").asString("")));
        Optional<JsonNode> found =
                switch (selector) {
                    case "latest" -> latest;
                    case "live" ->
                        all.stream()
                                .filter(version ->
                                        version.path("status").asString("").equals("live"))
                                .findFirst()
                                .or(() -> latest);
                    default ->
                        Optional.of(all.stream()
                                .filter(version ->
                                        version.path("id").asString("").equals(selector))
                                .findFirst()
                                .orElseThrow(() -> new Failure(
                                        ExitCode.NOT_FOUND,
                                        "the process has no " + kind.replace('_', ' ') + " \"" + selector + "\"",
                                        "say live, latest or an id: clarity versions shows them")));
                };
        return found.map(version -> version.path("id").asString(""));
    }
}
