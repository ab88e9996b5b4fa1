package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a recording writes down, and what it leaves out. */
class RecordingTest {

    private static final String HEAD = """
            #!/usr/bin/env duvo
            # Recorded 2026-11-24 10:00 · profile env, its own team · duvo 0.1.0

            """;
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @TempDir
    Path home;

    private final Elsewhere there = Elsewhere.with(1);
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = home.resolve("x.duvo");
    }

    @AfterEach
    void close() {
        there.close();
    }

    @Test
    void whatWasTypedKeepsItsForm() throws IOException {
        recorded(
                "",
                "# a comment",
                "echo \"two  words\" and 'three more words' \\#",
                "set city Brno",
                "agents list --limit 1 | .total  # how many",
                "x = agents list --limit 2",
                "echo \"$x.total in $city\"",
                "expect . > 1",
                "for agent in $x.agents\n    echo $agent.name\nend");
        assertWritten("""
                # a comment
                echo "two  words" and 'three more words' \\#
                set city Brno
                agents list --limit 1 | .total                                  # 26
                x = agents list --limit 2                                       # 2 agents
                echo "$x.total in $city"
                expect . > 1
                for agent in $x.agents
                    echo $agent.name
                end
                """);
    }

    @Test
    void whatFailedOrOnlyLookedIsAComment() throws IOException {
        recorded("", "help runs start", "runs lst", "runs get " + NOBODY, "agents list | .total", "$_");
        assertWritten("""
                # help runs start
                # runs lst                                                      # there is no command "lst" of "runs"
                # runs get %s                 # the API answered 404 Not Found to GET /v2/runs/00000000-000…
                agents list | .total                                            # 26
                # $_
                """.formatted(NOBODY));
    }

    @Test
    void allKeepsWhatFailedAsAnExpectation() throws IOException {
        recorded("--all", "help runs start", "runs get " + NOBODY, "agents list | .total", "$_");
        assertWritten("""
                help runs start
                expect exit 3 runs get %s
                agents list | .total                                            # 26
                $_
                """.formatted(NOBODY));
    }

    @Test
    void expectAddsWhatIsStable() throws IOException {
        recorded("--expect", "queues list", "agents list --limit 2", "runs list --limit 2", "agents list | .total");
        assertWritten("""
                queues list                                                     # 2 queues
                expect (.queues | length) == 2
                expect [.queues[].name] == ["Invoices to check","Returns"]
                agents list --limit 2                                           # 2 agents
                expect (.agents | length) == 2
                expect [.agents[].name] == ["Ops bot","Invoice clerk"]
                runs list --limit 2                                             # 2 runs
                expect (.data | type) == "array"
                agents list | .total                                            # 26
                """);
    }

    @Test
    void anIdThatNoLineBroughtIsLookedUpByItsNameOrGiven() throws IOException {
        String clerk = agent("Invoice clerk");
        String twice = agent("Ops bot");
        recorded("", "agents get " + clerk, "agents get " + twice, "agents get " + clerk);
        assertWritten("""
                param ops_bot_agent %s # agent Ops bot
                agent = agents list --all | .agents[] | select(.name == "Invoice clerk") | .id

                agents get $agent                                               # 35a150f4…, Invoice clerk
                agents get $ops_bot_agent                                       # %s…, Ops bot
                agents get $agent                                               # 35a150f4…, Invoice clerk
                """.formatted(twice, twice.substring(0, 8)));
    }

    @Test
    void idsCanAllBeGiven() throws IOException {
        String clerk = agent("Invoice clerk");
        recorded("--ids param", "agents get " + clerk);
        assertWritten("""
                param agent %s # agent Invoice clerk

                agents get $agent                                               # 35a150f4…, Invoice clerk
                """.formatted(clerk));
    }

    @Test
    void whatLinesTookFromUseIsWrittenOut() throws IOException {
        recorded(
                "",
                "use agent 'Invoice clerk'",
                "use revision live",
                "revisions list | .total",
                "revisions get | .build.status",
                "wait for 1s revisions get until .build.status == \"live\"",
                "for slot in revision-integrations list | .integrations\n    revisions get\nend",
                "expect exit 0 revisions list",
                "use --clear");
        assertWritten("""
                agent = agents list --all | .agents[] | select(.name == "Invoice clerk") | .id
                revision = revisions list --all --agent $agent | .builds[] | select(.name == "Invoice clerk v2") | .id

                revisions list --agent $agent | .total                          # 3
                revisions get $revision --agent $agent | .build.status          # live
                wait for 1s revisions get $revision --agent $agent until .build.status == "live"
                for slot in revision-integrations list --agent $agent --revision $revision | .integrations
                    revisions get $revision --agent $agent
                end
                expect exit 0 revisions list --agent $agent
                """);
        replays();
    }

    @Test
    void twoThingsOutOfOneResultAreTakenFromItWhole() throws IOException {
        try (Prompted prompt = there.prompt(home)) {
            prompt.types("record start " + file, "agents list --limit 3");
            String first = prompt.last().path("agents").path(1).path("id").asString();
            String second = prompt.last().path("agents").path(2).path("id").asString();
            prompt.types("agents get " + first, "agents get " + second, "record stop");
        }
        assertThat(written()).contains("""
                        agents = agents list --limit 3                                  # 3 agents
                        agent = $agents | .agents[] | select(.name == "Invoice clerk") | .id
                        returns_desk_agent = $agents | .agents[] | select(.name == "Returns desk") | .id
                        agents get $agent \
                        """);
        replays();
    }

    @Test
    void whatWasSetBeforeBecomesAParameter() throws IOException {
        try (Prompted prompt = there.prompt(home)) {
            prompt.types("set city 'Brno and Prague'", "whole = agents list --limit 2", "record start " + file);
            prompt.types("echo $city", "agents list | $city", "$whole | length", "echo ${ .x }", "record stop");
        }
        assertWritten("""
                param city 'Brno and Prague'

                echo 'Brno and Prague'
                agents list | $city                                             # Brno and Prague
                # $whole | length
                # echo ${ .x }                                                  # jq: Cannot index number with string ("x")
                """);
    }

    @Test
    void aPauseLeavesOutWhatIsTyped() throws IOException {
        try (Prompted prompt = there.prompt(home)) {
            prompt.types("record status", "record start " + file, "echo one", "record pause", "record status");
            prompt.types("echo two", "record resume", "echo three", " echo private", "record status", "record stop");
            assertThat(prompt.screen())
                    .contains("not recording; record start FILE begins")
                    .contains("paused: " + file + " (1 line)")
                    .contains("recording to " + file + " (2 lines)")
                    .contains("wrote " + file + " (2 lines)");
        }
        assertWritten("""
                echo one
                echo three
                """);
    }

    @Test
    void afterwardsLinesAreChosenByTheirNumbers() throws IOException {
        try (Prompted prompt = there.prompt(home, List.of("echo before", "echo 'broken"))) {
            prompt.types(
                    "echo one", "echo two", "runs lst", "echo three", " echo private", "save " + file + " 2-4 -1 0");
        }
        assertWritten("""
                echo before
                # echo 'broken
                echo two
                # runs lst                                                      # there is no command "lst" of "runs"
                echo three
                """);
    }

    @Test
    void withoutNumbersAllOfTheSessionIsSaved() throws IOException {
        try (Prompted prompt = there.prompt(home, List.of("echo before"))) {
            prompt.types("sandboxes create");
            String sandbox = prompt.last().path("sandbox_id").asString();
            prompt.types("sandboxes files " + sandbox, "save " + file);
        }
        assertThat(written())
                .contains("sandbox = sandboxes create | .sandbox_id ")
                .contains("sandboxes files $sandbox ")
                .doesNotContain("before");
        replays();
    }

    @Test
    void anOlderFileIsKeptUnlessForced() throws IOException {
        Files.writeString(file, "mine");
        try (Prompted prompt = there.prompt(home)) {
            prompt.types("record start " + file, "record stop", "record start " + home.resolve("no/x.duvo"));
            assertThat(prompt.screen())
                    .contains("x.duvo is there already", "--force replaces it")
                    .contains("nothing is being recorded", "record start FILE begins")
                    .contains("there is no folder " + home.resolve("no"));
            assertThat(file).hasContent("mine");
            prompt.types("record start " + file + " --force", "record start " + file + "2", "echo hi");
            assertThat(prompt.screen()).contains("already recording to " + file, "record stop ends that one");
        }
        // leaving ends it
        assertWritten("""
                echo hi
                """);
    }

    @Test
    void theFileIsThereAndRightAfterEveryLine() throws IOException {
        try (Prompted prompt = there.prompt(home)) {
            prompt.types("record start " + file);
            assertWritten("");
            prompt.types("echo one");
            assertWritten("""
                    echo one
                    """);
            prompt.types("echo two");
            assertWritten("""
                    echo one
                    echo two
                    """);
        }
    }

    private String agent(String name) {
        return there.duvo(home)
                .run("-c", "agents list --all | first(.agents[] | select(.name == \"" + name + "\")) | .id")
                .succeeded()
                .out()
                .strip();
    }

    private void recorded(String options, String... lines) {
        try (Prompted prompt = there.prompt(home)) {
            prompt.types("record start " + file + " " + options).types(lines).types("record stop");
        }
    }

    private void replays() {
        there.duvo(home).run("replay", file.toString(), "--yes").succeeded();
    }

    private void assertWritten(String lines) throws IOException {
        assertThat(written()).isEqualTo(HEAD + lines);
    }

    private String written() throws IOException {
        return Files.readString(file);
    }
}
