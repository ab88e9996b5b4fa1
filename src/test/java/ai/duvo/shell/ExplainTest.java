package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.profile.Profile;
import ai.duvo.shell.profile.ProfileStore;
import ai.duvo.shell.profile.UserFolders;
import ai.duvo.shell.testing.FakeApi;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What {@code explain} makes of answers of the API. */
class ExplainTest {

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @TempDir
    Path home;

    @Test
    void aWrongKey() throws Exception {
        api.stub(get(urlPathEqualTo("/v2/runs/00000072-0001-4000-8000-000000000000"))
                .willReturn(refusal(401, "{\"error\": \"unauthorized\"}")));
        explained(
                "runs get 00000072-0001-4000-8000-000000000000",
                "✗ key: the key from DUVO_API_KEY is wrong, was revoked, or is for",
                "shows it: whoami");
    }

    @Test
    void aTeamOfSomebodyElse() throws Exception {
        api.stub(get(urlPathEqualTo("/v2/teams/team-1/queues")).willReturn(refusal(403, "{\"error\": \"forbidden\"}")));
        api.stub(get(urlPathEqualTo("/v2/teams")).willReturn(okJson("{\"teams\": [{\"id\": \"team-2\"}]}")));
        explained(
                "queues list",
                "✗ team: this key does not belong to team team-1, but to team-2",
                "mends it: team current --team team-2");
    }

    @Test
    void anIdThatNobodyKnows() throws Exception {
        api.stub(get(urlPathEqualTo("/v2/runs/00000072-0001-4000-8000-000000000000"))
                .willReturn(refusal(404, "{\"error\": \"not_found\"}")));
        explained(
                "runs get 00000072-0001-4000-8000-000000000000",
                "✗ id: no run 00000072-0001-4000-8000-000000000000 for this key or any other profile's",
                "mends it: runs list --all");
    }

    @Test
    void anIdThatAnotherProfileKnows() throws Exception {
        ProfileStore profiles = new ProfileStore(
                UserFolders.of(Map.of("DUVO_HOME", home.toString())).config());
        String address = api.uri().toString();
        profiles.save(new Profile("mine", "dv_mine_key", address, "team-1", false, false));
        profiles.save(new Profile("other", "dv_other_key", address, "team-2", false, false));
        profiles.save(new Profile("elsewhere", "dv_third_key", "https://elsewhere.invalid", null, false, false));
        api.stub(get(urlPathEqualTo("/v2/connections/00000063-0001-4000-8000-000000000000"))
                .willReturn(refusal(404, "{\"error\": \"not_found\"}")));
        api.stub(get(urlPathEqualTo("/v2/connections/00000063-0001-4000-8000-000000000000"))
                .withHeader("Authorization", equalTo("Bearer dv_other_key"))
                .willReturn(okJson("{\"id\": \"00000063-0001-4000-8000-000000000000\"}")));
        try (Typist typist = Typist.withProfiles(home)) {
            typist.runs("connections get 00000063-0001-4000-8000-000000000000 --profile mine");
            typist.runs("explain");
            typist.sees(
                    "✗ team: connection 00000063-0001-4000-8000-000000000000 belongs to profile other, not to this one");
            typist.sees("mends it: connections get 00000063-0001-4000-8000-000000000000 --profile other");
            assertThat(typist.screen.text()).doesNotContain("elsewhere", "dv_other_key");
            typist.leave();
        }
    }

    @Test
    void fieldsThatAreWrong() throws Exception {
        String body = "{\"error\": \"bad\", \"validationErrors\": [{\"path\": \"message\", \"message\": \"too long\"},"
                + " {\"path\": \"agent_id\", \"message\": \"no UUID\"}]}";
        api.stub(post(urlPathEqualTo("/v2/runs/00000072-0001-4000-8000-000000000000/messages"))
                .willReturn(refusal(422, body)));
        api.stub(get(urlPathEqualTo("/v2/runs/00000072-0001-4000-8000-000000000000"))
                .willReturn(okJson("{\"run\": {\"status\": \"running\"}}")));
        explained(
                "runs send-message 00000072-0001-4000-8000-000000000000 --message 'a b'",
                "✗ values: the API does not take these fields: message, agent_id",
                "shows it: runs send-message 00000072-0001-4000-8000-000000000000 --message 'a b' --no-send",
                "mends it: help runs send-message");
    }

    @Test
    void aConflict() throws Exception {
        api.stub(post(urlPathEqualTo("/v2/runs/00000072-0001-4000-8000-000000000000/stop"))
                .willReturn(refusal(409, "{\"error\": \"conflict\"}")));
        api.stub(get(urlPathEqualTo("/v2/runs/00000072-0001-4000-8000-000000000000"))
                .willReturn(okJson("{\"run\": {\"status\": \"completed\"}}")));
        explained(
                "runs stop 00000072-0001-4000-8000-000000000000 --yes",
                "✗ state: it is not in a state for this",
                "shows it: api GET /v2/runs/00000072-0001-4000-8000-000000000000");
    }

    @Test
    void tooManyRequests() throws Exception {
        api.stub(get(urlPathEqualTo("/v2/runs/00000072-0001-4000-8000-000000000000"))
                .willReturn(refusal(429, "{\"error\": \"rate_limited\"}").withHeader("retry-after", "90")));
        explained(
                "runs get 00000072-0001-4000-8000-000000000000",
                "✗ rate limit: this key has used up its requests; more come in 90 s",
                "mends it: sleep 90s");
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void aProblemOfTheApi() throws Exception {
        api.stub(get(urlPathEqualTo("/v2/teams/team-1/queues"))
                .willReturn(refusal(500, "{\"error\": \"oops\"}").withHeader("x-request-id", "req-7")));
        explained(
                "queues list",
                "✗ API: the API has a problem of its own, HTTP 500; tell Duvo the request id req-7",
                "mends it: queues list");
    }

    @Test
    void aClockThatIsWrong() throws Exception {
        api.stub(get(urlPathEqualTo("/v2/runs/00000072-0001-4000-8000-000000000000"))
                .willReturn(refusal(401, "{}").withHeader("Date", "Tue, 24 Nov 2020 08:00:00 GMT")));
        explained(
                "runs get 00000072-0001-4000-8000-000000000000",
                "✗ clock: this machine's clock is ",
                " ahead of the API's");
    }

    @Test
    void aNameFromTheServerMovesNothing() throws Exception {
        api.stub(get(urlPathEqualTo("/v2/teams/team-1/queues"))
                .willReturn(refusal(400, "{\"message\": \"bad \\u001b[2J thing\"}")));
        explained("queues list", "✗ values: the API does not take a value: bad \\u001b[2J thing");
    }

    private void explained(String line, String... texts) throws Exception {
        try (Typist typist = Typist.on(home, api.uri().toString())) {
            typist.runs(line);
            typist.runs("explain");
            typist.sees("\n\"");
            for (String text : texts) {
                typist.sees(text);
            }
            typist.leave();
        }
    }

    private static ResponseDefinitionBuilder refusal(int status, String body) {
        return aResponse().withStatus(status).withBody(body).withHeader("Content-Type", "application/json");
    }
}
