package ai.duvo.shell.request;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.ExpandedWord;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.SessionlessWords;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmptyListTextTest {

    private static final Catalog TABLE = new Catalog(Commands.all());

    /** What is no list of things, but the answer of a question: it says "(none)". */
    private static final List<String> WITHOUT_NOUN =
            List.of("http", "results", "runs mine", "clarity process-labels available");

    @Test
    void everyListOfTheTableSaysWhatThereIsNoneOf() {
        List<Command> lists = TABLE.commands().stream()
                .filter(row -> row.result().shape() == Result.Shape.LIST)
                .filter(row -> row.operations().stream().noneMatch(Operation::isMutating))
                .toList();
        assertThat(lists).hasSizeGreaterThan(50);
        assertThat(lists.stream()
                        .map(row -> text(row.example()))
                        .filter(text -> !text.matches("no [a-z0-9 ]+(; .+ makes one| like that)?"))
                        .distinct())
                .isSubsetOf("");
        assertThat(lists.stream().filter(row -> text(row.example()).isEmpty()).map(Command::name))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_NOUN);
    }

    @Test
    void theLineThatMakesOneIsACommand() {
        List<String> lines = TABLE.commands().stream()
                .filter(row -> row.result().shape() == Result.Shape.LIST)
                .map(row -> text(row.example()))
                .filter(text -> text.endsWith(" makes one"))
                .map(text -> text.replaceAll("^.*; (.*) makes one$", "$1"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(10);
        assertThat(lines).allMatch(line -> TABLE.commands().stream()
                .anyMatch(row -> row.words().contains("create") && line.startsWith(row.name() + " ")));
    }

    private static String text(String example) {
        return EmptyListText.of(
                TABLE,
                new CommandResolver(TABLE)
                        .bind(Lexer.lex(example).stream()
                                .map(word -> new ExpandedWord(SessionlessWords.text(word), word.span(), true))
                                .toList()));
    }
}
