package ai.duvo.shell.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tab inside jq: whose fields, which fields, what else can stand there. */
class JqCompleterTest {

    private final JqTab tab = new JqTab();

    @Test
    void theFieldsOfTheResultWithTypeAndSample() {
        tab.ran("agents list", JqTab.AGENTS);
        assertThat(tab.offer("agents list | .").candidates())
                .extracting(Candidate::value, Candidate::help, Candidate::group, Candidate::whole)
                .containsExactly(
                        tuple(".agents", "array   2 items", "fields of agents list, line 1", false),
                        tuple(".total", "number  2", "fields of agents list, line 1", false));
        assertThat(tab.offer("agents list | .agents[].").candidates())
                .extracting(Candidate::value, Candidate::help)
                .containsExactly(
                        tuple(".id", "string  \"a1\""),
                        tuple(".name", "string  \"Ops bot\""),
                        tuple(".tags", "array   0 to 2 items"),
                        tuple(".latest_build", "object, null id, revision_number"));
    }

    @Test
    void behindAPipeFieldsComeFirstAndThenFunctionsThatFit() {
        tab.ran("agents list", JqTab.AGENTS);
        assertThat(tab.values("agents list | .agents | "))
                .startsWith(".[]", "select(", "map(", "length", "sort_by(")
                .doesNotContain("test(");
        assertThat(tab.values("agents list | .agents[] | .name | "))
                .contains("test(")
                .doesNotContain("map(");
        assertThat(tab.offer("agents list | .agents | gro").candidates())
                .containsExactly(new Candidate(
                        "group_by(", "group_by(f)  A list of lists, one for each value of f", "functions", false));
        assertThat(tab.values("agents list | .agents ")).containsExactly("| ", "as ", "and ", "or ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agents list --limit 5 | .",
                "agents   list --limit=5 | .",
                "agents list '--limit' 5 | .",
                "agents list --limit $five --json | .",
                "all = agents list --limit 5 | .",
                "for x in agents list --limit 5 | .",
                "duvo agents list --limit 5 | .",
                "wait every 2s agents list --limit 5 until .",
                "agents list \\\n --limit 5 | .",
                "echo first\nagents list --limit 5 | .",
            })
    void theCommandOnTheLineIsKnownHoweverItIsWritten(String line) {
        tab.variables.with("five", "\"5\"");
        tab.ran("agents list --limit 6", "{\"six\": 6}");
        tab.ran("agents list --limit 5", "{\"five\": 5}");
        tab.ran("agents list --limit 7", "{\"seven\": 7}");
        if (line.contains("'--limit'")) {
            // a quoted word is no option: the nearest is another list
            assertThat(tab.values(line)).containsExactly(".seven");
            return;
        }
        assertThat(tab.values(line)).containsExactly(".five");
        assertThat(tab.group(line)).isEqualTo("fields of agents list, line 2");
    }

    @Test
    void anotherResultSaysWhoseItIs() {
        tab.ran("agents get a1", "{\"agent\": {}}");
        tab.last = JqTab.answer("{\"last\": true}");
        assertThat(tab.group("agents get a2 | .")).isEqualTo("fields of another agents get, line 1");
        assertThat(tab.values("agents list | .")).containsExactly(".agents", ".total");
        assertThat(tab.values("agents list | .agents[0].na")).containsExactly(".name");
        assertThat(tab.values("agents list | .agents[0].la")).doesNotContain(".last");
        assertThat(tab.group("agents list | .")).isEqualTo("fields of agents list, as its table shows them");
        assertThat(tab.values("api GET /health | .")).isEmpty();
        assertThat(tab.values("agnts list | .")).isEmpty();
        assertThat(tab.values("expect .")).containsExactly(".last");
        assertThat(tab.values("if .la")).containsExactly(".last");
        assertThat(tab.group("expect .")).isEqualTo("fields of the last result");
        assertThat(tab.values("$_ | .")).containsExactly(".last");
    }

    @Test
    void whatChangesSomethingIsAnotherOneNextTime() {
        tab.ran("sandboxes create", "{\"sandbox_id\": \"s\"}");
        assertThat(tab.group("sandboxes create | .")).isEqualTo("fields of another sandboxes create, line 1");
    }

    @Test
    void aVariableBeforeThePipe() {
        tab.variables.with("run", "{\"messages\": [{\"role\": \"user\"}], \"status\": \"done\"}");
        assertThat(tab.values("$run | .s")).containsExactly(".status");
        assertThat(tab.values("$run.messages | .[].")).containsExactly(".role");
        assertThat(tab.group("$run.messages[0] | .")).isEqualTo("fields of $run.messages[0]");
        assertThat(tab.values("for x in $run.messages | .[].r")).containsExactly(".role");
        assertThat(tab.values("echo a | $run.st")).containsExactly(".status");
        assertThat(tab.group("echo a | $run.st")).isEqualTo("fields of $run");
        assertThat(tab.values("echo a | $ru")).containsExactly("$run");
    }

