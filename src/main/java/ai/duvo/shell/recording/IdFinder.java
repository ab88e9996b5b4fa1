package ai.duvo.shell.recording;

import ai.duvo.shell.line.PathStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Finds ids: in texts, and in results. */
final class IdFinder {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\\bsbx_[A-Za-z0-9]{6,}");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final int UUID_LENGTH = 36;

    private IdFinder() {}

    /** Whether a value is one of the long ids that most things have. */
    static boolean isUuid(String value) {
        return isId(value) && value.length() == UUID_LENGTH;
    }

    /** Whether a value is an id and nothing else. */
    static boolean isId(String value) {
        return ID.matcher(value).matches();
    }

    /** The ids inside a text, with their places. */
    static Matcher in(String text) {
        return ID.matcher(text);
    }

    /** Every id of a value with the way to its first place. */
    static Map<String, List<PathStep>> in(JsonNode value) {
        Map<String, List<PathStep>> found = new LinkedHashMap<>();
        walk(value, new ArrayList<>(), found);
        return found;
    }

    /** The way as jq: {@code .run.id}; empty for the value itself. */
    static String path(List<PathStep> steps) {
        return steps.stream()
                .map(step -> step instanceof PathStep.Index index
                        ? "[" + index.index() + "]"
                        : field(((PathStep.Field) step).name()))
                .collect(Collectors.joining())
                .replaceFirst("^\\[", ".[");
    }

    /** Whether the way can be written behind {@code $name}. */
    static boolean isPlain(List<PathStep> steps) {
        return steps.stream()
                .allMatch(step -> step instanceof PathStep.Index
                        || PLAIN.matcher(((PathStep.Field) step).name()).matches());
    }

    private static String field(String name) {
        return PLAIN.matcher(name).matches() ? "." + name : ".\"" + name.replace("\"", "\\\"") + "\"";
    }

    private static void walk(JsonNode node, List<PathStep> way, Map<String, List<PathStep>> found) {
        if (node.isString() && isId(node.asString())) {
            found.putIfAbsent(node.asString(), List.copyOf(way));
        } else if (node.isObject()) {
            node.properties().forEach(field -> step(new PathStep.Field(field.getKey()), field.getValue(), way, found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                step(new PathStep.Index(i), node.get(i), way, found);
            }
        }
    }

    private static void step(PathStep step, JsonNode node, List<PathStep> way, Map<String, List<PathStep>> found) {
        way.add(step);
        walk(node, way, found);
        way.remove(way.size() - 1);
    }
}
