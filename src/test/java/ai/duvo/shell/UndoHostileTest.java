package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.profile.Profile;
import ai.duvo.shell.profile.ProfileStore;
import ai.duvo.shell.testing.FakeApi;
import ai.duvo.shell.testing.QuickTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Undo where lines are odd: values that look like options, blocks, scripts, other accounts, failures in the middle. */
class UndoHostileTest {

    private static final String ONE = "2ca515f2-d141-4a0e-8ab2-6abff5f49468";
    private static final String TWO = "9a6ab257-679d-4ca7-b578-42af24fcfdd1";

    @TempDir
    private Path home;

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @ParameterizedTest
    @ValueSource(strings = {"-it's", "-u'v --description '-k", "-a\nb $x 'q' # \"d\"", "--yes", "it's $a #b \\", "-"})
    void aValueFromBeforeComesBackAsItWas(String value) {
        try (TwoWorkspaces two = new TwoWorkspaces(home)) {
            two.prompt.types(
                    "q = queues create --name One --description=" + Quoting.value(value) + " | .queue.id",
                    "queues update $q --description Other",
                    "undo",
                    "queues get $q | .queue");
            assertThat(two.prompt.last().path("description").asString())
                    .as(two.prompt::screen)
                    .isEqualTo(value);
            assertThat(two.prompt.last().path("name").asString()).isEqualTo("One");
        }
    }

    @Test
    void itIsRefusedInBlocksAndScripts() throws IOException {
        Path script = Files.writeString(home.resolve("u.duvo"), "undo\n");
        try (TwoWorkspaces two = new TwoWorkspaces(home)) {
            two.prompt.types("queues create --name One");
            for (String line : new String[] {
                "if 1 == 1\nqueues create --name Two\nundo\nend",
                "for --jobs 2 n in agents list | [1, 2]\nundo\nend",
                "replay " + script
            }) {
                assertThat(two.prompt.code(line)).isOne();
                assertThat(two.prompt.screen()).contains("duvo: ", "undo stands in a block or a script\n");
            }
            two.prompt.types("queues list | [.queues[].name]");
            assertThat(two.prompt.last().toString()).contains("One", "Two");
        }
    }

    @Test
    void whatALoopDidAtOnceIsTakenBack() {
        try (TwoWorkspaces two = new TwoWorkspaces(home)) {
            two.prompt.types(
                    "queues create --name Before",
                    "for --jobs 2 n in agents list | [\"A\", \"B\"]\nqueues create --name $n\nend",
                    "undo");
            assertThat(two.prompt.screen()).containsSubsequence("# B\n", "# A\n");
            two.prompt.types("queues list | [.queues[].name]");
            assertThat(two.prompt.last().toString()).contains("Before").doesNotContain("\"A\"", "\"B\"");
        }
    }

    @Test
    void whatAReplayDidIsNotPassedOverSilently() throws IOException {
        Path script = Files.writeString(home.resolve("s.duvo"), "queues create --name Two\n");
        try (TwoWorkspaces two = new TwoWorkspaces(home)) {
            two.prompt.types("queues create --name One", "replay " + script);
            assertThat(two.prompt.code("undo")).isOne();
            assertThat(two.prompt.screen()).contains("stays: nothing takes back replay\n");
            two.prompt.types("undo 4", "replay " + script + " --dry-run");
            assertThat(two.prompt.code("undo")).isOne();
        }
    }

    @Test
    void anotherDefaultProfileIsAnotherAccount() {
        try (TwoWorkspaces two = new TwoWorkspaces(home)) {
            two.prompt.types("profiles use a", "queues create --name One", "profiles use b");
            assertThat(two.prompt.code("undo --no-send")).isOne();
            assertThat(two.prompt.screen()).endsWith("use profile and use team go back there; then: undo\n");
            two.prompt.types("profiles use a");
            assertThat(two.prompt.code("undo")).isZero();
        }
    }

    @Test
    void aRecordingHasNothingOfAPrivateLineNorOfWhatWasOnlyShown() throws IOException {
        Path script = home.resolve("r.duvo");
        try (TwoWorkspaces two = new TwoWorkspaces(home)) {
            two.prompt.types(
                    "record start " + script,
                    " queues create --name secretly",
                    "undo --no-send",
                    "undo",
                    "if 1 == 1\nqueues create --name $_.x\nqueues create --name Inside\nend",
                    "if 1 == 1\nqueues create --name Inside\nend",
                    "undo",
                    "record stop");
        }
        assertThat(Files.readString(script))
                .doesNotContain("undo ", "secretly", "queues delete")
                .contains("# undone: if 1 == 1\n");
    }

    @Test
    void theLineGoesByTheGuardOfTheAccountItGoesTo() {
        profiles();
        creates("team-1", ONE);
        creates("team-2", ONE);
        api.stub(delete(urlPathEqualTo("/v2/queues/" + ONE)).willReturn(noContent()));
        try (Prompted prompt = Prompted.at(home, new QuickTime())) {
            prompt.types("with profile play\nqueues create --name One\nend");
            assertThat(prompt.code("undo")).as(prompt::screen).isZero();
            prompt.types("use profile play", "with profile live\nqueues create --name One\nend");
            assertThat(prompt.code("undo")).isOne();
            assertThat(prompt.screen())
                    .contains("Run it? Profile live is production.")
                    .endsWith("duvo: not done: you did not type the name\n");
        }
        assertThat(api.requests()).hasSize(3);
    }

    @Test
    void whatFailedCanBeUndoneAgainAndWhatIsGoneIsDone() {
        profiles();
        creates("team-2", ONE);
        api.stub(delete(urlPathEqualTo("/v2/queues/" + ONE)).willReturn(jsonResponse("{\"error\":\"no\"}", 409)));
        try (Prompted prompt = Prompted.at(home, new QuickTime())) {
            prompt.types("use profile play", "queues create --name One");
            creates("team-2", TWO);
            prompt.types("if 1 == 1\nqueues create --name Two\nend");
            api.stub(delete(urlPathEqualTo("/v2/queues/" + TWO)).willReturn(jsonResponse("{\"error\":\"gone\"}", 404)));
            assertThat(prompt.code("undo")).isEqualTo(3);
            assertThat(prompt.code("undo")).isOne();
            api.stub(delete(urlPathEqualTo("/v2/queues/" + ONE)).willReturn(noContent()));
            assertThat(prompt.code("undo")).as(prompt::screen).isZero();
            assertThat(prompt.code("undo")).isOne();
            assertThat(prompt.screen()).endsWith("nothing was changed at this prompt that is not undone\n");
        }
    }

    private void creates(String team, String id) {
        api.stub(post(urlPathEqualTo("/v2/teams/" + team + "/queues"))
                .willReturn(okJson("{\"queue\":{\"id\":\"" + id + "\",\"name\":\"One\"}}")));
    }

    private void profiles() {
        ProfileStore store = new ProfileStore(home.resolve("config"));
        String address = api.uri().toString();
        store.save(new Profile("live", "dv_live_key", address, "team-1", false, true));
        store.save(new Profile("play", "dv_play_key", address, "team-2", false, false));
    }
}
