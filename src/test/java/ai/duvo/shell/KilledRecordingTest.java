package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.line.StatementParser;
import ai.duvo.shell.testing.Screen;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shell that is killed in the middle of something leaves the recording of all that was done before. */
class KilledRecordingTest {

    private static final int COLUMNS = 100;

    @TempDir
    Path home;

    @Test
    void everyFinishedLineIsThereAndRuns() throws Exception {
        Path file = home.resolve("killed.duvo");
        Process process = open();
        try (Keyboard keyboard = new Keyboard(process)) {
            keyboard.types("record start " + file);
            keyboard.types("sandboxes create");
            keyboard.types("sandboxes upload $_.sandbox_id mvnw");
            keyboard.types("agents list --limit 2 | .agents[0].name");
            keyboard.startsTyping("sleep 60s");
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(6);
        assertThat(lines.get(3)).startsWith("sandbox = sandboxes create | .sandbox_id ");
        assertThat(lines.get(4)).startsWith("sandboxes upload $sandbox mvnw ");
        assertThat(lines.get(5)).startsWith("agents list --limit 2 | .agents[0].name ");
        new Duvo(home)
                .run("replay", file.toString(), "--allow-files", "--demo")
                .succeeded()
                .outContains("Ops bot");
    }

    @Test
    void killedWhileItWritesItLeavesAWholeFile() throws Exception {
        Path file = home.resolve("burst.duvo");
        int seen = 60;
        Process process = open();
        try (Keyboard keyboard = new Keyboard(process)) {
            keyboard.types("record start " + file);
            for (int i = 1; i <= 2 * seen; i++) {
                keyboard.startsTyping("echo line-" + i + ";");
            }
            keyboard.screen.waitUntil(() -> keyboard.screen.text().contains("\nline-" + seen + ";"), "a line");
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        String text = Files.readString(file);
        assertThat(StatementParser.parse("", text)).isNotEmpty();
        List<String> echoes =
                text.lines().filter(line -> line.startsWith("echo")).toList();
        assertThat(echoes).hasSizeGreaterThanOrEqualTo(seen - 1);
        for (int i = 0; i < echoes.size(); i++) {
            assertThat(echoes.get(i)).isEqualTo("echo line-" + (i + 1) + ";");
        }
    }

    private Process open() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                // it lives for a moment
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PromptProcess.class.getName(),
                "--demo");
        builder.environment().keySet().removeIf(name -> name.startsWith("DUVO_") || name.startsWith("XDG_"));
        builder.environment().put("DUVO_HOME", home.toString());
        builder.environment().put("TERM", "xterm-256color");
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Hands on the keys of a process, eyes on its screen. */
    private static final class Keyboard implements AutoCloseable {
        private final Screen screen = new Screen(COLUMNS);
        private final Process process;

        Keyboard(Process process) {
            this.process = process;
            Thread eyes = new Thread(() -> look(process.getInputStream()), "eyes");
            eyes.setDaemon(true);
            eyes.start();
            screen.waitFor("duvo> ");
        }

        void types(String line) throws IOException {
            int prompts = screen.count("duvo> ");
            startsTyping(line);
            screen.waitUntil(() -> screen.count("duvo> ") > prompts, "a new prompt");
        }

        void startsTyping(String line) throws IOException {
            process.getOutputStream().write((line + "\r").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        }

        private void look(InputStream output) {
            try {
                byte[] some = new byte[8192];
                for (int count = output.read(some); count >= 0; count = output.read(some)) {
                    screen.write(some, 0, count);
                }
            } catch (IOException killed) {
                // nothing more is drawn
            }
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
