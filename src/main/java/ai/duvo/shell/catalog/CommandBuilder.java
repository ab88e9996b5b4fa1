package ai.duvo.shell.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a row; every method returns the builder itself, and their order does not matter. */
public final class CommandBuilder {

    private final List<String> words;
    private final List<List<String>> aliases = new ArrayList<>();
    private final List<Argument> arguments = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private final List<OptionGroup> optionGroups = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, Operation> alternatives = new LinkedHashMap<>();
    private final List<Constant> constants = new ArrayList<>();
    private boolean hasBody;
    private @Nullable Merge merge;
    private String summary = "";
    private String note = "";
    private Result result = Result.nothing();
    private @Nullable Listing listing;
    private @Nullable String handler;
    private @Nullable String destructive;
    private @Nullable String harmlessWith;
    private boolean isAboutAccounts;
    private boolean writesHome;
    private Command.@Nullable Readiness readiness;
    private @Nullable Undo undo;

    CommandBuilder(String words) {
        this.words = List.of(words.split(" "));
    }

    /** Other words for the same command. */
    public CommandBuilder alias(String other) {
        aliases.add(List.of(other.split(" ")));
        return this;
    }

    /** One line, no full stop. */
    public CommandBuilder summary(String text) {
        summary = text;
        return this;
    }

    /** What a user would learn too late: one or two sentences; commands and options stand in backquotes. */
    public CommandBuilder note(String text) {
        note = text;
        return this;
    }

    /** Adds positional arguments. */
    @SafeVarargs
    public final CommandBuilder takes(Buildable<Argument>... more) {
        for (Buildable<Argument> argument : more) {
            arguments.add(argument.build());
        }
        return this;
    }

    /** Adds options. */
    @SafeVarargs
    public final CommandBuilder with(Buildable<Option>... more) {
        for (Buildable<Option> option : more) {
            options.add(option.build());
        }
        return this;
    }

    /** Says that at most one of these options may be given. */
    public CommandBuilder atMostOne(String... names) {
        return grouped(OptionGroup.Rule.AT_MOST_ONE, names);
    }

    /** Says that exactly one of these options must be given. */
    public CommandBuilder exactlyOne(String... names) {
        return grouped(OptionGroup.Rule.EXACTLY_ONE, names);
    }

    /** Says that one of these options must be given, or several. */
    public CommandBuilder atLeastOne(String... names) {
        return grouped(OptionGroup.Rule.AT_LEAST_ONE, names);
    }

    private CommandBuilder grouped(OptionGroup.Rule rule, String... names) {
        optionGroups.add(new OptionGroup(rule, Set.of(names)));
        return this;
    }

    /** Says that an option may stand beside these values of another only, or beside any of its values. */
    public CommandBuilder onlyWith(String option, String other, String... values) {
        conditions.add(new Condition(option, other, List.of(values), false, true));
        return this;
    }

    /** Says that an option must be there when another has one of these values, or any. */
    public CommandBuilder neededWith(String option, String other, String... values) {
        conditions.add(new Condition(option, other, List.of(values), true, false));
        return this;
    }

    /** Calls this operation; the first one named gives the result. */
    public CommandBuilder calls(String method, String path) {
        operations.add(new Operation(method, path));
        return this;
    }

    /** Calls this operation in place of the main one when a flag or another option is given. */
    public CommandBuilder callsWith(String flag, String method, String path) {
        Operation operation = new Operation(method, path);
        alternatives.put(flag, operation);
        return this;
    }

    /** Sends a place of the body that nothing on the line changes, as JSON text. */
    public CommandBuilder fixed(String path, String json) {
        return constant(new Target.Body(BodyPath.of(path), JsonType.JSON, null), json, false);
    }

    /** Sends a place of the body, as JSON text, unless the line says otherwise. */
    public CommandBuilder unlessGiven(String path, String json) {
        return constant(new Target.Body(BodyPath.of(path), JsonType.JSON, null), json, true);
    }

