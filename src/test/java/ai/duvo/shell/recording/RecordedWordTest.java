package ai.duvo.shell.recording;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.VariableExpansion;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.line.WordPart;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.recording.RecordedWord.Piece;
import ai.duvo.shell.testing.MapVariables;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NullAway: javac 17 does not read {@code @Nullable} of a type argument from a class file. */
@SuppressWarnings("NullAway")
class RecordedWordTest {

    private static final Function<String, @Nullable WordPart> NOTHING = id -> null;

    @Test
    void whatWasTypedStaysUnlessAnIdInItHasAName() {
        assertThat(RecordedWord.id("a1", "\"a1\"").write(NOTHING)).isEqualTo("\"a1\"");
        assertThat(RecordedWord.id("a1", "\"a1\"").write(id -> named("agent"))).isEqualTo("$agent");
        assertThat(RecordedWord.id("a1", null).write(NOTHING)).isEqualTo("a1");
    }

    @Test
    void anIdInsideATextBecomesAReferenceInQuotes() {
        RecordedWord word = new RecordedWord(
                "'for a1 $'", List.of(new Piece.Text("for "), new Piece.Id("a1"), new Piece.Text(" $")), false);
        assertThat(word.write(id -> named("agent"))).isEqualTo("\"for $agent \\$\"");
        assertThat(word.write(NOTHING)).isEqualTo("'for a1 $'");
        assertThat(word.ids()).containsExactly("a1");
    }

    @Test
    void aDashAtTheStartIsAnOptionOnlyWhereItIsOne() {
        assertThat(RecordedWord.plain("--all").write(NOTHING)).isEqualTo("--all");
        RecordedWord value = new RecordedWord(null, List.of(new Piece.Text("-5")), false);
        assertThat(value.write(NOTHING)).isEqualTo("'-5'");
    }

    @Test
    void jqIsNotQuotedAndAVariableIsAReference() {
        assertThat(RecordedWord.jq(".a | length").write(NOTHING)).isEqualTo(".a | length");
        assertThat(RecordedWord.variable("password").write(NOTHING)).isEqualTo("$password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u001b]0;T\u0007b",
                "\u009b31m",
                "a\u202e",
                "\u2028",
                "\u2028$x \"'\u2029\\",
                "line\nand\ttab\r",
                "-\u200b5",
                "plain 😀"
            })
    void whatCannotBeSeenIsWrittenOut(String text) {
        String written = RecordedWord.value(text);
        assertThat(VisibleText.text(written)).isEqualTo(written);
        List<Word> words = Lexer.lex(written);
        assertThat(words).hasSize(1);
        assertThat(VariableExpansion.expand(words, new MapVariables()).get(0).text())
                .isEqualTo(text);
    }

    private static WordPart named(String name) {
        return new WordPart.Reference(name, List.of(), new Span(0, 0));
    }
}
