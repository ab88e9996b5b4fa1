package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code for --jobs}: several items at once, told in their order. */
class ParallelLoopTest {

    @TempDir
    private Path home;

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @Test
    void itemsAreToldInTheirOrderHoweverLateTheyCome() {
        for (int i = 1; i <= 4; i++) {
            api.stub(get(urlPathEqualTo("/v2/items/" + i))
                    .willReturn(okJson("{\"n\":" + i + "}").withFixedDelay(150 - 40 * (i - 1))));
        }
        run("x = api GET /v2/items/1\nfor --jobs 3 n in $x | [.n, 2, 3, 4]\n"
                        + "y = api GET /v2/items/$n | .n + $x.n\necho $y\nend\n")
                .succeeded()
                .outIs("2\n3\n4\n5\n");
    }

    @Test
    void afterAFailureNoFurtherItemBegins() {
        health();
        api.stub(get(urlPathEqualTo("/v2/items/1")).willReturn(jsonResponse("{\"error\":\"no\"}", 404)));
        run("x = api GET /health | [\"1\", \"2\"]\nfor --jobs 2 n in $x\napi GET /v2/items/1\nend\necho never\n")
                .exited(3);
    }

    @Test
    void variablesOfItsLinesStayInside() {
        health();
        run("set a 1\nfor --jobs 2 n in api GET /health | [1, 2]\nset a $n\nend\necho $a\n")
                .succeeded()
                .outIs("1\n");
    }

    @Test
    void anExitInsideEndsTheScript() {
        health();
        run("for --jobs 2 n in api GET /health | [1, 2]\nexit 7\nend\necho never\n")
                .exited(7)
                .outIs("");
    }

    @Test
    void nobodyIsAskedMeanwhile() {
        try (TwoWorkspaces two = new TwoWorkspaces(home)) {
            two.prompt.types("q = queues create --name One | .queue.id");
            assertThat(two.prompt.code("for --jobs 2 n in agents list | [1, 2]\nqueues delete $q\nend"))
                    .isOne();
            assertThat(two.prompt.screen()).contains("nobody is there to answer", "hint: add --yes if you mean it");
            assertThat(two.prompt.code("queues get $q")).isZero();
        }
    }

    @Test
    void aRecordingOfThemSaysWhatWasInUse() throws IOException {
        Path script = home.resolve("r.duvo");
        try (TwoWorkspaces two = new TwoWorkspaces(home)) {
            two.prompt.types(
                    "queues create --name One",
                    "use queue One",
                    "set kind late",
                    "record start " + script,
                    "for --jobs 2 n in agents list | [\"A\", \"B\"]\ncases create --title \"$kind $n\"\nend",
                    "record stop");
            assertThat(two.prompt.screen()).doesNotContain("duvo: ");
        }
        assertThat(Files.readString(script))
                .contains("param kind late", "    cases create --title \"$kind $n\" --queue $queue");
    }

    @Test
    void wrongNumbersAreSaidBeforeAnythingIsSent() {
        for (String number : new String[] {"0", "65", "x", "\"\""}) {
            run("for --jobs " + number + " n in api GET /health\nend\n")
                    .exited(1)
                    .errContains("--jobs wants a number from 1 to 64");
        }
        assertThat(api.requests()).isEmpty();
    }

    private Duvo.Outcome run(String script) {
        return new Duvo(home)
                .with("DUVO_API_KEY", "dv_key")
                .with("DUVO_API_BASE_URL", api.uri().toString())
                .stdin(script)
                .run("");
    }

    private void health() {
        api.stub(get(urlPathEqualTo("/health")).willReturn(okJson("{}")));
    }
}
