package ai.duvo.shell.line;

import ai.duvo.shell.catalog.Keyword;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.JqText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Parser of the statements that begin with a word of the language. */
final class KeywordParser {

    private static final int HIGHEST_CODE = 255;
    private static final int MOST_JOBS = 64;
    private static final Duration SHORTEST_WATCH = Duration.ofMillis(250);

    private final SourceText source;
    private final LineSections sections;
    private final List<Word> words;

    KeywordParser(SourceText source, LineSections sections, List<Word> words) {
        this.source = source;
        this.sections = sections;
        this.words = words;
    }

    Statement statement(Keyword keyword) {
        return switch (keyword) {
            case SET -> set();
            case PARAM -> param();
            case EXPECT -> sections.jq() == null || sections.pipe() != null ? expectExit() : expect();
            case WAIT -> waitUntil();
            case WATCH -> watch();
            case FOR -> loop();
            case IF -> new Statement.If(source, condition("if wants a jq condition"), List.of(), List.of());
            case WITH -> with();
            case INCLUDE -> include();
            case FINALLY -> {
                noMore(1, keyword);
                yield new Statement.Finally(source, List.of());
            }
            case ELSE ->
                throw words.size() > 1 && words.get(1).isBare("if")
                        ? UsageFailure.wrong(
                                "there is no else if", "write else, and an if of its own on the next line", last())
                        : astray("else", "it belongs between if and end");
            case END -> throw astray("end", "it closes for, if, with or finally");
            case SHELL -> throw new IllegalStateException("! is no word");
        };
    }

    private Statement set() {
        if (words.size() < 3) {
            throw UsageFailure.wrong("set wants a name and a value", "write: set NAME WORD", last());
        }
        noPipe();
        if (words.get(2).isBare("=")) {
            throw UsageFailure.wrong(
                    "set takes no equals sign",
                    "write: set NAME WORD",
                    words.get(2).span());
        }
        return new Statement.SetText(source, LineParser.setting(words.get(1)), words.subList(2, words.size()));
    }

    private Statement param() {
        if (words.size() < 2) {
            throw UsageFailure.wrong("param wants a name", "write: param NAME [DEFAULT] [# TEXT]", last());
        }
        boolean isFromEnvironment =
                words.size() > 3 && words.get(2).isBare("from") && words.get(3).isBare("env");
        noMore(isFromEnvironment ? 5 : 3, Keyword.PARAM);
        noPipe();
        return new Statement.Param(
                source,
                LineParser.name(words.get(1)),
                words.size() > 2 && !isFromEnvironment ? words.get(2) : null,
                isFromEnvironment ? variable() : "",
                Lexer.comment(source.text(), sections.words()));
    }

