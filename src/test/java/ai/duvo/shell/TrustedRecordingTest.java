package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A script that records, or saves what was typed, writes no more than any other line of it. */
class TrustedRecordingTest {

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @TempDir
    private Path home;

    private Path victim;
    private Path work;

    @BeforeEach
    void files() throws IOException {
        victim = Files.writeString(home.resolve("victim"), "old");
        work = Files.createDirectories(
                Path.of("target", "trust", UUID.randomUUID().toString()));
    }

    @Test
    void aRecordingDoesNotFollowALinkThatCameLater() throws IOException {
        Path file = work.resolve("r.duvo");
        try (Prompted prompt = prompt()) {
            prompt.types(replay("record start " + file), "echo one");
            assertThat(file).content().contains("# Recorded");
            Files.delete(file);
            Files.createSymbolicLink(file, victim);
            prompt.types("echo two");
            assertThat(prompt.screen()).contains("recording: a script may not write", "it is a symbolic link");
        }
        assertThat(victim).hasContent("old");
    }

    @Test
    void whatWasTypedIsNotSavedElsewhere() throws IOException {
        try (Prompted prompt = prompt()) {
            prompt.types(
                    "echo one", replay("save " + victim + " --force"), replay("record start " + victim + " --force"));
            assertThat(prompt.screen()).contains("a script may not write " + victim);
            assertThat(victim).hasContent("old");
            prompt.types("save " + victim + " --force");
            assertThat(victim).content().contains("echo one");
        }
    }

    private String replay(String line) throws IOException {
        return "replay " + Files.writeString(home.resolve("s.duvo"), line + "\n");
    }

    private Prompted prompt() {
        return Prompted.on(home, api.uri().toString(), "k");
    }
}
