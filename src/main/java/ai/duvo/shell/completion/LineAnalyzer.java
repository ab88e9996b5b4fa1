package ai.duvo.shell.completion;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.GlobalOptions;
import ai.duvo.shell.catalog.Keyword;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.completion.CursorLine.Token;
import ai.duvo.shell.line.DefaultArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Analyses what each word of a line is, as {@code CommandResolver} would, but of any line, however wrong or unfinished.
 */
final class LineAnalyzer {

    private static final Set<String> HEAD_WORDS = Set.of("in", "every", "for", "exit");

    private final Catalog catalog;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private @Nullable Command command;
    private @Nullable Option open;
    private @Nullable Keyword keyword;
    private boolean optionsEnded;
    private int given;

    private LineAnalyzer(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What a word is. */
    enum Role {
        /** {@code duvo}, {@code NAME =}, {@code --}. */
        SIGN,
        /** A word of the language: {@code for}, {@code in}, {@code until}. */
        KEYWORD,
        /** A word of a statement that is no command's: a name, a time, a text. */
        PLAIN,
        /** A word of a command. */
        COMMAND,
        /** Not a command's word, where one is wanted. */
        NO_COMMAND,
        /** An option's name, perhaps with {@code =VALUE}. */
        OPTION,
        /** Looks like an option and is none. */
        NO_OPTION,
        /** A value. */
        VALUE,
        /** One word too many. */
        SURPLUS
    }

    /**
     * A word and what it is.
     *
     * @param token the word
     * @param role what it is
     * @param parameter the option it names or the parameter it is a value of, or null
     * @param path the command's words left of it
     */
    record Step(Token token, Role role, @Nullable Parameter parameter, List<String> path) {

        /** The value it carries, if it carries one: a value's text, or what follows the equals sign. */
        Optional<String> value() {
            if (role == Role.VALUE) {
                return Optional.of(token.text());
            }
            int equals = token.text().indexOf('=');
            return role == Role.OPTION && equals > 0
                    ? Optional.of(token.text().substring(equals + 1))
                    : Optional.empty();
        }
    }

    static LineAnalyzer of(Catalog catalog, List<Token> words) {
        LineAnalyzer analyzer = new LineAnalyzer(catalog);
        int from = analyzer.lead(words);
        words.subList(from, words.size()).forEach(analyzer::word);
        return analyzer;
    }

    List<Step> steps() {
        return steps;
    }

    Optional<Command> command() {
        return Optional.ofNullable(command);
    }

    /** The first value of that kind on the line, wherever it stands. */
    Optional<String> value(Kind kind) {
        return steps.stream()
                .filter(step -> step.parameter() != null && step.parameter().kind() == kind)
                .flatMap(step -> step.value().stream())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The argument that the next bare word would be, or null. */
    @Nullable
    Parameter nextArgument() {
        return command == null ? null : argument(command.arguments(), given);
    }

    private static @Nullable Argument argument(List<Argument> arguments, int index) {
        int last = arguments.size() - 1;
        boolean isMore = index > last && last >= 0 && arguments.get(last).repeatable();
        return index <= last ? arguments.get(index) : isMore ? arguments.get(last) : null;
    }

    /** How many words it has for arguments. */
    int given() {
        return given;
    }

    /**
     * The same line, where ids that are in use take the place of arguments it leaves out: its words are the others.
     *
     * @param inUse ids by kind
     */
    LineAnalyzer filled(Map<Kind, String> inUse) {
        List<Argument> left = left(given, inUse);
        if (command == null || left.equals(command.arguments())) {
            return this;
        }
        LineAnalyzer filled = new LineAnalyzer(catalog);
        filled.command = command;
        filled.keyword = keyword;
        filled.open = open;
        filled.given = given;
        int word = 0;
        for (Step step : steps) {
            boolean isArgument = step.parameter() instanceof Argument;
            Parameter parameter = isArgument ? argument(left, word++) : step.parameter();
            filled.steps.add(new Step(step.token(), step.role(), parameter, step.path()));
        }
        return filled;
    }

    /** The arguments that so many words stand for. */
    List<Argument> left(int words, Map<Kind, String> inUse) {
        if (command == null) {
            return List.of();
        }
        List<Parameter> filled = DefaultArguments.arguments(command, words, inUse).stream()
                .map(DefaultArguments.Filled::parameter)
                .toList();
        return command.arguments().stream()
                .filter(argument -> !filled.contains(argument))
                .toList();
    }

    /** The option that waits for its value at the end of the line, or null. */
    @Nullable
    Option open() {
        return open;
    }

    /** The statement that the line is, when it begins with a word of the language. */
    Optional<Keyword> keyword() {
        return Optional.ofNullable(keyword);
    }

    private int lead(List<Token> words) {
        int at = 0;
        if (!words.isEmpty() && words.get(0).text().equals("duvo") && words.size() > 1) {
            step(words.get(at++), Role.SIGN, null);
        }
        if (words.size() > at + 2 && words.get(at + 1).text().equals("=")) {
            step(words.get(at++), Role.SIGN, null);
            step(words.get(at++), Role.SIGN, null);
        }
        keyword = at < words.size() && words.get(at).isBare()
                ? Keyword.of(words.get(at).text()).orElse(null)
                : null;
        return keyword == null ? at : statement(keyword, words, at);
    }

    /** The words of a statement up to the command in it, if there is one. */
    private int statement(Keyword of, List<Token> words, int from) {
        step(words.get(from), Role.KEYWORD, null);
        int at = from + 1;
        if (of == Keyword.WITH) {
            path.add("use");
        }
        int head =
                switch (of) {
                    case FOR -> 2;
                    case EXPECT -> 2;
                    case WITH -> 0;
                    case WAIT, WATCH -> times(words, at);
                    default -> words.size();
                };
        for (int i = 0; i < head && at < words.size(); i++) {
            Token word = words.get(at++);
            boolean isSign = HEAD_WORDS.contains(word.text()) && word.isBare();
            step(word, isSign ? Role.KEYWORD : Role.PLAIN, null);
        }
        return at;
    }

    /** How many words say how often and how long to wait. */
    private static int times(List<Token> words, int from) {
        int at = from;
        while (at < words.size()
                && List.of("every", "for").contains(words.get(at).text())) {
            at += 2;
        }
        return at - from;
    }

    private void word(Token token) {
        boolean mayEnd = keyword == Keyword.WAIT || keyword == Keyword.WATCH;
        if (mayEnd && token.isBare() && token.text().equals("until") && command != null) {
            step(token, Role.KEYWORD, null);
        } else if (open != null && !isLongOption(token)) {
            Option option = open;
            open = null;
            step(token, Role.VALUE, option);
        } else if (!optionsEnded
                && token.isBare()
                && token.text().startsWith("-")
                && token.text().length() > 1) {
            option(token);
        } else if (given == 0 && !isWrong() && catalog.next(path).contains(token.text())) {
            step(token, Role.COMMAND, null);
            path.add(token.text());
            command = catalog.find(List.copyOf(path)).orElse(null);
        } else if (command == null) {
            step(token, isWrong() ? Role.SURPLUS : Role.NO_COMMAND, null);
        } else {
            Parameter argument = nextArgument();
            step(token, argument == null ? Role.SURPLUS : Role.VALUE, argument);
            given++;
        }
    }

    /** Whether a word left of it is no command: then no word behind it belongs to one. */
    private boolean isWrong() {
        return steps.stream().anyMatch(step -> step.role() == Role.NO_COMMAND);
    }

    private static boolean isLongOption(Token token) {
        return token.isBare() && token.text().startsWith("--");
    }

    private void option(Token token) {
        open = null;
        if (token.text().equals("--")) {
            optionsEnded = true;
            step(token, Role.SIGN, null);
            return;
        }
        Option option = find(command, token.text()).orElse(null);
        step(token, option == null ? Role.NO_OPTION : Role.OPTION, option);
        if (option != null && !option.flag() && token.text().indexOf('=') < 0) {
            open = option;
        }
    }

    private void step(Token token, Role role, @Nullable Parameter parameter) {
        steps.add(new Step(token, role, parameter, List.copyOf(path)));
    }

    /** The option that a word names, of the command or of all. */
    static Optional<Option> find(@Nullable Command command, String word) {
        int equals = word.indexOf('=');
        String name = word.substring(0, equals < 0 ? word.length() : equals);
        List<Option> own = command == null ? List.of() : command.options();
        return Stream.concat(own.stream(), GlobalOptions.all().stream())
                .filter(o -> name.equals("--" + o.name())
                        || o.aliases().stream().anyMatch(a -> name.equals("--" + a))
                        || (o.letter() != null && name.equals("-" + o.letter())))
                .findFirst();
    }
}
