package ai.duvo.shell;

import static ai.duvo.shell.Typist.ENTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code explain} at the prompt of the demo workspace, whose agents have a few traps. */
class ExplainOnDemoTest extends TypedOnDemo {

    @Test
    void nothingHasFailed() throws Exception {
        typist().runs("agents list --limit 1");
        typist().runs("explain");
        typist().sees("\nnothing has failed in this session");
        typist().leave();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Freight audit      | connections: slot "Slack" is attached without a pinned connection
                    Complaint replies  | queues: slot "Case queue" points at no queue
                    Vendor master data | revision: no revision is live; the newest, revision 1, is a draft
                    Purchase orders    | connections: slot "SAP S/4HANA" has only a broken connection
                    """)
    void eachTrapIsFound(String agent, String cause) throws Exception {
        keepAgent(agent);
        typist().runs("runs start --agent $agent --preflight");
        typist().sees("duvo: no run was started: a check of preflight failed");
        typist().runs("explain");
        typist().sees("\"runs start\" failed: no run was started");
        assertThat(typist().screen.count("✗ " + cause)).isEqualTo(2);
        assertThat(typist().screen.text()).contains("\n  shows it: ", "\n  mends it: ");
        typist().leave();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Claims triage     | ⚠ cases: the case trigger for "Returns" is off, so nothing starts the agent
                    Credit notes      | ⚠ cases: the agent takes cases from "Invoices to check", and no case trigger
                    Credit notes      | ✗ cases: the revision puts cases into "Invoices to check" and takes them
                    Catalogue cleaner | ✗ cases: a case trigger starts the agent for "Returns", and the revision
                    Returns desk      | ⚠ cases: case "Return 4698: wrong size" of "Returns" was claimed 3 days ago
                    Shelf planner     | ⚠ secrets: secret "Own mailbox" (MAIL_PASSWORD) is on revision 1, and not on revision 2
                    Shelf planner     | ⚠ secrets: the login for freight.example is on revision 1
                    Store rota        | ⚠ schedules: the weekly schedule starts revision 1, which is not live
                    Purchase orders   | ✗ connections: slot "SAP S/4HANA" has only a broken connection: "SAP production", The
                    """)
    void whatARunDoesNotTellIsFoundAsWell(String agent, String cause) throws Exception {
        keepAgent(agent);
        typist().runs("preflight --agent $agent");
        typist().sees(cause);
        typist().runs("api POST /v2/agents/$agent/nothing");
        typist().runs("explain");
        assertThat(typist().screen.count(cause)).isEqualTo(2);
        typist().leave();
    }

    @Test
    void aRunThatFailedWithoutAWordIsExplainedMendedAndRunAgain() throws Exception {
        keepAgent("Vendor master data");
        typist().runs("runs start --agent $agent --follow");
        typist().sees(" ended: failed");
        typist().runs("explain");
        typist().sees("✗ revision: no revision is live");
        typist().runs("r = revisions list --agent $agent | .builds[0].id");
        typist().type("revisions promote $r" + ENTER);
        typist().sees(" live? [y/N]");
        typist().runs("y");
        typist().runs("explain");
        typist().sees("\n\"revisions promote $r\" went well; the last that failed was \"runs start ");
        typist().runs("explain --failed");
        typist().sees("\nnothing found: what could be checked is in order");
        typist().sees("\n  its last messages may tell: runs messages ");
        typist().runs("runs start --agent $agent --preflight --message mended");
        typist().sees("pending");
        typist().leave();
    }

    @Test
    void aRunThatFailsLaterIsLookedAt() throws Exception {
        keepAgent("Complaint replies");
        typist().runs("run = runs start --agent $agent | .run.id");
        typist().runs("explain");
        typist().sees(" has not ended: ");
        typist().runs("wait every 200ms for 1m runs get $run until .run.status == \"failed\"");
        typist().runs("agents list --limit 1");
        typist().runs("explain --failed");
        typist().sees("\n✗ queues: slot \"Case queue\" points at no queue");
        typist().leave();
    }

