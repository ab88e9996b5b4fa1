package ai.duvo.shell.demo;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Operation;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the route for a request. Serves the operations of the command table, and a few that have no command. */
final class Router {

    private static final Set<String> WITHOUT_COMMAND = Set.of("GET /health", "GET /v1/agents");

    private final Map<Operation, Route> routes = new LinkedHashMap<>();

    Router(Workspace workspace, Catalog catalog) {
        Map<Operation, Route> known = implemented(workspace);
        operations(catalog).stream()
                .filter(known::containsKey)
                .forEach(operation -> routes.put(operation, known.get(operation)));
        known.forEach((operation, route) -> {
            if (WITHOUT_COMMAND.contains(operation.toString())) {
                routes.put(operation, route);
            }
        });
    }

    /** A route and the values of its path's names. */
    record Match(Operation operation, Route route, Map<String, String> path) {}

    Optional<Match> find(String method, String path) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        return routes.entrySet().stream()
                .filter(e -> e.getKey().method().equals(wanted))
                .flatMap(e -> values(e.getKey().path(), path).map(v -> new Match(e.getKey(), e.getValue(), v)).stream())
                .findFirst();
    }

    /** Whether the path is served with another method. */
    boolean knowsPath(String path) {
        return routes.keySet().stream().anyMatch(o -> values(o.path(), path).isPresent());
    }

    /** Operations of the table that the demo workspace cannot do yet. */
    static Set<String> missing(Catalog catalog) {
        Set<Operation> known = implemented(new Workspace(Clock.systemUTC(), DemoOptions.USUAL_SEED))
                .keySet();
        return operations(catalog).stream()
                .filter(o -> !known.contains(o))
                .map(Operation::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Operation> operations(Catalog catalog) {
        return catalog.commands().stream().flatMap(c -> c.operations().stream()).collect(Collectors.toSet());
    }

    private static Map<Operation, Route> implemented(Workspace workspace) {
        Map<Operation, Route> all = new HashMap<>();
        new TeamRoutes(workspace).addTo(all);
        new AgentRoutes(workspace).addTo(all);
        new SlotRoutes(workspace).addTo(all);
        new RunRoutes(workspace).addTo(all);
        new SandboxRoutes(workspace).addTo(all);
        return all;
    }

    private static Optional<Map<String, String>> values(String template, String path) {
        String[] wanted = template.split("/");
        String[] given = path.split("/");
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                values.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
