package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A {@code profiles.json} that cannot be read: what needs it says where it is broken, and the rest works. */
class BrokenProfilesTest {

    private static final String TEXT = "{\n  \"profiles\": dv_secret_0123456789";

    @TempDir
    private Path home;

    private Path file;

    @BeforeEach
    void breakIt() throws IOException {
        file = home.resolve("config/profiles.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, TEXT);
        assertThat(file.toFile().setReadable(false, false) && file.toFile().setReadable(true, true))
                .isTrue();
    }

    @Test
    void thePromptDoesNotOpenAndSaysWhatToMend() {
        Screen screen = new Screen(200);
        ProgramStreams io = Prompted.onTerminal(screen, 200, Map.of("DUVO_HOME", home.toString()));
        try (Program program = new Program(
                io,
                () -> {
                    throw new IllegalStateException("nothing is drawn");
                },
                ProgramTime.real())) {
            assertThat(program.run(new String[0])).isOne();
        }
        assertThat(screen.text())
                .contains(
                        "duvo: " + file + " is not a profiles file: see line 2, column 15",
                        "hint: mend it, or move it away and log in again")
                .doesNotContain("secret");
    }

    @Test
    void theDemoAndItsPromptDoWithoutIt() throws Exception {
        new Duvo(home).run("agents list --demo --limit 1").succeeded();
        try (Typist typist = Typist.onDemo(home)) {
            typist.runs("agents list --limit 1");
            typist.sees("Ops bot");
            typist.leave();
        }
    }

    @Test
    void nothingIsWrittenOverIt() throws IOException {
        for (String line : new String[] {"login --api-key dv_1 --name w", "profiles list", "logout", "agents list"}) {
            new Duvo(home).run(line).exited(1).errContains(file + " is not a profiles file: see line 2");
        }
        assertThat(file).hasContent(TEXT);
        new Duvo(home).run("doctor").exited(1).outContains("✗ profile: " + file + " is not a profiles file: see line");
    }
}
