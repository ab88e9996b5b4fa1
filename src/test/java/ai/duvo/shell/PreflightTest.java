package ai.duvo.shell;

import static ai.duvo.shell.Workshop.AGENT;
import static ai.duvo.shell.Workshop.CASES;
import static ai.duvo.shell.Workshop.CONNECTIONS;
import static ai.duvo.shell.Workshop.PINS;
import static ai.duvo.shell.Workshop.QUEUES;
import static ai.duvo.shell.Workshop.REVISIONS;
import static ai.duvo.shell.Workshop.SCHEDULES;
import static ai.duvo.shell.Workshop.SLOT_QUEUES;
import static ai.duvo.shell.Workshop.TRIGGERS;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each thing that makes runs fail without a word. */
class PreflightTest extends Preflighted {

    private static final String OF_REVISION = " --agent 00000061-0001-4000-8000-000000000000 --revision r2";

    @Test
    void allIsWell() {
        new Workshop().at(api);
        check("")
                .succeeded()
                .outContains(
                        "✓ team: agent \"Clerk\" is in this team\n",
                        "✓ revision: revision 2 is live\n",
                        "✓ connections: the slot has one pinned\n",
                        "✓ queues: 1 slot has one and 1 case trigger has one\n",
                        "✓ cases: taken from \"Returns\"\n",
                        "✓ secrets: no revision before revision 2 has any\n",
                        "✓ schedules: it starts the live revision\n",
                        "⚠ rate limit: the API does not say how many requests are left; these checks sent 12\n")
                .errIs("");
    }

    @Test
    void aSlotWithoutAPinnedConnection() {
        new Workshop().with(PINS, "{'connections': []}").at(api);
        check("")
                .exited(1)
                .outContains(
                        "✗ connections: slot \"Slack\" is attached without a pinned connection\n"
                                + "  hint: revision-integrations connections pin c1" + OF_REVISION
                                + " --integration s1\n",
                        "✓ queues:")
                .errIs("");
    }

    @Test
    void whichConnectionIsLeftToTheUserWhenThereAreSeveral() {
        new Workshop()
                .with(PINS, "{'connections': []}")
                .with(CONNECTIONS, "{'integrations': [{'id': 'c1', 'type': 'slack'}, {'id': 'c2', 'type': 'slack'}]}")
                .at(api);
        check("")
                .exited(1)
                .outContains("connections pin CONNECTION" + OF_REVISION
                        + " --integration s1  # one of: connections list --type slack\n");
    }

    @Test
    void aConnectionThatIsBroken() {
        new Workshop()
                .with(
                        CONNECTIONS,
                        "{'integrations': [{'id': 'c1', 'type': 'slack', 'name': 'Old', 'broken_at': '2026-01-01',"
                                + " 'broken_reason': 'gone\\u001b[2J'}, {'id': 'c2', 'type': 'slack'}]}")
                .at(api);
        check("")
                .exited(1)
                .outContains(
                        "✗ connections: slot \"Slack\" has only a broken connection: \"Old\", gone\\u001b[2J\n",
                        "connections pin c2");
    }

    @Test
    void aConnectionThatTheTeamDoesNotList() {
        new Workshop().with(CONNECTIONS, "{'integrations': []}").at(api);
        check("")
                .succeeded()
                .outContains("⚠ connections: slot \"Slack\" has connection c1, which the team does not list");
    }

    @Test
    void aQueueSlotWithoutAQueue() {
        new Workshop()
                .with(
                        QUEUES,
                        "{'configs': [{'config_id': 's2', 'linked_queue_count': 0}], 'has_available_queues': false}")
                .at(api);
        check("")
                .exited(1)
                .outContains("✗ queues: slot \"Cases\" points at no queue, and the team has none\n"
                        + "  hint: revision-integrations queues set" + OF_REVISION
                        + " --integration s2 --queue QUEUE  # one of: queues list\n");
    }

    @Test
    void aTriggerWithoutAQueueAndOneThatAnotherAgentCompetesWith() {
        new Workshop()
                .with(
                        TRIGGERS,
                        "{'case_triggers': [{'id': 't1', 'enabled': true, 'case_queue_id': null},"
                                + " {'id': 't2', 'enabled': false, 'case_queue_id': null},"
                                + " {'id': 't3', 'enabled': true, 'case_queue_id': 'q1', 'case_queue_name': 'Returns',"
                                + " 'has_conflict': true}]}")
                .at(api);
        check("")
                .exited(1)
                .outContains(
                        "✗ queues: case trigger t1 is on and has no queue\n"
                                + "  hint: api PATCH /v2/agents/00000061-0001-4000-8000-000000000000/case-triggers/t1 -f case_queue_id=QUEUE",
                        "⚠ queues: another agent takes cases from \"Returns\" as well\n");
        assertThat(check("").out()).doesNotContain("t2");
    }

