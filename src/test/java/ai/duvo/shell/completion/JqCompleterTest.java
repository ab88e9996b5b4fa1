package ai.duvo.shell.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.WorkspaceScope;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.inventory.Inventory;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandResult;
import ai.duvo.shell.session.ResultHistory;
import ai.duvo.shell.testing.MapVariables;
import ai.duvo.shell.testing.MemoryCacheStore;
import ai.duvo.shell.testing.SetClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

/** Tab inside jq: whose fields, which fields, what else can stand there. */
class JqCompleterTest {

    private static final Catalog CATALOG = new Catalog(Commands.all());

    private static final String AGENTS = """
            {"agents": [
              {"id": "a1", "name": "Ops bot", "tags": ["x", "y"], "latest_build": null},
              {"id": "a2", "name": "Clerk", "tags": [], "latest_build": {"id": "b1", "revision_number": 3}}
            ], "total": 2}
            """;

    private final MapVariables variables = new MapVariables();
    private final List<ResultHistory.CommandRun> ran = new ArrayList<>();
    private final Completer completion = completion();
    private @Nullable CommandOutput last;
    private @Nullable CommandOutput kept;

    @Test
    void theFieldsOfTheResultWithTypeAndSample() {
        ran("agents list", AGENTS);
        assertThat(offer("agents list | .").candidates())
                .extracting(Candidate::value, Candidate::help, Candidate::group, Candidate::whole)
                .containsExactly(
                        tuple(".agents", "array   2 items", "fields of agents list, line 1", false),
                        tuple(".total", "number  2", "fields of agents list, line 1", false));
        assertThat(offer("agents list | .agents[].").candidates())
                .extracting(Candidate::value, Candidate::help)
                .containsExactly(
                        tuple(".id", "string  \"a1\""),
                        tuple(".name", "string  \"Ops bot\""),
                        tuple(".tags", "array   0 to 2 items"),
                        tuple(".latest_build", "object, null id, revision_number"));
    }

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
        ran("agents list", AGENTS);
        String all = String.join(
                " ",
                offer("agents list | " + program).candidates().stream()
                        .map(Candidate::value)
                        .toList());
        assertThat(all).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void behindAPipeFieldsComeFirstAndThenFunctionsThatFit() {
        ran("agents list", AGENTS);
        assertThat(values("agents list | .agents | "))
                .startsWith(".[]", "select(", "map(", "length", "sort_by(")
                .doesNotContain("test(");
        assertThat(values("agents list | .agents[] | .name | "))
                .contains("test(")
                .doesNotContain("map(");
        assertThat(offer("agents list | .agents | gro").candidates())
                .containsExactly(new Candidate(
                        "group_by(", "group_by(f)  A list of lists, one for each value of f", "functions", false));
        assertThat(values("agents list | .agents ")).containsExactly("| ", "as ", "and ", "or ");
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
        variables.with("five", "\"5\"");
        ran("agents list --limit 6", "{\"six\": 6}");
        ran("agents list --limit 5", "{\"five\": 5}");
        ran("agents list --limit 7", "{\"seven\": 7}");
        if (line.contains("'--limit'")) {
            // a quoted word is no option: the nearest is another list
            assertThat(values(line)).containsExactly(".seven");
            return;
        }
        assertThat(values(line)).containsExactly(".five");
        assertThat(group(line)).isEqualTo("fields of agents list, line 2");
    }

    @Test
    void anotherResultSaysWhoseItIs() {
        ran("agents get a1", "{\"agent\": {}}");
        last = answer("{\"last\": true}");
        assertThat(group("agents get a2 | .")).isEqualTo("fields of another agents get, line 1");
        assertThat(values("agents list | .")).containsExactly(".last");
        assertThat(group("agents list | ."))
                .isEqualTo("fields of the last result, not of this agents list, which has not run yet");
        assertThat(values("api GET /health | .")).containsExactly(".last");
        assertThat(values("expect .")).containsExactly(".last");
        assertThat(values("if .la")).containsExactly(".last");
        assertThat(group("expect .")).isEqualTo("fields of the last result");
        assertThat(values("$_ | .")).containsExactly(".last");
    }

    @Test
    void whatChangesSomethingIsAnotherOneNextTime() {
        ran("sandboxes create", "{\"sandbox_id\": \"s\"}");
        assertThat(group("sandboxes create | .")).isEqualTo("fields of another sandboxes create, line 1");
    }

    @Test
    void aVariableBeforeThePipe() {
        variables.with("run", "{\"messages\": [{\"role\": \"user\"}], \"status\": \"done\"}");
        assertThat(values("$run | .s")).containsExactly(".status");
        assertThat(values("$run.messages | .[].")).containsExactly(".role");
        assertThat(group("$run.messages[0] | .")).isEqualTo("fields of $run.messages[0]");
        assertThat(values("for x in $run.messages | .[].r")).containsExactly(".role");
        assertThat(values("echo a | $run.st")).containsExactly(".status");
        assertThat(group("echo a | $run.st")).isEqualTo("fields of $run");
        assertThat(values("echo a | $ru")).containsExactly("$run");
    }

    @Test
    void theWordsOfShow() {
        last = answer("{\"last\": {\"deep\": 1}}");
        kept = answer(AGENTS);
        assertThat(values("show .")).containsExactly(".last");
        assertThat(values("show .last.")).containsExactly(".last.deep");
        assertThat(values("show .last .")).containsExactly(".deep");
        assertThat(values("show 3 .agents[].n")).containsExactly(".agents[].name");
        assertThat(group("show 3 .")).isEqualTo("fields of line 3");
        assertThat(values("show 3 '.agents[] | .na")).containsExactly(".agents[] | .name");
        assertThat(values("show 3 .agents[] | .na")).containsExactly(".name");
        assertThat(values("show .last | .")).containsExactly(".deep");
        assertThat(values("$3.agents | .[].na")).containsExactly(".name");
    }

