package ai.duvo.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.catalog.Keyword;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.UsageFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementParserTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '→',
            value = {
                "agents list                       → call [agents] [list]",
                "agents list # all                 → call [agents] [list]",
                "duvo agents list                  → call [agents] [list]",
                "agents list | .agents             → call [agents] [list] <.agents>",
                "agents list|.agents               → call [agents] [list] <.agents>",
                "agents list | .a | .b # c         → call [agents] [list] <.a | .b>",
                "agents list | \"#\\(.a) | save x\"  → call [agents] [list] <\"#\\(.a) | save x\">",
                "agents list | save 'a b'          → call [agents] [list] > [a b]",
                "agents list | .a | save $f.csv    → call [agents] [list] <.a> > [<$f.csv>]",
                "agents list | .save               → call [agents] [list] <.save>",
                "agents list | [.[] | save]        → call [agents] [list] <[.[] | save]>",
                "api GET '/a|b'                    → call [api] [GET] [/a|b]",
                "api GET /a\\|b                    → call [api] [GET] [/a|b]",
                "runs get '--x' --json             → call [runs] [get] [--x] option[--json]",
                "$agents | length                  → call [<$agents>] <length>",
                "${ .a | .b }                      → call [<${ .a | .b }>]",
                "x = agents list                   → assign x [agents] [list]",
                "x = $y.a[0]                       → assign x [<$y.a[0]>]",
                "x = agents list | .a              → assign x [agents] [list] <.a>",
                "set x a  'b c' $d                 → set x [a] [b c] [<$d>]",
                "param x                           → param x - #",
                "param x 'a b' # what it is        → param x [a b] # what it is",
                "expect .a == 1 # so               → expect <.a == 1>",
                "expect exit 3 runs get x | .a     → exit 3 [runs] [get] [x] <.a>",
                "expect exit                       → ",
                "wait runs get x until .a          → wait null null [runs] [get] [x] <.a>",
                "wait every 2s for 1m a b until .c → wait PT2S PT1M [a] [b] <.c>",
                "include a.duvo b=c d=\"$e f\"       → include [a.duvo] b:[c] d:[<$e> f]",
                "! ls | wc -l # all                → shell <ls | wc -l # all>",
                "!ls                               → shell <ls>"
            })
    void aLineIsOneStatement(String line, String wanted) {
        if (wanted == null) {
            assertThatThrownBy(() -> StatementParser.parse("", line)).isInstanceOf(UsageFailure.class);
            return;
        }
        assertThat(Plain.of(StatementParser.parse("", line)).strip()).isEqualTo(wanted);
    }

    @Test
    void blocksHoldWhatStandsBeforeTheirEnd() {
        String script = """
                for x in a list | .a[]
                  # a comment
                  if .b
                    c $x

                  else
                    d
                  end
                end # of the loop
                if .e
                end
                finally
                  f
                end
                """;
        assertThat(Plain.of(StatementParser.parse("", script))).isEqualTo("""
                        for x [a] [list] <.a[]> {empty # a comment; if <.b> {call [c] [<$x>]; empty } {call [d]}}
                        if <.e> {} {}
                        finally {call [f]}\
                        """);
    }

    @Test
    void everyStatementKnowsWhereItStands() {
        List<Statement> statements = StatementParser.parse("f", "a\n\nb \\\n c\nfor x in d\n  e\nend\n");
        assertThat(statements).extracting(s -> s.source().firstLine()).containsExactly(1, 2, 3, 5);
        assertThat(((Statement.For) statements.get(3)).body().get(0).source()).isEqualTo(new SourceText("f", 6, "  e"));
    }

    @ParameterizedTest
    @EnumSource(Keyword.class)
    void theExampleOfEveryKeywordIsOne(Keyword keyword) {
        String example = keyword.example();
        String script =
                switch (keyword) {
                    case FOR, IF, WITH, FINALLY -> example + "\nend";
                    case ELSE -> "if .a\n" + example + "\nend";
                    case END -> "if .a\n" + example;
                    default -> example;
                };
        assertThat(StatementParser.parse("", script)).hasSize(1).noneMatch(Statement.Call.class::isInstance);
        assertThat(example).startsWith(keyword.word());
        assertThat(keyword.usage()).startsWith(keyword.word());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for x in a\n b",
                "if .a\nelse\n",
                "finally",
                "a 'b",
                "a | \"b",
                "a \\",
                "a | \\",
                "a | .b \\",
                "a | (\\",
                "expect .a \\"
            })
    void whatEndsTooEarlyMayGoOn(String text) {
        assertThatThrownBy(() -> StatementParser.parse("", text))
                .isInstanceOfSatisfying(UsageFailure.class, failure -> assertThat(failure.isIncomplete())
                        .isTrue());
    }

    @Test
    void thePromptCutsAPasteIntoStatements() {
        assertThat(StatementParser.pieces("", "a\nfor x in b\n c\nend\nset\nd").stream()
                        .map(SourceText::text))
                .containsExactly("a", "for x in b\n c\nend", "set", "d");
        // no line of a block that cannot be read stands alone
        assertThat(StatementParser.pieces("", "for x b\n agents list\nend\nc").stream()
                        .map(SourceText::text))
                .containsExactly("for x b\n agents list\nend", "c");
    }

    @Test
    void blocksInsideBlocksHaveAnEnd() {
        String deep = "if .a\n".repeat(150) + "end\n".repeat(150);
        assertThatThrownBy(() -> StatementParser.parse("", deep))
                .isInstanceOf(UsageFailure.class)
                .hasMessageContaining("too many blocks");
    }
}
