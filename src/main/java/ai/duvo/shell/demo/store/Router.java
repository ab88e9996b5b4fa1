package ai.duvo.shell.demo.store;

import ai.duvo.shell.catalog.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tree of the paths that are served. Literal segments win over names, and a rest that keeps its slashes, {@code {*}},
 * comes last.
 */
public final class Router {

    /** The name of a rest: it may hold slashes. */
    private static final String REST = "{*}";

    private final Branch root = new Branch();

    /** Serves these. */
    public Router(Iterable<Operation> operations) {
        operations.forEach(this::add);
    }

    /**
     * An operation and the values of its path's names.
     *
     * @param path by name, decoded; the rest is called {@code *}
     */
    public record Match(Operation operation, Map<String, String> path) {}

    /** The operation that serves this, a HEAD by its GET. */
    public Optional<Match> find(String method, String rawPath) {
        String[] segments = rawPath.split("/");
        Operation found = find(root, segments, 1, method.equals("HEAD") ? "GET" : method);
        return Optional.ofNullable(found).map(operation -> new Match(operation, values(operation, segments)));
    }

    /** The methods that the path is served with, none for an unknown path. */
    public Set<String> methods(String rawPath) {
        Set<String> methods = new TreeSet<>();
        collect(root, rawPath.split("/"), 1, methods);
        return methods;
    }

    private void add(Operation operation) {
        Branch branch = root;
        String[] segments = operation.path().split("/");
        for (int i = 1; i < segments.length; i++) {
            branch = branch.grow(segments[i]);
        }
        branch.operations.put(operation.method(), operation);
    }

    private static @Nullable Operation find(Branch branch, String[] segments, int at, String method) {
        if (at >= segments.length) {
            return branch.operations.get(method);
        }
        Branch literal = branch.literals.get(segments[at]);
        Operation found = literal == null ? null : find(literal, segments, at + 1, method);
        if (found == null && branch.name != null) {
            found = find(branch.name, segments, at + 1, method);
        }
        return found == null && branch.rest != null ? branch.rest.operations.get(method) : found;
    }

    private static void collect(Branch branch, String[] segments, int at, Set<String> methods) {
        if (at >= segments.length) {
            methods.addAll(branch.operations.keySet());
            return;
        }
        Branch literal = branch.literals.get(segments[at]);
        if (literal != null) {
            collect(literal, segments, at + 1, methods);
        }
        if (branch.name != null) {
            collect(branch.name, segments, at + 1, methods);
        }
        if (branch.rest != null) {
            methods.addAll(branch.rest.operations.keySet());
        }
    }

    private static Map<String, String> values(Operation operation, String[] segments) {
        String[] template = operation.path().split("/");
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < template.length; i++) {
            if (template[i].equals(REST)) {
                List<String> rest = new ArrayList<>();
                Arrays.stream(segments, i, segments.length).forEach(segment -> rest.add(decode(segment)));
                values.put("*", String.join("/", rest));
            } else if (template[i].startsWith("{")) {
                values.put(template[i].substring(1, template[i].length() - 1), decode(segments[i]));
            }
        }
        return values;
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiFault.bad("The path cannot be read");
        }
    }

    /** What can follow a segment. */
    private static final class Branch {
        private final Map<String, Branch> literals = new HashMap<>();
        private final Map<String, Operation> operations = new HashMap<>();
        private @Nullable Branch name;
        private @Nullable Branch rest;

        private Branch grow(String segment) {
            if (segment.equals(REST)) {
                rest = rest == null ? new Branch() : rest;
                return rest;
            }
            if (segment.startsWith("{")) {
                name = name == null ? new Branch() : name;
                return name;
            }
            return literals.computeIfAbsent(segment, s -> new Branch());
        }
    }
}
