package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.notification.Notice;
import ai.duvo.shell.testing.FakeApi;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Runs that are watched behind the prompt while their user looks at them: what was seen is not told again. */
class SeenRunsTest {

    private static final String RUN = "00000072-0001-4000-8000-000000000000";
    private static final String START = "runs start --agent 00000061-0001-4000-8000-000000000000";
    private static final String ENDED = "\"status\": \"completed\"";

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @TempDir
    Path home;

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs get " + RUN,
                "runs list",
                "watch runs get " + RUN + " until .run.status == \"completed\"",
                "wait runs get " + RUN + " until .run.status == \"completed\"",
                "if 1 == 1\n  runs get " + RUN + "\nend",
                "api GET /v2/runs/" + RUN,
                "runs messages " + RUN + " --follow",
            })
    void theEndThatALineShowedIsNotTold(String line) {
        answers(line);
        try (Prompted prompt = prompt()) {
            prompt.types(START, line, "runs mine --json");
            assertThat(prompt.last().path(0).path("status").asString(""))
                    .as(prompt.screen())
                    .isEqualTo("completed");
            int before = looks();
            time.advanceTimeBy(Duration.ofHours(1));
            assertThat(looks()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = runs get " + RUN, "runs get " + RUN + " | .run.agent_id", "runs list | .total"})
    void whatALineReadForSomethingElseIsTold(String line) throws Exception {
        answers(line);
        try (Prompted prompt = prompt()) {
            prompt.types(START, line);
            time.advanceTimeBy(Duration.ofSeconds(4));
            Notice notice = prompt.notice();
            assertThat(notice.text()).isEqualTo("run 00000072 ended: completed");
            assertThat(notice.isNews().getAsBoolean()).isTrue();

            prompt.types("runs mine");
            assertThat(notice.isNews().getAsBoolean()).isFalse();
        }
    }

    @Test
    void aRunThatCouldNotBeFollowedGoesOnBeingWatched() throws Exception {
        api.stub(get(urlPathEqualTo("/v2/runs/" + RUN)).willReturn(aResponse().withStatus(500)));
        try (Prompted prompt = prompt()) {
            prompt.types(START, "runs messages " + RUN + " --follow");
            assertThat(prompt.screen()).contains("the API answered 500");
            answers();
            time.advanceTimeBy(Duration.ofSeconds(4));
            assertThat(prompt.notice().text()).isEqualTo("run 00000072 ended: completed");
        }
    }

    private Prompted prompt() {
        api.stub(post(urlPathEqualTo("/v2/teams/team-1/runs")).willReturn(okJson(run("\"status\": \"pending\""))));
        return Prompted.on(home, api.uri().toString(), time);
    }

    private void answers() {
        api.stub(get(urlPathEqualTo("/v2/runs/" + RUN)).willReturn(okJson(run(ENDED))));
    }

    private void answers(String line) {
        if (line.contains("runs list")) {
            answersList("/v2/teams/team-1/runs", "data", "{\"id\": \"" + RUN + "\", " + ENDED + "}");
        }
        if (line.contains("messages")) {
            answersList("/v2/runs/" + RUN + "/messages", "messages", "");
        }
        if (!line.equals("runs list")) {
            answers();
        }
    }

    private void answersList(String path, String name, String items) {
        api.stub(get(urlPathEqualTo(path))
                .willReturn(
                        okJson("{\"" + name + "\": [" + items + "], \"total\": " + (items.isEmpty() ? 0 : 1) + "}")));
    }

    private int looks() {
        return api.requests().size();
    }

    private static String run(String state) {
        return "{\"run\": {\"id\": \"" + RUN + "\", " + state + "}}";
    }
}
