package ai.duvo.shell.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: everything that execution, help, completion, the reference and the demo server know of a command.
 *
 * @param words the command's words, such as {@code runs start}
 * @param aliases other words for the same command
 * @param group the heading it stands under in help
 * @param summary one line, no full stop
 * @param arguments positional arguments in order
 * @param options its own options; the global ones are in {@link GlobalOptions}
 * @param oneOf groups of options that exclude each other
 * @param operations the API operations it calls, the main one first; empty for a local command
 * @param fixed body fields sent without an option: wire name to JSON text
 * @param result the shape of the answer
 * @param listing what Tab can offer from the answer, or null
 * @param handler the name of the code that runs it, or null when the pipeline does
 * @param destructive the question to ask before it runs, such as "stop run {id}?", or null when it is harmless
 * @param readiness what must be so before it can succeed, or null when nothing is known of that
 * @param example a full line, without the program's name
 */
public record Command(
        List<String> words,
        List<List<String>> aliases,
        String group,
        String summary,
        List<Argument> arguments,
        List<Option> options,
        List<OneOf> oneOf,
        List<Operation> operations,
        Map<String, String> fixed,
        Result result,
        @Nullable Listing listing,
        @Nullable String handler,
        @Nullable String destructive,
        @Nullable Readiness readiness,
        String example) {

    /** Options that exclude each other; when required, one of them must be given. */
    public record OneOf(Set<String> options, boolean required) {}

    /**
     * What must be so before a command can succeed: a recorded script waits for it.
     *
     * @param command the words of the command that shows it
     * @param argument the argument of this command that is the other's first one
     * @param condition what must be so of the other's result, as jq
     */
    public record Readiness(List<String> command, String argument, String condition) {}

    /** Starts a row: the words of the command, separated by blanks. */
    public static Builder command(String words) {
        return new Builder(words);
    }

    /** The words joined by blanks. */
    public String name() {
        return String.join(" ", words);
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

    /** Writes a row; every method returns the builder itself. */
    public static final class Builder {
        private final List<String> words;
        private final List<List<String>> aliases = new ArrayList<>();
        private final List<Argument> arguments = new ArrayList<>();
        private final List<Option> options = new ArrayList<>();
        private final List<OneOf> oneOf = new ArrayList<>();
        private final List<Operation> operations = new ArrayList<>();
        private final Map<String, String> fixed = new LinkedHashMap<>();
        private String summary = "";
        private Result result = Result.nothing();
        private @Nullable Listing listing;
        private @Nullable String handler;
        private @Nullable String destructive;
        private @Nullable Readiness readiness;
        private String example = "";

        private Builder(String words) {
            this.words = List.of(words.split(" "));
        }

        /** Other words for the same command. */
        public Builder alias(String other) {
            aliases.add(List.of(other.split(" ")));
            return this;
        }

        /** One line, no full stop. */
        public Builder summary(String text) {
            summary = text;
            return this;
        }

        /** Adds positional arguments. */
        public Builder takes(Argument... more) {
            arguments.addAll(Arrays.asList(more));
            return this;
        }

        /** Adds options. */
        public Builder with(Option... more) {
            options.addAll(Arrays.asList(more));
            return this;
        }

        /** Says that at most one of these options may be given. */
        public Builder atMostOne(String... names) {
            oneOf.add(new OneOf(Set.of(names), false));
            return this;
        }

        /** Says that exactly one of these options must be given. */
        public Builder exactlyOne(String... names) {
            oneOf.add(new OneOf(Set.of(names), true));
            return this;
        }

        /** Calls this operation; the first one named gives the result. */
        public Builder calls(String method, String path) {
            operations.add(new Operation(method, path));
            return this;
        }

        /** Sends a body field that no option carries, as JSON text. */
        public Builder fixed(String wireName, String json) {
            fixed.put(wireName, json);
            return this;
        }

        /** The shape of the answer. */
        public Builder gives(Result shape) {
            result = shape;
            return this;
        }

        /** Says what Tab can offer from the answer. */
        public Builder lists(Listing items) {
            listing = items;
            return this;
        }

        /** Names the code that runs it, for what a row alone cannot say. */
        public Builder handler(String name) {
            handler = name;
            return this;
        }

        /** Asks before it runs; {@code {argument}} stands for a given value. */
        public Builder asks(String question) {
            destructive = question;
            return this;
        }

        /** Says what must be so before it can succeed; see {@link Readiness}. */
        public Builder after(String command, String argument, String condition) {
            readiness = new Readiness(List.of(command.split(" ")), argument, condition);
            return this;
        }

        /** Ends the row with a full line that works as written, ids replaced. */
        public Command example(String line) {
            example = line;
            return new Command(
                    words,
                    List.copyOf(aliases),
                    words.get(0),
                    summary,
                    List.copyOf(arguments),
                    List.copyOf(options),
                    List.copyOf(oneOf),
                    List.copyOf(operations),
                    Map.copyOf(fixed),
                    result,
                    listing,
                    handler,
                    destructive,
                    readiness,
                    example);
        }
    }
}
