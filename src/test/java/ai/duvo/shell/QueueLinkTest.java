package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code queues link-agent}: a step that fails takes back the ones before it, and says what it did. */
class QueueLinkTest {

    private static final String SLOTS =
            "/v2/agents/00000061-0001-4000-8000-000000000000/revisions/00000072-0001-4000-8000-000000000000/integrations";
    private static final String LINE =
            "queues link-agent 00000071-0001-4000-8000-000000000000 --agent 00000061-0001-4000-8000-000000000000 --role consumer --revision 00000072-0001-4000-8000-000000000000 --enable-trigger --team t1";

    @TempDir
    Path home;

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @Test
    void aTriggerThatIsRefusedTakesBackQueueAndSlot() {
        slotAppears();
        api.stub(get(urlPathEqualTo(SLOTS + "/s1/queues")).willReturn(okJson("{\"queues\":[{\"id\":\"q0\"}]}")));
        api.stub(put(urlPathEqualTo(SLOTS + "/s1/queues")).willReturn(okJson("{\"queues\":[]}")));
        api.stub(get(urlPathEqualTo("/v2/agents/00000061-0001-4000-8000-000000000000/case-triggers"))
                .willReturn(okJson("{\"case_triggers\":[]}")));
        api.stub(post(urlPathEqualTo("/v2/agents/00000061-0001-4000-8000-000000000000/case-triggers"))
                .willReturn(jsonResponse("{\"error\":\"conflict\",\"message\":\"the agent has a trigger\"}", 409)));
        api.stub(delete(urlPathEqualTo(SLOTS + "/s1")).willReturn(okJson("{\"success\":true}")));
        try (Prompted prompt = Prompted.on(home, api.uri().toString(), "dv_key")) {
            assertThat(prompt.code(LINE)).isOne();
            assertThat(prompt.screen())
                    .containsSubsequence(
                            "taken back: the queues of the slot",
                            "taken back: the new slot",
                            "the agent has a trigger");
        }
        assertThat(api.requests())
                .filteredOn(request -> !request.getMethod().getName().equals("GET"))
                .extracting(QueueLinkTest::text)
                .containsExactly(
                        "POST " + SLOTS + " {\"integration_ids\":[\"i2\"]}",
                        "PUT " + SLOTS + "/s1/queues {\"queue_ids\":[\"q0\",\"00000071-0001-4000-8000-000000000000\"]}",
                        "POST /v2/agents/00000061-0001-4000-8000-000000000000/case-triggers {\"case_queue_id\":\"00000071-0001-4000-8000-000000000000\",\"enabled\":true}",
                        "PUT " + SLOTS + "/s1/queues {\"queue_ids\":[\"q0\"]}",
                        "DELETE " + SLOTS + "/s1 ");
    }

    @Test
    void whatCannotBeTakenBackIsTold() {
        slotAppears();
        api.stub(get(urlPathEqualTo(SLOTS + "/s1/queues"))
                .willReturn(jsonResponse("{\"error\":\"gone\",\"message\":\"no queues\"}", 404)));
        api.stub(delete(urlPathEqualTo(SLOTS + "/s1"))
                .willReturn(jsonResponse("{\"error\":\"conflict\",\"message\":\"the slot is in use\"}", 409)));
        try (Prompted prompt = Prompted.on(home, api.uri().toString(), "dv_key")) {
            assertThat(prompt.code(LINE)).isEqualTo(3);
            assertThat(prompt.screen()).contains("not taken back: the new slot", "the slot is in use");
        }
    }

    @Test
    void aTriggerThatStaysLinksTheQueueAgain() {
        api.stub(get(urlPathEqualTo(SLOTS))
                .willReturn(
                        okJson("{\"integrations\":[{\"id\":\"s1\",\"integration_type\":\"case-queue-consumer\"}]}")));
        api.stub(get(urlPathEqualTo(SLOTS + "/s1/queues"))
                .willReturn(
                        okJson("{\"queues\":[{\"id\":\"q0\"},{\"id\":\"00000071-0001-4000-8000-000000000000\"}]}")));
        api.stub(put(urlPathEqualTo(SLOTS + "/s1/queues")).willReturn(okJson("{\"queues\":[]}")));
        api.stub(
                get(urlPathEqualTo("/v2/agents/00000061-0001-4000-8000-000000000000/case-triggers"))
                        .willReturn(
                                okJson(
                                        "{\"case_triggers\":[{\"id\":\"t1\",\"case_queue_id\":\"00000071-0001-4000-8000-000000000000\"}]}")));
        api.stub(delete(urlPathEqualTo("/v2/agents/00000061-0001-4000-8000-000000000000/case-triggers/t1"))
                .willReturn(jsonResponse("{\"error\":\"conflict\",\"message\":\"it is in use\"}", 409)));
        try (Prompted prompt = Prompted.on(home, api.uri().toString(), "dv_key")) {
            assertThat(
                            prompt.code(
                                    "queues unlink-agent 00000071-0001-4000-8000-000000000000 --agent 00000061-0001-4000-8000-000000000000 --role consumer --revision 00000072-0001-4000-8000-000000000000 --team t1 --yes"))
                    .isOne();
            assertThat(prompt.screen()).containsSubsequence("taken back: the queues of the slot", "it is in use");
        }
        assertThat(api.requests())
                .filteredOn(request -> !request.getMethod().getName().equals("GET"))
                .extracting(QueueLinkTest::text)
                .containsExactly(
                        "PUT " + SLOTS + "/s1/queues {\"queue_ids\":[\"q0\"]}",
                        "DELETE /v2/agents/00000061-0001-4000-8000-000000000000/case-triggers/t1 ",
                        "PUT " + SLOTS
                                + "/s1/queues {\"queue_ids\":[\"q0\",\"00000071-0001-4000-8000-000000000000\"]}");
    }

    /** There is no slot, then there is one. */
    private void slotAppears() {
        api.stub(get(urlPathEqualTo(SLOTS))
                .inScenario("slot")
                .whenScenarioStateIs("Started")
                .willReturn(okJson("{\"integrations\":[]}")));
        api.stub(
                get(urlPathEqualTo("/v2/teams/t1/integrations"))
                        .willReturn(
                                okJson(
                                        "{\"integrations\":[{\"id\":\"i1\",\"type\":\"case-queue-producer\"},"
                                                + "{\"id\":\"i2\",\"type\":\"case-queue-consumer\"}],\"total\":2,\"limit\":100,\"offset\":0}")));
        api.stub(post(urlPathEqualTo(SLOTS))
                .inScenario("slot")
                .willSetStateTo("attached")
                .willReturn(jsonResponse("{\"success\":true,\"count\":1}", 201)));
        api.stub(get(urlPathEqualTo(SLOTS))
                .inScenario("slot")
                .whenScenarioStateIs("attached")
                .willReturn(
                        okJson("{\"integrations\":[{\"id\":\"s1\",\"integration_type\":\"case-queue-consumer\"}]}")));
    }

    private static String text(LoggedRequest request) {
        return request.getMethod() + " " + request.getUrl() + " " + request.getBodyAsString();
    }
}
