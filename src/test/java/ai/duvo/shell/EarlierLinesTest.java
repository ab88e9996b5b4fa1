package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.QuickTime;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines of the history are offered again: in the session that typed them, and in the next one. */
class EarlierLinesTest {

    private static final String CTRL_R = "\u0012";

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agents list --limt 5",
                "agents get",
                "agents list x y",
                "echo 'open",
                "echo $nobody",
                "for x in agents lst\n  echo $x\nend",
                "agents list | .agents[",
                "expect [",
                "preflight",
                "alias agents = runs list",
                "alias st = rnus list",
                "st",
                "set nothing-of-this-name",
                "show 12 $99",
                "!!",
            })
    void aUsageErrorIsNot(String line) {
        try (Prompted prompt = prompt()) {
            prompt.types("alias st = runs list --status $1", line);
            assertThat(prompt.isOffered(line)).isFalse();
        }
        try (Prompted prompt = prompt().older("echo old", line)) {
            assertThat(prompt.isOffered(line)).isFalse();
            assertThat(prompt.isOffered("echo old")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agents list --limit 5",
                "agents get 9b2f1c1e-0000-4000-8000-000000000000",
                "agents get $agent",
                "echo $_ $env.HOME",
                "x = agents list | .agents[0].id",
                "duvo agents list",
                "agents --help",
                "runs get --help",
                "for x in agents list\n  agents get $x.id\nend",
                "wait runs get $agent until .run.status == \"completed\"",
                "set hints off",
                "set",
                "set hints",
                "alias st = runs list",
                "!ls | head",
                "! ls",
                "agents list |! head -1",
                "agents list | save x.json",
                "include x.duvo",
                "# a remark",
                "mend 2",
                "help runs start",
                "history -s cafe",
                "login --name work --api-key ***",
            })
    void whatCanRunIs(String line) {
        try (Prompted prompt = prompt().older("agent = agents list | .agents[0].id", line)) {
            assertThat(prompt.isOffered(line)).isTrue();
        }
    }

    @Test
    void aVariableThatIsThereNowMakesALineRightAgain() {
        try (Prompted prompt = prompt().older("set town Prague", "echo $town")) {
            assertThat(prompt.isOffered("echo $town")).isTrue();
            prompt.types("echo $town");
            assertThat(prompt.isOffered("echo $town")).isFalse();
            prompt.types("set town Brno");
            assertThat(prompt.isOffered("echo $town")).isTrue();
        }
    }

    @Test
    void whatIsInUseStandsForWhatALineLeavesOut() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.runs("revisions list");
            typist.sees("needs --agent");
            typist.runs("use agent 'Invoice clerk'");
            typist.type("revisions l");
            typist.screen.waitUntil(() -> typist.screen.count("duvo> revisions list") > 1, "the rest of the line");
            typist.leaveLine();
        }
    }

    @Test
    void theNextSessionOffersNoneOfThemWithAnyKey() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            List.of("echo one", "echo two --limt", "agents list --limt 5", "echo 'open' $nobody")
                    .forEach(line -> run(typist, line));
            typist.leave();
        }
        try (Typist typist = Typist.onDemo(home)) {
            typist.type(CTRL_R);
            typist.waitFor("1 of 2 · Enter takes it");
            assertThat(typist.screen.text()).doesNotContain("limt", "nobody");
            typist.type(Typist.CTRL_C + "agents li");
            typist.sees("agents li");
            typist.leaveLine();
            assertThat(typist.screen.raw()).doesNotContain("limt");
        }
    }

    private static void run(Typist typist, String line) {
        try {
            typist.runs(line);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Prompted prompt() {
        return Prompted.in(Map.of("DUVO_HOME", home.toString()), new QuickTime());
    }
}
