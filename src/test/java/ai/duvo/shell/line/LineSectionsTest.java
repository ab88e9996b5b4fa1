package ai.duvo.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.failure.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSectionsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '→',
            nullValues = "-",
            value = {
                "a b                → a b    → -          → -         → -",
                "a 'b | c' # d | e  → a 'b | c' # d | e → - → -       → -",
                "a | .b             → a      → .b         → -         → -",
                "a | .b | save c    → a      → .b         → save c    → -",
                "a | save c         → a      → -          → save c    → -",
                "a | saved          → a      → saved      → -         → -",
                "a | [.b | save]    → a      → [.b | save] → -        → -",
                "a ${ .b | c } | .d → a ${ .b | c } → .d  → -         → -",
                "a \"${ \"|\" }|\" | .d → a \"${ \"|\" }|\" → .d → -  → -",
                "expect .a | b      → expect → .a | b     → -         → -",
                "expect exit 3 a|.b → expect exit 3 a → .b → -        → -",
                "if .a              → if     → .a         → -         → -",
                "ifs .a             → ifs .a → -          → -         → -",
                "wait a until .b|.c → wait a until → .b|.c → -        → -",
                "! a | 'b           → -      → -          → -         → a | 'b"
            })
    void tellsWordsJqFileAndShellApart(
            String line, @Nullable String words, @Nullable String jq, @Nullable String save, @Nullable String shell) {
        LineSections outline = LineSections.of(line);
        assertThat(text(line, outline.words())).isEqualTo(words);
        assertThat(text(line, outline.jq())).isEqualTo(jq);
        assertThat(text(line, outline.save())).isEqualTo(save);
        assertThat(text(line, outline.shell())).isEqualTo(shell);
    }

    @Test
    void aLineEndsWhereNothingJoinsItToTheNext() {
        assertThat(ends("a\nb")).isEqualTo("a");
        assertThat(ends("a \\\nb\nc")).isEqualTo("a \\\nb");
        assertThat(ends("a 'b\nc'\nd")).isEqualTo("a 'b\nc'");
        assertThat(ends("a # 'b\nc")).isEqualTo("a # 'b");
        assertThat(ends("a | .b # \"c\nd")).isEqualTo("a | .b # \"c");
        assertThat(ends("a | \\\n  .b\nc")).isEqualTo("a | \\\n  .b");
        assertThat(ends("a | \\\n  save b\nc")).isEqualTo("a | \\\n  save b");
        assertThat(ends("a |\nsave b")).isEqualTo("a |");
        assertThat(ends("expect .a |\r\n  save b")).isEqualTo("expect .a |\r");
        assertThat(ends("! a \\\n b\nc")).isEqualTo("! a \\\n b");
    }

    @Test
    void aLineWithoutItsComment() {
        assertThat(LineSections.withoutComment("  a b  # c")).isEqualTo("a b");
        assertThat(LineSections.withoutComment("a | \"#\" # c")).isEqualTo("a | \"#\"");
        assertThat(LineSections.withoutComment("expect .a == \"#\"# c")).isEqualTo("expect .a == \"#\"");
        assertThat(LineSections.withoutComment("a b#c '#'")).isEqualTo("a b#c '#'");
        assertThat(LineSections.withoutComment("# c")).isEmpty();
    }

    private static String ends(String text) {
        return text.substring(0, LineSections.at(text, 0).end());
    }

    private static @Nullable String text(String line, @Nullable Span part) {
        String text =
                part == null ? "" : line.substring(part.start(), part.end()).strip();
        return text.isEmpty() ? null : text;
    }
}
