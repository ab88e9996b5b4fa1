package ai.duvo.shell.help;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.CommandGroups;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.testing.ExpectedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference pages are what the table says. */
class ReferenceTest {

    private static final Path FOLDER = Path.of("src/docs/reference");

    @Test
    void theReferenceIsWhatTheTableSays() throws IOException {
        Map<String, String> pages = ReferencePages.of(new Catalog(Commands.all(), CommandGroups.all()));
        Set<String> names = new TreeSet<>(pages.keySet());
        names.addAll(onDisk());
        for (String name : names) {
            ExpectedFile.of(FOLDER.resolve(name)).is(pages.getOrDefault(name, ""));
        }
        assertThat(onDisk()).isEqualTo(pages.keySet());
    }

    private static Set<String> onDisk() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }
}
