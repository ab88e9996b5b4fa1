package ai.duvo.shell.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Invocation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Tab where an id is wanted: lists, names, what they need first, and what a session has met. */
class IdCompleterTest {

    private final CompleterFixture tab = new CompleterFixture();

    static Stream<String> idParameters() {
        return CompleterFixture.CATALOG.commands().stream()
                .flatMap(
                        row -> row.parameters().filter(p -> p.kind().isListed()).map(p -> row.name() + " " + p.name()));
    }

    @ParameterizedTest
    @MethodSource("idParameters")
    void everyIdOfTheTableIsOfferedFromAList(String words) {
        String name = words.substring(words.lastIndexOf(' ') + 1);
        Command row = CompleterFixture.CATALOG
                .find(List.of(words.substring(0, words.lastIndexOf(' ')).split(" ")))
                .orElseThrow();
        Parameter parameter =
                row.parameters().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
        StringBuilder others = new StringBuilder(row.name());
        row.options().stream()
                .filter(o -> o.kind().isListed() && !o.equals(parameter))
                .forEach(o -> others.append(" --").append(o.name()).append(" other"));
        row.arguments().stream().takeWhile(a -> !a.equals(parameter)).forEach(a -> others.append(" other"));
        String line = others + (row.arguments().contains(parameter) ? " " : " --" + name + " ");
        CompleterFixture.CATALOG.commands().stream()
                .filter(lister -> lister.listing() != null)
                .forEach(lister -> tab.answer(lister.name(), "[" + item(id(lister), "the-id") + "]"));
        if (parameter.kind() == Kind.SANDBOX) {
            tab.meet("the-id", Duration.ofMinutes(9));
        }
        assertThat(tab.values(line)).as(line).contains(parameter.kind() == Kind.PROFILE ? "work" : "the-id");
    }

    static Stream<Command> rowsWithMoreThanWhatIsInUse() {
        return CompleterFixture.CATALOG.commands().stream()
                .filter(row -> row.destructive() == null && row.arguments().size() > 1)
                .filter(row -> row.arguments().stream()
                                .takeWhile(Argument::required)
                                .limit(2)
                                .filter(argument -> argument.kind().isListed())
                                .count()
                        == 2)
                .filter(row -> row.arguments().get(0).kind().usedAs() != null)
                .filter(row -> CompleterFixture.CATALOG
                        .lister(row.arguments().get(1).kind())
                        .stream()
                        .allMatch(
                                lister -> Set.of(row.arguments().get(0).kind()).containsAll(Catalog.needs(lister))));
    }

    @ParameterizedTest
    @MethodSource("rowsWithMoreThanWhatIsInUse")
    void theFirstWordIsTheIdThatIsNotInUse(Command row) {
        Kind used = row.arguments().get(0).kind();
        Kind wanted = row.arguments().get(1).kind();
        tab.use(used, "in-use");
        List.of(used, wanted).forEach(kind -> CompleterFixture.CATALOG.commands().stream()
                .filter(lister -> lister.listing() != null && lister.listing().kind() == kind)
                .forEach(lister -> tab.answer(lister.name(), "[" + item(id(lister), kind.name()) + "]")));
        assertThat(tab.values(row.name() + " ")).containsSubsequence(wanted.name(), used.name());
        assertThat(tab.values(row.name() + " " + used.name() + " ")).startsWith(wanted.name());
        String line = row.name() + " " + wanted.name() + " ";
        assertThat(tab.completer().highlights().of(line, line.length()))
                .extracting(SyntaxHighlighter.Highlight::meaning)
                .contains(SyntaxHighlighter.Meaning.KNOWN_ID);
    }

    /** An item with that id, at a dotted path. */
    private static String item(String path, String id) {
        String[] steps = path.split("\\.");
        String value = "\"" + id + "\"";
        for (int i = steps.length - 1; i >= 0; i--) {
            value = "{\"" + steps[i] + "\": " + value + (i == 0 ? ", \"name\": \"x\"}" : "}");
        }
        return value;
    }

    @Test
    void runsThatWaitComeFirstWhereOneIsAnswered() {
        tab.answer("runs list", """
                [{"id": "r1", "title": "One", "status": "completed", "created_at": "2026-11-24T12:00:00Z"},
                 {"id": "r2", "title": "Two", "status": "waiting", "created_at": "2026-11-24T10:00:00Z"},
                 {"id": "r3", "title": "Three", "status": "running", "created_at": "2026-11-24T11:00:00Z"}]""");
        assertThat(tab.values("runs get ")).startsWith("r1", "r3", "r2");
        assertThat(tab.values("runs respond ")).startsWith("r2", "r1", "r3");
        assertThat(tab.values("runs respond thr")).startsWith("r3");
    }

