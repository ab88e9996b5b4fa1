package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording of runs that are followed, left and answered: it loses nothing that was done. */
class RecordedRunTest {

    private static final String AGENT =
            "agents list --all | first(.agents[] | select(.name == \"Invoice clerk\")) | .id";
    private static final Pattern STARTED = Pattern.compile("run ([-0-9a-f]{36}) started");

    @TempDir
    Path home;

    private final Elsewhere there = Elsewhere.with(1);

    @AfterEach
    void close() {
        there.close();
    }

    @Test
    void aRunThatWasLeftStaysALine() throws IOException {
        Path file = home.resolve("left.duvo");
        try (Prompted prompt = there.prompt(home)) {
            prompt.types("record start " + file, "agent = " + AGENT);
            prompt.interruptingAt("waits for you");
            assertThat(prompt.code("runs start --agent $agent --message \"Please approve it\" --follow"))
                    .as(prompt::screen)
                    .isEqualTo(130);
            prompt.types("runs respond " + started(prompt) + " --approve", "record stop");
        }
        assertThat(Files.readString(file))
                .contains("\nrun = runs start --agent $agent --message \"Please approve it\" | .run.id")
                .contains("\nruns respond $run --approve")
                .doesNotContain("--follow", "\n# runs start", "\nparam ");
        there.duvo(home).run("replay", file.toString()).succeeded();
    }

    @Test
    void aRunThatWasLeftIsAChange() {
        try (Prompted prompt = there.prompt(home)) {
            prompt.types("agent = " + AGENT);
            prompt.interruptingAt("waits for you");
            prompt.types("runs start --agent $agent --message \"Please approve it\" --follow");
            prompt.types("undo");
            assertThat(prompt.screen()).contains("stays: nothing takes back runs start");
        }
    }

    @Test
    void anAnswerOnTheWayIsALine() throws IOException {
        Path file = home.resolve("answered.duvo");
        try (Prompted prompt = there.prompt(home)) {
            prompt.types(
                    "agent = " + AGENT, "run = runs start --agent $agent --message \"Please approve it\" | .run.id");
            prompt.types("record start " + file);
            prompt.answering("a");
            assertThat(prompt.code("runs follow $run")).as(prompt::screen).isZero();
            prompt.types("record stop");
        }
        assertThat(Files.readString(file))
                .containsPattern(
                        "\nwait for 5m runs get \\$run until \\.pending_human_request\nruns respond \\$run --approve"
                                + "[^\n]*\nruns follow \\$run");
    }

    @Test
    void anAnswerToARunThatWasStartedIsALineBehindIt() throws IOException {
        Path file = home.resolve("started.duvo");
        try (Prompted prompt = there.prompt(home)) {
            prompt.types("record start " + file, "agent = " + AGENT);
            prompt.answering("a");
            assertThat(prompt.code("runs start --agent $agent --message \"Please approve it\" --follow"))
                    .as(prompt::screen)
                    .isZero();
            prompt.types("expect .run.status == \"completed\"", "record stop");
        }
        assertThat(Files.readString(file))
                .containsPattern(
                        "\nrun = runs start --agent \\$agent --message \"Please approve it\" \\| \\.run\\.id[^\n]*"
                                + "\nwait for 5m runs get \\$run until \\.pending_human_request\nruns respond \\$run --approve"
                                + "[^\n]*\nruns follow \\$run[^\n]*\nexpect \\.run")
                .doesNotContain("--follow");
        there.duvo(home).run("replay", file.toString()).succeeded();
    }

    @Test
    void anAnswerToARunThatWasLeftStaysALine() throws IOException {
        Path file = home.resolve("answered.duvo");
        try (Prompted prompt = there.prompt(home)) {
            prompt.types("record start " + file, "agent = " + AGENT);
            prompt.answering("a").interruptingAt("answered; the run goes on");
            assertThat(prompt.code("runs start --agent $agent --message \"Please approve it\" --follow"))
                    .as(prompt::screen)
                    .isEqualTo(130);
            prompt.types("record stop");
        }
        assertThat(Files.readString(file))
                .containsPattern("\nrun = runs start [^\n]*\n[^\n]*\nruns respond \\$run --approve")
                .doesNotContain("--follow");
        there.duvo(home).run("replay", file.toString()).succeeded();
    }

    @Test
    void explainIsALook() throws IOException {
        Path file = home.resolve("explain.duvo");
        try (Prompted prompt = there.prompt(home)) {
            prompt.types(
                    "record start " + file, "runs get 00000000-0000-4000-8000-000000000000", "explain", "record stop");
        }
        assertThat(Files.readString(file)).contains("\n# explain").doesNotContain("\nexplain");
    }

    @Test
    void theHeadListsTheEnvironment() throws IOException {
        Path file = home.resolve("environment.duvo");
        try (Prompted prompt = there.prompt(home)) {
            prompt.types("record start " + file, "echo \"$env.DUVO_HOME\"", "record stop");
        }
        assertThat(Files.readString(file)).contains("\nparam duvo_home from env DUVO_HOME\n", "echo \"$duvo_home\"");
        there.duvo(home).run("replay", file.toString()).succeeded().outContains(home.toString());
    }

    @Test
    void aSecretOfALineThatFailedIsNoParameter() throws IOException {
        Path file = home.resolve("failed.duvo");
        try (Prompted prompt = there.prompt(home)) {
            prompt.types("record start " + file, "api GET https://u:PW@example.com/v2/x", "whoami", "record stop");
        }
        assertThat(Files.readString(file)).contains("\n# api GET https://").doesNotContain("param", "PW");
        there.duvo(home).run("replay", file.toString()).succeeded();
    }

    private static String started(Prompted prompt) {
        Matcher run = STARTED.matcher(prompt.screen());
        assertThat(run.find()).as(prompt::screen).isTrue();
        return run.group(1);
    }
}
