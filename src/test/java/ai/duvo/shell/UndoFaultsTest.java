package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import ai.duvo.shell.testing.QuickTime;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a command does counts, whatever becomes of the looks around it that its undo needs. */
class UndoFaultsTest {

    private static final String SKILLS = "/v2/teams/team-1/skills";
    private static final String QUEUE = "/v2/queues/0737ebc9-691a-4000-b945-5cf80979ffe2";
    private static final String MINE = "79c9a5dd-cda5-4285-a38b-a66f71043811";
    private static final String THEIRS = "316330a2-0053-441c-89da-2ce07f8db931";
    private static final String CREATE = "skills create --name One --description Two --content Three --team team-1";

    @TempDir
    private Path home;

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @Test
    void aLookBehindItThatFailsDoesNotMakeItFail() {
        skills(Scenario.STARTED, "{\"skills\":[]}");
        api.stub(get(urlPathEqualTo(SKILLS))
                .inScenario("skills")
                .whenScenarioStateIs("made")
                .willReturn(jsonResponse("{\"error\":\"gone\"}", 404)));
        made();
        try (Prompted prompt = prompt()) {
            assertThat(prompt.code(CREATE)).as(prompt::screen).isZero();
            prompt.types("undo");
            assertThat(prompt.screen()).contains("   stays: what is there now could not be read: the API answered 404");
        }
    }

    @Test
    void aLookBeforeItThatFailsDoesNotKeepItFromBeingDone() {
        api.stub(get(urlPathEqualTo(QUEUE)).willReturn(jsonResponse("{\"error\":\"no\"}", 403)));
        api.stub(patch(urlPathEqualTo(QUEUE)).willReturn(okJson("{\"queue\":{\"id\":\"q\",\"name\":\"B\"}}")));
        try (Prompted prompt = prompt()) {
            assertThat(prompt.code("queues update " + QUEUE.substring(11) + " --name B"))
                    .as(prompt::screen)
                    .isZero();
            prompt.types("undo");
            assertThat(prompt.screen()).contains("   stays: what was there before could not be read: ");
        }
    }

    @Test
    void whatAColleagueMadeMeanwhileIsLeftAlone() {
        skills(Scenario.STARTED, "{\"skills\":[]}");
        skills(
                "made",
                "{\"skills\":[{\"id\":\"" + THEIRS + "\",\"name\":\"Theirs\"},{\"id\":\"" + MINE
                        + "\",\"name\":\"One\"}]}");
        made();
        try (Prompted prompt = prompt()) {
            prompt.types(CREATE, "undo --no-send");
            assertThat(prompt.screen()).contains("   skills delete " + MINE).doesNotContain("delete " + THEIRS);
        }
    }

    private void made() {
        api.stub(post(urlPathEqualTo(SKILLS))
                .inScenario("skills")
                .willSetStateTo("made")
                .willReturn(okJson("{\"skill\":{\"id\":\"" + MINE + "\",\"name\":\"One\"}}")));
    }

    private void skills(String state, String body) {
        api.stub(get(urlPathEqualTo(SKILLS))
                .inScenario("skills")
                .whenScenarioStateIs(state)
                .willReturn(okJson(body)));
    }

    private Prompted prompt() {
        return Prompted.on(home, api.uri().toString(), "dv_key", List.of(), new QuickTime());
    }
}