    @Test
    void aCommaListIsCompletedBehindItsLastComma() {
        tab.answer("cases list", "[{\"id\": \"c1\", \"title\": \"Late\"}, {\"id\": \"c2\", \"title\": \"Lost\"}]");
        String line = "cases bulk-delete --queue q1 --ids ";
        assertThat(tab.values(line)).containsExactly("c1", "c2");
        assertThat(tab.values(line + "c1,")).containsExactly("c1,c2");
        assertThat(tab.values(line + "c1,lo")).containsExactly("c1,c2");
        assertThat(tab.values("cases bulk-delete --queue q1 --ids=c2,")).containsExactly("--ids=c2,c1");
        assertThat(tab.note(line + "c1,zzz")).isEqualTo("no cases match \"zzz\" (of 2)");
        assertThat(tab.values("cases list --queue q1 --status pending,c"))
                .containsExactly("pending,claimed", "pending,completed");
        assertThat(tab.offer(line).candidates()).extracting(Candidate::whole).containsOnly(false);
    }

    @Test
    void aNameBecomesAnId() {
        tab.answer(
                "agents list", "[{\"id\": \"3f0c\", \"name\": \"Ops bot\"}, {\"id\": \"77aa\", \"name\": \"Clerk\"}]");
        assertThat(tab.values("runs start --agent \"ops b")).containsExactly("3f0c");
        assertThat(tab.values("runs start --agent=cle")).containsExactly("--agent=77aa");
        assertThat(tab.values("agents get zzz")).isEmpty();
        assertThat(tab.note("agents get zzz")).isEqualTo("no agents match \"zzz\" (of 2)");
        assertThat(tab.asked()).hasSize(1);
    }

    @Test
    void twoOfOneNameAreToldApart() {
        tab.answer(
                "agents list",
                "[{\"id\": \"a1\", \"name\": \"Ops bot\", \"last_run_at\": \"2026-11-24T09:43:00Z\"},"
                        + " {\"id\": \"a2\", \"name\": \"Ops bot\", \"last_run_at\": null}]");
        assertThat(tab.offer("agents get ops").candidates())
                .extracting(Candidate::value, Candidate::help, Candidate::group)
                .containsExactly(
                        tuple("a1", "Ops bot · last run 17 min ago", "agents"), tuple("a2", "Ops bot", "agents"));
    }

    @Test
    void moreThanThereIsRoomForAreCounted() {
        tab.answer(
                "agents list",
                JsonMapper.shared()
                        .writeValueAsString(IntStream.range(0, 60)
                                .mapToObj(i -> Map.of("id", "id" + i, "name", "Agent " + i))
                                .toList()));
        CompletionResult offer = tab.offer("agents get ");
        assertThat(offer.candidates()).hasSize(20);
        assertThat(offer.candidates().get(0).group()).isEqualTo("agents · and 40 more: type to narrow");
    }