    private String variable() {
        String name = words.size() > 4 ? plain(words.get(4)) : "";
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw UsageFailure.wrong(
                    "from env wants the name of a variable of the environment",
                    "such as: param token from env DUVO_TOKEN",
                    last());
        }
        return name;
    }

    private Statement expect() {
        return new Statement.Expect(source, condition("expect wants a jq condition"));
    }

    private Statement expectExit() {
        String code = words.size() > 2 ? plain(words.get(2)) : "";
        if (!code.matches("\\d{1,3}") || Integer.parseInt(code) > HIGHEST_CODE) {
            throw UsageFailure.wrong(
                    "expect exit wants an exit code from 0 to 255",
                    "write: expect exit 3 COMMAND",
                    words.size() > 2 ? words.get(2).span() : last());
        }
        return new Statement.ExpectExit(source, Integer.parseInt(code), command(3));
    }

    private Statement waitUntil() {
        noPipeBeforeUntil();
        if (sections.jq() == null) {
            throw UsageFailure.wrong(
                    "wait wants: until JQ", "write: " + Keyword.WAIT.usage(), LineParser.orEnd(null, source));
        }
        Duration every = null;
        Duration most = null;
        int at = 1;
        while (at < words.size() && isTime(words.get(at))) {
            Duration time = duration(at + 1);
            if (words.get(at).isBare("every")) {
                every = time;
            } else {
                most = time;
            }
            at += 2;
        }
        return new Statement.Wait(source, every, most, beforeUntil(Keyword.WAIT, at), until());
    }

    private Statement watch() {
        boolean isTimed = words.size() > 1 && words.get(1).isBare("every");
        Duration every = isTimed ? duration(2) : null;
        if (every != null && every.compareTo(SHORTEST_WATCH) < 0) {
            throw UsageFailure.wrong(
                    "watch looks at most four times a second",
                    "write every " + Durations.text(SHORTEST_WATCH) + " or more",
                    words.get(2).span());
        }
        int at = isTimed ? 3 : 1;
        if (sections.jq() != null && sections.pipe() == null) {
            return new Statement.Watch(source, every, beforeUntil(Keyword.WATCH, at), until());
        }
        Pipeline shown = command(at);
        if (shown.file() != null) {
            throw UsageFailure.wrong(
                    "watch shows what it sees and saves nothing",
                    "save it in a line of its own: COMMAND | save FILE",
                    LineParser.orEnd(sections.save(), source));
        }
        return new Statement.Watch(source, every, shown, null);
    }

    private void noPipeBeforeUntil() {
        Span pipe = sections.pipe();
        if (pipe != null) {
            throw UsageFailure.wrong(
                    "only the command stands before until, which looks at its whole result",
                    "write: wait COMMAND until .field == …",
                    pipe);
        }
    }

    private Pipeline beforeUntil(Keyword keyword, int from) {
        int end = words.size() - 1;
        if (from >= end) {
            throw UsageFailure.wrong(
                    keyword.word() + " wants a command before until",
                    "write: " + keyword.usage(),
                    words.get(end).span());
        }
        return new Pipeline(words.subList(from, end), null, null);
    }

    private JqText until() {
        return condition("until wants a jq condition");
    }

    private static boolean isTime(Word word) {
        return word.isBare("every") || word.isBare("for");
    }

    private Duration duration(int index) {
        String text = index < words.size() ? plain(words.get(index)) : "";
        return Durations.parse(text)
                .filter(time -> !time.isZero())
                .orElseThrow(() -> UsageFailure.wrong(
                        plain(words.get(index - 1)) + " wants " + Durations.WANTED,
                        null,
                        index < words.size() ? words.get(index).span() : last()));
    }

    private Statement loop() {
        int jobs = words.size() > 1 && words.get(1).isBare("--jobs") ? jobs() : 1;
        int at = words.size() > 1 && words.get(1).isBare("--jobs") ? 3 : 1;
        if (words.size() < at + 3 || !words.get(at + 1).isBare("in")) {
            throw UsageFailure.wrong(
                    "for wants a name, in, and a command",
                    "write: for NAME in COMMAND [| JQ]",
                    words.size() > at + 1 ? words.get(at + 1).span() : last());
        }
        Pipeline items = command(at + 2);
        if (items.file() != null) {
            throw UsageFailure.wrong(
                    "for cannot save what it goes through",
                    "save it in a line before",
                    LineParser.orEnd(sections.save(), source));
        }
        return new Statement.For(source, jobs, LineParser.name(words.get(at)), items, List.of());
    }

    /** What {@code use} takes, for the lines up to {@code end}. */
    private Statement with() {
        if (words.size() < 3) {
            throw UsageFailure.wrong("with wants what the lines work on", "write: " + Keyword.WITH.usage(), last());
        }
        noPipe();
        Span place = words.get(0).span();
        List<Word> choice = new ArrayList<>(words);
        choice.set(0, new Word(List.of(new WordPart.Text("use", place)), place, false, true));
        return new Statement.With(source, new Pipeline(List.copyOf(choice), null, null), List.of());
    }

    private int jobs() {
        String number = words.size() > 2 ? plain(words.get(2)) : "";
        if (!number.matches("[1-9]\\d?") || Integer.parseInt(number) > MOST_JOBS) {
            throw UsageFailure.wrong(
                    "--jobs wants a number from 1 to " + MOST_JOBS,
                    "write: for --jobs 4 NAME in COMMAND",
                    words.size() > 2 ? words.get(2).span() : last());
        }
        return Integer.parseInt(number);
    }

    private Statement include() {
        if (words.size() < 2) {
            throw UsageFailure.wrong("include wants a file", "write: include FILE [NAME=VALUE…]", last());
        }
        noPipe();
        List<Statement.Setting> settings = new ArrayList<>();
        words.subList(2, words.size()).forEach(word -> settings.add(SettingParser.parse(word)));
        return new Statement.Include(source, words.get(1), List.copyOf(settings));
    }

    private Pipeline command(int from) {
        if (words.size() <= from) {
            throw UsageFailure.wrong("a command is missing", "help shows what there is", last());
        }
        return LineParser.pipeline(source, sections, words.subList(from, words.size()));
    }

    private JqText condition(String missing) {
        Span part = Objects.requireNonNull(sections.jq(), "the outline found a condition");
        return LineParser.jq(source, part, missing, last());
    }

    private void noMore(int most, Keyword keyword) {
        if (words.size() > most) {
            throw UsageFailure.wrong(
                    "there is one word too many",
                    "write: " + keyword.usage() + "; quote words that belong together",
                    words.get(most).span());
        }
    }

    private void noPipe() {
        Span pipe = sections.pipe();
        if (pipe != null) {
            throw UsageFailure.wrong("only a command has a result to send on", "quote it for a plain '|'", pipe);
        }
    }

    private UsageFailure astray(String word, String hint) {
        return UsageFailure.wrong(word + " stands alone", hint, words.get(0).span());
    }

    private Span last() {
        return words.get(words.size() - 1).span();
    }

    /** The word's text when it is literal, else nothing. */
    private static String plain(Word word) {
        return word.parts().size() == 1 && word.parts().get(0) instanceof WordPart.Text text ? text.text() : "";
    }
}
