package ai.duvo.shell.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The index of the command table. Immutable. */
public final class Catalog {

    private final List<Command> commands;
    private final List<CommandGroup> commandGroups;
    private final Map<List<String>, Command> byWords = new HashMap<>();
    private final Map<List<String>, Set<String>> nextWords = new HashMap<>();
    private final Map<Kind, List<Command>> listers = new EnumMap<>(Kind.class);

    /** Indexes the rows; {@link CatalogChecks} says whether they are right. */
    public Catalog(List<Command> commands) {
        this(commands, List.of());
    }

    /** The same with the groups that help shows; {@link CommandGroupChecks} says whether they are right. */
    public Catalog(List<Command> commands, List<CommandGroup> commandGroups) {
        this.commands = List.copyOf(commands);
        this.commandGroups = List.copyOf(commandGroups);
        for (Command command : commands) {
            index(command.words(), command);
            command.aliases().forEach(alias -> index(alias, command));
            Listing listing = command.listing();
            if (listing != null) {
                listers.computeIfAbsent(listing.kind(), kind -> new ArrayList<>())
                        .add(command);
            }
        }
    }

    /** All rows in the order of the table. */
    public List<Command> commands() {
        return commands;
    }

    /** The groups that help shows, in its order. */
    public List<CommandGroup> commandGroups() {
        return commandGroups;
    }

    /** The group of that name. */
    public Optional<CommandGroup> commandGroup(String name) {
        return commandGroups.stream().filter(g -> g.name().equals(name)).findFirst();
    }

    /** The rows of a group, in the order of its words. */
    public List<Command> rows(CommandGroup group) {
        return group.words().stream()
                .flatMap(word -> under(List.of(word)).stream())
                .toList();
    }

    /** What these words are about: the summary of the command or of the group; empty when nobody says. */
    public String summary(List<String> words) {
        return find(words)
                .map(Command::summary)
                .or(() -> words.size() == 1 ? groupOf(words.get(0)).map(CommandGroup::summary) : Optional.empty())
                .orElse("");
    }

    private Optional<CommandGroup> groupOf(String word) {
        return commandGroup(word).or(() -> commandGroups.stream()
                .filter(g -> g.words().contains(word))
                .findFirst());
    }

    /** The command of exactly these words. */
    public Optional<Command> find(List<String> words) {
        return Optional.ofNullable(byWords.get(words));
    }

    /** The command that the first two words name in the other order, as in {@code list agents}; one may be singular. */
    public Optional<Command> turned(List<String> words) {
        return words.size() < 2
                ? Optional.empty()
                : Stream.of("", "s", "es")
                        .flatMap(end -> find(List.of(words.get(1) + end, words.get(0))).stream())
                        .findFirst();
    }

    /** The words that can follow these, in the order of the table; empty when none can. */
    public Set<String> next(List<String> words) {
        return nextWords.getOrDefault(words, Set.of());
    }

    /** The first row whose answer lists the things of that kind; its {@code listing()} is not null. */
    public Optional<Command> lister(Kind kind) {
        return listers.getOrDefault(kind, List.of()).stream().findFirst();
    }

    /**
     * The row that lists the things of that kind below what is known: of several the one that needs most of it, such as
     * the runs of a case where a case is known; the first row where every one of them needs more.
     *
     * @param isKnown whether a thing of a kind is known
     */
    public Optional<Command> lister(Kind kind, Predicate<Kind> isKnown) {
        return listers.getOrDefault(kind, List.of()).stream()
                .filter(row -> needs(row).stream().allMatch(isKnown))
                .max(Comparator.comparingInt(row -> needs(row).size()))
                .or(() -> lister(kind));
    }

    /** The row that shows one thing of that kind by its id alone, without a handler. */
    public Optional<Command> getter(Kind kind) {
        return commands.stream()
                .filter(row -> row.words().get(row.words().size() - 1).equals("get") && row.handler() == null)
                .filter(row -> row.parameters().filter(Parameter::required).count() == 1
                        && row.arguments().size() == 1
                        && row.arguments().get(0).kind() == kind
                        && row.arguments().get(0).target() instanceof Target.Path)
                .findFirst();
    }

    /** The row that shows what another changes: it reads the same path. */
    public Optional<Command> reader(Command changing) {
        return changing.operation()
                .map(operation -> new Operation("GET", operation.path()))
                .flatMap(read -> commands.stream()
                        .filter(row -> row.handler() == null
                                && row.result().shape() == Result.Shape.OBJECT
                                && row.operation().filter(read::equals).isPresent())
                        .findFirst());
    }

    /** The kinds of things that a row needs before it can list its own; a word of few is not asked for: each is read. */
    public static Set<Kind> needs(Command lister) {
        return lister.parameters()
                .filter(parameter -> parameter.required() && parameter.choices().isEmpty())
                .map(Parameter::kind)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The rows whose words begin with these, in the order of the table. */
    public List<Command> under(List<String> words) {
        return commands.stream()
                .filter(c -> c.words().size() >= words.size()
                        && c.words().subList(0, words.size()).equals(words))
                .toList();
    }

    /** The rows by their first word, in the order of the table. */
    public Map<String, List<Command>> groups() {
        Map<String, List<Command>> groups = new LinkedHashMap<>();
        commands.forEach(
                c -> groups.computeIfAbsent(c.group(), g -> new ArrayList<>()).add(c));
        return groups;
    }

    /** What the values in a path of the API are, as far as some row knows a path that begins so. */
    public Map<Kind, String> values(String path) {
        List<String> given = PathTemplate.segments(path.replaceFirst("\\?.*", ""));
        return commands.stream()
                .flatMap(row -> row.operations().stream().map(operation -> PathTemplate.of(row, operation)))
                .map(template -> template.values(given))
                .max(Comparator.comparingInt(Map::size))
                .orElse(Map.of());
    }

    private void index(List<String> words, Command command) {
        byWords.putIfAbsent(words, command);
        for (int i = 0; i < words.size(); i++) {
            nextWords
                    .computeIfAbsent(List.copyOf(words.subList(0, i)), w -> new LinkedHashSet<>())
                    .add(words.get(i));
        }
    }
}
