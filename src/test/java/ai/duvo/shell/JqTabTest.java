package ai.duvo.shell;

import static ai.duvo.shell.Typist.LEFT;
import static ai.duvo.shell.Typist.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tab inside jq, driven by keys. */
class JqTabTest extends TypedOnDemo {

    @Test
    void aResultIsExploredByTab() throws Exception {
        typist().type("api GET /v2/agents | ." + TAB);
        typist().sees("nothing is known of this result yet");
        typist().interrupt();
        typist().runs("agents list --limit 3");
        typist().type("agents  list --limit=3 | .ag" + TAB);
        typist().sees("| .agents ");
        typist().type(TAB + "." + TAB);
        typist().sees("fields of agents list, line 1");
        typist().sees(".name");
        typist().sees("string  \"Ops bot\"");
        typist().type("latest_b" + TAB);
        typist().sees("agents  list --limit=3 | .agents[].latest_build ");
        typist().type(" | sele" + TAB);
        typist().sees("| .agents[].latest_build | select( ");
        typist().leaveLine();
    }

    @Test
    void noFieldsOfAnotherCommandAreOffered() throws Exception {
        typist().runs("runs stats");
        typist().type("agents list | .agents[0]." + TAB);
        typist().sees("fields of agents list, as its table shows them");
        typist().sees(".name");
        assertThat(typist().screen.text()).doesNotContain(".success_rate");
        typist().interrupt();
        typist().runs("runs list --limit 2");
        typist().runs("agents list --limit 1");
        typist().type("runs list | .data[0].stat" + TAB);
        typist().sees("runs list | .data[0].status ");
        typist().interrupt();
        typist().type("runs list | .runs[0].st" + TAB);
        typist().sees("the value has no .runs; there is .data, .total");
        typist().leaveLine();
    }

    @Test
    void aResultBehindJqIsKnownFromItsCommandAndByItsNumber() throws Exception {
        typist().runs("agents list --limit 3 | .agents[0] | {name, slack_enabled}");
        typist().type("agents list --limit 3 | .agents[].na" + TAB);
        typist().sees("| .agents[].name ");
        typist().interrupt();
        typist().type("$1 | .slack_e" + TAB);
        typist().sees("$1 | .slack_enabled ");
        typist().interrupt();
        typist().type("expect .na" + TAB);
        typist().sees("expect .name ");
        typist().leaveLine();
    }

    @Test
    void insideALineOnlyTheNameAtTheCursorIsCompleted() throws Exception {
        typist().runs("list = agents list --limit 3");
        typist().type("$list | .agents | map(.slack_ena) | length" + LEFT.repeat(11));
        typist().type(TAB);
        typist().sees("$list | .agents | map(.slack_enabled) | length");
        assertThat(typist().screen.text()).doesNotContain("lengthslack");
        typist().leaveLine();
    }
}