    @Test
    void nothingKnownIsTold() {
        assertThat(note("agents list | ."))
                .isEqualTo("nothing is known of this result yet: run the command once, and Tab offers its fields");
        ran("agents list", AGENTS);
        assertThat(note("agents list | .total.")).isEqualTo("a path ends here: this is number");
        assertThat(note("agents list | .zzz")).isEqualTo("no field matches \"zzz\" (of 2)");
        assertThat(note("agents list | .agents | tojson | fromjson | .x"))
                .isEqualTo("what this gives is known only when it runs");
        assertThat(note("agents list | zzz")).isEqualTo("jq has no function that begins with \"zzz\"");
    }

    @Test
    void secretsAreHiddenAndNamesAreHarmless() {
        ran(
                "agents list",
                "{\"password\": \"p\", \"headers\": {\"x\": \"y\"}, \"note\": \"say hush-hush\", \"a\\u001b\\u202eb\": 1}");
        assertThat(offer("agents list | .").candidates())
                .extracting(Candidate::value, Candidate::help)
                .containsExactly(
                        tuple(".password", "string  ***"),
                        tuple(".headers", "object  x"),
                        tuple(".note", "string  \"say ***\""),
                        tuple(".\"a\\u001b\\u202eb\"", "number  1"));
        assertThat(offer("agents list | .headers.").candidates())
                .containsExactly(new Candidate(".x", "string  ***", "fields of agents list, line 1", false));
    }

    @Test
    void ofALongListTheFirstItemsAreLookedAtAndAllAreCounted() {
        StringBuilder items = new StringBuilder("{\"id\": 0}");
        for (int i = 1; i < 1_200; i++) {
            items.append(i == 1_000 ? ", {\"late\": 1}" : ", {\"id\": " + i + "}");
        }
        ran("agents list", "{\"agents\": [" + items + "]}");
        assertThat(offer("agents list | .ag").candidates())
                .extracting(Candidate::help, Candidate::group)
                .containsExactly(tuple(
                        "array   1,200 items", "fields of agents list, line 1 · of the first 300 of 1,200 items"));
        assertThat(values("agents list | .agents[].")).containsExactly(".id");
    }

    @Test
    void moreThanThereIsRoomForAreCounted() {
        StringBuilder fields = new StringBuilder("\"f0\": 0");
        for (int i = 1; i < 50; i++) {
            fields.append(", \"f").append(i).append("\": 0");
        }
        ran("agents list", "{" + fields + "}");
        assertThat(offer("agents list | .").candidates()).hasSize(20);
        assertThat(group("agents list | .")).isEqualTo("fields of agents list, line 1 · and 30 more: type to narrow");
    }

    @Test
    void nothingIsTooStrange() {
        ran("agents list", "not json");
        assertThat(values("agents list | .")).isEmpty();
        ran("agents list", "[[[{\"a\": [");
        assertThat(values("agents list | .[][][].")).containsExactly(".a");
        ran("agents list", "[".repeat(900) + "]".repeat(900));
        assertThat(values("agents list | .")).containsExactly(".[]");
        assertThat(values("agents list | " + "(".repeat(5_000) + ".")).containsExactly(".[]");
        assertThat(values("agents list | ) ] } , ; | .")).isEmpty();
    }

    private Completer completion() {
        CompletionContext context = new CompletionContext(
                () -> variables,
                ActiveOptions::none,
                options -> new WorkspaceScope("acme", "acme-team", true),
                List::of,
                scope -> Map.of(),
                () -> new CompletionContext.Known(last, new Known()),
                text -> text.replace("hush-hush", "***"));
        SetClock clock = new SetClock();
        Inventory lists =
                new Inventory(CATALOG, (list, options, requests) -> Flux.empty(), new MemoryCacheStore(), clock);
        CompletionMemory memory =
                new CompletionMemory(lists, new MemoryCacheStore(), new MemoryCacheStore(), context, clock);
        return new Completer(CATALOG, memory, clock);
    }

    private final class Known implements ResultHistory {
        @Override
        public List<Entry> all() {
            return kept == null ? List.of() : List.of(new Entry(3, "agents list", kept));
        }

        @Override
        public List<CommandRun> commands() {
            return List.copyOf(ran);
        }
    }

    private void ran(String line, String json) {
        CommandResult done = new CommandResult(
                new CommandResolver(CATALOG).bind(CommandResolver.values(List.of(line.split(" ")))),
                new ActiveOptions(Map.of()),
                answer(json),
                null,
                List.of(),
                Duration.ZERO,
                List.of());
        ran.add(0, new ResultHistory.CommandRun(ran.size() + 1, done));
    }

    private static CommandOutput answer(String json) {
        return CommandOutput.of(json.getBytes(StandardCharsets.UTF_8), Result.nothing());
    }

    private CompletionResult offer(String line) {
        return completion.at(line, line.length(), new CompletionRequest(20, false));
    }

    private List<String> values(String line) {
        return offer(line).candidates().stream().map(Candidate::value).toList();
    }

    private String group(String line) {
        return offer(line).candidates().get(0).group();
    }

    private String note(String line) {
        return offer(line).note();
    }
}
