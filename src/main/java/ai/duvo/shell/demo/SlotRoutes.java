package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Routes of the integration slots of revisions, their connections and queues. */
final class SlotRoutes implements RouteSource {

    private static final String SLOTS = "/v2/agents/{agent_id}/revisions/{build_id}/integrations";
    private static final String SLOT = SLOTS + "/{integration_id}";

    private final Workspace workspace;

    SlotRoutes(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public @Nullable Route route(String operation) {
        return switch (operation) {
            case "GET " + SLOTS -> call -> DemoResponse.ok(DemoRequest.list("integrations", slots(call)));
            case "POST " + SLOTS -> this::attach;
            case "DELETE " + SLOT -> this::remove;
            case "GET " + SLOT + "/connections" -> this::connections;
            case "POST " + SLOT + "/connections" -> this::pin;
            case "DELETE " + SLOT + "/connections/{connection_id}" -> this::unpin;
            case "GET " + SLOT + "/queues" -> call -> DemoResponse.ok(queues(slot(call)));
            case "PUT " + SLOT + "/queues" -> this::setQueues;
            case "GET /v2/agents/{agent_id}/revisions/{build_id}/case-queue-validation" -> this::caseQueueSetup;
            default -> null;
        };
    }

    private List<ObjectNode> slots(DemoRequest call) {
        ObjectNode revision = workspace.revision(call.id("agent_id"), call.id("build_id"));
        return workspace.slots.computeIfAbsent(revision.path("id").asString(), r -> new ArrayList<>());
    }

    /** By the slot's own id or by that of the integration it holds. */
    private ObjectNode slot(DemoRequest call) {
        String id = call.id("integration_id");
        return slots(call).stream()
                .filter(s -> id.equals(s.path("id").asString())
                        || id.equals(s.path("integration_id").asString()))
                .findFirst()
                .orElseThrow(() -> ApiFault.conflict("The revision has no such integration"));
    }

    private DemoResponse attach(DemoRequest call) {
        List<ObjectNode> slots = slots(call);
        JsonNode ids = call.json().path("integration_ids");
        if (!ids.isArray() || ids.isEmpty()) {
            throw ApiFault.bad("integration_ids must have at least 1 item");
        }
        List<ObjectNode> found = new ArrayList<>();
        for (JsonNode id : ids) {
            String wanted = DemoRequest.uuid("integration_ids", id.asString(""));
            boolean there = slots.stream()
                    .anyMatch(s -> wanted.equals(s.path("integration_id").asString()));
            if (there) {
                throw ApiFault.conflict("The integration is attached already");
            }
            found.add(Workspace.find(workspace.integrations, wanted, "Integration"));
        }
        // only now: a request that is refused takes no id away
        String now = workspace.now().toString();
        found.forEach(integration -> slots.add(SeedData.newSlot(workspace, integration, now)));
        return DemoResponse.created(DemoResponse.object().put("success", true).put("count", found.size()));
    }

    private DemoResponse remove(DemoRequest call) {
        ObjectNode slot = slot(call);
        slots(call).remove(slot);
        workspace.pins.remove(slot.path("id").asString());
        return DemoResponse.success(200);
    }

    private Map<String, Instant> pins(DemoRequest call) {
        return workspace.pins.computeIfAbsent(slot(call).path("id").asString(), s -> new LinkedHashMap<>());
    }

    private DemoResponse connections(DemoRequest call) {
        ObjectNode answer = DemoResponse.object();
        ArrayNode pinned = answer.putArray("connections");
        pins(call)
                .forEach((id, since) ->
                        pinned.addObject().put("connection_id", id).put("created_at", since.toString()));
        return DemoResponse.ok(answer);
    }

    private DemoResponse pin(DemoRequest call) {
        String id = DemoRequest.uuid("connection_id", call.text("connection_id"));
        ObjectNode connection = Workspace.find(workspace.connections, id, "Connection");
        String type = slot(call).path("integration_type").asString();
        if (!connection.path("type").asString().equals(type)) {
            throw ApiFault.bad(
                    "The connection is for " + connection.path("type").asString() + ", the slot for " + type);
        }
        if (pins(call).putIfAbsent(id, workspace.now()) != null) {
            throw ApiFault.conflict("The connection is pinned already");
        }
        return DemoResponse.success(201);
    }

    private DemoResponse unpin(DemoRequest call) {
        if (pins(call).remove(call.id("connection_id")) == null) {
            throw ApiFault.notFound("Pinned connection");
        }
        return DemoResponse.success(200);
    }

    private ObjectNode queues(ObjectNode slot) {
        List<ObjectNode> linked = workspace.queuesOf(slot).stream()
                .map(id -> Workspace.find(workspace.queues, id, "Queue"))
                .map(q -> DemoResponse.object()
                        .put("id", q.path("id").asString())
                        .put("name", q.path("name").asString()))
                .toList();
        return DemoRequest.list("queues", linked);
    }

    private DemoResponse setQueues(DemoRequest call) {
        ObjectNode slot = slot(call);
        JsonNode ids = call.json().path("queue_ids");
        if (!ids.isArray()) {
            throw ApiFault.bad("queue_ids is required");
        }
        List<String> wanted = new ArrayList<>();
        for (JsonNode id : ids) {
            Workspace.find(workspace.queues, DemoRequest.uuid("queue_ids", id.asString("")), "Queue");
            wanted.add(id.asString());
        }
        workspace.slotQueues.put(slot.path("id").asString(), wanted);
        return DemoResponse.ok(queues(slot));
    }

    private DemoResponse caseQueueSetup(DemoRequest call) {
        ObjectNode answer = DemoResponse.object();
        ArrayNode configs = answer.putArray("configs");
        slots(call).stream()
                .filter(s -> s.path("integration_type").asString().startsWith("case-queue"))
                .forEach(s -> configs.addObject()
                        .put("config_id", s.path("id").asString())
                        .put("integration_type", s.path("integration_type").asString())
                        .put("linked_queue_count", workspace.queuesOf(s).size()));
        return DemoResponse.ok(answer.put("has_available_queues", !workspace.queues.isEmpty()));
    }
}
