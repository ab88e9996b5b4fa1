package ai.duvo.shell.demo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about the data files knows every key and every value that they use. */
class DataPageTest {

    private static final Path FOLDER = Path.of("src/main/resources/ai/duvo/shell/demo");
    private static final Pattern VALUE = Pattern.compile("\"\\$([a-zA-Z]+)[ \"]");

    @Test
    void everyKeyIsExplained() throws IOException {
        assertThat(page())
                .contains(
                        CollectionSpec.KEYS.stream().map(key -> "`" + key + "`").toList());
    }

    @Test
    void everyValueIsExplained() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String name : DataFiles.ofTheProgram().names()) {
            VALUE.matcher(Files.readString(FOLDER.resolve(name + ".json")))
                    .results()
                    .forEach(found -> used.add("`$" + found.group(1)));
        }
        assertThat(used).hasSizeGreaterThan(10);
        assertThat(page()).contains(used);
    }

    /** Small enough to be read at a start, and nothing lies around unread. */
    @Test
    void theFilesAreThoseThatAreNamed() throws IOException {
        long size = 0;
        Set<String> there = new TreeSet<>();
        try (var files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
                there.add(file.getFileName().toString());
            }
        }
        Set<String> named = new TreeSet<>(Set.of("groups.txt"));
        DataFiles.ofTheProgram().names().forEach(name -> named.add(name + ".json"));
        assertThat(there).isEqualTo(named);
        assertThat(size).isLessThan(100_000);
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("src/docs/demo-data.md"));
    }
}
