package ai.duvo.shell.catalog;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The path of an operation, segment by segment.
 *
 * @param parts the segments; those in braces stand for a value
 * @param kinds what the value is for each segment in braces whose parameter the row has
 */
public record PathTemplate(List<String> parts, Map<String, Kind> kinds) {

    /** The template of an operation, with the kinds that its row gives. */
    public static PathTemplate of(Command row, Operation operation) {
        Map<String, Kind> kinds = row.parameters()
                .filter(p -> p.target() instanceof Target.Path)
                .collect(Collectors.toMap(
                        p -> "{" + ((Target.Path) p.target()).name() + "}", Parameter::kind, (a, b) -> a));
        return new PathTemplate(segments(operation.path()), kinds);
    }

    /** The segments of a path. */
    public static List<String> segments(String path) {
        return Arrays.stream(path.split("/")).filter(s -> !s.isEmpty()).toList();
    }

    /** How many segments of a path can be the first ones of this. */
    public int matched(List<String> given) {
        int count = 0;
        while (count < Math.min(given.size(), parts.size())
                && (parts.get(count).startsWith("{") || parts.get(count).equals(given.get(count)))) {
            count++;
        }
        return count;
    }

    /** Whether all of the segments can be the first ones of this. */
    public boolean fits(List<String> given) {
        return matched(given) == given.size();
    }

    /** Whether the segments are a path of this form. */
    public boolean isExactly(List<String> given) {
        return given.size() == parts.size() && fits(given);
    }

    /** The values of known kind among the first segments of a path, as far as they match. */
    public Map<Kind, String> values(List<String> given) {
        Map<Kind, String> values = new EnumMap<>(Kind.class);
        for (int i = 0; i < matched(given); i++) {
            Kind kind = kinds.get(parts.get(i));
            if (kind != null) {
                values.put(kind, given.get(i));
            }
        }
        return values;
    }
}
