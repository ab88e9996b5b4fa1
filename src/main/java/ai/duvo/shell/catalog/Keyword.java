package ai.duvo.shell.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The statements of the language that are no commands: their words, for the parser, help and completion. */
public enum Keyword {
    SET("set", "set NAME WORD…", "Keep a text as $NAME; set alone shows settings and variables", "set city Prague"),
    PARAM(
            "param",
            "param NAME [DEFAULT | from env VARIABLE] [# TEXT]",
            "A value the script is given",
            "param city Prague # where to look"),
    EXPECT(
            "expect",
            "expect JQ, expect exit CODE COMMAND",
            "Fail with 4 unless the last result is so",
            "expect .total > 0"),
    WAIT(
            "wait",
            "wait [every TIME] [for TIME] COMMAND until JQ",
            "Repeat a command until its result is so",
            "wait every 1s for 2m runs get $run until .run.status == \"completed\""),
    WATCH(
            "watch",
            "watch [every TIME] COMMAND [| JQ], watch [every TIME] COMMAND until JQ",
            "Show a command's result again and again, with what changed",
            "watch every 5s runs list --status running"),
    FOR(
            "for",
            "for [--jobs N] NAME in COMMAND [| JQ]",
            "Run the lines up to end for each item",
            "for agent in agents list"),
    IF("if", "if JQ", "Run the lines up to else or end when the last result is so", "if .total == 0"),
    ELSE("else", "else", "Otherwise these", "else"),
    WITH(
            "with",
            "with profile NAME, with team NAME",
            "Run the lines up to end on what use would choose, and go back",
            "with profile staging"),
    END("end", "end", "Closes for, if, with and finally", "end"),
    FINALLY("finally", "finally", "Run the lines up to end when the script ends, failed or not", "finally"),
    INCLUDE(
            "include",
            "include FILE [NAME=VALUE…]",
            "Run the lines of another file here",
            "include setup.duvo city=Brno"),
    SHELL("!", "! COMMAND", "Run a command of the system's shell", "! ls");

    private final String word;
    private final String usage;
    private final String summary;
    private final String example;

    Keyword(String word, String usage, String summary, String example) {
        this.word = word;
        this.usage = usage;
        this.summary = summary;
        this.example = example;
    }

    /** The keyword that a line beginning with this word is. */
    public static Optional<Keyword> of(String word) {
        return all().stream().filter(k -> k.word.equals(word)).findFirst();
    }

    /** All of them, in the order help shows them. */
    public static List<Keyword> all() {
        return Arrays.asList(values());
    }

    /** As it is written. */
    public String word() {
        return word;
    }

    /** The whole statement; capital words stand for something else. */
    public String usage() {
        return usage;
    }

    /** One line, no full stop. */
    public String summary() {
        return summary;
    }

    /** A line that begins with it. */
    public String example() {
        return example;
    }
}
