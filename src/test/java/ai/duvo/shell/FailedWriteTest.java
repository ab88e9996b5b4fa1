package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be written is told, and only a reader who left is nobody's failure. */
class FailedWriteTest {

    private static final String FULL = "No space left on device";
    private static final String GONE = "Broken pipe";

    @TempDir
    Path folder;

    private Path kept;
    private Path report;

    @BeforeEach
    void files() {
        kept = folder.resolve("kept.json");
        report = folder.resolve("report.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agents list --json --demo",
                "--version",
                "help",
                "-c 'whoami --demo'",
                "agents list --demo --no-send",
                "api GET /health --demo"
            })
    void aFullDiskIsAFailure(String line) {
        duvo().outFails(FULL).run(line).exited(1).errContains("duvo: cannot write");
    }

    @Test
    void aReaderWhoLeftIsNot() {
        duvo().outFails(GONE).run("agents list --json --demo").succeeded().errIs("");
    }

    @Test
    void standardErrorCountsAsWell() {
        String line = "agents list --demo -o " + kept;
        duvo().errFails(FULL).run(line).exited(1).outIs("");
        duvo().errFails(GONE).run(line).succeeded();
        assertThat(kept).exists();
    }

    @Test
    void aFullDiskEndsAScriptButNotItsCleanUp() throws IOException {
        String script = script("whoami\nfinally\n  for each in agents list --limit 2\n    agents get $each.id\n  end\n"
                + "  teams list | save " + kept + "\nend\nteams list\n");
        duvo().outFails(FULL)
                .run("replay " + script + " --demo --allow-files --report " + report)
                .exited(1)
                .errContains("duvo: cannot write to standard output: " + FULL, "✗ 1  whoami", "✓ 4  agents get");
        assertThat(kept).exists();
        assertThat(report).content().contains("\"exit\": 1", FULL);
    }

    @Test
    void aLossInTheCleanUpIsAFailureOfTheScript() throws IOException {
        String script = script("set a b\nfinally\n  whoami\nend\n");
        failsOnAFullDiskOnly(script);
    }

    @Test
    void aFailedTestStaysOne() throws IOException {
        String script = script("whoami | .email | save " + kept + "\nexpect false\nfinally\n  whoami\nend\n");
        duvo().outFails(FULL)
                .run("test " + script + " --demo --allow-files --report " + report)
                .exited(4);
        assertThat(report).content().contains("\"exit\": 4");
    }

    @Test
    void behindHeadTheCodeIsThatOfTheScriptSoFar() throws IOException {
        String script = script("whoami | .no.such.thing | error\nteams list\nwhoami | save " + kept
                + "\nfinally\n  teams list | save " + kept + "\nend\n");
        duvo().outFails(GONE)
                .run("replay --keep-going " + script + " --demo --allow-files --report " + report)
                .exited(1);
        assertThat(kept).content().contains("teams");
        assertThat(report).content().contains("\"line\": 2").doesNotContain("\"line\": 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--jobs 2"})
    void ofSeveralScriptsThoseThatWroteNothingSucceed(String jobs) throws IOException {
        String loud = script("whoami\n");
        Path quiet = Files.writeString(folder.resolve("quiet.duvo"), "teams list | save " + kept + "\n");
        duvo().outFails(FULL)
                .run("replay " + loud + " " + quiet + " --demo --allow-files --report " + report + " " + jobs)
                .exited(1)
                .errContains("1 of 2 files failed");
        assertThat(kept).exists();
        assertThat(report).exists();
    }

    @Test
    void aLoopOfSeveralAtOnceEndsWithTheFailure() throws IOException {
        String script = script("for --jobs 2 each in agents list --limit 3\n  agents get $each.id\nend\n");
        failsOnAFullDiskOnly(script);
    }

    @Test
    void everyReportIsTriedAndAFailedOneIsAFailure() throws IOException {
        String script = script("whoami | save " + kept + "\n");
        Path full = Files.createSymbolicLink(folder.resolve("full.xml"), Path.of("/dev/full"));
        duvo().run("replay " + script + " --demo --allow-files --report " + full + " --report " + report
                        + " --save-exchanges " + full)
                .exited(1)
                .errContains("duvo: cannot write " + full + ": No space left on device");
        assertThat(report).exists();
    }

    private void failsOnAFullDiskOnly(String script) {
        String line = "replay " + script + " --demo --allow-files";
        duvo().outFails(FULL).run(line).exited(1).errContains(FULL);
        duvo().outFails(GONE).run(line).succeeded();
    }

    private String script(String text) throws IOException {
        return Files.writeString(folder.resolve("s.duvo"), text).toString();
    }

    private Duvo duvo() {
        return new Duvo(folder.resolve("home"));
    }
}
