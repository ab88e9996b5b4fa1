package ai.duvo.shell;

import static ai.duvo.shell.Workshop.AGENT;
import static ai.duvo.shell.Workshop.CASES;
import static ai.duvo.shell.Workshop.CONNECTIONS;
import static ai.duvo.shell.Workshop.PINS;
import static ai.duvo.shell.Workshop.REVISIONS;
import static ai.duvo.shell.Workshop.SCHEDULES;
import static ai.duvo.shell.Workshop.SLOTS;
import static ai.duvo.shell.Workshop.SLOT_QUEUES;
import static ai.duvo.shell.Workshop.TRIGGERS;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** What preflight itself depends on, and what becomes of its result. */
class PreflightOutcomeTest extends Preflighted {

    @Test
    void theRateLimitIsNearlyUsedUp() {
        new Workshop()
                .with(
                        TRIGGERS,
                        aResponse()
                                .withBody("{\"case_triggers\": []}")
                                .withHeader("x-ratelimit-limit", "300")
                                .withHeader("x-ratelimit-remaining", "7"))
                .at(api);
        check("")
                .exited(1)
                .outContains(
                        "✗ rate limit: only 7 of 300 requests are left; these checks sent 12\n  hint: sleep 60s\n");
    }

    @Test
    void theClockIsWrong() {
        String old = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).minusHours(3).minusMinutes(1));
        Workshop workshop = new Workshop();
        for (String path : Workshop.ALL) {
            workshop.dated(path, old);
        }
        workshop.at(api);
        check("").exited(1).outContains("✗ clock: this machine's clock is 3 hours ahead of the API's\n");
    }

    @Test
    void whatTheApiDoesNotSayIsNotHeldAgainstTheAgent() {
        new Workshop()
                .with(SLOTS, 500, "{'error': 'oops'}")
                .without(PINS, SLOT_QUEUES, CASES)
                .at(api);
        check("").succeeded().outContains("⚠ connections: the API answered 500 Internal Server Error");
    }

    @Test
    void aWrongKeyEndsItAtOnce() {
        for (String path : new String[] {AGENT, REVISIONS, TRIGGERS, CONNECTIONS, SCHEDULES}) {
            new Workshop().only(path, 401).at(api);
        }
        check("").exited(2).outIs("").errContains("401 Unauthorized");
    }

    @Test
    void aResultThatIsKeptIsNoFailure() {
        new Workshop().with(PINS, "{'connections': []}").at(api);
        duvo().run(
                        "-c",
                        "preflight --agent 00000061-0001-4000-8000-000000000000 | .checks[] | select(.state == \"failed\") | .check")
                .succeeded()
                .outIs("connections\n");
    }

    @Test
    void jsonIsForProgramsAndTheExitCodeStays() {
        new Workshop().with(PINS, "{'connections': []}").at(api);
        check(" --json")
                .exited(1)
                .outContains(
                        "{\"agent_id\":\"00000061-0001-4000-8000-000000000000\",\"ok\":false,\"checks\":[{\"check\":\"team\"");
    }

    @Test
    void aRunIsStartedOnlyWhenAllIsWell() {
        new Workshop().at(api);
        api.stub(post(urlPathEqualTo("/v2/teams/team-1/runs"))
                .withRequestBody(equalTo("{\"agent_id\":\"00000061-0001-4000-8000-000000000000\"}"))
                .willReturn(okJson("{\"run\": {\"id\": \"run1\"}}")));
        duvo().run("runs start --agent 00000061-0001-4000-8000-000000000000 --preflight")
                .succeeded()
                .outContains("run1");
    }

    @Test
    void aRunThatWouldFailIsNotStarted() {
        new Workshop().with(PINS, "{'connections': []}").at(api);
        duvo().run("runs start --agent 00000061-0001-4000-8000-000000000000 --preflight")
                .exited(1)
                .outIs("")
                .errContains(
                        "✗ connections: slot \"Slack\" is attached without a pinned connection\n  hint: ",
                        "duvo: no run was started: a check of preflight failed\n");
        assertThat(api.requests()).noneMatch(r -> r.getMethod().value().equals("POST"));
    }
}
