package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import ai.duvo.shell.testing.QuickTime;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One command on the command line. */
class OneShotTest {

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @TempDir
    private Path home;

    @Test
    void optionsMayEndBeforeTheCommand() {
        api.stub(get(urlPathEqualTo("/v2/teams/t1/agents")).willReturn(okJson("{\"agents\":[]}")));
        duvo().with("DUVO_TEAM_ID", "t1")
                .run("--json", "--", "agents", "list")
                .succeeded()
                .outContains("agents");
    }

    @Test
    void aTeamThatIsNotKnownIsAVariableOfTheCommand() throws Exception {
        Duvo.Outcome shown = duvo().run(
                        "runs", "start", "--agent", "00000061-0001-4000-8000-000000000000", "--no-send=curl")
                .succeeded()
                .outContains("-g '" + api.uri() + "/v2/teams/'\"$DUVO_TEAM_ID\"'/runs'")
                .errContains("set DUVO_TEAM_ID before the command runs");
        String words = shown.out().replace("curl ", "printf '%s\\n' ").replaceAll("(?s)\\\\\n", "");
        Process bash = new ProcessBuilder("bash", "-c", "DUVO_TEAM_ID=t7; DUVO_API_KEY=k; " + words).start();
        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains(api.uri() + "/v2/teams/t7/runs\n");
        duvo().with("DUVO_TEAM_ID", "t8")
                .run("runs", "start", "--agent", "00000061-0001-4000-8000-000000000000", "--no-send=curl")
                .outContains("/v2/teams/t8/runs'")
                .errIs("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agents list --output %s",
                "api GET /v2/x --output %s",
                "files get notes.txt %s --force",
                "files get notes.txt --output %s --force",
                "pulse pdf 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 --output %s",
                "skills download 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 --output %s"
            })
    void whatIsNotSentIsNotWritten(String line) throws IOException {
        Path file = Files.writeString(home.resolve("z.json"), "content");
        duvo().run(line.formatted(file) + " --no-send").succeeded();
        assertThat(file).hasContent("content");
        duvo().run("-c", line.formatted(file) + " --no-send").succeeded();
        assertThat(file).hasContent("content");
    }

    @Test
    void theDemoRefusesAnotherTeam() {
        new Duvo(home).run("agents list --demo --team foo").exited(1).errContains("403 Forbidden", "another team");
    }

    @ParameterizedTest
    @CsvSource({"401, 2", "403, 1", "404, 3"})
    void aStreamedLineFailsAsItsThirdPage(int status, int code) {
        page(0);
        page(2);
        api.stub(agents(4).willReturn(status(status)));
        streamed(".agents[].id").exited(code).outIs("a0\nb0\na2\nb2\n").errContains(status + " ");
    }

    @Test
    void aStreamedLineFailsWithItsProgram() {
        // no third page: it may be asked for while the program looks at the second
        page(0, 4);
        page(2, 4);
        streamed(".agents[].id | if . == \"a2\" then error(\"no a2\") else . end")
                .exited(1)
                .outIs("a0\nb0\n")
                .errContains("jq: no a2");
    }

    @Test
    void aWrongProgramIsToldBeforeAnythingIsSent() {
        streamed(".agents[] | lenght").exited(1).outIs("").errContains("did you mean length");
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void aStreamedLineEndsWithCtrlC() {
        page(0);
        Map<String, String> environment = Map.of(
                "DUVO_HOME",
                home.toString(),
                "DUVO_API_KEY",
                "k",
                "DUVO_TEAM_ID",
                "t1",
                "DUVO_API_BASE_URL",
                api.uri().toString());
        try (Prompted prompt = Prompted.in(environment, new QuickTime()).interruptingAt("b0\n")) {
            assertThat(prompt.code("agents list --all --limit 2 | .agents[].id"))
                    .isEqualTo(130);
            assertThat(prompt.screen()).contains("a0\nb0\n");
        }
        assertThat(api.requests()).hasSize(1);
    }

    private Duvo.Outcome streamed(String program) {
        return duvo().with("DUVO_TEAM_ID", "t1").run("-c", "agents list --all --limit 2 | " + program);
    }

    private void page(int offset) {
        page(offset, 6);
    }

    private void page(int offset, int total) {
        String items = "[{\"id\":\"a%1$d\"},{\"id\":\"b%1$d\"}]".formatted(offset);
        api.stub(agents(offset).willReturn(okJson("{\"agents\":" + items + ",\"total\":" + total + "}")));
    }

    private static MappingBuilder agents(int offset) {
        return get(urlPathEqualTo("/v2/teams/t1/agents")).withQueryParam("offset", equalTo(Integer.toString(offset)));
    }

    private Duvo duvo() {
        return new Duvo(home)
                .with("DUVO_API_KEY", "k")
                .with("DUVO_API_BASE_URL", api.uri().toString());
    }
}
