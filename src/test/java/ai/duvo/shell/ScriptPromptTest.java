package ai.duvo.shell;

import static ai.duvo.shell.Typist.ENTER;
import static ai.duvo.shell.Typist.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The language at the prompt: blocks, jq, scripts that are stopped or gone through step by step. */
class ScriptPromptTest extends TypedOnDemo {

    @Test
    void aBlockIsTypedLineByLineAndRunsAtItsEnd() throws Exception {
        typist().type("for agent in agents list --limit 2" + ENTER);
        typist().sees("\n    >");
        typist().type("echo is $agent.name" + ENTER);
        typist().runs("end");
        typist().sees("is Ops bot");
        typist().sees("is Invoice clerk");
        typist().leave();
    }

    @Test
    void aFinallyThatIsTypedIsRecordedAndRunsWhenTheUserLeaves() throws Exception {
        Path file = home.resolve("recorded.duvo");
        typist().runs("record start " + file);
        typist().type("finally" + ENTER);
        typist().sees("\n    >");
        typist().type("echo cleaned" + ENTER);
        typist().runs("end");
        typist().type("exit" + ENTER);
        assertThat(typist().exitCode()).isZero();
        assertThat(typist().screen.text()).contains("wrote " + file + " (1 line)", "\ncleaned");
        assertThat(Files.readString(file)).containsOnlyOnce("echo cleaned").contains("finally\n", "\nend\n");
    }

    @Test
    void whatLooksAtALineThatIsLeftOutBringsItBackOrIsLeftOutAsWell() throws Exception {
        Path file = home.resolve("recorded.duvo");
        typist().runs("record start " + file);
        typist().runs("agents = agents list --limit 3");
        typist().runs("$agents | .agents | length");
        typist().runs("expect . == 3");
        typist().runs("http 1 --json | .response.status");
        typist().runs("expect . == 200");
        typist().runs("set trace off");
        typist().runs("record stop");
        typist().leave();
        assertThat(Files.readString(file))
                .contains(
                        "\n$agents | .agents | length", "\nexpect . == 3", "\n# expect . == 200", "\n# set trace off");
        new Duvo(home).run("replay " + file + " --demo").succeeded();
    }

    @Test
    void tabOffersTheWordsThatGoOnBehindACommand() throws Exception {
        typist().type("http res" + TAB);
        typist().sees("http resend");
        typist().interrupt();
        typist().type("use " + TAB + TAB);
        typist().sees("sandbox");
        typist().interrupt();
        typist().leave();
    }

    @Test
    void aLoopGoesThroughTheLastResult() throws Exception {
        typist().runs("agents list --limit 2");
        typist().type("for agent in $_" + ENTER);
        typist().sees("\n    >");
        typist().type("echo is $agent.name" + ENTER);
        typist().runs("end");
        typist().sees("is Invoice clerk");
        typist().leave();
    }

    @Test
    void tabKnowsStatementsAndVariables() throws Exception {
        typist().runs("sandbox = sandboxes create");
        typist().type("expect exit 3 runs g" + TAB);
        typist().sees("expect exit 3 runs get ");
        typist().interrupt();
        typist().type("fin" + TAB);
        typist().sees("finally");
        typist().interrupt();
        typist().type("agents list | select(.id == $sand" + TAB);
        typist().sees("select(.id == $sandbox");
        typist().interrupt();
        typist().leave();
    }

    @Test
    void ctrlCStopsAScriptCleansUpAndGivesThePromptBack() throws Exception {
        Path script = Files.writeString(
                home.resolve("s.duvo"), "finally\n    echo cleaned\nend\necho started\nsleep 60s\necho never\n");
        typist().type("replay " + script + ENTER);
        typist().sees("\nstarted");
        typist().interrupt();
        typist().sees("\ncleaned");
        typist().sees("interrupted");
        typist().sees("stopped at line ");
        typist().sees(" goes on there");
        typist().runs("echo still here");
        assertThat(typist().screen.text()).contains("\nstill here").doesNotContain("\nnever");
        typist().leave();
    }

    @Test
    void aCleanUpThatIsStoppedIsNoPlaceToGoOnFrom() throws Exception {
        Path script = Files.writeString(
                home.resolve("s.duvo"), "finally\n    echo cleaning\n    sleep 60s\nend\necho one\nagents get nix\n");
        typist().type("replay " + script + ENTER);
        typist().sees("\ncleaning");
        typist().interrupt();
        typist().sees("2 of 4 lines failed");
        assertThat(typist().screen.text()).doesNotContain("stopped at line", "goes on there");
        typist().leave();
    }

    @Test
    void aRecordingHasAsManyLinesAsItsReplayTells() throws Exception {
        Path file = home.resolve("recorded.duvo");
        typist().runs("record start " + file);
        typist().runs("agents get \"Invoice clerk\"");
        typist().runs("set city Prague");
        typist().runs("for a in agents list --limit 2\necho $a.name $city\nend");
        typist().type("record stop" + ENTER);
        typist().sees("(3 lines)");
        typist().leave();
        new Duvo(home).run("replay " + file + " --demo").succeeded().errContains("✓ 4 lines");
    }

    @Test
    void theLengthOfOneTextIsNoNumberOfItems() throws Exception {
        typist().runs("agents list --limit 1 | .agents[].name");
        typist().runs("expect length > 0");
        typist().sees("the result is one text, 7 characters; [ … ] around the filter counts items");
        typist().runs("agents list --limit 1 | [.agents[].name]");
        typist().runs("expect length == 1");
        typist().runs("agents list --limit 1 | .agents[].name");
        typist().runs("first = agents list --limit 1 | .agents[0].name");
        typist().runs("expect length > 0");
        assertThat(typist().screen.count("the result is one text")).isEqualTo(1);
        typist().leave();
    }

    @Test
    void aStepIsRunLeftOutOrChanged() throws Exception {
        Path script = Files.writeString(
                home.resolve("s.duvo"), "sandbox = sandboxes create\necho one\necho two\necho three\necho four\n");
        typist().type("replay --step " + script + ENTER);
        typist().sees("1  sandbox = sandboxes create");
        typist().type("run" + ENTER);
        typist().sees("2  echo one");
        typist().type("sandboxes files $sand" + TAB);
        typist().sees("sandboxes files $sandbox");
        typist().type(".sandbox_id --format json" + ENTER);
        typist().sees("\"files\": []");
        typist().type("skip" + ENTER);
        typist().sees("3  echo two");
        typist().type("edit" + ENTER);
        typist().sees("edit > echo two");
        typist().type("!" + ENTER);
        typist().sees("3  echo two!");
        typist().type(ENTER);
        typist().sees("\ntwo!");
        typist().sees("4  echo three");
        typist().type("quit" + ENTER);
        typist().sees("stopped before line 4");
        assertThat(typist().screen.text()).doesNotContain("\none\n").doesNotContain("\nthree\n");
        typist().leave();
    }

    @Test
    void whatStandsUnderFinallyRunsWhenTheUserLeaves() throws Exception {
        typist().type("finally" + ENTER + "echo goodbye" + ENTER);
        typist().runs("end");
        typist().type("exit" + ENTER);
        assertThat(typist().exitCode()).isZero();
        assertThat(typist().screen.text()).contains("\ngoodbye");
    }

    @Test
    void aLineThatIsPipedThroughJqIsColouredAsJson() throws Exception {
        typist().runs("agents list --limit 1 | {name: .agents[0].name}");
        typist().sees("{\n  \"name\": \"Ops bot\"\n}");
        typist().leave();
    }
}
