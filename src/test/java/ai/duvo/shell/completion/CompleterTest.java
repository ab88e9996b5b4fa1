package ai.duvo.shell.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.groups.Tuple.tuple;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.WorkspaceScope;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.commands.CommandGroups;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.completion.SyntaxHighlighter.Highlight;
import ai.duvo.shell.completion.SyntaxHighlighter.Meaning;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.inventory.Inventory;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.request.ListPager.Page;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandResult;
import ai.duvo.shell.session.ResultHistory;
import ai.duvo.shell.testing.MemoryCacheStore;
import ai.duvo.shell.testing.Seeded;
import ai.duvo.shell.testing.SetClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tab over the whole table, with lists from a table of answers. */
class CompleterTest {

    private static final Catalog CATALOG = new Catalog(Commands.all(), CommandGroups.all());
    private static final WorkspaceScope ACME = new WorkspaceScope("acme", "acme-team", true);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SetClock clock = new SetClock();
    private final Map<String, String> answers = new HashMap<>();
    private final List<Invocation> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> allowed = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, JsonNode> variables = new HashMap<>();
    private final CompletionMemory memory = memory();
    private final Completer completion = new Completer(CATALOG, memory, clock);

    static Stream<String> idParameters() {
        return CATALOG.commands().stream()
                .flatMap(
                        row -> row.parameters().filter(p -> p.kind().isListed()).map(p -> row.name() + " " + p.name()));
    }

    @ParameterizedTest
    @MethodSource("idParameters")
    void everyIdOfTheTableIsOfferedFromAList(String words) {
        String name = words.substring(words.lastIndexOf(' ') + 1);
        Command row = CATALOG.find(
                        List.of(words.substring(0, words.lastIndexOf(' ')).split(" ")))
                .orElseThrow();
        Parameter parameter =
                row.parameters().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
        StringBuilder others = new StringBuilder(row.name());
        row.options().stream()
                .filter(o -> o.kind().isListed() && !o.equals(parameter))
                .forEach(o -> others.append(" --").append(o.name()).append(" other"));
        row.arguments().stream().takeWhile(a -> !a.equals(parameter)).forEach(a -> others.append(" other"));
        String line = others + (row.arguments().contains(parameter) ? " " : " --" + name + " ");
        CATALOG.commands().stream()
                .filter(lister -> lister.listing() != null)
                .forEach(lister -> answers.put(lister.name(), "[" + item(id(lister)) + "]"));
        if (parameter.kind() == Kind.SANDBOX) {
            meet("the-id", Duration.ofMinutes(9));
        }
        assertThat(values(line)).as(line).contains(parameter.kind() == Kind.PROFILE ? "work" : "the-id");
    }

    /** An item with that id, at a dotted path. */
    private static String item(String path) {
        String[] steps = path.split("\\.");
        String value = "\"the-id\"";
        for (int i = steps.length - 1; i >= 0; i--) {
            value = "{\"" + steps[i] + "\": " + value + (i == 0 ? ", \"name\": \"x\"}" : "}");
        }
        return value;
    }

    @Test
    void aCommaListIsCompletedBehindItsLastComma() {
        answers.put("cases list", "[{\"id\": \"c1\", \"title\": \"Late\"}, {\"id\": \"c2\", \"title\": \"Lost\"}]");
        String line = "cases bulk-delete --queue q1 --ids ";
        assertThat(values(line)).containsExactly("c1", "c2");
        assertThat(values(line + "c1,")).containsExactly("c1,c2");
        assertThat(values(line + "c1,lo")).containsExactly("c1,c2");
        assertThat(values("cases bulk-delete --queue q1 --ids=c2,")).containsExactly("--ids=c2,c1");
        assertThat(note(line + "c1,zzz")).isEqualTo("no cases match \"zzz\" (of 2)");
        assertThat(values("cases list --queue q1 --status pending,c"))
                .containsExactly("pending,claimed", "pending,completed");
        assertThat(offer(line).candidates()).extracting(Candidate::whole).containsOnly(false);
    }

