package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake of a file is told, not only the first; nothing is sent. */
class MistakesTest {

    @TempDir
    private Path home;

    @Test
    void whoWantsNothingInUseIsToldHow() {
        new Duvo(home).run("use none").exited(1).errContains("one word too many", "hint: use --clear does that");
        new Duvo(home).run("use agent x off").exited(1).errContains("hint: use agent --clear does that");
    }

    @Test
    void aGroupAloneListsItsCommands() {
        new Duvo(home).run("runs").exited(1).errContains("needs one more word", "hint: one of: ", "respond");
    }

    @Test
    void ofLinesThatCannotBeRead() throws IOException {
        run("""
                set x
                agents list
                for = agents list
                    set y
                end
                if
                end
                echo "no end
                """).errContains("s.duvo:1:", "s.duvo:3:", "s.duvo:4:", "s.duvo:6:", "s.duvo:8:");
    }

    @Test
    void ofLinesThatCannotBeRun() throws IOException {
        Duvo.Outcome outcome = run("""
                x = agents lst
                agents list --limt 5
                for agent in agents list | .agents[
                    agents get $agnt
                end
                echo $x
                echo $y
                echo $1
                login
                """);
        outcome.errContains("s.duvo:3:");
        Duvo.Outcome second = run("""
                x = agents lst
                agents list --limt 5
                for agent in agents list | .agents[]
                    agents get $agnt
                end
                echo $x
                echo $y
                echo $1
                login
                """);
        second.errContains(
                "s.duvo:1:", "s.duvo:2:", "s.duvo:4:", "s.duvo:7:", "s.duvo:8:", "s.duvo:9:", "only the prompt had");
        assertThat(second.err()).doesNotContain("s.duvo:6:");
    }

    @Test
    void manyAreCounted() throws IOException {
        run("agents lst\n".repeat(30)).errContains("s.duvo:21:", "and 9 mistakes more");
    }

    private Duvo.Outcome run(String text) throws IOException {
        Path script = Files.writeString(home.resolve("s.duvo"), text);
        Duvo.Outcome outcome =
                new Duvo(home).run("replay", script.toString(), "--demo").exited(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("nothing ran");
        return outcome;
    }
}