    @Test
    void aHealthyAgentIsNotBlamed() throws Exception {
        keepAgent("Invoice clerk");
        typist().runs("api POST /v2/agents/$agent/nothing");
        typist().runs("runs list --agent $agent --status failed | error(\"mine\")");
        typist().runs("preflight --agent $agent | .ok");
        typist().sees("\ntrue");
        typist().runs("explain --failed");
        typist().sees("(1 line ago) failed: ");
        typist().sees("\nnothing found beyond what the message says");
        typist().leave();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    agents get bot                   | "agents get" failed: 2 agents fit "bot"
                    runs start --agent "No such one" | "runs start" failed: there is no agent "No such one"
                    preflight --agent nobody         | "preflight" failed: there is no agent "nobody"
                    """)
    void aNameThatFitsNothingIsNotSentAsAnId(String line, String told) throws Exception {
        typist().runs(line);
        typist().runs("explain");
        typist().sees("\n" + told);
        typist().sees("\nnothing found beyond what the message says");
        assertThat(typist().screen.text()).doesNotContain("could not be made", "400");
        typist().leave();
    }

    @Test
    void aTypoIsTheLastFailure() throws Exception {
        typist().runs("sandboxes files sbx_gone");
        typist().runs("agnts list");
        typist().runs("explain");
        typist().sees("\nthe last line failed: there is no command \"agnts\"");
        typist().runs("sandboxes files sbx_gone");
        typist().runs("explain");
        typist().sees("✗ sandbox: sbx_gone is not there: it has expired, or the id is wrong");
        typist().leave();
    }

    @Test
    void aLineOfAScriptIsExplainedToo() throws Exception {
        var script = Files.writeString(home.resolve("s.duvo"), "sandboxes files sbx_gone\n");
        typist().runs("replay " + script);
        typist().runs("explain");
        typist().sees("\n\"sandboxes files\" failed: ");
        typist().sees("\n✗ sandbox: sbx_gone is not there");
        typist().leave();
    }

    @Test
    void aRunIsExplainedByItsIdAPrefixOfItOrAVariable() throws Exception {
        keepAgent("Complaint replies");
        typist().runs("run = runs start --agent $agent | .run.id");
        typist().runs("wait every 200ms for 1m runs get $run until .run.status == \"failed\"");
        typist().runs("agnts list");
        typist().runs("explain $run");
        typist().sees(" ended: failed");
        typist().sees("\n✗ queues: slot \"Case queue\" points at no queue");
        typist().sees("✗ messages: the last that it said: ");
        typist().runs("short = $run | .[0:8]");
        typist().runs("explain $short");
        assertThat(typist().screen.count("✗ queues: slot \"Case queue\" points at no queue"))
                .isEqualTo(2);
        typist().leave();
    }

    @Test
    void aRunThatAsksIsSaidToWaitAndFollowingItMends() throws Exception {
        keepAgent("Invoice clerk");
        typist().runs("run = runs start --agent $agent --message 'please approve' | .run.id");
        typist().runs("wait every 200ms for 1m runs get $run until .pending_human_request");
        typist().runs("explain $run");
        typist().sees(" waits for a human");
        typist().sees("⚠ human: it asks: Send the credit note?");
        typist().saw("\u001b[2mruns follow ");
        typist().leave();
    }

    @Test
    void aRunThatIsWellIsNotBlamedAndOneThatIsNotThereIsLookedFor() throws Exception {
        keepAgent("Invoice clerk");
        typist().runs("run = runs start --agent $agent --message hello | .run.id");
        typist().runs("wait every 200ms for 1m runs get $run until .run.status == \"completed\"");
        typist().runs("explain $run");
        typist().sees(" ended: completed");
        assertThat(typist().screen.text()).doesNotContain("✗", "nothing found");
        typist().runs("explain 00000000-0000-4000-8000-000000000000");
        typist().sees("✗ id: no run 00000000-0000-4000-8000-000000000000 for this key or any other");
        typist().leave();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    runs lst --limit 2         ~ runs list --limit 2
                    x = agnts list             ~ x = agents list
                    list agents --limit 1      ~ agents list --limit 1
                    agents list --limt=2       ~ agents list --limit=2
                    agents lsit --limit 2      ~ agents list --limit 2
                    agents list --limti 2      ~ agents list --limit 2
                    runs ls --limit 2          ~ runs list --limit 2
                    runs list -n 3             ~ runs list --limit 3
                    agents list --limit 2 | .agnts[] | .name  ~ agents list --limit 2 | .agents[] | .name
                    runs list --limit 2 | map(.status) | length  ~ runs list --limit 2 | .data | map(.status) | length
                    """)
    void aMistypedWordIsMended(String line, String meant) throws Exception {
        typist().runs(line);
        typist().runs("explain");
        typist().sees("✗ word: did you mean ");
        typist().sees("  mends it: " + meant);
        typist().runs("mend");
        typist().sees("\nduvo> " + meant);
        typist().leave();
    }

    @Test
    void itIsAboutTheLastLine() throws Exception {
        typist().runs("whoam");
        typist().runs("whoami");
        typist().runs("agents list --limit 1");
        typist().runs("explain");
        typist().sees("\n\"agents list --limit 1\" went well; the last that failed was \"whoam\" (2 lines ago)");
        typist().sees("why: explain --failed");
        assertThat(typist().screen.text()).doesNotContain("the last line failed");
        typist().runs("explain --failed");
        typist().sees("\"whoam\" (2 lines ago) failed: there is no command \"whoam\"");
        typist().leave();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    agents lsit --limit 2         ~ agents list --limit 2
                    sandboxes upload $sb pom.xml  ~ sandboxes upload $sb.sandbox_id pom.xml
                    """)
    void mendRunsTheLineThatAnErrorMeant(String line, String meant) throws Exception {
        typist().runs("sb = sandboxes create");
        typist().runs(line);
        typist().sees("hint: did you mean ");
        typist().runs("mend");
        typist().sees("\nduvo> " + meant);
        typist().leave();
    }

    @Test
    void anErrorThatNobodyCanMendHasNoMendOfAnEarlierOne() throws Exception {
        typist().runs("agents lsit --limit 2");
        typist().runs("wat");
        typist().runs("mend");
        typist().sees("duvo: nothing is known to mend");
        typist().runs("explain");
        typist().sees("\nthe last line failed: there is no command \"wat\"");
        typist().leave();
    }

    @Test
    void aFollowedRunThatWaitsIsExplained() throws Exception {
        keepAgent("Invoice clerk");
        typist().runs("agnts list");
        typist().type("runs start --agent $agent --message 'please approve' --follow" + ENTER);
        typist().sees("nothing (later), then Enter:");
        typist().interrupt();
        typist().runs("explain");
        typist().sees(" waits for a human");
        typist().leave();
    }

    @Test
    void aSecretInAMistypedLineIsNotShown() throws Exception {
        typist().runs("login --name x --api-kye dv_live_abcdef123456");
        typist().runs("explain");
        typist().sees("✗ word: did you mean --api-key?");
        assertThat(typist().screen.text()).doesNotContain("mends it");
        typist().leave();
    }

    private void keepAgent(String name) throws Exception {
        typist().runs("agent = agents list --all | first(.agents[] | select(.name == \"" + name + "\")) | .id");
    }
}
