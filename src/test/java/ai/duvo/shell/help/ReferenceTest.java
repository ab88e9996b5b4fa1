package ai.duvo.shell.help;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference pages are what the table says. {@code -Dduvo.update=true} writes them. */
class ReferenceTest {

    private static final Path FOLDER = Path.of("src/docs/reference");

    @Test
    void theReferenceIsWhatTheTableSays() throws IOException {
        Map<String, String> pages = ReferencePages.of(new Catalog(Commands.all()));
        if (Boolean.getBoolean("duvo.update")) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
            }
        }
        assertThat(onDisk()).isEqualTo(pages);
    }

    private static Map<String, String> onDisk() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                pages.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return pages;
    }
}
