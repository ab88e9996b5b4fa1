package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.DemoCollection;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.Fields;
import ai.duvo.shell.demo.store.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Labels of cases: assigning one that the queue does not have makes it. */
final class CaseLabels implements RouteSource {

    private static final String LABELS = "/v2/queues/{queue_id}/cases/{case_id}/labels";

    private final Workspace workspace;

    CaseLabels(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public @Nullable Route route(String operation) {
        return switch (operation) {
            case "GET " + LABELS -> this::list;
            case "POST " + LABELS -> this::assignAll;
            case "POST " + LABELS + "/unlink" -> this::unlink;
            default -> null;
        };
    }

    /** Gives a case the label with that key and value. */
    void assign(ObjectNode item, JsonNode wanted, DemoRequest call) {
        DemoCollection all = workspace.store.collection("queue_labels");
        ObjectNode named = DemoResponse.object()
                .put("key", wanted.path("key").asString(""))
                .put("value", wanted.path("value").asString());
        ObjectNode label =
                all.writer().same(named, call).orElseGet(() -> all.writer().create(named, call, Set.of()));
        ArrayNode labels = (ArrayNode) item.path("labels");
        boolean isThere = StreamSupport.stream(labels.spliterator(), false)
                .anyMatch(l -> l.path("id").equals(label.path("id")));
        if (!isThere) {
            ObjectNode shown = labels.addObject();
            List.of("id", "key", "value", "color_hue").forEach(field -> shown.set(field, label.path(field)));
            label.put("case_count", label.path("case_count").asInt() + 1);
        }
    }

    private DemoResponse list(DemoRequest call) {
        return labelsOf(item(call));
    }

    private DemoResponse assignAll(DemoRequest call) {
        JsonNode labels = Fields.of(call).path("labels");
        if (labels.isEmpty()) {
            throw ApiFault.bad("labels must have at least 1 item");
        }
        ObjectNode item = item(call);
        labels.forEach(label -> Fields.require(Fields.object(label), Set.of("value")));
        labels.forEach(label -> assign(item, label, call));
        return labelsOf(item);
    }

    private DemoResponse unlink(DemoRequest call) {
        JsonNode ids = Fields.of(call).path("label_ids");
        if (ids.isEmpty()) {
            throw ApiFault.bad("label_ids must have at least 1 item");
        }
        ArrayNode labels = (ArrayNode) item(call).path("labels");
        for (JsonNode id : ids) {
            ObjectNode label = workspace.store.collection("queue_labels").byId(id.asString(""), "label_ids");
            for (int i = labels.size() - 1; i >= 0; i--) {
                if (labels.path(i).path("id").equals(label.path("id"))) {
                    labels.remove(i);
                    label.put("case_count", label.path("case_count").asInt() - 1);
                }
            }
        }
        return DemoResponse.success(200);
    }

    private ObjectNode item(DemoRequest call) {
        return workspace.store.collection("cases").require(call.id("case_id"), "case_id", call);
    }

    private static DemoResponse labelsOf(ObjectNode item) {
        List<ObjectNode> labels = new ArrayList<>();
        item.path("labels").forEach(label -> labels.add((ObjectNode) label));
        return DemoResponse.ok(DemoRequest.list("labels", labels));
    }
}
