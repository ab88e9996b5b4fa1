package ai.duvo.shell.line;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.GlobalOptions;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.UsageLine;
import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Binds the words behind a command's own to its arguments and options. Used once. */
final class ArgumentBinder {

    private static final Pattern NEGATIVE = Pattern.compile("-\\d+(\\.\\d+)?");
    private static final Pattern NEGATIVE_LINES = Pattern.compile("-\\d+(-.*)?");

    private final Command command;
    private final Span end;
    private final DefaultIds defaulted;
    private final Map<String, List<String>> arguments = new LinkedHashMap<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final Map<String, List<String>> globals = new LinkedHashMap<>();
    private final Map<String, Span> spans = new HashMap<>();
    private final List<Invocation.Bound> bound = new ArrayList<>();
    private int nextArgument;

    ArgumentBinder(Command command, Span place, Span end, DefaultIds defaulted) {
        this.command = command;
        this.end = end;
        this.defaulted = defaulted;
        spans.put("", place);
    }

    Invocation bind(List<ExpandedWord> words) {
        boolean optionsEnded = false;
        for (int i = 0; i < words.size(); i++) {
            ExpandedWord word = words.get(i);
            if (optionsEnded || !isOption(word)) {
                argument(word, command.arguments());
            } else if (word.text().equals("--")) {
                optionsEnded = true;
            } else {
                i += option(word, i + 1 < words.size() ? words.get(i + 1) : null);
            }
        }
        Invocation invocation = new Invocation(command, arguments, options, globals, spans, bound);
        if (!invocation.globalFlag("help")) {
            fill(DefaultArguments.fitting(defaulted.of(invocation), invocation), invocation);
            CompletenessCheck.check(invocation, end);
        }
        return invocation;
    }

    private void fill(Map<Kind, String> known, Invocation line) {
        List<Invocation.Bound> words =
                bound.stream().filter(b -> b.parameter() instanceof Argument).toList();
        List<DefaultArguments.Filled> missing = DefaultArguments.arguments(command, words.size(), known);
        if (!missing.isEmpty()) {
            // the words that are there belong to the other arguments
            List<Argument> others = command.arguments().stream()
                    .filter(a -> missing.stream().noneMatch(m -> m.parameter().equals(a)))
                    .toList();
            arguments.keySet().forEach(spans::remove);
            arguments.clear();
            bound.removeAll(words);
            nextArgument = 0;
            missing.forEach(m -> put(m, arguments));
            words.forEach(word -> argument(new ExpandedWord(word.value(), word.span(), false), others));
        }
        DefaultArguments.options(line, known).forEach(filled -> put(filled, options));
    }

    /** A value without a place: no word of the line says it. */
    private void put(DefaultArguments.Filled filled, Map<String, List<String>> into) {
        into.put(filled.parameter().name(), List.of(filled.id()));
        bound.add(new Invocation.Bound(filled.parameter(), filled.id(), end, false));
    }

    private boolean isOption(ExpandedWord word) {
        boolean isValue = nextArgument < command.arguments().size()
                && isNegative(command.arguments().get(nextArgument).kind(), word);
        return word.looksLikeOption() && !isValue;
    }

    /** Whether a word with a dash is a value where something of that kind is wanted. */
    private static boolean isNegative(Kind kind, ExpandedWord word) {
        return switch (kind) {
            case NUMBER -> NEGATIVE.matcher(word.text()).matches();
            case LINES -> NEGATIVE_LINES.matcher(word.text()).matches();
            default -> false;
        };
    }

    private void argument(ExpandedWord word, List<Argument> all) {
        if (nextArgument >= all.size()) {
            throw UsageFailure.wrong(
                    "\"" + word.text() + "\" is one word too many for \"" + command.name() + "\"",
                    Objects.requireNonNullElse(
                            ShellHabitHints.surplus(word.text(), command),
                            "usage: " + UsageLine.of(command) + "; quote words that belong together"),
                    word.span());
        }
        Argument argument = all.get(nextArgument);
        String value = StructuredValue.text(word, argument, argument.name());
        ValueCheck.value(argument, argument.name(), value, word.span());
        arguments.computeIfAbsent(argument.name(), n -> new ArrayList<>()).add(value);
        spans.putIfAbsent(argument.name(), word.span());
        bound.add(new Invocation.Bound(argument, value, word.span(), false));
        nextArgument += argument.repeatable() ? 0 : 1;
    }

