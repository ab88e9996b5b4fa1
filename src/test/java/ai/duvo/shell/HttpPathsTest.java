package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.JqProgram;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.testing.MapVariables;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code http diff} names can be looked up in {@code http N --json}. */
class HttpPathsTest {

    private static final String LINES = "all = agents list --limit 1\nall = agents list --limit 2\n";

    @TempDir
    Path home;

    @Test
    void everyPathOfADifferenceIsOneOfTheRequest() {
        List<JsonNode> shown = results("http 2 --json | .", "http 3 --json | .", "http diff 2 3 --json | .");
        assertThat(shown.get(2)).hasSizeGreaterThan(3);
        for (JsonNode difference : shown.get(2)) {
            String path = difference.path("path").asString();
            assertThat(at(shown.get(0), path)).as(path).isEqualTo(difference.path("before"));
            assertThat(at(shown.get(1), path)).as(path).isEqualTo(difference.path("after"));
        }
    }

    @Test
    void aRequestIsWholeThere() {
        assertThat(results("http 2 --json | [.request.method, .request.query.limit, .response.status, .error]"))
                .containsExactly(Json.parse("[\"GET\",\"1\",200,null]", "expected"));
        assertThat(results("http 2 --json | [.request.url]").get(0).get(0).asString())
                .matches("http://.*/agents\\?limit=1");
    }

    private List<JsonNode> results(String... lines) {
        return new Duvo(home)
                .run("-c", LINES + String.join("\n", lines), "--demo")
                .succeeded()
                .out()
                .lines()
                .map(line -> Json.parse(line, "a result"))
                .toList();
    }

    private static JsonNode at(JsonNode value, String path) {
        return JqProgram.of(new JqText(path, new Span(0, path.length())))
                .run(value, new MapVariables())
                .get(0);
    }
}
