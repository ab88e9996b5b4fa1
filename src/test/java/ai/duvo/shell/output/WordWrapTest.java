package ai.duvo.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordWrapTest {

    private static final String ID = "2fcbba1f-0000-4000-8000-000000000001";

    @Test
    void linesBreakBetweenWords() {
        assertThat(WordWrap.lines("one two three\nfour", 8)).isEqualTo("one two\nthree\nfour");
        assertThat(WordWrap.lines("  日本 日本語", 9)).isEqualTo("  日本\n日本語");
        assertThat(WordWrap.lines("\u001b[2mone two\u001b[0m three", 7)).isEqualTo("\u001b[2mone two\u001b[0m\nthree");
        assertThat(WordWrap.lines("\n", 7)).isEqualTo("\n");
    }

    @Test
    void aTextGoesOnBelowItself() {
        assertThat(WordWrap.hanging("name  ", "one two three four", 19)).isEqualTo("name  one two\n      three four");
        assertThat(WordWrap.hanging("name  ", "one two three", 20)).isEqualTo("name  one two three");
        assertThat(WordWrap.hanging("name  ", "one two three", 0)).isEqualTo("name  one two three");
    }

    @Test
    void aWordThatNoRowHoldsStaysWhole() {
        assertThat(WordWrap.lines("run " + ID + " failed", 20)).isEqualTo("run\n" + ID + "\nfailed");
    }

    @Test
    void aLineWithAMarkBelowItStays() {
        assertThat(WordWrap.lines("duvo: it is so\n  a b c d e f\n        ^", 10))
                .isEqualTo("duvo: it\nis so\n  a b c d e f\n        ^");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 79, 80, 130})
    void aCommandCanBeTypedAsItStands(int columns) {
        String command = "agents update " + ID + " --name 'Invoice clerk of the north' --model \"a \\\" b\" --yes";
        String shown = WordWrap.command("  mends it: ", command, columns);
        assertThat(shown.substring("  mends it: ".length()).replaceAll(" \\\\\n +", " "))
                .isEqualTo(command);
        assertThat(shown.lines())
                .allMatch(row -> row.length() <= columns || row.strip().split(" ").length <= 6);
        assertThat(shown).contains(ID, "'Invoice clerk of the north'");
    }

    @Test
    void aCommandThatFitsIsOneRow() {
        assertThat(WordWrap.command("hint: ", "agents list", 17)).isEqualTo("hint: agents list");
        assertThat(WordWrap.command("hint: ", "agents list", 16)).isEqualTo("hint: agents \\\n    list");
    }
}
