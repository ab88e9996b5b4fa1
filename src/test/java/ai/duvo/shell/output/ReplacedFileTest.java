package ai.duvo.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is written anew is there at every moment, old or new. */
class ReplacedFileTest {

    @TempDir
    private Path folder;

    @Test
    void whenItIsReplacedItIsNotRemovedFirst() throws Exception {
        Path file = Files.writeString(folder.resolve("out.duvo"), "old");
        Path last = Path.of("last");
        try (WatchService changes = folder.getFileSystem().newWatchService()) {
            folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            OutputFile.write(file, "new".getBytes(StandardCharsets.UTF_8));
            Files.createFile(folder.resolve(last));
            List<Object> removed = new ArrayList<>();
            boolean isLast = false;
            while (!isLast) {
                WatchKey key = changes.take();
                for (WatchEvent<?> event : key.pollEvents()) {
                    isLast |= last.equals(event.context());
                    if (event.kind() == StandardWatchEventKinds.ENTRY_DELETE) {
                        removed.add(event.context());
                    }
                }
                key.reset();
            }
            assertThat(removed).doesNotContain(file.getFileName());
        }
        assertThat(file).hasContent("new");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, folder.resolve(last));
        }
    }
}
