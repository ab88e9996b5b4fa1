package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.CollectionHook;
import ai.duvo.shell.demo.store.DemoCollection;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.Fields;
import ai.duvo.shell.demo.store.Route;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Routes of processes and their versions: a version that is being written is ready after a while, and one is live. */
final class ClarityRoutes implements RouteSource, CollectionHook {

    private static final String PROCESS = "/v2/clarity-v2/processes/{process_id}";
    private static final String SNAPSHOTS = PROCESS + "/snapshots/{kind}";
    private static final String CURRENT = "current_process";
    private static final List<String> KINDS = List.of(CURRENT, "transformation_proposal");
    private static final Duration WRITING = Duration.ofSeconds(3);
    private static final String IMPORT = "import-";
    private static final List<String> STEP =
            List.of(("id targetSteps title action role system input output exception handling assumptions openQuestions"
                            + " confidence nodeType nodeSubtype description rationale sources condition")
                    .split(" "));

    private final Workspace workspace;

    ClarityRoutes(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public @Nullable Route route(String operation) {
        return switch (operation) {
            case "GET " + PROCESS -> this::process;
            case "GET /v2/clarity/processes/{id}" -> this::legacy;
            case "GET /v2/teams/{teamId}/clarity-v2/processes/summaries" -> this::summaries;
            case "POST " + SNAPSHOTS + "/generate" -> this::generate;
            case "POST " + SNAPSHOTS + "/stop" -> this::stop;
            case "POST " + SNAPSHOTS + "/save" -> this::save;
            case "POST " + PROCESS + "/artifact-imports/create-upload-url" -> this::uploadUrl;
            case "POST " + PROCESS + "/artifact-imports/{capture_id}/complete" -> this::imported;
            default -> null;
        };
    }

    @Override
    public void refresh() {
        for (ObjectNode one : collection("snapshots").items()) {
            boolean isReady = status(one).equals("generating")
                    && !workspace
                            .now()
                            .isBefore(Instant.parse(one.path("created_at").asString())
                                    .plus(WRITING));
            if (isReady) {
                one.put("status", "draft");
            }
        }
    }

    private DemoCollection collection(String key) {
        return workspace.store.collection(key);
    }

    private ObjectNode known(DemoRequest call, String name) {
        return collection("processes").require(call.id(name), name, call);
    }

    private DemoResponse process(DemoRequest call) {
        refresh();
        ObjectNode process = known(call, "process_id");
        if (isOld(process)) {
            throw ApiFault.notFound("Process");
        }
        ObjectNode answer = DemoResponse.object();
        ObjectNode shown = answer.putObject("process");
        List.of(
                        "id",
                        "team_id",
                        "user_id",
                        "name",
                        "status",
                        "visibility",
                        "version",
                        "generation_error",
                        "generation_progress",
                        "custom_prompt",
                        "created_at",
                        "updated_at")
                .forEach(field -> shown.set(field, process.path(field)));
        for (String kind : KINDS) {
            ArrayNode versions = answer.putArray(kind + "_versions");
            snapshots(process, kind).forEach(one -> versions.add(version(one, kind)));
        }
        captures(answer.putArray("captures"), process);
        return DemoResponse.ok(answer);
    }

    private static boolean isOld(ObjectNode process) {
        return process.path("version").asInt() == 1;
    }

    private static ObjectNode version(ObjectNode snapshot, String kind) {
        ObjectNode version = DemoResponse.object();
        List.of("id", "process_id", "created_at", "status", "creator_type", "user_id", "sandbox_id", "last_session_id")
                .forEach(field -> version.set(field, snapshot.path(field)));
        version.set("parent_" + kind + "_id", snapshot.path("parent_id"));
        if (!kind.equals(CURRENT)) {
            version.set("clarity_current_process_id", snapshot.path("source_snapshot_id"));
        }
        return version;
    }

    private List<ObjectNode> snapshots(ObjectNode process, String kind) {
        return collection("snapshots").items().stream()
                .filter(one -> one.path("process_id").equals(process.path("id")))
                .filter(one -> one.path("kind").asString().equals(kind))
                .toList();
    }

    private void captures(ArrayNode shown, ObjectNode process) {
        collection("captures").items().stream()
                .filter(one -> one.path("processId").equals(process.path("id")))
                .forEach(shown::add);
    }

    private DemoResponse legacy(DemoRequest call) {
        ObjectNode process = known(call, "id");
        ObjectNode answer = DemoResponse.object();
        Map.of(
                        "id",
                        "id",
                        "team_id",
                        "teamId",
                        "user_id",
                        "userId",
                        "name",
                        "name",
                        "status",
                        "status",
                        "visibility",
                        "visibility",
                        "created_at",
                        "createdAt",
                        "updated_at",
                        "updatedAt")
                .forEach((from, to) -> answer.set(to, process.path(from)));
        List.of(
                        "analysis",
                        "generationError",
                        "customPrompt",
                        "generationProgress",
                        "transformationGuidance",
                        "transformationGuidanceAuthor",
                        "transformationGuidanceDate")
                .forEach(answer::putNull);
        answer.put("version", 1).put("creatorUserId", workspace.userId).put("createdByName", "Dana Demo");
        answer.putArray("usedGuidanceMessages");
        if (isOld(process)) {
            answer.put("analysis", "Receipts are collected on paper, typed once a month and paid with the wages.");
        }
        captures(answer.putArray("captures"), process);
        return DemoResponse.ok(answer);
    }

    private DemoResponse summaries(DemoRequest call) {
        List<ObjectNode> all =
                collection("processes").items().stream().map(this::summary).toList();
        return call.page("processes", all, 10, 5);
    }

    private ObjectNode summary(ObjectNode process) {
        ObjectNode summary = DemoResponse.object();
        List.of("id", "name", "status", "created_at", "updated_at")
                .forEach(field -> summary.set(field, process.path(field)));
        ObjectNode current = summary.putObject("current").putNull("summary").putNull("swot");
        ArrayNode roles = summary.putNull("proposal").putArray("roles");
        ArrayNode systems = summary.putArray("systems");
        snapshots(process, CURRENT).stream().findFirst().ifPresent(one -> {
            current.set("summary", one.path("data").path("summary"));
            one.path("data").path("steps").findValuesAsString("role").stream()
                    .distinct()
                    .forEach(roles::add);
            one.path("data").path("steps").findValuesAsString("system").stream()
                    .distinct()
                    .forEach(systems::add);
        });
        return summary;
    }

    private DemoResponse generate(DemoRequest call) {
        ObjectNode process = known(call, "process_id");
        String kind = kind(call);
        ObjectNode made = collection("snapshots").writer().create(DemoResponse.object(), call, Set.of());
        made.put("status", "generating").put("creator_type", "ai");
        snapshots(process, CURRENT).stream()
                .filter(one -> !kind.equals(CURRENT) && !one.equals(made))
                .findFirst()
                .ifPresent(one -> made.set("source_snapshot_id", one.path("id")));
        return DemoResponse.success(202);
    }

    private DemoResponse stop(DemoRequest call) {
        ObjectNode process = known(call, "process_id");
        snapshots(process, kind(call)).stream()
                .filter(one -> status(one).equals("generating"))
                .forEach(collection("snapshots")::remove);
        return DemoResponse.success(200);
    }

    private DemoResponse save(DemoRequest call) {
        JsonNode body = Fields.of(call);
        Fields.require(body, Set.of("steps", "baselineSnapshotId"));
        body.path("steps").forEach(ClarityRoutes::step);
        DemoCollection snapshots = collection("snapshots");
        ObjectNode baseline = snapshots.byId(body.path("baselineSnapshotId").asString(""), "baselineSnapshotId");
        ObjectNode made = snapshots.writer().create(DemoResponse.object(), call, Set.of());
        made.put("creator_type", "human");
        made.set("parent_id", baseline.path("id"));
        made.set("source_snapshot_id", baseline.path("source_snapshot_id"));
        ObjectNode data = made.putObject("data").put("version", 1);
        data.set("steps", body.path("steps"));
        data.set(
                "summary",
                body.has("summary")
                        ? body.path("summary")
                        : baseline.path("data").path("summary"));
        return DemoResponse.created(new SnapshotRoutes(workspace).live(made, call));
    }

    /** Fields may be null, but none may be left out. */
    private static void step(JsonNode step) {
        STEP.stream().filter(name -> !step.has(name)).findFirst().ifPresent(name -> {
            throw ApiFault.bad("steps[]." + name + " is required");
        });
    }

    private static String kind(DemoRequest call) {
        String kind = call.value("kind").orElse("");
        Fields.oneOf("kind", kind, KINDS);
        return kind;
    }

    private static String status(ObjectNode snapshot) {
        return snapshot.path("status").asString("");
    }

    private DemoResponse uploadUrl(DemoRequest call) {
        known(call, "process_id");
        String name = call.text("file_name");
        Instant expires = workspace.now().plus(Duration.ofMinutes(15));
        URI address = workspace.address;
        String capture = workspace.newId();
        return DemoResponse.ok(DemoResponse.object()
                .put(
                        "signed_url",
                        UploadEndpoint.url(address, IMPORT + capture, name, expires, call.text("content_type")))
                .put("capture_id", capture)
                .put("expires_at", expires.toString()));
    }

    private DemoResponse imported(DemoRequest call) {
        ObjectNode process = known(call, "process_id");
        DemoRequest into =
                new DemoRequest(Map.of("processId", process.path("id").asString()), Map.of(), "", new byte[0]);
        ObjectNode made = collection("captures").writer().create(DemoResponse.object(), into, Set.of());
        made.put("id", call.id("capture_id")).put("type", "document").put("documentFileName", call.text("file_name"));
        made.put("hasTranscript", false).put("transcriptQuestionCount", 0);
        if (made.path("processId").asString().isEmpty()) {
            throw ApiFault.notFound("Process");
        }
        ObjectNode answer = DemoResponse.object();
        answer.set("capture", made);
        return DemoResponse.ok(answer);
    }
}
