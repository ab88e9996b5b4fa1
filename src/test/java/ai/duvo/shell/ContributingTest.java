package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.ExpectedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CONTRIBUTING shows rows as they are in the source, and names only what there is. */
class ContributingTest {

    private static final Path PAGE = Path.of("src/docs/CONTRIBUTING.md");
    private static final Path TABLE = Path.of("src/main/java/ai/duvo/shell/commands");

    @ParameterizedTest
    @CsvSource({
        "ConnectionCommands.java, connections get, the whole of `connections get`:",
        "work/QueueCommands.java, queues list, and recordings look them up by name:"
    })
    void aRowIsTheSourcesRow(String file, String command, String sentence) throws IOException {
        String row = row(Files.readString(TABLE.resolve(file)), command);
        assertThat(row).startsWith("command(\"" + command + "\")").contains(".example(\"");
        ExpectedFile.of(PAGE).has(sentence + "\n\n```java\n", row, "```\n");
    }

    @Test
    void everyTestItNamesIsThere() throws IOException {
        Set<String> classes;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            classes = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        List<String> named = Pattern.compile("-Dtest='?([\\w,]+)")
                .matcher(Files.readString(PAGE))
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",")))
                .toList();
        assertThat(named).hasSizeGreaterThan(4).allMatch(classes::contains);
    }

    @Test
    void everyFolderAndScriptItNamesIsThere() throws IOException {
        List<Path> named = Pattern.compile("`((?:src|scripts)/[\\w./-]+)`")
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> Path.of(found.group(1)))
                .toList();
        assertThat(named).hasSizeGreaterThan(4).allMatch(Files::exists);
    }

    /** The row of a command, its first line at the left margin. */
    private static String row(String source, String command) {
        String begin = "command(\"" + command + "\")";
        int from = source.indexOf(begin);
        int example = source.indexOf(".example(", from);
        int to = source.indexOf("\n", example);
        List<String> lines = source.substring(from, to).lines().toList();
        int margin = lines.stream()
                        .skip(1)
                        .mapToInt(line -> line.length() - line.stripLeading().length())
                        .min()
                        .orElse(0)
                - 8;
        String text = lines.get(0) + "\n"
                + lines.stream()
                        .skip(1)
                        .map(line -> line.substring(margin) + "\n")
                        .collect(Collectors.joining());
        return text.replaceFirst("\\)[,);]*\n$", ")\n");
    }
}
