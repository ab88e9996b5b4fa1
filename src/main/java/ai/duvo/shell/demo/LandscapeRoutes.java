package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.DemoCollection;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.Fields;
import ai.duvo.shell.demo.store.Route;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Routes of the landscape: the tree of areas and processes, labels of processes, links between them, and conversations about one. */
final class LandscapeRoutes implements RouteSource {

    private static final String HIERARCHY = "/v2/organizations/{orgId}/clarity/hierarchy";
    private static final String LABELS = "/v2/clarity/processes/{id}";
    private static final String CHAT = "/v2/clarity-v2/processes/{process_id}/artifact-chat/messages";

    private static final String CONVERSATIONS = "/v2/clarity-v2/processes/{process_id}/artifact-chat/conversations";

    private final Workspace workspace;
    private final Map<String, Set<String>> labels = new TreeMap<>();

    LandscapeRoutes(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public @Nullable Route route(String operation) {
        return switch (operation) {
            case "GET " + HIERARCHY + "/tree" -> this::tree;
            case "GET " + HIERARCHY + "/landscape" -> this::landscape;
            case "POST " + HIERARCHY + "/proposed-processes" -> this::propose;
            case "DELETE " + HIERARCHY + "/nodes/{nodeId}" -> this::delete;
            case "POST " + HIERARCHY + "/process-links" -> this::link;
            case "DELETE " + HIERARCHY + "/process-links/{process_link_id}" -> this::unlink;
            case "GET " + LABELS + "/labels" -> this::labels;
            case "GET " + LABELS + "/available-labels" ->
                call -> call.page("data", collection("process_labels").items(), 100, 50);
            case "POST " + LABELS + "/labels/assign" -> call -> label(call, true);
            case "POST " + LABELS + "/labels/unlink" -> call -> label(call, false);
            case "GET " + CONVERSATIONS + "/{conversation_id}/messages" -> this::messages;
            case "POST " + CHAT -> this::say;
            case "PUT " + CHAT + "/{message_id}" -> this::decide;
            default -> null;
        };
    }

    private DemoCollection collection(String key) {
        return workspace.store.collection(key);
    }

    private DemoResponse tree(DemoRequest call) {
        ObjectNode answer = DemoRequest.list("nodes", below(call));
        return DemoResponse.ok(answer.put("truncated", false));
    }

    /** The nodes below the root that is asked for, each with how deep it lies. */
    private List<ObjectNode> below(DemoRequest call) {
        String root = call.query().get("rootId");
        List<ObjectNode> nodes = new ArrayList<>();
        if (root == null) {
            children("", 0, nodes);
        } else {
            nodes.add(collection("landscape_nodes")
                    .byId(root, "rootId")
                    .deepCopy()
                    .put("depth", 0));
            children(root, 1, nodes);
        }
        return nodes;
    }

    private void children(String parent, int depth, List<ObjectNode> into) {
        for (ObjectNode node : collection("landscape_nodes").items()) {
            if (node.path("parentId").asString("").equals(parent)) {
                into.add(node.deepCopy().put("depth", depth));
                children(node.path("id").asString(), depth + 1, into);
            }
        }
    }

    private DemoResponse landscape(DemoRequest call) {
        List<ObjectNode> nodes = below(call);
        ObjectNode answer = DemoResponse.object();
        ArrayNode shown = answer.putArray("nodes");
        for (ObjectNode node : nodes) {
            node.remove("team");
            node.putNull("proposedSummary")
                    .set("process", process(node.path("processId").asString("")));
            node.putArray("labels");
            shown.add(node);
        }
        ArrayNode links = answer.putArray("links");
        for (ObjectNode link : collection("process_links").items()) {
            ObjectNode one = links.addObject().put("id", link.path("id").asString());
            one.set("sourceNodeId", link.path("source_node_id"));
            one.set("targetNodeId", link.path("target_node_id"));
            List.of("type", "state", "confidence", "rationale").forEach(field -> one.set(field, link.path(field)));
        }
        answer.putArray("unlinkedProcesses");
        long proposed = nodes.stream()
                .filter(node -> node.path("existence").asString().equals("proposed"))
                .count();
        long processes =
                nodes.stream().filter(node -> node.path("process").isObject()).count();
        answer.putObject("stats")
                .put("totalNodes", nodes.size())
                .put("processNodes", processes)
                .put("proposedNodes", proposed)
                .put("unsortedProcesses", 0)
                .putNull("latestUpdatedAt");
        answer.putObject("generation")
                .put("eligibleCaptureCount", 2)
                .put("eligibleProcessCount", 2)
                .put("status", "idle");
        return DemoResponse.ok(answer.put("truncated", false));
    }

    private @Nullable JsonNode process(String id) {
        for (ObjectNode one : collection("processes").items()) {
            if (one.path("id").asString().equals(id)) {
                ObjectNode process = DemoResponse.object();
                List.of("id", "name", "status", "version").forEach(field -> process.set(field, one.path(field)));
                process.putNull("summary")
                        .put("captureCount", one.path("capture_count").asInt(0));
                process.set("captureCounts", one.path("capture_counts"));
                process.putArray("contributors");
                process.putArray("people");
                process.set("updatedAt", one.path("updated_at"));
                return process;
            }
        }
        return null;
    }

    private DemoResponse propose(DemoRequest call) {
        ObjectNode node = collection("landscape_nodes").writer().create(call.json(), call, Set.of());
        return DemoResponse.created(node.put("existence", "proposed"));
    }

    private DemoResponse delete(DemoRequest call) {
        DemoCollection nodes = collection("landscape_nodes");
        ObjectNode node = nodes.byId(call.id("nodeId"), "nodeId");
        List<ObjectNode> subtree = new ArrayList<>();
        children(node.path("id").asString(), 1, subtree);
        subtree.add(node);
        Set<String> ids = new LinkedHashSet<>();
        subtree.forEach(one -> ids.add(one.path("id").asString()));
        List.copyOf(nodes.items()).stream()
                .filter(one -> ids.contains(one.path("id").asString()))
                .forEach(nodes::remove);
        long processes =
                subtree.stream().filter(one -> one.path("processId").isString()).count();
        return DemoResponse.ok(
                DemoResponse.object().put("deletedCount", ids.size()).put("detachedCount", processes));
    }

    private DemoResponse link(DemoRequest call) {
        JsonNode body = Fields.of(call);
        Fields.require(body, Set.of("source_node_id", "target_node_id", "type"));
        ObjectNode answer = DemoResponse.object();
        for (ObjectNode old : collection("process_links").items()) {
            if (List.of("source_node_id", "target_node_id", "type").stream()
                    .allMatch(f -> old.path(f).equals(body.path(f)))) {
                answer.set("process_link", old);
                return DemoResponse.ok(answer.put("created", false));
            }
        }
        answer.set("process_link", collection("process_links").writer().create(body, call, Set.of()));
        return DemoResponse.created(answer.put("created", true));
    }

    private DemoResponse unlink(DemoRequest call) {
        DemoCollection links = collection("process_links");
        links.remove(links.byId(call.id("process_link_id"), "process_link_id"));
        return DemoResponse.ok(DemoResponse.object().put("deleted", true));
    }

    private DemoResponse labels(DemoRequest call) {
        String process =
                collection("processes").byId(call.id("id"), "id").path("id").asString();
        ObjectNode answer = DemoResponse.object();
        ArrayNode shown = answer.putArray("labels");
        for (ObjectNode label : collection("process_labels").items()) {
            if (labels.getOrDefault(process, Set.of()).contains(label.path("id").asString())) {
                ObjectNode one = shown.addObject();
                List.of("id", "value", "colorHue").forEach(field -> one.set(field, label.path(field)));
                one.put("source", "human");
            }
        }
        return DemoResponse.ok(answer);
    }

    private DemoResponse label(DemoRequest call, boolean isAdded) {
        String process =
                collection("processes").byId(call.id("id"), "id").path("id").asString();
        Set<String> own = labels.computeIfAbsent(process, id -> new LinkedHashSet<>());
        for (JsonNode id : call.json().path("labelIds")) {
            String label = collection("process_labels")
                    .byId(id.asString(""), "labelIds")
                    .path("id")
                    .asString();
            if (isAdded) {
                own.add(label);
            } else {
                own.remove(label);
            }
        }
        return labels(call);
    }

    private DemoResponse say(DemoRequest call) {
        JsonNode body = Fields.of(call);
        Fields.require(body, Set.of("snapshot_kind", "baseline_snapshot_id"));
        String id = body.path("conversation_id").asString("");
        DemoCollection conversations = collection("conversations");
        ObjectNode conversation = id.isEmpty()
                ? conversations.writer().create(body, call, Set.of())
                : conversations.byId(id, "conversation_id");
        if (id.isEmpty()) {
            conversation.put("title", body.path("content").asString("A question"));
        }
        ObjectNode message = message(conversation);
        message.putObject("body")
                .put("kind", "text")
                .put("text", body.path("content").asString("(answers)"));
        return answer(conversation, message);
    }

    private DemoResponse messages(DemoRequest call) {
        ObjectNode conversation = collection("conversations").byId(call.id("conversation_id"), "conversation_id");
        ObjectNode answer =
                DemoRequest.list("messages", collection("chat_messages").in(call));
        answer.set("conversation", conversation);
        return DemoResponse.ok(answer);
    }

    private ObjectNode message(ObjectNode conversation) {
        DemoRequest into = new DemoRequest(
                Map.of("conversation_id", conversation.path("id").asString()), Map.of(), "", new byte[0]);
        return collection("chat_messages").writer().create(DemoResponse.object(), into, Set.of());
    }

    private DemoResponse decide(DemoRequest call) {
        String decision = call.text("decision");
        Fields.oneOf("decision", decision, List.of("accept", "decline"));
        ObjectNode message = collection("chat_messages").byId(call.id("message_id"), "message_id");
        if (!(message.path("body") instanceof ObjectNode body)
                || !body.path("status").asString("").equals("pending")) {
            throw ApiFault.conflict("Nothing is to be decided here");
        }
        body.put("status", decision.equals("accept") ? "accepted" : "declined");
        ObjectNode conversation = collection("conversations")
                .byId(message.path("conversation_id").asString(), "conversation_id")
                .put("status", "open");
        return answer(conversation, message);
    }

    private static DemoResponse answer(ObjectNode conversation, ObjectNode message) {
        ObjectNode answer = DemoResponse.object();
        answer.set("conversation", conversation);
        answer.set("message", message);
        return DemoResponse.ok(answer);
    }
}