    @Test
    void aDraft() {
        new Workshop().at(api);
        api.stub(get(urlPathEqualTo(REVISIONS + "/r3/integrations")).willReturn(okJson("{\"integrations\": []}")));
        api.stub(get(urlPathEqualTo(REVISIONS + "/r3/case-queue-validation")).willReturn(okJson("{\"configs\": []}")));
        api.stub(get(urlPathEqualTo(REVISIONS + "/r3/credentials")).willReturn(okJson("[]")));
        api.stub(get(urlPathEqualTo(REVISIONS + "/r3/logins")).willReturn(okJson("[]")));
        check("").succeeded();
        check(" --revision r3 --no-resolve")
                .exited(1)
                .outContains(
                        "✗ revision: revision 3 is a draft, not live: runs use revision 2\n"
                                + "  hint: revisions promote r3\n",
                        "✓ connections: no slot needs one\n",
                        "✗ cases: a case trigger starts the agent for \"Returns\", and the revision has no consumer",
                        "  hint: queues link-agent q1 --agent 00000061-0001-4000-8000-000000000000 --revision r3 --role consumer\n",
                        "✓ secrets: revision 3 has all that revision 2 had\n");
    }

    @Test
    void aConsumerThatNothingStarts() {
        new Workshop().with(TRIGGERS, "{'case_triggers': []}").at(api);
        check("")
                .succeeded()
                .outContains(
                        "⚠ cases: the agent takes cases from \"Returns\", and no case trigger starts it\n"
                                + "  hint: agents case-triggers create 00000061-0001-4000-8000-000000000000 --queue q1 --enabled\n");
    }

    @Test
    void aScheduleOfAnotherRevisionAndASlotWhoseQueuesAreNotTold() {
        new Workshop()
                .with(
                        SCHEDULES,
                        "{'schedules': [{'id': 'd1', 'build_id': 'r3', 'enabled': true, 'frequency': 'daily'}]}")
                .with(SLOT_QUEUES, 500, "{'error': 'oops'}")
                .with(TRIGGERS, "{'case_triggers': []}")
                .without(CASES)
                .at(api);
        check("")
                .succeeded()
                .outContains(
                        "⚠ cases: the API answered 500",
                        "⚠ schedules: the daily schedule starts revision 3, which is not live\n"
                                + "  hint: agents schedules delete 00000061-0001-4000-8000-000000000000 d1  # then: agents schedules create\n");
    }

    @Test
    void noRevisionIsLive() {
        new Workshop()
                .with(REVISIONS, "{'builds': [" + Workshop.revision(2, "draft") + "]}")
                .at(api);
        check("").exited(1).outContains("✗ revision: no revision is live; the newest, revision 2, is a draft\n");
    }

    @Test
    void aRevisionThatTheAgentDoesNotHave() {
        new Workshop().withoutRevision().at(api);
        check(" --revision 00000072-0009-4000-8000-000000000000")
                .exited(1)
                .outContains(
                        "✗ revision: the agent has no revision 00000072-0009-4000-8000-000000000000\n  hint: revisions list --agent 00000061-0001-4000-8000-000000000000\n");
    }

    @Test
    void theLiveRevisionIsFoundOnALaterPage() {
        new Workshop().without(REVISIONS).at(api);
        String first = "{\"builds\": [{\"id\": \"r300\", \"status\": \"draft\"}], \"total\": 101}";
        api.stub(get(urlPathEqualTo(REVISIONS)).willReturn(okJson(first)));
        api.stub(get(urlPathEqualTo(REVISIONS))
                .withQueryParam("offset", equalTo("100"))
                .willReturn(
                        okJson("{\"builds\": [" + Workshop.revision(2, "live").replace('\'', '"') + "]}")));
        check("").succeeded().outContains("✓ revision: revision 2 is live");
    }

    @Test
    void anAgentOfAnotherTeam() {
        new Workshop()
                .with(
                        AGENT,
                        "{'agent': {'id': '00000061-0001-4000-8000-000000000000', 'name': 'Clerk', 'team_id': 'team-2'}}")
                .at(api);
        check("")
                .exited(1)
                .outContains("✗ team: agent \"Clerk\" is in team team-2, and you work on team-1\n"
                        + "  hint: runs start --agent 00000061-0001-4000-8000-000000000000 --team team-2\n");
    }

    @Test
    void anAgentThatIsNotThere() {
        String gone = "{'error': 'not_found'}";
        new Workshop()
                .with(AGENT, 404, gone)
                .with(REVISIONS, 404, gone)
                .with(TRIGGERS, 404, gone)
                .withoutRevision()
                .at(api);
        check("")
                .exited(1)
                .outContains(
                        "✗ team: no agent 00000061-0001-4000-8000-000000000000 for this key",
                        "⚠ revision: not known without the agent\n");
    }

    @Test
    void aSandboxThatHasExpired() {
        new Workshop()
                .with("/v2/sandboxes/sbx_1/files", 404, "{'error': 'not_found'}")
                .at(api);
        check(" --sandbox-id sbx_1")
                .exited(1)
                .outContains("✗ sandbox: sbx_1 is not there: it has expired, or the id is wrong\n"
                        + "  hint: sandboxes create\n");
    }

    @Test
    void aSandboxThatIsThere() {
        new Workshop()
                .with("/v2/sandboxes/sbx_1/files", "{'files': [{'name': 'a'}]}")
                .at(api);
        check(" --sandbox sbx_1").succeeded().outContains("✓ sandbox: sbx_1 is there and holds 1 entry\n");
    }
}
