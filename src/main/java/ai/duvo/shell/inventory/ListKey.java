package ai.duvo.shell.inventory;

import ai.duvo.shell.account.WorkspaceScope;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.line.Invocation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Key of a list: the things of a kind in a workspace, below what stands on the line.
 *
 * @param scope whose workspace
 * @param kind what it lists
 * @param below what the list needs, by kind: the agent of revisions
 */
public record ListKey(WorkspaceScope scope, Kind kind, Map<Kind, String> below) {

    /** The name of its file, unique in the workspace. */
    String file() {
        StringBuilder name =
                new StringBuilder(scope.workspace() + "/" + kind.name().toLowerCase(Locale.ROOT));
        new TreeMap<>(below).values().forEach(value -> name.append('-').append(safe(value)));
        return name.toString();
    }

    /** What the names of all lists of that kind begin with. */
    static String files(WorkspaceScope scope, Kind kind) {
        return scope.workspace() + "/" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** The line that asks for it. */
    Invocation line(Command lister) {
        Map<String, List<String>> arguments = new HashMap<>();
        Map<String, List<String>> options = new HashMap<>();
        for (Parameter parameter : lister.parameters().toList()) {
            String value = below.get(parameter.kind());
            if (value != null && isNeeded(parameter)) {
                boolean isArgument = lister.arguments().contains(parameter);
                (isArgument ? arguments : options).put(parameter.name(), List.of(value));
            }
        }
        return new Invocation(lister, arguments, options, Map.of(), Map.of(), List.of());
    }

    private boolean isNeeded(Parameter parameter) {
        return parameter.required() || parameter.kind() == kind;
    }

    /** Ids are safe already; a path is not. */
    private static String safe(String value) {
        return value.matches("[A-Za-z0-9-]{1,40}") ? value : "x" + Integer.toHexString(Objects.hash(value));
    }
}
