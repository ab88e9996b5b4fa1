package ai.duvo.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.CollectionSpec;
import ai.duvo.shell.demo.store.DataFiles;
import ai.duvo.shell.demo.store.DemoCollection;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.testing.SetClock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every plain operation of a declared collection, called: once as the table says it, and once by rows that are made of the
 * vendor's contract, so that those that are still to come work as well.
 */
class DeclaredCollectionsTest {

    private static final Catalog TABLE = new Catalog(Commands.all());
    private static final Catalog CONTRACT = ContractRows.catalog();
    private static final String STRANGE = "00000000-0000-4000-8000-000000000000";
    private static final Map<String, String> QUERY = Map.of(
            "since", "2026-01-01T00:00:00Z",
            "startDate", "2026-11-01T00:00:00Z",
            "endDate", "2026-11-24T00:00:00Z",
            "granularity", "day",
            "case_queue_id", STRANGE);

    private final Workspace workspace = new Workspace(new SetClock(), DemoOptions.USUAL_SEED);
    private final SampleBodies bodies = new SampleBodies(workspace);
    private final Set<String> called = new TreeSet<>();

    static Stream<String> collections() {
        return new Workspace(new SetClock(), 1)
                .store.collections().stream().map(c -> c.spec().key());
    }

    @ParameterizedTest
    @MethodSource("collections")
    void worksByTheRowsOfTheTable(String key) {
        roundTrip(new DemoRoutes(workspace, TABLE), operations(TABLE), workspace.store.collection(key));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void worksByTheContract(String key) {
        DemoCollection collection = workspace.store.collection(key);
        Set<String> contract = operations(CONTRACT);
        roundTrip(new DemoRoutes(workspace, CONTRACT), contract, collection);
        boolean isBelowAnother = collection.spec().lists().stream().noneMatch(list -> list.startsWith("/v2/"));
        assertThat(called.isEmpty()).as("nothing of " + key + " was called").isEqualTo(isBelowAnother);
    }

    @Test
    void eachFileIsListed() {
        assertThat(DataFiles.ofTheProgram().names())
                .allMatch(name -> !DataFiles.ofTheProgram().read(name).isEmpty());
    }

    /** What no command uses. */
    @Test
    void theRestOfTheContractIsServed() {
        assertThat(DemoRoutes.missing(CONTRACT))
                .containsExactly(
                        "GET /v2/mcp",
                        "POST /v2/mcp",
                        "POST /v2/queues/{queue_id}/cases/bulk-delegate",
                        "POST /v2/queues/{queue_id}/cases/bulk-retry",
                        "POST /v2/queues/{queue_id}/cases/search");
    }

    private void roundTrip(DemoRoutes routes, Set<String> operations, DemoCollection collection) {
        CollectionSpec spec = collection.spec();
        Map<String, String> scope = scope(collection);
        Caller caller = new Caller(routes, operations);
        spec.json().path("actions").propertyNames().forEach(action -> act(caller, action, scope));
        for (String list : spec.lists()) {
            caller.call("GET", list, scope, DemoResponse.object());
            caller.create(list, scope, collection);
            caller.replace(list, scope);
        }
        for (String item : spec.items()) {
            newest(collection, item, scope).ifPresent(path -> {
                caller.call("GET", item, path, DemoResponse.object());
                caller.update(item, path);
            });
        }
        for (String item : spec.items()) {
            newest(collection, item, scope)
                    .filter(path -> caller.call("DELETE", item, path, DemoResponse.object())
                            .isPresent())
                    .ifPresent(path -> {
                        caller.isGone("GET", item, path);
                        caller.isGone("DELETE", item, path);
                    });
        }
    }

    /** The path's values for the last item of the collection. */
    private static Optional<Map<String, String>> newest(
            DemoCollection collection, String item, Map<String, String> scope) {
        List<ObjectNode> in = collection.in(at(scope));
        if (in.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> path = new HashMap<>(scope);
        path.put(last(item), in.get(in.size() - 1).path(collection.spec().id()).asString());
        return Optional.of(path);
    }

    private void act(Caller caller, String action, Map<String, String> scope) {
        String method = action.substring(0, action.indexOf(' '));
        String template = action.substring(method.length() + 1);
        Map<String, String> path = new HashMap<>(scope);
        DemoCollection owner = workspace.store.collections().stream()
                .filter(c -> c.spec().json().path("actions").has(action))
                .findFirst()
                .orElseThrow();
        List<String> names = new Operation(method, template).pathNames();
        String last = names.isEmpty() ? "" : names.get(names.size() - 1);
        JsonNode declared = owner.spec().json().path("actions").path(action);
        if (!declared.path("alone").asBoolean(false)) {
            ObjectNode fitting = owner.in(at(path)).stream()
                    .filter(item -> declared.path("when").properties().stream()
                            .allMatch(field -> item.path(field.getKey()).equals(field.getValue())))
                    .findFirst()
                    .orElseThrow();
            path.put(last, fitting.path(owner.spec().id()).asString());
        }
        caller.call(method, template, path, bodies.body(action));
    }

    /** Values for the names of the collection's paths: what the first item lies in, else the first of each. */
    private Map<String, String> scope(DemoCollection collection) {
        Map<String, String> scope = new HashMap<>(Map.of(
                "teamId",
                workspace.teamId,
                "orgId",
                workspace.organizationId,
                "*",
                "notes/a b.md",
                "provider",
                "slack",
                "runId",
                STRANGE));
        List<ObjectNode> items = collection.items();
        for (CollectionSpec.Parent parent : collection.spec().within()) {
            if (parent.collection().isEmpty()) {
                names(parent.path())
                        .forEach(name -> scope.put(
                                name, items.get(0).path(parent.field()).asString()));
                continue;
            }
            DemoCollection outer = workspace.store.collection(parent.collection());
            String value = items.isEmpty()
                    ? outer.items().get(0).path(outer.spec().id()).asString()
                    : items.get(0).path(parent.field()).asString();
            ObjectNode in = outer.byId(value, parent.path());
            outer.spec().within().forEach(above -> names(above.path())
                    .forEach(name -> scope.put(name, in.path(above.field()).asString())));
            names(parent.path()).forEach(name -> scope.put(name, value));
        }
        return scope;
    }

    private static DemoRequest at(Map<String, String> path) {
        return new DemoRequest(path, Map.of(), "", new byte[0]);
    }

    /** Both spellings of a name. */
    private static List<String> names(String name) {
        Matcher upper = Pattern.compile("_([a-z])").matcher(name);
        String camel = upper.replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
        String snake = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return List.of(camel, snake);
    }

    private static String last(String path) {
        List<String> names = new Operation("GET", path).pathNames();
        return names.get(names.size() - 1);
    }

    private static Set<String> operations(Catalog catalog) {
        Set<String> all = new TreeSet<>();
        catalog.commands().forEach(row -> row.operations().forEach(o -> all.add(o.toString())));
        return all;
    }

    /** Calls operations and checks their answers. */
    private final class Caller {
        private final DemoCaller caller;
        private final Set<String> operations;

        private Caller(DemoRoutes routes, Set<String> operations) {
            this.caller = new DemoCaller(routes);
            this.operations = operations;
        }

        private Optional<JsonNode> call(String method, String template, Map<String, String> path, JsonNode body) {
            String operation = method + " " + template;
            if (!operations.contains(operation)) {
                return Optional.empty();
            }
            called.add(operation);
            return Optional.of(caller.call(operation, path, QUERY, body));
        }

        private DemoResponse send(String method, String template, Map<String, String> path, JsonNode body) {
            return caller.send(method + " " + template, path, QUERY, body);
        }

        private void create(String list, Map<String, String> scope, DemoCollection collection) {
            if (!operations.contains("POST " + list) || isWritten("POST " + list)) {
                return;
            }
            ObjectNode body = bodies.body("POST " + list);
            List<ObjectNode> in = collection.in(at(scope));
            if (in.size() >= collection.spec().json().path("most").asInt(Integer.MAX_VALUE)) {
                assertThatThrownBy(() -> send("POST", list, scope, body)).hasMessageContaining("already");
                collection.remove(in.get(0));
            }
            for (String field : List.copyOf(body.propertyNames())) {
                ObjectNode without = body.deepCopy();
                without.remove(field);
                assertThatThrownBy(() -> send("POST", list, scope, without))
                        .as("POST " + list + " without " + field)
                        .isInstanceOf(ApiFault.class)
                        .hasMessageContaining(field);
            }
            call("POST", list, scope, body);
            call("GET", list, scope, DemoResponse.object());
        }

        private void replace(String list, Map<String, String> scope) {
            if (operations.contains("PUT " + list)) {
                call("PUT", list, scope, bodies.body("PUT " + list));
            }
        }

        private void update(String item, Map<String, String> path) {
            for (String method : List.of("PATCH", "PUT")) {
                ObjectNode body = bodies.body(method + " " + item);
                if (body.isEmpty()) {
                    body.put("name", "Another name");
                }
                call(method, item, path, body);
            }
        }

        private void isGone(String method, String item, Map<String, String> path) {
            if (operations.contains(method + " " + item)) {
                assertThatThrownBy(() -> send(method, item, path, DemoResponse.object()))
                        .isInstanceOf(ApiFault.class)
                        .hasMessageContaining("not found");
            }
        }

        private static boolean isWritten(String operation) {
            return Set.of("POST /v2/artifacts", "POST /v2/queues/{queue_id}/cases")
                    .contains(operation);
        }
    }
}
