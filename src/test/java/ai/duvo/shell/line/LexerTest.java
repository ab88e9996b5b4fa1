package ai.duvo.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "a b~a|b",
                "  a   b  ~a|b",
                "'a b' c~a b|c",
                "\"a b\"~a b",
                "a'b'\"c\"~abc",
                "'a\\nb'~a\\nb",
                "\"a\\\\b\"~a\\b",
                "\"say \\\"hi\\\"\"~say \"hi\"",
                "\"\\x\"~\\x",
                "a\\ b~a b",
                "\\#a~#a",
                "a#b~a#b",
                "a # b~a",
                "# all~",
                "\"$5\"~$5",
                "\"$ x\"~$ x",
                "\\$x~$x",
                "'$x'~$x",
                "\"{\\\"a\\\": 1}\"~{\"a\": 1}",
            })
    void wordsAreSplitAndUnquoted(String line, String expected) {
        String words = Lexer.lex(line).stream().map(SessionlessWords::text).collect(Collectors.joining("|"));
        assertThat(words).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void escapesOfDoubleQuotesMakeLineEndsAndTabs() {
        assertThat(SessionlessWords.text(Lexer.lex("\"a\\n\\tb\"").get(0))).isEqualTo("a\n\tb");
    }

    @Test
    void aBackslashAtALineEndJoinsTheLines() {
        assertThat(Lexer.lex("a \\\n  b").stream().map(SessionlessWords::text)).containsExactly("a", "b");
        assertThat(Lexer.lex("a\\\r\nb").stream().map(SessionlessWords::text)).containsExactly("ab");
    }

    @Test
    void emptyQuotesAreAnEmptyWord() {
        assertThat(Lexer.lex("a '' b")).hasSize(3);
    }

    @Test
    void referencesKeepTheirPath() {
        Word word = Lexer.lex("x$run.items[2].id!").get(0);
        assertThat(word.parts())
                .containsExactly(
                        new WordPart.Text("x", new Span(0, 1)),
                        new WordPart.Reference(
                                "run",
                                List.of(new PathStep.Field("items"), new PathStep.Index(2), new PathStep.Field("id")),
                                new Span(1, 17)),
                        new WordPart.Text("!", new Span(17, 18)));
    }

    @Test
    void aFullStopBehindAReferenceIsText() {
        assertThat(Lexer.lex("\"$run.\"").get(0).parts()).hasSize(2).last().isInstanceOf(WordPart.Text.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a 'b", "a \"b", "a \\", "\"a\\\""})
    void anUnfinishedLineAsksForMore(String line) {
        assertThatThrownBy(() -> Lexer.lex(line))
                .isInstanceOfSatisfying(UsageFailure.class, failure -> assertThat(failure.isIncomplete())
                        .isTrue());
    }

    @Test
    void jqInAWordIsKeptAsItIs() {
        List<Word> words = Lexer.lex("a x${ .y | \"}\" }z \"p ${ {a: 1} }\"");
        assertThat(words).hasSize(3);
        assertThat(words.get(1).parts())
                .extracting(
                        part -> part instanceof WordPart.Jq jq ? jq.program().text() : ((WordPart.Text) part).text())
                .containsExactly("x", ".y | \"}\"", "z");
        assertThat(words.get(2).parts()).hasSize(2);
    }

    @Test
    void jqInAWordMustBeClosed() {
        assertThatThrownBy(() -> Lexer.lex("a ${ .x | {y")).hasMessage("${ is not closed");
    }

    @Test
    void logicalLinesFollowQuotesAndContinuations() {
        String file = "\uFEFF#!/usr/bin/env duvo\r\na 'b\nc'\n# it's a comment\nd \\\n e\n";
        assertThat(Lexer.logicalLines("f.duvo", file))
                .extracting(SourceText::firstLine, SourceText::text)
                .containsExactly(
                        tuple(1, "#!/usr/bin/env duvo"),
                        tuple(2, "a 'b\nc'"),
                        tuple(4, "# it's a comment"),
                        tuple(5, "d \\\n e"));
    }
}
