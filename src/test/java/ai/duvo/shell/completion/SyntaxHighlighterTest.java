package ai.duvo.shell.completion;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.completion.SyntaxHighlighter.Highlight;
import ai.duvo.shell.completion.SyntaxHighlighter.Meaning;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours of a line that is being typed. */
class SyntaxHighlighterTest {

    private final CompleterFixture tab = new CompleterFixture();

    @ParameterizedTest
    @CsvSource({
        "agents get x, agents:COMMAND;get:COMMAND",
        "agents lst x, agents:COMMAND;lst:WRONG",
        "agents li, agents:COMMAND",
        "runs list --limt 5, runs:COMMAND;list:COMMAND;--limt:WRONG",
        "runs list --limit=5, runs:COMMAND;list:COMMAND;--limit:OPTION",
        "agents get 'a b', agents:COMMAND;get:COMMAND;'a b':STRING",
        "agents get $nobody, agents:COMMAND;get:COMMAND;$nobody:WRONG",
        "agents get $env.HOME, agents:COMMAND;get:COMMAND;$env.HOME:VARIABLE",
        "agents get \"a b, agents:COMMAND;get:COMMAND;\"a b:OPEN_QUOTE",
        "agents get 00000000-0000 x, agents:COMMAND;get:COMMAND;00000000-0000:UNKNOWN_ID",
        "agents get 3f0c1a52 x, agents:COMMAND;get:COMMAND;3f0c1a52:KNOWN_ID",
        "set a b, set:COMMAND",
        "runs list | .a | lenght | .b, runs:COMMAND;list:COMMAND;lenght:WRONG",
        "runs list | .a | lenght, runs:COMMAND;list:COMMAND",
        "runs list | def lenght: 1; lenght | $x, runs:COMMAND;list:COMMAND;$x:VARIABLE",
        "runs list | .a | | .b, runs:COMMAND;list:COMMAND;|:WRONG",
        "runs list | .a b | .c, runs:COMMAND;list:COMMAND;b:WRONG",
        "runs list | map(.a | select(, runs:COMMAND;list:COMMAND",
        "x = runs list | zzz(1) | save f, runs:COMMAND;list:COMMAND;zzz:WRONG"
    })
    void theLexerColoursTheLine(String line, String expected) {
        tab.answer("agents list", "[{\"id\": \"3f0c1a52\", \"name\": \"Ops bot\"}]");
        tab.values("agents get ");
        List<Highlight> highlights = tab.completer().highlights().of(line, line.length());
        assertThat(highlights.stream()
                        .filter(highlight -> highlight.meaning() != Meaning.STRING || expected.contains("STRING"))
                        .map(highlight -> line.substring(
                                        highlight.span().start(),
                                        highlight.span().end()) + ":" + highlight.meaning())
                        .toList())
                .containsExactly(expected.split(";"));
    }
}
