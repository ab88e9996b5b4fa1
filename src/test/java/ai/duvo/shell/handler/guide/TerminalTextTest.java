package ai.duvo.shell.handler.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The guide on a terminal. */
class TerminalTextTest {

    @Test
    void paragraphsAndListsAreFilled() {
        assertThat(TerminalText.of("""
                        `help` shows
                        the **groups** of [commands](reference/README.md), a line each.

                        - `'…'` is literal; `a**b` is
                          code
                        - short
                        ### More""", 32, false)).isEqualTo("""
                        help shows the groups of
                        commands, a line each.

                        - '…' is literal; a**b is code
                        - short
                        More""");
    }

    @Test
    void codeStaysAsItIsAndIsIndented() {
        assertThat(TerminalText.of("""
                        Two:
                        ```
                        a | b   # a line that is longer than it

                          c
                        ```
                        End""", 20, false)).isEqualTo("""
                        Two:
                            a | b   # a line that is longer than it

                              c
                        End""");
    }

    @Test
    void tablesAreColumns() {
        String table = """
                | option | |
                | --- | --- |
                | `--step` | asks before each line |
                | `a \\| b` | is jq |""";
        assertThat(TerminalText.of(table, 24, false)).isEqualTo("""
                        option
                        --step  asks before each
                                line
                        a | b   is jq""");
    }

    @Test
    void aBarInCodeOrOneTooManyEndsNoCell() {
        String table = """
                | call | does |
                | --- | --- |
                | `agents list |! less -S` | shows it in a program |
                | `a || b | c` | one | two |
                | open ` | code |
                |
                | |""";
        assertThat(TerminalText.of(table, 70, false)).isEqualTo("""
                        call                    does
                        agents list |! less -S  shows it in a program
                        a || b | c              one | two
                        open `                  code""");
        assertThat(TerminalText.of(table, 30, false)).isEqualTo("""
                        agents list |! less -S
                            shows it in a program
                        a || b | c
                            one | two
                        open `
                            code""");
    }

    @Test
    void aWideColumnStandsAboveItsText() {
        String table = """
                | call | does |
                | --- | --- |
                | `http 3 --har FILE`, `http save` | as an archive |""";
        assertThat(TerminalText.of(table, 30, false)).isEqualTo("""
                        http 3 --har FILE, http save
                            as an archive""");
    }

    @Test
    void aThirdColumnIsToldByItsHeading() {
        assertThat(TerminalText.of("""
                        | program | here | jq |
                        | --- | --- | --- |
                        | `debug`, `stderr` | gives | writes |""", 20, false)).isEqualTo("""
                        debug, stderr
                            here: gives
                            jq: writes""");
    }

    @Test
    void withColourCodeIsBoldOnEveryLine() {
        assertThat(TerminalText.of("## Jq\nA `.` or `a long path`, [x](y)", 20, true))
                .isEqualTo("""
                        \u001b[1mJq\u001b[0m
                        A \u001b[1m.\u001b[0m or \u001b[1ma long path\u001b[0m,
                        x""");
        assertThat(TerminalText.of("What comes then: `one two`", 20, true)).isEqualTo("""
                        What comes then: \u001b[1mone\u001b[0m
                        \u001b[1mtwo\u001b[0m""");
    }

    @Test
    void wideSignsCountTwice() {
        assertThat(TerminalText.of("日本語日本語日本語 日本", 22, false)).isEqualTo("日本語日本語日本語\n日本");
    }
}
