package ai.duvo.shell.line;

import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Target;
import ai.duvo.shell.failure.UsageFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Object or list that a variable put into a word, or a number, true or false that is one.
 *
 * @param reference the variable as it was written, with the path behind it
 * @param value what it is
 * @param isQuoted whether quotes or escapes stand in the word, so that text is wanted of it
 */
public record StructuredValue(String reference, JsonNode value, boolean isQuoted) {

    private static final Set<Kind> TAKES_JSON =
            Set.of(Kind.JSON, Kind.JQ, Kind.KEY_VALUE, Kind.KEY_SECRET, Kind.COMMAND);
    private static final Set<JsonType> IS_JSON = Set.of(JsonType.JSON, JsonType.TYPED);

    /** A field that holds a single value. */
    private record Field(String path, String name) {}

    /**
     * What the word says where it is bound.
     *
     * @throws UsageFailure when something else is wanted there
     */
    static String text(ExpandedWord word, Parameter parameter, String name) {
        StructuredValue structured = word.structured();
        if (structured == null) {
            return word.text();
        }
        if (parameter.spec().isCommaList() && structured.value.isArray()) {
            return structured.joined().orElse(word.text());
        }
        if (!structured.isWanted(parameter)) {
            throw structured.refused(parameter, name, word);
        }
        return word.text();
    }

    private boolean isWanted(Parameter parameter) {
        Kind kind = parameter.kind();
        if (value.isValueNode()) {
            return !kind.hasUuids() && kind != Kind.SANDBOX;
        }
        boolean isJson = parameter.target() instanceof Target.Body body && IS_JSON.contains(body.type());
        boolean isText = kind == Kind.TEXT && (isQuoted || parameter.target() instanceof Target.Client);
        return TAKES_JSON.contains(kind) || isJson || isText || parameter.target() instanceof Target.OneOrMany;
    }

    private Optional<String> joined() {
        boolean isPlain = value.valueStream().allMatch(JsonNode::isValueNode);
        return isPlain
                ? Optional.of(value.valueStream().map(JsonNode::asString).collect(Collectors.joining(",")))
                : Optional.empty();
    }

    private UsageFailure refused(Parameter parameter, String name, ExpandedWord word) {
        String what = value.isArray()
                ? "a list of " + value.size()
                : value.isNumber() ? "a number" : value.isBoolean() ? "true or false" : "an object";
        return UsageFailure.wrong(
                reference + " is " + what + ", and " + name + " wants " + wanted(parameter.kind()),
                hint(parameter.kind()),
                word.span());
    }

    private static String wanted(Kind kind) {
        return kind.isListed() ? "the id of one " + kind.singular() : "a single value";
    }

    private @Nullable String hint(Kind kind) {
        if (value.isValueNode()) {
            return "it is " + value.asString() + "; ids are texts";
        }
        Optional<String> best = fields("", value, 2).stream()
                .filter(field -> rank(field, kind) < Integer.MAX_VALUE)
                .min(Comparator.comparingInt(field -> rank(field, kind)))
                .map(field -> "did you mean " + reference + field.path() + "?");
        String asText = kind == Kind.TEXT ? "as JSON text: \"" + reference + "\"" : null;
        return best.orElse(asText == null && value.isObject() ? "it has: " + names() : asText);
    }

    private String names() {
        return String.join(", ", value.propertyNames());
    }

    /** How likely a field is what was meant; the lower, the likelier. */
    private static int rank(Field field, Kind kind) {
        String thing = kind.singular().replace(' ', '_') + "_id";
        int depth = (int) field.path().chars().filter(c -> c == '.' || c == '[').count();
        String name = field.name().toLowerCase(Locale.ROOT).replace("_", "");
        if (!kind.isListed()) {
            return Integer.MAX_VALUE;
        }
        if (name.equals(thing.replace("_", ""))) {
            return depth;
        }
        return name.equals("id") ? 10 + depth : Integer.MAX_VALUE;
    }

    private static List<Field> fields(String path, JsonNode node, int depth) {
        List<Field> all = new ArrayList<>();
        if (depth == 0) {
            return all;
        }
        if (node.isArray() && !node.isEmpty()) {
            all.addAll(fields(path + "[0]", node.get(0), depth));
        }
        // a name that a reference cannot say would be read as more of the line
        Stream<Map.Entry<String, JsonNode>> sayable =
                node.propertyStream().filter(property -> ReferenceReader.isField(property.getKey()));
        sayable.forEach(property -> {
            String next = path + "." + property.getKey();
            if (property.getValue().isValueNode()) {
                all.add(new Field(next, property.getKey()));
            } else {
                all.addAll(fields(next, property.getValue(), depth - 1));
            }
        });
        return all;
    }
}
