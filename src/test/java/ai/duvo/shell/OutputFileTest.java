package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    Path folder;

    @Test
    void anAnswerGoesToTheFileAndNothingToStandardOutput() throws IOException {
        Path file = folder.resolve("health.json");
        duvo().run("api GET /health --demo --output " + file).succeeded().outIs("");
        assertThat(file).hasContent("{\"status\":\"ok\"}");
        duvo().run("agents list --demo --format id --limit 2 -o " + file)
                .succeeded()
                .outIs("");
        assertThat(file).content().hasLineCount(2);
    }

    @Test
    void aRefusalLeavesAnOlderFileAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.json"), "older");
        duvo().run("api GET /v2/runs/00000000-0000-4000-8000-000000000000 --demo --output " + file)
                .exited(3);
        assertThat(file).hasContent("older");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(file);
        }
    }

    private Duvo duvo() {
        return new Duvo(folder.resolve("home"));
    }
}