    @Test
    void theWordsOfShow() {
        tab.last = JqTab.answer("{\"last\": {\"deep\": 1}}");
        tab.kept = JqTab.answer(JqTab.AGENTS);
        assertThat(tab.values("show .")).containsExactly(".last");
        assertThat(tab.values("show .last.")).containsExactly(".last.deep");
        assertThat(tab.values("show .last .")).containsExactly(".deep");
        assertThat(tab.values("show 3 .agents[].n")).containsExactly(".agents[].name");
        assertThat(tab.group("show 3 .")).isEqualTo("fields of line 3");
        assertThat(tab.values("show 3 '.agents[] | .na")).containsExactly(".agents[] | .name");
        assertThat(tab.values("show 3 .agents[] | .na")).containsExactly(".name");
        assertThat(tab.values("show .last | .")).containsExactly(".deep");
        assertThat(tab.values("$3.agents | .[].na")).containsExactly(".name");
    }

    @Test
    void nothingKnownIsTold() {
        assertThat(tab.note("api GET /health | ."))
                .isEqualTo("nothing is known of this result yet: run the command once, and Tab offers its fields");
        tab.ran("agents list", JqTab.AGENTS);
        assertThat(tab.note("agents list | .total.")).isEqualTo("a path ends here: this is number");
        assertThat(tab.note("agents list | .zzz")).isEqualTo("no field matches \"zzz\" (of 2)");
        assertThat(tab.note("agents list | .agents | tojson | fromjson | .x"))
                .isEqualTo("what this gives is known only when it runs");
        assertThat(tab.note("agents list | zzz")).isEqualTo("jq has no function that begins with \"zzz\"");
    }

    @Test
    void secretsAreHiddenAndNamesAreHarmless() {
        tab.ran(
                "agents list",
                "{\"password\": \"p\", \"headers\": {\"x\": \"y\"}, \"note\": \"say hush-hush\", \"a\\u001b\\u202eb\": 1}");
        assertThat(tab.offer("agents list | .").candidates())
                .extracting(Candidate::value, Candidate::help)
                .containsExactly(
                        tuple(".password", "string  ***"),
                        tuple(".headers", "object  x"),
                        tuple(".note", "string  \"say ***\""),
                        tuple(".\"a\\u001b\\u202eb\"", "number  1"));
        assertThat(tab.offer("agents list | .headers.").candidates())
                .containsExactly(new Candidate(".x", "string  ***", "fields of agents list, line 1", false));
    }

    @Test
    void ofALongListTheFirstItemsAreLookedAtAndAllAreCounted() {
        StringBuilder items = new StringBuilder("{\"id\": 0}");
        for (int i = 1; i < 1_200; i++) {
            items.append(i == 1_000 ? ", {\"late\": 1}" : ", {\"id\": " + i + "}");
        }
        tab.ran("agents list", "{\"agents\": [" + items + "]}");
        assertThat(tab.offer("agents list | .ag").candidates())
                .extracting(Candidate::help, Candidate::group)
                .containsExactly(tuple(
                        "array   1,200 items", "fields of agents list, line 1 · of the first 300 of 1,200 items"));
        assertThat(tab.values("agents list | .agents[].")).containsExactly(".id");
    }

    @Test
    void moreThanThereIsRoomForAreCounted() {
        StringBuilder fields = new StringBuilder("\"f0\": 0");
        for (int i = 1; i < 50; i++) {
            fields.append(", \"f").append(i).append("\": 0");
        }
        tab.ran("agents list", "{" + fields + "}");
        assertThat(tab.offer("agents list | .").candidates()).hasSize(20);
        assertThat(tab.group("agents list | ."))
                .isEqualTo("fields of agents list, line 1 · and 30 more: type to narrow");
    }

    @Test
    void nothingIsTooStrange() {
        tab.ran("agents list", "not json");
        assertThat(tab.values("agents list | .")).isEmpty();
        tab.ran("agents list", "[[[{\"a\": [");
        assertThat(tab.values("agents list | .[][][].")).containsExactly(".a");
        tab.ran("agents list", "[".repeat(900) + "]".repeat(900));
        assertThat(tab.values("agents list | .")).containsExactly(".[]");
        assertThat(tab.values("agents list | " + "(".repeat(100) + ".")).containsExactly(".[]");
        assertThat(tab.values("agents list | " + "(".repeat(5_000) + ".")).isEmpty();
        assertThat(tab.values("agents list | . " + "+ .".repeat(5_000) + " | ."))
                .containsExactly(".[]");
        assertThat(tab.values("agents list | def f: f, f; f | .")).isEmpty();
        assertThat(tab.values("agents list | ) ] } , ; | .")).isEmpty();
    }
}
