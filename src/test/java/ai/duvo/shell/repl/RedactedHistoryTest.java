package ai.duvo.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactedHistoryTest {

    private static final int SHELLS = 4;
    private static final int LINES = 100;

    @TempDir
    Path folder;

    @Test
    void noLineIsLostWhereSeveralShellsShortenTheFile() throws IOException {
        Path file = folder.resolve("history");
        List<String> older = IntStream.range(0, 10 * SHELLS * LINES)
                .mapToObj(i -> i + ":older " + i)
                .toList();
        Files.write(file, older);
        IntStream.range(0, SHELLS).parallel().forEach(shell -> types(file, shell));
        Set<String> lines = Files.readAllLines(file).stream()
                .map(line -> line.substring(line.indexOf(':') + 1))
                .collect(Collectors.toSet());
        assertThat(lines).doesNotContain("older 0");
        for (int shell = 0; shell < SHELLS; shell++) {
            for (int i = 0; i < LINES; i++) {
                assertThat(lines).contains("line " + shell + "-" + i);
            }
        }
    }

    @Test
    void aFileThatOthersMayReadIsClosedToThem() throws IOException {
        Path file = Files.writeString(folder.resolve("history"), "1:older\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        types(file, 1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).content().contains("older", "line 1-0");
    }

    private static void types(Path file, int shell) {
        try (DumbTerminal terminal =
                new DumbTerminal(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream())) {
            RedactedHistory history = new RedactedHistory(file, UnaryOperator.identity(), e -> {
                throw new UncheckedIOException(e);
            });
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .history(history)
                    .variable(LineReader.HISTORY_FILE, file)
                    .variable(LineReader.HISTORY_FILE_SIZE, SHELLS * LINES)
                    .option(LineReader.Option.HISTORY_INCREMENTAL, true)
                    .build();
            history.attach(reader);
            for (int i = 0; i < LINES; i++) {
                history.add("line " + shell + "-" + i);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
