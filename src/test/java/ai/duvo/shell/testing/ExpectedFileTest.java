package ai.duvo.shell.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedFileTest {

    @TempDir
    Path folder;

    @Test
    void aStaleFileNamesTheCommandThatRewritesIt() throws IOException {
        Path file = Files.writeString(folder.resolve("page.md"), "old");
        assertThatThrownBy(() -> new ExpectedFile(file, false).is("new"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("page.md is not what the program says now")
                .hasMessageContaining("run scripts/regen");
        assertThat(file).hasContent("old");
    }

    @Test
    void aMissingFileIsStaleAsWell() {
        assertThatThrownBy(() -> new ExpectedFile(folder.resolve("none"), false).is("new"))
                .hasMessageContaining("run scripts/regen");
    }

    @Test
    void regenRewritesIt() throws IOException {
        Path file = Files.writeString(folder.resolve("page.md"), "old");
        new ExpectedFile(file, true).is("new");
        assertThat(file).hasContent("new");
        new ExpectedFile(file, true).is("");
        assertThat(file).doesNotExist();
    }

    @Test
    void aPartOfAFileIsComparedAndRewritten() throws IOException {
        Path file = Files.writeString(folder.resolve("page.md"), "A\n```java\nold\n```\nZ\n");
        assertThatThrownBy(() -> new ExpectedFile(file, false).has("```java\n", "new\n", "```\n"))
                .hasMessageContaining("run scripts/regen");
        new ExpectedFile(file, true).has("```java\n", "new\n", "```\n");
        assertThat(file).hasContent("A\n```java\nnew\n```\nZ\n");
        assertThatThrownBy(() -> new ExpectedFile(file, true).has("```sh\n", "new\n", "```\n"))
                .hasMessageContaining("has no text between ```sh and ```");
    }

    @Test
    void regenRunsEveryTestThatRewrites() throws IOException {
        Set<String> rewriting = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                boolean isOurs = source.endsWith("ExpectedFile.java") || source.endsWith("ExpectedFileTest.java");
                if (!isOurs && Files.readString(source).contains("ExpectedFile")) {
                    rewriting.add(source.getFileName().toString().replace(".java", ""));
                }
            }
        }
        List<String> script = Files.readAllLines(Path.of("scripts/regen"));
        Set<String> run = script.stream()
                .filter(line -> line.startsWith("tests="))
                .flatMap(line -> Stream.of(line.substring("tests=".length()).split(",")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(run).isEqualTo(rewriting);
    }
}
