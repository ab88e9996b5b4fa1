package ai.duvo.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.CatalogChecks;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.testing.HandlerNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandTableTest {

    @Test
    void everyRowIsRight() {
        assertThat(CatalogChecks.check(Commands.all(), HandlerNames.all())).isEmpty();
    }

    @Test
    void everyHandlerIsNamedByARow() {
        assertThat(unnamed(Commands.all(), HandlerNames.all())).isEmpty();
    }

    @Test
    void aHandlerThatNoRowNamesIsFound() {
        assertThat(unnamed(Commands.all(), Set.of("login", "nobody"))).containsExactly("nobody");
    }

    private static Set<String> unnamed(List<Command> rows, Set<String> handlers) {
        Set<String> unnamed = new TreeSet<>(handlers);
        rows.stream().map(Command::handler).filter(Objects::nonNull).forEach(unnamed::remove);
        return unnamed;
    }

    /** The API says case queue for what its commands call queue; a reader who meets both looks for two things. */
    @Test
    void aThingHasOneWord() throws IOException {
        Stream<String> table = Commands.all().stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(row.summary(), row.note(), row.question()),
                        row.parameters().map(Parameter::summary)));
        Stream<String> kinds = Stream.of(Kind.values()).filter(Kind::isListed).map(Kind::plural);
        Stream<String> guide =
                Stream.of(Files.readString(Path.of("src/docs/guide.md")), Files.readString(Path.of("README.md")));
        assertThat(Stream.of(table, kinds, guide).flatMap(texts -> texts))
                .hasSizeGreaterThan(1_000)
                .allSatisfy(text -> assertThat(text).doesNotContainIgnoringCase("case queue"));
    }

    @Test
    void theTableHasTheCommandsOfTheFirstRelease() {
        assertThat(Commands.all().stream().map(Command::name))
                .containsAll(Stream.of(
                                "sandboxes create",
                                "sandboxes files",
                                "sandboxes upload",
                                "sandboxes prepare-upload-url",
                                "revision-integrations attach",
                                "revision-integrations connections unpin",
                                "revision-integrations queues set",
                                "revision-integrations case-queue-setup",
                                "api",
                                "runs respond",
                                "whoami",
                                "login",
                                "profiles rename")
                        .toList());
    }
}
