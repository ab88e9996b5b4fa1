package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.commands.Commands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code guide …}. */
class GuideTest {

    @TempDir
    private Path home;

    static Stream<String> examples() {
        return Commands.all().stream()
                .filter(row -> row.group().equals("guide"))
                .map(Command::example);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleOfHelpWorks(String line) {
        assertThat(duvo().run(line).succeeded().out()).isNotBlank();
    }

    @Test
    void topicsAreTheSectionsOfTheGuideAndTheirFirstSentences() {
        duvo().run("guide --format csv")
                .succeeded()
                .outContains(
                        "name,description",
                        "ways-in,Ways in",
                        "help,\"help shows the groups of commands, a line each\"",
                        "grammar,");
        String line = duvo().run("guide get the-line").succeeded().out();
        String grammar = duvo().run("guide get grammar").succeeded().out();
        assertThat(line).contains("### Grammar", grammar.strip()).doesNotContain("## What is in use");
        assertThat(grammar).doesNotContain("## ");
    }

    @Test
    void anUnknownTopicIsNotFound() {
        duvo().run("guide get gramar").exited(3).errContains("the guide has no topic \"gramar\"", "grammar");
    }

    @Test
    void aTopicIsAFileForThoseWhoWantOne() {
        String path = duvo().run("guide path grammar").succeeded().out().strip();
        assertThat(Files.exists(Path.of(path))).isTrue();
        assertThat(Path.of(path))
                .hasContent(duvo().run("guide get grammar").succeeded().out().strip());
    }

    @Test
    void wordsOfATopicAreNoPathOfAnotherFile() {
        for (String words : List.of("../exit", "/exit", "EXIT codes")) {
            String path =
                    duvo().run("guide path '" + words + "'").succeeded().out().strip();
            assertThat(path).as(words).endsWith("/guide/exit-codes.md").doesNotContain("..");
        }
    }

    @Test
    void aTerminalGetsATopicThatFitsItsWidthWithoutMarks() {
        List<String> topics = duvo().run("-c", "guide list | .topics[].name")
                .succeeded()
                .out()
                .lines()
                .toList();
        String guide = duvo().run("guide path").succeeded().out().strip();
        List<String> written = assertDoesNotThrow(() -> Files.readAllLines(Path.of(guide)));
        assertThat(topics).hasSizeGreaterThan(10);
        for (String topic : topics) {
            for (int width : new int[] {40, 72, 160}) {
                String text = onTerminal(width, "guide get " + topic);
                assertThat(text).as(topic).isNotBlank().doesNotContain("`", "**", "](", "| ---");
                assertThat(text.lines().filter(line -> line.length() > width))
                        .as("%s in %d columns", topic, width)
                        .allMatch(line -> written.contains(line.substring(4)), "code, as it is written");
            }
        }
    }

    @Test
    void programsGetATopicAsItIsWritten() {
        String piped = duvo().run("guide get in-ci").succeeded().out();
        assertThat(piped).contains("`test` is `replay` for files", "```\nduvo test checks/");
        String onTerminal = onTerminal(100, "guide get in-ci | .body");
        assertThat(onTerminal).isEqualTo(piped);
        assertThat(onTerminal(100, "guide get in-ci"))
                .contains("test is replay for files", "    duvo test checks/ --save");
        assertThat(duvo().onTerminal(100).run("guide get in-ci").out()).contains("\u001b[1mreplay\u001b[0m");
        assertThat(onTerminal(100, "guide get in-ci --json")).contains("```");
    }

    private String onTerminal(int width, String line) {
        return duvo().with("NO_COLOR", "1")
                .onTerminal(width)
                .run("-c", line)
                .succeeded()
                .out();
    }

    private Duvo duvo() {
        return new Duvo(home);
    }
}