    @Test
    void helpOffersGroupsCommandsAndStatements() {
        assertThat(offer("help ").candidates())
                .contains(
                        new Candidate("inspection", "Requests and results: http, show, diff, bundle", "groups", true),
                        new Candidate("runs", "Start, follow, answer; preflight, explain", "groups", true),
                        new Candidate("teams", "The team you work on, and those you belong to", "groups", true),
                        new Candidate("options", "--json, --team, --demo: for every command", "groups", true),
                        new Candidate("whoami", "Show who you are and where the key comes from", "commands", true),
                        new Candidate("wait", "Repeat a command until its result is so", "statements", true));
        assertThat(offer("help ").candidates())
                .extracting(Candidate::value)
                .doesNotHaveDuplicates()
                .contains("--all");
        assertThat(values("help runs st")).containsExactly("start", "stop");
        assertThat(values("help inspection ")).containsExactly("--all");
        assertThat(offer("ru").candidates())
                .containsExactly(new Candidate("runs", "Start, follow, answer; preflight, explain", "commands", true));
    }

    @Test
    void aNameBecomesAnId() {
        answers.put(
                "agents list", "[{\"id\": \"3f0c\", \"name\": \"Ops bot\"}, {\"id\": \"77aa\", \"name\": \"Clerk\"}]");
        assertThat(values("runs start --agent \"ops b")).containsExactly("3f0c");
        assertThat(values("runs start --agent=cle")).containsExactly("--agent=77aa");
        assertThat(values("agents get zzz")).isEmpty();
        assertThat(note("agents get zzz")).isEqualTo("no agents match \"zzz\" (of 2)");
        assertThat(asked).hasSize(1);
    }

    @Test
    void twoOfOneNameAreToldApart() {
        answers.put(
                "agents list",
                "[{\"id\": \"a1\", \"name\": \"Ops bot\", \"last_run_at\": \"2026-11-24T09:43:00Z\"},"
                        + " {\"id\": \"a2\", \"name\": \"Ops bot\", \"last_run_at\": null}]");
        assertThat(offer("agents get ops").candidates())
                .extracting(Candidate::value, Candidate::help, Candidate::group)
                .containsExactly(
                        tuple("a1", "Ops bot · last run 17 min ago", "agents"), tuple("a2", "Ops bot", "agents"));
    }

    @Test
    void moreThanThereIsRoomForAreCounted() {
        answers.put(
                "agents list",
                JSON.writeValueAsString(IntStream.range(0, 60)
                        .mapToObj(i -> Map.of("id", "id" + i, "name", "Agent " + i))
                        .toList()));
        CompletionResult offer = offer("agents get ");
        assertThat(offer.candidates()).hasSize(20);
        assertThat(offer.candidates().get(0).group()).isEqualTo("agents · and 40 more: type to narrow");
    }

