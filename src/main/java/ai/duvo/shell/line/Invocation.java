package ai.duvo.shell.line;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.failure.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A line bound to its row. All names are the row's own, never an alias.
 *
 * @param command the row
 * @param arguments the words of each argument given
 * @param options the words of each of the command's own options given; a flag's are {@code ["true"]}
 * @param globals the same for global options
 * @param spans where each of them stands; the command's words stand under the empty name
 * @param bound every argument and option in the order it was written
 */
public record Invocation(
        Command command,
        Map<String, List<String>> arguments,
        Map<String, List<String>> options,
        Map<String, List<String>> globals,
        Map<String, Span> spans,
        List<Bound> bound) {

    /**
     * A word that became an argument or an option.
     *
     * @param parameter what it is
     * @param value what it says; {@code true} for a flag
     * @param span the word that holds the value
     * @param isInline whether the value stands behind an equals sign
     */
    public record Bound(Parameter parameter, String value, Span span, boolean isInline) {}

    /** The values that the line does not say itself. */
    public List<Bound> defaulted() {
        return bound.stream()
                .filter(b -> !spans.containsKey(b.parameter().name()))
                .toList();
    }

    /** The one word of an argument. */
    public Optional<String> argument(String name) {
        return argumentAll(name).stream().findFirst();
    }

    /** Every word of an argument. */
    public List<String> argumentAll(String name) {
        return arguments.getOrDefault(name, List.of());
    }

    /** The one value of an option. */
    public Optional<String> option(String name) {
        return optionAll(name).stream().findFirst();
    }

    /** Every value of an option. */
    public List<String> optionAll(String name) {
        return options.getOrDefault(name, List.of());
    }

    /** Every word of an argument or an option; {@code ["true"]} for a flag. */
    public List<String> values(Parameter parameter) {
        return parameter instanceof Argument ? argumentAll(parameter.name()) : optionAll(parameter.name());
    }

    /** The same line with other words for one of its arguments or options. */
    public Invocation with(Parameter parameter, List<String> words) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameter instanceof Argument ? arguments : options);
        changed.put(parameter.name(), words);
        return parameter instanceof Argument
                ? new Invocation(command, changed, options, globals, spans, bound)
                : new Invocation(command, arguments, changed, globals, spans, bound);
    }

    /** A parameter as messages name it: {@code --limit}, {@code AGENT}. */
    public static String written(Parameter parameter) {
        return parameter instanceof Argument ? parameter.name().toUpperCase(Locale.ROOT) : "--" + parameter.name();
    }

    /** Whether a flag was given. */
    public boolean flag(String name) {
        return options.containsKey(name);
    }

    /** The value of a global option. */
    public Optional<String> global(String name) {
        return globals.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Whether a global flag was given. */
    public boolean globalFlag(String name) {
        return globals.containsKey(name);
    }
}
