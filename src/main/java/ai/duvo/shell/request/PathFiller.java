package ai.duvo.shell.request;

import ai.duvo.shell.catalog.ContextName;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Target;
import ai.duvo.shell.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Fills the names of an operation's path. */
final class PathFiller {

    private PathFiller() {}

    /**
     * The path, ready for the wire.
     *
     * @param values by wire name
     * @param context asked for what they lack
     * @throws Failure when a value cannot stand in a path
     */
    static String fill(Operation operation, Map<String, String> values, ContextValues context) {
        String path = operation.path();
        for (String name : operation.pathNames()) {
            String value = values.get(name);
            if (value == null && ContextName.of(name).isPresent()) {
                value = context.of(name);
            }
            path = path.replace("{" + name + "}", name.equals(Target.REST) ? rest(value) : segment(name, value));
        }
        return path;
    }

    private static String segment(String name, @Nullable String value) {
        String checked = present(name, value);
        if (checked.isBlank() || isStep(checked)) {
            throw Failure.error(
                    "\"" + checked + "\" cannot be an id",
                    checked.isBlank() ? "is a variable empty? echo it with: set" : null);
        }
        return UriUtils.encodePathSegment(checked, StandardCharsets.UTF_8);
    }

    /** Several segments: each encoded alone, none of them a step up. */
    private static String rest(@Nullable String value) {
        String path = present(Target.REST, value);
        String[] segments = path.replaceFirst("^/+", "").split("/", -1);
        boolean isWrong = Arrays.stream(segments).anyMatch(s -> s.isEmpty() || isStep(s));
        if (isWrong) {
            throw Failure.error(
                    "\"" + path + "\" is no path of a file", "write folder/file.txt, without . and .. and empty parts");
        }
        return Arrays.stream(segments)
                .map(s -> UriUtils.encodePathSegment(s, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }

    private static boolean isStep(String segment) {
        return segment.equals(".") || segment.equals("..");
    }

    private static String present(String name, @Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("nothing fills {" + name + "}");
        }
        return value;
    }
}
