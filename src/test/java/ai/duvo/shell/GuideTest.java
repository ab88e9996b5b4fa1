package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.commands.Commands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code guide …} and {@code update}. */
class GuideTest {

    @TempDir
    private Path home;

    static Stream<String> examples() {
        return Commands.all().stream()
                .filter(row -> row.group().equals("guide") || row.group().equals("update"))
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

    private Duvo duvo() {
        return new Duvo(home);
    }
}
