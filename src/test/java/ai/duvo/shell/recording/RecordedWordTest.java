package ai.duvo.shell.recording;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.WordPart;
import ai.duvo.shell.recording.RecordedWord.Piece;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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

    private static WordPart named(String name) {
        return new WordPart.Reference(name, List.of(), new Span(0, 0));
    }
}