    /** Fills a {@code {name}} of the path. */
    public CommandBuilder fixedPath(String name, String value) {
        return constant(new Target.Path(name), value, false);
    }

    /** Sends a query parameter. */
    public CommandBuilder fixedQuery(String name, String value) {
        return constant(new Target.Query(name, false, null), value, false);
    }

    /** Sends a query parameter unless the line says otherwise. */
    public CommandBuilder unlessGivenQuery(String name, String value) {
        return constant(new Target.Query(name, false, null), value, true);
    }

    private CommandBuilder constant(Target place, String text, boolean isDefault) {
        constants.add(new Constant(place, text, isDefault));
        return this;
    }

    /** Sends a JSON body even when nothing is in it. */
    public CommandBuilder withBody() {
        hasBody = true;
        return this;
    }

    /** Fetches the thing first and sends these fields of it again where the line does not say otherwise. */
    public CommandBuilder merges(String path, String envelope, String... fields) {
        Operation fetch = new Operation("GET", path);
        merge = new Merge(fetch, envelope, List.of(fields));
        return this;
    }

    /** The shape of the answer. */
    public CommandBuilder gives(Result shape) {
        result = shape;
        return this;
    }

    /** Says what Tab can offer from the answer. */
    public CommandBuilder lists(Listing items) {
        listing = items;
        return this;
    }

    /** Names the code that runs it, for what a row alone cannot say. */
    public CommandBuilder handler(String name) {
        handler = name;
        return this;
    }

    /** Asks before it runs; {@code {argument}} stands for a given value. */
    public CommandBuilder asks(String question) {
        destructive = question;
        return this;
    }

    /** The same, but not with that flag. */
    public CommandBuilder asksUnless(String flag, String question) {
        harmlessWith = flag;
        destructive = question;
        return this;
    }

    /** Says that it is about the profiles of this machine and their keys. */
    public CommandBuilder aboutAccounts() {
        isAboutAccounts = true;
        return this;
    }

    /** Says that it writes a file into the user's home that no word names. */
    public CommandBuilder writesHome() {
        writesHome = true;
        return this;
    }

    /** Says what must be so before it can succeed; see {@link Command.Readiness}. */
    public CommandBuilder after(String command, String argument, String condition) {
        readiness = new Command.Readiness(List.of(command.split(" ")), argument, condition);
        return this;
    }

    /**
     * The line that takes back what it did: {@code {name}} stands for the words of a parameter, {@code {.queue.id}} for a
     * value of the answer. An option whose value was not given is left out.
     */
    public CommandBuilder undoneBy(String line) {
        undo = new Undo(List.of(line.split(" ")), null);
        return this;
    }

    /** The same, where {@code {new}} stands for the thing of that kind that was not in its list before. */
    public CommandBuilder undoneBy(String line, Kind found) {
        undo = new Undo(List.of(line.split(" ")), found);
        return this;
    }

    /** Says that it is taken back by the same command with the values from before. */
    public CommandBuilder undoneByValuesBefore() {
        undo = new Undo(List.of(), null);
        return this;
    }

    /** Ends the row with a full line that works as written, ids replaced. */
    public Command example(String line) {
        List<Operation> all = new ArrayList<>(operations);
        all.addAll(alternatives.values());
        if (merge != null) {
            all.add(merge.fetch());
        }
        return new Command(
                words,
                List.copyOf(aliases),
                words.get(0),
                summary,
                note,
                List.copyOf(arguments),
                List.copyOf(options),
                List.copyOf(optionGroups),
                List.copyOf(conditions),
                List.copyOf(all),
                Map.copyOf(alternatives),
                List.copyOf(constants),
                hasBody,
                merge,
                result,
                listing,
                handler,
                destructive,
                harmlessWith,
                isAboutAccounts,
                writesHome,
                readiness,
                undo,
                line);
    }
}
