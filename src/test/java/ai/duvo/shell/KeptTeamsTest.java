package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A team is asked for once a day by commands that read, and each time by those that change something. */
class KeptTeamsTest {

    private static final String PROFILE = "/v2/profile";
    private static final String AGENTS = "/v2/teams/t1/agents";

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @TempDir
    private Path home;

    @BeforeEach
    void stubs() {
        api.stub(get(urlPathEqualTo(PROFILE)).willReturn(okJson("{\"profile\":{\"id\":\"u\",\"teamId\":\"t1\"}}")));
    }

    @Test
    void theSecondCommandAsksOnlyForWhatItIsAbout() throws IOException {
        agents();
        duvo().run("agents list").succeeded();
        duvo().run("agents list").succeeded();
        assertThat(paths()).containsExactly(PROFILE, AGENTS, AGENTS);
        Path kept = kept();
        assertThat(kept).content().contains("t1").doesNotContain("dv_test");
        assertThat(Files.getPosixFilePermissions(kept)).hasSize(2);
    }

    @Test
    void anotherKeyHasAnotherTeam() {
        agents();
        duvo().run("agents list").succeeded();
        duvo().with("DUVO_API_KEY", "dv_other").run("agents list").succeeded();
        assertThat(paths()).containsExactly(PROFILE, AGENTS, PROFILE, AGENTS);
    }

    @Test
    void whatChangesSomethingAsks() {
        String runs = "/v2/teams/t1/runs";
        api.stub(post(urlPathEqualTo(runs)).willReturn(okJson("{\"run\":{\"id\":\"r\",\"status\":\"pending\"}}")));
        agents();
        duvo().run("agents list").succeeded();
        duvo().run("runs start --agent 00000061-0001-4000-8000-000000000000 --message hello")
                .succeeded();
        assertThat(paths()).containsExactly(PROFILE, AGENTS, PROFILE, runs);
    }

    @Test
    void aReplayAsks() throws IOException {
        agents();
        duvo().run("agents list").succeeded();
        Path script = Files.writeString(home.resolve("s.duvo"), "agents list\n");
        duvo().run("replay", script.toString()).succeeded();
        duvo().run("-c", "agents list").succeeded();
        assertThat(paths()).containsExactly(PROFILE, AGENTS, PROFILE, AGENTS, PROFILE, AGENTS);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void aRefusalMakesTheNextOneAsk(int refusal) {
        agents();
        duvo().run("agents list").succeeded();
        api.stub(get(urlPathEqualTo(AGENTS)).willReturn(status(refusal)));
        duvo().run("agents list");
        duvo().run("agents list");
        assertThat(paths()).containsExactly(PROFILE, AGENTS, AGENTS, PROFILE, AGENTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t9",
                "yesterday\nt9\n",
                "1000000000000\nt9\n",
                "9000000000000\nt9\n",
                "9999999999999999999\nt9\n"
            })
    void whatIsOldOrNotOursIsNotTaken(String content) throws IOException {
        agents();
        duvo().run("agents list").succeeded();
        Files.writeString(kept(), content);
        duvo().run("agents list").succeeded();
        assertThat(paths()).containsExactly(PROFILE, AGENTS, PROFILE, AGENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../t9", "t9/keys", "t 9", ""})
    void whatCannotStandInAPathIsAskedForAgain(String team) throws IOException {
        agents();
        duvo().run("agents list").succeeded();
        Files.writeString(kept(), System.currentTimeMillis() + "\n" + team + "\n");
        duvo().run("agents list").succeeded();
        assertThat(paths()).containsExactly(PROFILE, AGENTS, PROFILE, AGENTS);
    }

    private void agents() {
        api.stub(get(urlPathEqualTo(AGENTS)).willReturn(okJson("{\"agents\":[],\"total\":0}")));
    }

    private List<String> paths() {
        return api.requests().stream()
                .map(request -> request.getUrl().replaceAll("[?].*", ""))
                .toList();
    }

    private Path kept() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("cache/completion"))) {
            return files.filter(file -> file.endsWith("team.json")).findFirst().orElseThrow();
        }
    }

    private Duvo duvo() {
        return new Duvo(home)
                .with("DUVO_API_KEY", "dv_test")
                .with("DUVO_API_BASE_URL", api.uri().toString());
    }
}
