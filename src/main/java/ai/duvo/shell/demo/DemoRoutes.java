package ai.duvo.shell.demo;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.DemoStore;
import ai.duvo.shell.demo.store.Route;
import ai.duvo.shell.demo.store.Router;
import ai.duvo.shell.demo.store.TableRow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is served: the operations of the command table, by code where something moves by itself, else by a collection;
 * and
 * a few that have no command.
 */
final class DemoRoutes {

    private static final Set<Operation> WITHOUT_COMMAND =
            Set.of(new Operation("GET", "/health"), new Operation("GET", "/v1/agents"));

    private final Map<Operation, List<Command>> callers;
    private final List<RouteSource> written;
    private final DemoStore store;
    private final Router router;

    DemoRoutes(Workspace workspace, Catalog catalog) {
        this.callers = TableRow.callers(catalog);
        this.store = workspace.store;
        this.written = List.of(
                new TeamRoutes(workspace),
                new AgentRoutes(workspace),
                new SlotRoutes(workspace),
                new RunRoutes(workspace),
                new SandboxRoutes(workspace),
                new CaseRoutes(workspace, workspace.caseLife),
                TeamFiles.of(workspace),
                new SkillRoutes(workspace),
                new CustomIntegrations(workspace),
                workspace.signIns,
                new PulseRoutes(workspace),
                new ClarityRoutes(workspace),
                new SnapshotRoutes(workspace),
                new LandscapeRoutes(workspace));
        List<Operation> served = new ArrayList<>(callers.keySet());
        served.addAll(WITHOUT_COMMAND);
        this.router = new Router(served);
    }

    /** Answers, or throws an {@link ApiFault}. */
    DemoResponse answer(String method, String path, Function<Map<String, String>, DemoRequest> call) {
        Router.Match match = router.find(method, path).orElseThrow(() -> unknown(method, path));
        Route route = route(match.operation()).orElseThrow(() -> notServed(method, path));
        return route.answer(call.apply(match.path()));
    }

    /** Operations of the table that the demo workspace cannot do yet. */
    static Set<String> missing(Catalog catalog) {
        DemoRoutes routes = new DemoRoutes(new Workspace(Clock.systemUTC(), DemoOptions.USUAL_SEED), catalog);
        Set<String> missing = new TreeSet<>();
        routes.callers.keySet().stream()
                .filter(operation -> routes.route(operation).isEmpty())
                .forEach(operation -> missing.add(operation.toString()));
        return missing;
    }

    private Optional<Route> route(Operation operation) {
        String text = operation.toString();
        for (RouteSource source : written) {
            Route route = source.route(text);
            if (route != null) {
                return Optional.of(route);
            }
        }
        return Optional.ofNullable(callers.get(operation)).flatMap(rows -> store.route(TableRow.of(operation, rows)));
    }

    private ApiFault unknown(String method, String path) {
        Set<String> methods = router.methods(path);
        return methods.isEmpty()
                ? notServed(method, path)
                : new ApiFault(405, "method_not_allowed", method + " is not allowed here");
    }

    private static ApiFault notServed(String method, String path) {
        return new ApiFault(501, "not_implemented", "The demo workspace does not know " + method + " " + path);
    }
}
