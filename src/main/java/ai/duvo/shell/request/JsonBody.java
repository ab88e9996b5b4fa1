package ai.duvo.shell.request;

import ai.duvo.shell.catalog.BodyPath;
import ai.duvo.shell.catalog.BodyPath.Step;
import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON body that grows value by value. */
final class JsonBody {

    private JsonNode root = JsonNodeFactory.instance.objectNode();

    byte[] bytes() {
        return Json.write(root);
    }

    /** Puts a value at a place without items or members, in place of what is there. */
    void put(BodyPath path, JsonNode value) {
        if (path.steps().isEmpty()) {
            whole(value);
            return;
        }
        ObjectNode object = object();
        List<Step> steps = path.steps();
        for (Step step : steps.subList(0, steps.size() - 1)) {
            object = inside(object, field(step));
        }
        object.set(field(steps.get(steps.size() - 1)), value);
    }

    /** Puts an empty array there. */
    void putEmpty(BodyPath path) {
        List<Step> fields =
                path.steps().stream().filter(Step.Field.class::isInstance).toList();
        put(new BodyPath(path.text(), fields), JsonNodeFactory.instance.arrayNode());
    }

    /**
     * Puts every word at its place: one value, items of an array, or members of an object.
     *
     * @param name what the words belong to, for failures
     */
    void put(BodyPath path, List<String> words, JsonType type, String name) {
        int turn = turn(path.steps());
        if (turn < 0) {
            put(path, JsonValues.of(words.get(words.size() - 1), type, name));
            return;
        }
        ObjectNode object = object();
        for (Step step : path.steps().subList(0, turn - 1)) {
            object = inside(object, field(step));
        }
        String last = field(path.steps().get(turn - 1));
        if (path.steps().get(turn) instanceof Step.Member) {
            ObjectNode members = inside(object, last);
            words.forEach(word -> members.set(JsonValues.key(word), JsonValues.of(JsonValues.value(word), type, name)));
        } else {
            ArrayNode items = object.get(last) instanceof ArrayNode array ? array : object.putArray(last);
            List<Step> rest = path.steps().subList(turn + 1, path.steps().size());
            words.forEach(word -> items.add(item(rest, JsonValues.of(word, type, name))));
        }
    }

    /** The value of each word, or an object around it. */
    private static JsonNode item(List<Step> rest, JsonNode value) {
        JsonNode item = value;
        for (int i = rest.size() - 1; i >= 0; i--) {
            ObjectNode around = JsonNodeFactory.instance.objectNode();
            around.set(field(rest.get(i)), item);
            item = around;
        }
        return item;
    }

    private void whole(JsonNode value) {
        if (value.isObject() && root.isObject()) {
            ((ObjectNode) root).setAll((ObjectNode) value);
        } else {
            root = value;
        }
    }

    private ObjectNode object() {
        if (root instanceof ObjectNode object) {
            return object;
        }
        throw Failure.error("the body is a list, and other options want to add fields to it", "nothing was sent");
    }

    /** The index of the first item or member step, or -1. */
    private static int turn(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (!(steps.get(i) instanceof Step.Field)) {
                return i;
            }
        }
        return -1;
    }

    private static ObjectNode inside(ObjectNode object, String name) {
        return Objects.requireNonNull(
                object.get(name) instanceof ObjectNode inner ? inner : object.putObject(name), "an object");
    }

    private static String field(Step step) {
        return ((Step.Field) step).name();
    }
}
