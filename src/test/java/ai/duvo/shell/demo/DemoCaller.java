package ai.duvo.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls operations of a demo workspace without a network, and checks that the answers have the form of the API. */
final class DemoCaller {

    private static final OpenApi FORMS = OpenApi.atHand();

    private final DemoRoutes routes;

    DemoCaller(DemoRoutes routes) {
        this.routes = routes;
    }

    /** Calls one that works; gives its answer. */
    JsonNode call(String operation, Map<String, String> path, String body) {
        return call(operation, path, Map.of(), body.isEmpty() ? DemoResponse.object() : read(body));
    }

    JsonNode call(String operation, Map<String, String> path, Map<String, String> query, JsonNode body) {
        DemoResponse answer = send(operation, path, query, body);
        boolean isJson = answer.status() != 204 && !answer.headers().containsKey("Content-Type");
        if (isJson) {
            Operation called = operation(operation);
            FORMS.validate(
                    called.method(),
                    called.path(),
                    answer.status(),
                    answer.body().toString());
        } else {
            assertThat(OpenApi.problems(operation, answer.status(), "")).isEmpty();
        }
        return answer.body();
    }

    /** Calls one and checks nothing. */
    DemoResponse send(String operation, Map<String, String> path, Map<String, String> query, JsonNode body) {
        Operation called = operation(operation);
        String filled = called.path();
        for (String name : called.pathNames()) {
            filled =
                    filled.replace("{" + name + "}", path.getOrDefault(name, "").replace(" ", "%20"));
        }
        byte[] bytes = body.isEmpty() ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
        return routes.answer(
                called.method(), filled, values -> new DemoRequest(values, query, "application/json", bytes));
    }

    static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json.replace('\'', '"'));
    }

    private static Operation operation(String text) {
        int blank = text.indexOf(' ');
        return new Operation(text.substring(0, blank), text.substring(blank + 1));
    }
}
