package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.duvo.shell.completion.TabBenchmark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The measurements can be run: the work of the Java ones is done once, the scripts are read. */
class BenchmarksTest {

    private static final Path SCRIPTS = Path.of("scripts/bench");

    /** What reads a script without running it, by the first line. */
    private static final Map<String, List<String>> READERS = Map.of(
            "#!/bin/sh",
            List.of("/bin/sh", "-n"),
            "#!/usr/bin/env python3",
            List.of("python3", "-c", "import ast, sys; ast.parse(open(sys.argv[1], encoding='utf-8').read())"));

    private static final Pattern CLASS = Pattern.compile("\\b(?:ai\\.duvo|org\\.openjdk)(?:\\.\\w+)+");
    private static final Pattern FILE = Pattern.compile("\\b(?:src|scripts)(?:/[\\w.-]+)+|\\./mvnw");

    @ParameterizedTest
    @ValueSource(strings = {"", "'clerk inv'", "voic", "invocie"})
    void aTabIsAnswered(String typed) {
        TabBenchmark tab = new TabBenchmark();
        tab.agents = 1000;
        tab.typed = typed;
        tab.fill();
        assertThat(tab.tab().candidates()).as(typed).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptIsRight(Path script) throws Exception {
        assertThat(complaint(script)).isEmpty();
        assertThat(missing(Files.readString(script))).as(script.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#!/bin/sh\nif true\n", "#!/usr/bin/env python3\nif True\n"})
    void aScriptThatCannotBeReadIsFound(String text, @TempDir Path folder) throws Exception {
        assertThat(complaint(Files.writeString(folder.resolve("bad"), text))).isNotEmpty();
    }

    @Test
    void whatAScriptNamesAndIsGoneIsFound() {
        assertThat(missing("java ai.duvo.shell.complete.TabBenchmark org.openjdk.jmh.Main"))
                .containsExactly("ai.duvo.shell.complete.TabBenchmark");
        assertThat(missing("javac scripts/bench/TabBenchmark.java scripts/bench/tab"))
                .containsExactly("scripts/bench/TabBenchmark.java");
    }

    private static Stream<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return Stream.concat(
                    Stream.of(Path.of("scripts/contract")),
                    files.filter(file -> !file.toString().matches(".*[.](java|js)")).sorted().toList().stream());
        }
    }

    /** What its reader says against it. */
    private static String complaint(Path script) throws Exception {
        List<String> reader = READERS.get(Files.readAllLines(script).get(0));
        assertThat(reader).as("what reads " + script).isNotNull();
        assumeThat(isThere(reader.get(0))).as(reader.get(0) + " is installed").isTrue();
        List<String> command = new ArrayList<>(reader);
        command.add(script.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : "cannot be read: " + said;
    }

    private static List<String> missing(String script) {
        List<String> missing = new ArrayList<>();
        Matcher classes = CLASS.matcher(script);
        while (classes.find()) {
            if (!isClass(classes.group())) {
                missing.add(classes.group());
            }
        }
        Matcher files = FILE.matcher(script);
        while (files.find()) {
            if (!Files.exists(Path.of(files.group()))) {
                missing.add(files.group());
            }
        }
        return missing;
    }

    private static boolean isClass(String name) {
        try {
            Class.forName(name, false, BenchmarksTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException gone) {
            return false;
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
    }
}
