package ai.duvo.shell.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tab inside jq: whose fields, which fields, what else can stand there. */
/** What the types of jq tell at the cursor. */
class JqPlacesTest {

    private final JqTab tab = new JqTab();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                ".ag => .agents",
                ".agents => .agents[]",
                ".agents. => []",
                ".agents[ => ]",
                ".agents[].latest_build => .latest_build.id .latest_build.revision_number",
                ".agents[].build => .latest_build",
                ".agents[] | .n => .name",
                ".agents[0].n => .name",
                ".agents[0]?.n => .name",
                ".agents[1:] | .[].n => .name",
                ".agents | map(.n => .name",
                ".agents | map(select(.n => .name",
                ".agents[] | select(.name | test(\"x\") and (.n => ''",
                ".agents[] | select(.name == \"x\" and .n => .name",
                ".agents | sort_by(.latest_build.r => .revision_number",
                ".agents | sort_by(.name) | .[0].n => .name",
                ".agents | group_by(.name) | .[][0].n => .name",
                ".agents | group_by(.name) | map({name: .[0].n => .name",
                ".agents[] | {na => name",
                ".agents[] | {name, revision: .latest_build.r => .revision_number",
                "[.agents[] | {name, revision: .latest_build}] | .[].rev => .revision",
                "[.agents[] | {name, revision: .latest_build}] | .[].revision.rev => .revision_number",
                ".agents[] as $a | $a.n => .name",
                ".agents[] as $agent | $ag => $agent",
                ".agents | first | .n => .name",
                ".agents | length as $n | .[].n => .name",
                ".agents[] | \"\\(.n => .name",
                ".agents[] | \"\\(.name) is \\(.latest_build.r => .revision_number",
                ". | to_entries | .[].k => .key",
                ". | with_entries(.v => .value",
                "if .total == 2 then .ag => .agents",
                "if .total == 2 then .agents else .agents end | .[].n => .name",
                "reduce .agents[] as $x (0; . + $x.n => .name",
                ".agents[] | .latest_build // {} | .r => .revision_number",
                ".agents |= map(.n => .name",
                "def f: .x; .ag => .agents",
                "def f: .agents[]; f | .n => .name",
                "def f: .agents[] | .n => .name",
                "def f(g): .agents | map(g); f({who: .name})[] | .w => .who",
                "def f($x): $x.agents; f(.)[].n => .name",
                "def named: .agents[]; nam => named",
                "def pick_one(f): first(f); pick_o => pick_one(",
                "def f(gathered): ga => 'gathered gamma'",
                "def f($some): $so => $some",
                "def f: f; f | . => ''",
                "def f => ''",
                "def f(g => ''",
                ".agents as $all => ''",
                ".agents as $a | [1] | $a[].n => .name",
                ".agents[] as {latest_build: $b} | $b.r => .revision_number",
                ".agents[] as {latest_build: {id: $i}, $name} | $na => $name",
                ".agents as [$one] | $one.n => .name",
                ".agents[] as {na => name",
                ".agents[] as {$name, la => latest_build",
                "(.total as $x | .agents) | $x => ''",
                "reduce .agents[] as $x ({}; .sum = $x.latest_build) | .su => .sum",
                "foreach .agents[] as {latest_build: $b} (0; .; $b) | .r => .revision_number",
                ".agents[] | .new = .latest_build | .ne => .new",
                ".agents[] | .latest_build.new = {x: 1} | .latest_build.new.x => .x",
                ".agents[] | .latest_build |= .r => .revision_number",
                ".total + 1 * 2 == 3 | not | .x => ''",
                "if .total then .agents[0] else .agents[1].latest_build end | .r => .revision_number",
                "if .total == 1 then .agents[0] end | .ag => .agents",
                "{all: .agents[]} | .all.n => .name",
                "{\"all\": .agents[]}.all.n => .name",
                ".agents[] | \"a \\(.name) b .n => ''",
                ".agents[] | \"a \\\" .n => ''",
                ".agents[] # .n => ''",
                ".agents ] .n => ''",
                "label $out | .agents[] | .n => .name",
                "try .agents[] catch .n => ''",
                "try .ag => .agents",
                ".agents[] | {\"a b\": .name} | .a => .\"a b\"",
                ".agents[] | {\"a b\": .name} | . => .\"a b\"",
                ".agents[] | @c => @csv",
                ".agents | sel => select(",
                ".agents | sort_by(.name) | unique_b => unique_by(",
                ".total a => 'as  and '",
                ".agents[] | \"the .n => ''",
            })
    void whatCanStandThere(String program, @Nullable String expected) {
        tab.ran("agents list", JqTab.AGENTS);
        String all = String.join(
                " ",
                tab.offer("agents list | " + program).candidates().stream()
                        .map(Candidate::value)
                        .toList());
        assertThat(all).isEqualTo(expected == null ? "" : expected);
    }
}
