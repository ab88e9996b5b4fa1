package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.QuickTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code COMMAND |! PROGRAM}. */
class ProgramPipeTest {

    @TempDir
    private Path home;

    @Test
    void theWholeOutputGoesToTheProgramAsJson() {
        line("teams list |! sed 's/^/> /'").exited(0).outContains("> {\"teams\":");
        line("teams list --csv |! head -1").exited(0).outContains("id,name,organization_id");
        line("teams list | .teams[].name |! tr a-z A-Z")
                .exited(0)
                .outIs("ACME OPERATIONS\nACME FINANCE\n")
                .errIs("");
    }

    @Test
    void soDoesWhatIsPrintedWithoutBeingAValue() {
        line("echo one |! cat -n").exited(0).outContains("1\tone");
        line("help runs |! head -1 | cat -n").exited(0).outContains("1\t");
        line("set x 3\n$x |! cat").exited(0).outIs("3\n");
        line("use --clear |! wc -c").exited(0).outContains("0");
    }

    @Test
    void whatBelongsToTheSystemsShellIsReadByIt() {
        line("echo a |! cat; echo '# b' && echo \"$HOME\" | wc -l").exited(0).outIs("a\n# b\n1\n");
        line("echo a |! cat \\\n -n").exited(0).outContains("1\ta");
    }

    @Test
    void aProgramThatStopsToReadEndsItQuietly() {
        line("agents list --all --json |! true\nagents list --all |! head -c 1\necho still")
                .exited(0)
                .outContains("{", "still")
                .errIs("");
    }

    @Test
    void aProgramThatFailsIsTheFailureOfTheLine() {
        line("echo a |! cat; exit 3").exited(1).outContains("a").errContains("the program ended with 3");
        line("echo a |! no-such-program-here").exited(1).errContains("the program ended with 127");
    }

    @Test
    void aCommandThatFailsStartsNone() {
        line("agents get nobody |! touch " + home.resolve("made")).exited(3);
        assertThat(home.resolve("made")).doesNotExist();
    }

    @Test
    void ctrlCOfTheTerminalIsNoFailureOfTheProgram() {
        line("echo a |! kill -INT $$").exited(130).errContains("interrupted");
        line("! kill -INT $$").exited(130).errContains("interrupted");
    }

    @Test
    void theProgramGetsNoVariablesOfOurs() {
        line("set token 42\necho a |! cat; echo \"<$token>\"").exited(0).outIs("a\n<>\n");
    }

    @Test
    void atThePromptItIsRecordedAsTyped() throws IOException {
        Path file = home.resolve("r.duvo");
        try (Prompted prompt = Prompted.in(Map.of("DUVO_HOME", home.toString()), new QuickTime())) {
            prompt.types(
                    "record start " + file + " --all",
                    "teams list --demo | .teams |! wc -l # not a comment",
                    "echo B |! tr B C",
                    "agents list --demo --limit 1 |! wc -c",
                    "agents get $_.agents[0].id --demo");
            assertThat(prompt.screen()).contains("1\n", "C\n");
        }
        assertThat(file)
                .content()
                .contains(
                        "teams list --demo | .teams |! wc -l # not a comment\n",
                        "echo B |! tr B C\n",
                        "$agents |! wc -c\n",
                        "agents get $");
    }

    @Test
    void aScriptMayNotWithoutItsFlag() throws IOException {
        Path script = Files.writeString(home.resolve("s.duvo"), "echo a |! cat -n\n");
        duvo().run("replay", script.toString(), "--demo")
                .exited(1)
                .outIs("")
                .errContains("s.duvo:1:", "may not run commands of the system's shell", "--allow-shell");
        duvo().run("replay", script.toString(), "--demo", "--allow-shell")
                .exited(0)
                .outContains("1\ta");
        duvo().run("replay", script.toString(), "--demo", "--allow-shell", "--dry-run")
                .exited(0)
                .errContains("runs in the system's shell: cat -n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "agents list | less             ; less is a program   ; write: COMMAND |! less",
                "agents list | grep -i ops      ; grep is a program   ; write: COMMAND |! grep -i ops",
                "agents list | head -5          ; head is a program   ; write: COMMAND |! head -5",
                "agents list |!                 ; a command is missing after |! ; agents list |! less",
                "|! less                        ; a command is missing before | ; write COMMAND",
                "x = agents list |! less        ; only a line that is a command alone goes to a program ; $NAME |! PROGRAM",
                "for x in agents list |! less   ; only a line that is a command alone ; $NAME |! PROGRAM",
                "agents list > file             ; one word too many   ; save FILE"
            })
    void mistakesTeachIt(String line, String message, String hint) {
        line(line).exited(1).errContains(message, hint);
    }

    private Duvo.Outcome line(String text) {
        return duvo().run("-c", text, "--demo");
    }

    private Duvo duvo() {
        return new Duvo(home);
    }
}
