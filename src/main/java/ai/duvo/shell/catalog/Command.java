package ai.duvo.shell.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: everything that execution, help, completion, the reference and the demo server know of a
 * command.
 *
 * @param words the command's words, such as {@code runs start}
 * @param aliases other words for the same command
 * @param group the heading it stands under in help
 * @param summary one line, no full stop
 * @param note what a user would learn too late, in one or two sentences; commands and options in backquotes; or ""
 * @param arguments positional arguments in order
 * @param options its own options; the global ones are in {@link GlobalOptions}
 * @param optionGroups options that belong together
 * @param conditions what options have to do with the values of others
 * @param operations the API operations it calls, the main one first; empty for a local command
 * @param alternatives the operation called in place of the main one when a flag is given, by the flag's name
 * @param constants parts of the request that no word of the line gives
 * @param hasBody whether a JSON body is sent even when nothing is in it
 * @param merge what is fetched before it is sent changed, or null
 * @param result the shape of the answer
 * @param listing what Tab can offer from the answer, or null
 * @param handler the name of the code that runs it, or null when the pipeline does
 * @param destructive the question to ask before it runs, such as "stop run {id}?", or null when it is harmless
 * @param harmlessWith the flag with which it does not ask, such as {@code dry-run}, or null
 * @param isAboutAccounts whether it is about the profiles of this machine: no script may without being told
 * @param writesHome whether it writes a file into the user's home that no word names: no script may without being told
 * @param readiness what must be so before it can succeed, or null when nothing is known of that
 * @param undo how to take back what it did, or null when nothing takes it back
 * @param example a full line, without the program's name
 */
public record Command(
        List<String> words,
        List<List<String>> aliases,
        String group,
        String summary,
        String note,
        List<Argument> arguments,
        List<Option> options,
        List<OptionGroup> optionGroups,
        List<Condition> conditions,
        List<Operation> operations,
        Map<String, Operation> alternatives,
        List<Constant> constants,
        boolean hasBody,
        @Nullable Merge merge,
        Result result,
        @Nullable Listing listing,
        @Nullable String handler,
        @Nullable String destructive,
        @Nullable String harmlessWith,
        boolean isAboutAccounts,
        boolean writesHome,
        @Nullable Readiness readiness,
        @Nullable Undo undo,
        String example) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

    /**
     * What must be so before a command can succeed: a recorded script waits for it.
     *
     * @param command the words of the command that shows it
     * @param argument the argument of this command that is the other's first one
     * @param condition what must be so of the other's result, as jq
     */
    public record Readiness(List<String> command, String argument, String condition) {}

    /** Starts a row: the words of the command, separated by blanks. */
    public static CommandBuilder command(String words) {
        return new CommandBuilder(words);
    }

    /** The words joined by blanks. */
    public String name() {
        return String.join(" ", words);
    }

    /** What it asks before it acts, with the names of parameters in place of things; empty when it asks nothing. */
    public String question() {
        return destructive == null
                ? ""
                : PLACE.matcher(destructive).replaceAll(place -> place.group(1).toUpperCase(Locale.ROOT));
    }

    /** Whether it chooses what the next lines are about, and looks up by itself what its words mean. */
    public boolean isUse() {
        return words.get(0).equals("use");
    }

    /** The operation that gives the result, if it calls the API. */
    public Optional<Operation> operation() {
        return operations.stream().findFirst();
    }

    /** The command's own option with that long name or alias. */
    public Optional<Option> option(String longName) {
        return options.stream()
                .filter(o -> o.name().equals(longName) || o.aliases().contains(longName))
                .findFirst();
    }

    /** The command's own option with that short name. */
    public Optional<Option> option(char letter) {
        return options.stream()
                .filter(o -> o.letter() != null && o.letter() == letter)
                .findFirst();
    }

    /** Arguments, then options. */
    public Stream<Parameter> parameters() {
        return Stream.concat(arguments.stream(), options.stream());
    }

    /** The operation that gives the result when these flags are given. */
    public Optional<Operation> operation(Predicate<String> isGiven) {
        return alternatives.entrySet().stream()
                .filter(entry -> isGiven.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(this::operation);
    }

    /** What it is about: the parameter that fills the last name of its path. */
    public Optional<Parameter> subject() {
        List<String> names = operation().map(Operation::pathNames).orElse(List.of());
        return parameters()
                .filter(parameter -> parameter.target() instanceof Target.Path path
                        && path.name().equals(names.get(names.size() - 1)))
                .findFirst();
    }

    /** What it can change of a thing, of which a line must name one; empty when it always has something to change. */
    public List<Parameter> changes() {
        boolean isChange =
                operation().filter(main -> main.method().equals("PATCH")).isPresent()
                        && constants.stream().noneMatch(constant -> constant.place() instanceof Target.Body);
        List<Parameter> fields = parameters()
                .filter(parameter -> parameter.target() instanceof Target.Body)
                .toList();
        return isChange && fields.stream().noneMatch(Parameter::required) ? fields : List.of();
    }

    /** Whether a JSON body goes with its request. */
    public boolean sendsJson() {
        return hasBody
                || merge != null
                || constants.stream().anyMatch(c -> c.place() instanceof Target.Body)
                || parameters()
                        .anyMatch(p -> p.target() instanceof Target.Body || p.target() instanceof Target.OneOrMany);
    }
}
