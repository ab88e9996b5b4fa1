package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that the program reads from itself stand beside the class that reads them. */
class ResourcesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void eachShellGetsItsCompletion(String shell, @TempDir Path home) {
        new Duvo(home).run("completion", shell).succeeded().outContains(" complete ", "duvo");
    }

    @Test
    void everyFolderIsThatOfAPackage() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("ai"))) {
            List<Path> folders = files.filter(Files::isRegularFile)
                    .map(file -> RESOURCES.relativize(file.resolveSibling("")))
                    .distinct()
                    .toList();
            assertThat(folders).isNotEmpty().allSatisfy(folder -> assertThat(SOURCES.resolve(folder))
                    .isDirectory());
        }
    }
}