    /** Binds an option; gives the number of words it took besides its own. */
    private int option(ExpandedWord word, @Nullable ExpandedWord next) {
        OptionToken written = OptionToken.of(word);
        Optional<Option> own = written.in(command.options());
        Option option = own.or(() -> written.in(GlobalOptions.all())).orElseThrow(() -> unknown(written, word));
        Map<String, List<String>> into = own.isPresent() ? options : globals;
        if (into.containsKey(option.name()) && !option.repeatable()) {
            throw UsageFailure.wrong(
                    written.dashed() + " is given twice",
                    "leave one of them out",
                    spans.getOrDefault(option.name(), word.span()).to(word.span()));
        }
        spans.putIfAbsent(option.name(), word.span());
        if (option.flag()) {
            flag(option, written, word, into);
            return 0;
        }
        boolean inline = written.hasValue();
        ExpandedWord given = inline ? valueOf(written, word) : following(option, written, word, next);
        Span place = given.span();
        String value = StructuredValue.text(given, option, written.dashed());
        ValueCheck.value(option, written.dashed(), value, place);
        into.computeIfAbsent(option.name(), n -> new ArrayList<>()).add(value);
        bound.add(new Invocation.Bound(option, value, place, inline));
        return inline ? 0 : 1;
    }

    /** A flag with choices may carry one of them behind an equals sign. */
    private void flag(Option option, OptionToken written, ExpandedWord word, Map<String, List<String>> into) {
        String value = written.hasValue() ? String.valueOf(written.value()) : "true";
        if (written.hasValue() && option.choices().isEmpty()) {
            throw UsageFailure.wrong(
                    written.dashed() + " takes no value", "write only " + written.dashed(), word.span());
        }
        if (written.hasValue()) {
            ValueCheck.value(option, written.dashed(), value, word.span());
        }
        into.put(option.name(), List.of(value));
        bound.add(new Invocation.Bound(option, value, word.span(), written.hasValue()));
    }

    private static ExpandedWord valueOf(OptionToken written, ExpandedWord word) {
        return new ExpandedWord(String.valueOf(written.value()), word.span(), false, word.structured());
    }

    private static ExpandedWord following(
            Option option, OptionToken written, ExpandedWord word, @Nullable ExpandedWord next) {
        if (next == null || (next.looksLikeOption() && !isNegative(option.kind(), next))) {
            throw UsageFailure.wrong(
                    written.dashed() + " wants a value: "
                            + (option.choices().isEmpty()
                                    ? option.kind().placeholder()
                                    : String.join(" | ", option.choices())),
                    "a value that begins with a dash goes as " + written.dashed() + "=VALUE",
                    word.span());
        }
        return next;
    }

    private UsageFailure unknown(OptionToken written, ExpandedWord word) {
        String name = written.dashed().replaceFirst("^--", "");
        Optional<Argument> argument = command.arguments().stream()
                .filter(one -> one.name().equals(name)
                        || one.kind().placeholder().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        if (argument.isPresent()) {
            return UsageFailure.wrong(
                    "\"" + command.name() + "\" has no option " + written.dashed(),
                    "write the value alone, as " + argument.get().name().toUpperCase(Locale.ROOT) + ": "
                            + UsageLine.of(command),
                    word.span());
        }
        List<String> known = new ArrayList<>(OptionToken.names(command.options()));
        known.addAll(OptionToken.names(GlobalOptions.all()));
        return UsageFailure.wrong(
                "\"" + command.name() + "\" has no option " + written.dashed(),
                ShellHabitHints.option(written.dashed(), known)
                        .map(habit -> "did you mean " + habit + "?")
                        .orElseGet(() -> NearestWord.hint(
                                written.dashed(), known, "help " + command.name() + " lists its options")),
                word.span());
    }
}