    @Test
    void pinnedConnectionsAreNamedByTheirOwnListAndNeedTheWholeLine() {
        answers.put("revision-integrations connections list", "[{\"connection_id\": \"c1\"}]");
        answers.put(
                "connections list",
                "[{\"id\": \"c1\", \"name\": \"ops@acme.example\", \"type\": \"gmail\"},"
                        + " {\"id\": \"c2\", \"name\": \"Slack\", \"type\": \"slack\"}]");
        String command = "revision-integrations connections unpin ";
        String options = " --agent A --revision R --integration I";
        CompletionResult offer = completion.at(
                command + options, command.length(), new CompletionRequest(20, true), Duration.ofSeconds(5));
        assertThat(offer.candidates()).extracting(Candidate::value).containsExactly("c1");
        assertThat(offer.candidates().get(0).help()).isEqualTo("ops@acme.example · gmail");
        assertThat(asked)
                .filteredOn(list -> list.command().name().startsWith("revision-integrations"))
                .extracting(Invocation::options)
                .containsExactly(Map.of("agent", List.of("A"), "revision", List.of("R"), "integration", List.of("I")));
        assertThat(allowed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
        assertThat(note(command)).isEqualTo("pinned connections need --agent first");
        assertThat(note(command + "--agent A --revision R ")).isEqualTo("pinned connections need --integration first");
    }

    @Test
    void aVariableOnTheLineCounts() {
        variables.put("agent", JSON.readTree("{\"id\": \"3f0c\"}"));
        answers.put("revisions list", "[{\"id\": \"r1\", \"name\": \"v1\"}]");
        assertThat(values("revisions get --agent $agent.id ")).containsExactly("r1");
        assertThat(asked.get(0).options()).isEqualTo(Map.of("agent", List.of("3f0c")));
        assertThat(note("revisions get --agent $nobody ")).isEqualTo("revisions need --agent first");
    }

    @Test
    void onlyLivingSandboxesAreOffered() {
        meet("sbx_old", Duration.ofMinutes(1));
        meet("sbx_new", Duration.ofMinutes(42));
        clock.advance(Duration.ofMinutes(2));
        assertThat(offer("sandboxes upload ").candidates())
                .extracting(Candidate::value, Candidate::help)
                .containsExactly(tuple("sbx_new", "40 min left"));
        clock.advance(Duration.ofHours(1));
        assertThat(note("sandboxes upload ")).isEqualTo("no sandbox is known here: sandboxes create makes one");
    }

    @Test
    void aSandboxTheApiDoesNotKnowIsForgotten() {
        meet("sbx_gone", Duration.ofMinutes(9));
        memory.ended(done("sandboxes files sbx_gone", "", new Failure(ExitCode.NOT_FOUND, "Sandbox not found", null)));
        assertThat(values("sandboxes files ")).isEmpty();
    }

    @Test
    void aFailureIsTold() {
        assertThat(note("agents get ")).isEqualTo("no agents: the API answered 401");
    }

    @Test
    void pathsOfASandboxAreFoldersToGoInto() {
        answers.put(
                "sandboxes files",
                "[{\"path\": \"/workspace/in\", \"name\": \"in\", \"type\": \"dir\"},"
                        + " {\"path\": \"/workspace/a.csv\", \"name\": \"a.csv\", \"type\": \"file\"}]");
        assertThat(values("sandboxes files sbx_1 --path /workspace/i")).containsExactly("/workspace/in/");
        assertThat(asked.get(0).options()).isEqualTo(Map.of("path", List.of("/workspace")));
        assertThat(values("sandboxes files sbx_1 --path /workspace/in/")).isEmpty();
        assertThat(asked.get(1).options()).isEqualTo(Map.of("path", List.of("/workspace/in")));
    }

    @Test
    void pathsOfTheApiAreCompletedSegmentBySegment() {
        answers.put("agents list", "[{\"id\": \"3f0c\", \"name\": \"Ops bot\"}]");
        answers.put("revisions list", "[{\"id\": \"r1\", \"name\": \"v1\"}]");
        assertThat(values("api GET /v2/ag")).containsExactly("/v2/agents", "/v2/agent");
        assertThat(values("api GET /v2/agents/")).containsExactly("/v2/agents/3f0c");
        assertThat(values("api GET /v2/agents/ops")).containsExactly("/v2/agents/3f0c");
        assertThat(values("api GET /v2/agents/3f0c/revisions/")).containsExactly("/v2/agents/3f0c/revisions/r1");
        assertThat(values("api GET /v2/teams/{teamId}/a"))
                .containsExactly("/v2/teams/{teamId}/agents", "/v2/teams/{teamId}/agent-folders");
        assertThat(values("api GET /v2/teams/{teamId}/agents --query ")).containsExactly("limit=", "offset=");
        assertThat(values("api D")).containsExactly("DELETE");
    }

    @Test
    void variablesAndTheirFieldsAreOffered() {
        variables.put("run", JSON.readTree("{\"id\": \"r1\", \"data\": [{\"n\": 1}], \"state\": \"done\"}"));
        assertThat(values("runs get $")).containsExactly("$run", "$_", "$env");
        assertThat(values("runs get $run.")).containsExactly("$run.id", "$run.data", "$run.state");
        assertThat(values("runs get $run.data[")).containsExactly("$run.data[0]");
        assertThat(values("runs get $run.data[0].")).containsExactly("$run.data[0].n");
        assertThat(values("runs get $nobody.")).isEmpty();
        assertThat(values("set hints ")).containsExactly("on", "off");
    }

    @Test
    void tabIsNeverSilentWhereAValueIsWanted() {
        assertThat(note("runs get $nobody.")).isEqualTo("nothing is known that begins with $nobody.");
        assertThat(note("runs start --message ")).isEqualTo("message: What the agent is to do");
        assertThat(note("agents list --limit ")).isEqualTo("limit: At most this many");
    }

    @Test
    void requiredOptionsComeFirstAndUsedOnesGo() {
        assertThat(values("revision-integrations attach --agent a --")).startsWith("--revision", "--integration");
        assertThat(values("revision-integrations attach --integration i --"))
                .contains("--integration")
                .startsWith("--agent");
        assertThat(values("runs respond r1 --approve --")).doesNotContain("--approve", "--deny", "--answer");
        assertThat(values("runs list --st")).containsExactly("--status");
    }

    @Test
    void ownUseRanksFirst() {
        answers.put("agents list", "[{\"id\": \"a1\", \"name\": \"One\"}, {\"id\": \"a2\", \"name\": \"Two\"}]");
        assertThat(values("agents get ")).containsExactly("a1", "a2");
        memory.ended(done("agents get a2", "{}", null));
        assertThat(values("agents get ")).containsExactly("a2", "a1");
    }

    @ParameterizedTest
    @CsvSource({
        "'sandboxes upload ', <sandbox-id>",
        "'sandboxes upload s ', <file>",
        "'sandboxes upload s f ', [file]",
        "'runs start ', --agent <agent>",
        "'runs list --status ', <not_started|pending|starting|running|waiting|completed|failed|interrupted|stopped|needs_attention>",
        "'version ', ''",
        "'version', ''",
        "'nonsense ', ''"
    })
    void theNextWordIsHinted(String line, String hint) {
        assertThat(completion.hints().next(line)).isEqualTo(hint);
    }

    @Test
    void namesOfKnownIdsStandBesideThem() {
        answers.put("agents list", "[{\"id\": \"3f0c\", \"name\": \"Ops bot\"}]");
        assertThat(completion.hints().names("agents get 3f0c ")).isEmpty();
        values("agents get ");
        assertThat(completion.hints().names("agents get 3f0c ")).containsExactly(new InlineHints.Name(15, "Ops bot"));
        assertThat(completion.hints().names("agents get 3f0c")).isEmpty();
        assertThat(completion.hints().names("runs list --agent=3f0c --limit 1"))
                .containsExactly(new InlineHints.Name(22, "Ops bot"));
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "agents get x, agents:COMMAND;get:COMMAND",
        "agents lst x, agents:COMMAND;lst:WRONG",
        "agents li, agents:COMMAND",
        "runs list --limt 5, runs:COMMAND;list:COMMAND;--limt:WRONG",
        "runs list --limit=5, runs:COMMAND;list:COMMAND;--limit:OPTION",
        "agents get 'a b', agents:COMMAND;get:COMMAND;'a b':STRING",
        "agents get $nobody, agents:COMMAND;get:COMMAND;$nobody:WRONG",
        "agents get $env.HOME, agents:COMMAND;get:COMMAND;$env.HOME:VARIABLE",
        "agents get \"a b, agents:COMMAND;get:COMMAND;\"a b:OPEN_QUOTE",
        "agents get 00000000-0000 x, agents:COMMAND;get:COMMAND;00000000-0000:UNKNOWN_ID",
        "agents get 3f0c1a52 x, agents:COMMAND;get:COMMAND;3f0c1a52:KNOWN_ID",
        "set a b, set:COMMAND"
    })
    void theLexerColoursTheLine(String line, String expected) {
        answers.put("agents list", "[{\"id\": \"3f0c1a52\", \"name\": \"Ops bot\"}]");
        values("agents get ");
        List<Highlight> highlights = completion.highlights().of(line, line.length());
        assertThat(highlights.stream()
                        .filter(highlight -> highlight.meaning() != Meaning.STRING || expected.contains("STRING"))
                        .map(highlight -> line.substring(
                                        highlight.span().start(),
                                        highlight.span().end()) + ":" + highlight.meaning())
                        .toList())
                .containsExactly(expected.split(";"));
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "'   '",
        "'|'",
        "'\\'",
        "'a = '",
        "'--'",
        "'$'",
        "'\"'",
        "'agents get --agent'",
        "'duvo '",
        "'set '"
    })
    void anyLineCanBeCompletedAnywhere(String line) {
        for (int cursor = 0; cursor <= line.length(); cursor++) {
            assertThat(completion.at(line, cursor, new CompletionRequest(5, false)))
                    .isNotNull();
        }
        assertThat(completion.highlights().of(line, 0)).isNotNull();
        assertThat(completion.hints().next(line)).isNotNull();
    }

    @Seeded
    void noLineIsTooStrange(int seed) {
        String[] parts = {
            "agents", "get", " ", "  ", "'", "\"", "\\", "$", "$x.", "--", "--agent", "=", "-", "|", "{", "#", "\n",
            "é", "🧾", "/"
        };
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(9), 0, parts.length).forEach(part -> text.append(parts[part]));
            String line = text.toString();
            int cursor = line.isEmpty() ? 0 : random.nextInt(line.length() + 1);
            assertThatCode(() -> {
                        completion.at(line, cursor, new CompletionRequest(5, false));
                        completion.highlights().of(line, cursor);
                        completion.hints().next(line);
                        completion.hints().names(line);
                    })
                    .as(line)
                    .doesNotThrowAnyException();
        }
    }

    private static String id(Command lister) {
        Listing listing = lister.listing();
        return listing == null ? "" : listing.id();
    }

    private List<String> values(String line) {
        return offer(line).candidates().stream().map(Candidate::value).toList();
    }

    private String note(String line) {
        return offer(line).note();
    }

    private CompletionResult offer(String line) {
        return completion.at(line, line.length(), new CompletionRequest(20, true), Duration.ofSeconds(5));
    }

    private void meet(String sandbox, Duration life) {
        String answer = "{\"sandbox_id\": \"" + sandbox + "\", \"expires_at\": \""
                + clock.instant().plus(life) + "\"}";
        memory.ended(done("sandboxes create", answer, null));
        memory.flush();
    }

    private static CommandResult done(String line, String answer, @Nullable Failure failure) {
        CommandOutput brought = CommandOutput.of(answer.getBytes(StandardCharsets.UTF_8), Result.nothing());
        return new CommandResult(bound(line), ActiveOptions.none(), brought, failure, List.of(), Duration.ZERO);
    }

    private static Invocation bound(String line) {
        return new CommandResolver(CATALOG).bind(CommandResolver.values(List.of(line.split(" "))));
    }

    private CompletionMemory memory() {
        CompletionContext context = new CompletionContext(
                MapVariables::new,
                ActiveOptions::none,
                options -> ACME,
                () -> List.of("work"),
                options -> Map.of(),
                () -> new CompletionContext.Known(null, ResultHistory.none()),
                UnaryOperator.identity());
        Inventory lists = new Inventory(CATALOG, this::pages, new MemoryCacheStore(), clock);
        return new CompletionMemory(lists, new MemoryCacheStore(), new MemoryCacheStore(), context, clock);
    }

    private Flux<Page> pages(Invocation list, ActiveOptions options, int requests) {
        asked.add(list);
        allowed.add(requests);
        String answer = answers.get(list.command().name());
        if (answer == null) {
            return Flux.error(Failure.error("the API answered 401", null));
        }
        List<JsonNode> items = new ArrayList<>();
        JSON.readTree(answer).forEach(items::add);
        return Flux.just(new Page(items, items.size(), null));
    }

    private final class MapVariables implements Variables {
        @Override
        public @Nullable JsonNode get(String name) {
            return variables.get(name);
        }

        @Override
        public Set<String> names() {
            return variables.keySet();
        }

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }
    }
}
