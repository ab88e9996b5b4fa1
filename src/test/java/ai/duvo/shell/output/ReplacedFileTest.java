package ai.duvo.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is written anew is there at every moment, old or new. */
class ReplacedFileTest {

    private static final int WRITES = 2_000;

    @TempDir
    private Path folder;

    @Test
    void whileItIsReplacedItIsNeverMissing() throws IOException {
        Path file = Files.writeString(folder.resolve("out.duvo"), "text");
        byte[] text = "text".getBytes(StandardCharsets.UTF_8);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < WRITES; i++) {
                OutputFile.write(file, text);
            }
        });
        int missing = 0;
        while (!writer.isDone()) {
            missing += Files.exists(file) ? 0 : 1;
        }
        writer.join();
        assertThat(missing).isZero();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