    @Test
    void pinnedConnectionsAreNamedByTheirOwnListAndNeedTheWholeLine() {
        tab.answer("revision-integrations connections list", "[{\"connection_id\": \"c1\"}]");
        tab.answer(
                "connections list",
                "[{\"id\": \"c1\", \"name\": \"ops@acme.example\", \"type\": \"gmail\"},"
                        + " {\"id\": \"c2\", \"name\": \"Slack\", \"type\": \"slack\"}]");
        String command = "revision-integrations connections unpin ";
        String options = " --agent A --revision R --integration I";
        CompletionResult offer = tab.completer()
                .at(command + options, command.length(), new CompletionRequest(20, true), Duration.ofSeconds(5));
        assertThat(offer.candidates()).extracting(Candidate::value).containsExactly("c1");
        assertThat(offer.candidates().get(0).help()).isEqualTo("ops@acme.example · gmail");
        assertThat(tab.asked())
                .filteredOn(list -> list.command().name().startsWith("revision-integrations"))
                .extracting(Invocation::options)
                .containsExactly(Map.of("agent", List.of("A"), "revision", List.of("R"), "integration", List.of("I")));
        assertThat(tab.allowed().stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
        assertThat(tab.note(command))
                .isEqualTo("pinned connections need --agent first; \"use agent\" chooses one for all lines");
        assertThat(tab.note("cases get "))
                .isEqualTo("cases need --queue first; \"use queue\" chooses one for all lines");
        assertThat(tab.note(command + "--agent A --revision R "))
                .isEqualTo("pinned connections need --integration first");
    }

    @Test
    void aVariableOnTheLineCounts() {
        tab.variable("agent", "{\"id\": \"3f0c\"}");
        tab.answer("revisions list", "[{\"id\": \"r1\", \"name\": \"v1\"}]");
        assertThat(tab.values("revisions get --agent $agent.id ")).containsExactly("r1");
        assertThat(tab.asked().get(0).options()).isEqualTo(Map.of("agent", List.of("3f0c")));
        assertThat(tab.note("revisions get --agent $nobody "))
                .isEqualTo("revisions need --agent first; \"use agent\" chooses one for all lines");
    }

    @Test
    void onlyLivingSandboxesAreOffered() {
        tab.meet("sbx_old", Duration.ofMinutes(1));
        tab.meet("sbx_new", Duration.ofMinutes(42));
        tab.clock().advance(Duration.ofMinutes(2));
        assertThat(tab.offer("sandboxes upload ").candidates())
                .extracting(Candidate::value, Candidate::help)
                .containsExactly(tuple("sbx_new", "40 min left"));
        tab.clock().advance(Duration.ofHours(1));
        assertThat(tab.note("sandboxes upload ")).isEqualTo("no sandbox is known here: sandboxes create makes one");
    }

    @Test
    void aSandboxTheApiDoesNotKnowIsForgotten() {
        tab.meet("sbx_gone", Duration.ofMinutes(9));
        tab.ended("sandboxes files sbx_gone", "", new Failure(ExitCode.NOT_FOUND, "Sandbox not found", null));
        assertThat(tab.values("sandboxes files ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    clarity versions | clarity get-current-process p1 | clarity save-current-process p1 --baseline-snapshot-id old --steps-file f
                    clarity versions | clarity get-current-process p1 | clarity promote-current-process p1 old
                    clarity get | clarity get-transformation-proposal p1 | api POST /v2/clarity-v2/processes/p1/snapshots/x/generate
                    clarity captures | clarity capture p1 | clarity import-artifact p1 flow.svg
                    skills list | skills files | skills install x
                    """)
    void aListIsReadAgainAfterAChange(String lister, String line, String change) {
        tab.answer(lister, "[" + item("id", "old") + "]");
        assertThat(tab.values(line + " ")).contains("old");
        tab.answer(lister, "[" + item("id", "new") + "]");
        tab.ended(change, "{}", null);
        assertThat(tab.values(line + " ")).contains("new").doesNotContain("old");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "files put a.txt ",
                "files content-set ",
                "skills file-update s1 ",
                "sandboxes upload sbx_1 a.txt --path ",
                "sandboxes prepare-upload-url sbx_1 --path "
            })
    void aPathThatIsWrittenIsOneThatGoesOnFromWhatIsTyped(String line) {
        for (String lister : List.of("files list", "skills files", "sandboxes files")) {
            tab.answer(
                    lister,
                    "[{\"path\": \"/workspace/suppliers.csv\", \"name\": \"suppliers.csv\", \"type\": \"file\"}]");
        }
        assertThat(tab.values(line + "up")).isEmpty();
        assertThat(tab.note(line + "up")).isEqualTo("nothing there begins with \"up\": it is new");
        assertThat(tab.values(line + "/workspace/s")).containsExactly("/workspace/suppliers.csv");
        assertThat(tab.values("files get up")).as("read").containsExactly("/workspace/suppliers.csv");
    }

    @Test
    void aFailureIsTold() {
        assertThat(tab.note("agents get ")).isEqualTo("no agents: the API answered 401");
    }

    @Test
    void pathsOfASandboxAreFoldersToGoInto() {
        tab.answer(
                "sandboxes files",
                "[{\"path\": \"/workspace/in\", \"name\": \"in\", \"type\": \"dir\"},"
                        + " {\"path\": \"/workspace/a.csv\", \"name\": \"a.csv\", \"type\": \"file\"}]");
        assertThat(tab.values("sandboxes files sbx_1 --path /workspace/i")).containsExactly("/workspace/in/");
        assertThat(tab.asked().get(0).options()).isEqualTo(Map.of("path", List.of("/workspace")));
        assertThat(tab.values("sandboxes files sbx_1 --path /workspace/in/")).isEmpty();
        assertThat(tab.asked().get(1).options()).isEqualTo(Map.of("path", List.of("/workspace/in")));
    }

    @Test
    void ownUseRanksFirst() {
        tab.answer("agents list", "[{\"id\": \"a1\", \"name\": \"One\"}, {\"id\": \"a2\", \"name\": \"Two\"}]");
        assertThat(tab.values("agents get ")).containsExactly("a1", "a2");
        tab.ended("agents get a2", "{}", null);
        assertThat(tab.values("agents get ")).containsExactly("a2", "a1");
    }

    private static String id(Command lister) {
        Listing listing = lister.listing();
        return listing == null ? "" : listing.id();
    }
}
