package ai.duvo.shell.lookup;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.GlobalOptions;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.ValueSource;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Invocation.Bound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Resolver of words that stand where an id is wanted: a whole id stays and costs nothing, the beginning of one and a
 * name become the id of the one thing that they fit, and anything else stops the line.
 */
public final class IdResolver {

    /** Words that mean something to such a command. */
    private static final Set<String> STATES = Set.of("live", "draft");

    /** What a value begins with that a command reads: standard input, or JSON. */
    private static final Set<String> READ = Set.of("-", "[", "{");

    private final ThingSource source;
    private final LookupRules rules;

    public IdResolver(ThingSource source, LookupRules rules) {
        this.source = source;
        this.rules = rules;
    }

    /**
     * The line with ids in place of what stands for them.
     *
     * @throws Failure with its place, when a word means nothing or more than one thing
     */
    public Invocation resolve(Invocation line) {
        if (line.globalFlag(GlobalOptions.HELP.name()) || line.globalFlag(GlobalOptions.NO_RESOLVE.name())) {
            return line;
        }
        List<Parameter> open = new ArrayList<>(line.command()
                .parameters()
                .filter(parameter -> isOpen(parameter, line))
                .toList());
        Invocation resolved = line;
        while (!open.isEmpty()) {
            Parameter next =
                    open.stream().filter(one -> !waits(one, open)).findFirst().orElse(open.get(0));
            open.remove(next);
            resolved = resolved(next, resolved);
        }
        return resolved;
    }

    private static boolean isOpen(Parameter parameter, Invocation line) {
        return parameter.kind().isListed()
                && (parameter.kind().hasUuids() || parameter.kind() == Kind.SANDBOX)
                && parameter.spec().lookup() == null
                && parameter.spec().source() == ValueSource.WORD
                && parameter.choices().isEmpty()
                && line.values(parameter).stream().anyMatch(word -> isOpen(parameter, word));
    }

    private static boolean isOpen(Parameter parameter, String value) {
        return !READ.contains(value.isEmpty() ? "" : value.substring(0, 1))
                && parts(parameter, value).stream().anyMatch(word -> !word.isEmpty() && !NameLookup.isId(word));
    }

    private static List<String> parts(Parameter parameter, String value) {
        return parameter.spec().isCommaList() ? Arrays.asList(value.split(",", -1)) : List.of(value);
    }

    /** Whether what names its list is still to be looked up. */
    private boolean waits(Parameter parameter, List<Parameter> open) {
        List<Kind> others = open.stream()
                .filter(one -> !one.equals(parameter))
                .map(Parameter::kind)
                .toList();
        return source.catalog()
                .lister(parameter.kind(), kind -> true)
                .filter(lister -> Catalog.needs(lister).stream().anyMatch(others::contains))
                .isPresent();
    }

    private Invocation resolved(Parameter parameter, Invocation line) {
        List<Bound> bound = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Bound one : line.bound()) {
            if (one.parameter().equals(parameter)) {
                String value = isOpen(parameter, one.value()) ? value(one, line) : one.value();
                words.add(value);
                bound.add(new Bound(parameter, value, one.span(), one.isInline()));
            } else {
                bound.add(one);
            }
        }
        Invocation with = line.with(parameter, words);
        return new Invocation(with.command(), with.arguments(), with.options(), with.globals(), with.spans(), bound);
    }

    private String value(Bound bound, Invocation line) {
        try {
            return parts(bound.parameter(), bound.value()).stream()
                    .map(word -> word.isEmpty() || NameLookup.isId(word) ? word : id(bound.parameter(), word, line))
                    .collect(Collectors.joining(","));
        } catch (Failure failure) {
            throw failure.at(bound.span());
        }
    }

    private String id(Parameter parameter, String word, Invocation line) {
        // a script says names as they were typed
        boolean looksItself = line.command().isUse();
        if (looksItself && (STATES.contains(word) || !rules.isTyped())) {
            return word;
        }
        Kind kind = parameter.kind();
        if (kind == Kind.SANDBOX) {
            return sandbox(word);
        }
        Map<Kind, String> below = new EnumMap<>(Kind.class);
        Optional<Command> lister =
                source.catalog().lister(kind, needed -> of(needed, line).isPresent());
        lister.ifPresent(
                list -> Catalog.needs(list).forEach(needed -> of(needed, line).ifPresent(id -> below.put(needed, id))));
        boolean isReady = lister.isPresent() && below.keySet().containsAll(Catalog.needs(lister.get()));
        WordLookup lookup = new WordLookup(source, rules, kind, word);
        Optional<NamedThing> remembered = lookup.remembered(below);
        if (remembered.isPresent()) {
            return told(kind, word, remembered.get());
        }
        if (source.isDry() || !isReady) {
            if (source.isDry() && isReady) {
                source.tell(
                        "# \"" + word + "\" is looked up in \"" + lister.get().name() + "\" when this is sent");
            }
            return word;
        }
        NamedThing thing = lookup.listed(below, line, lister.get());
        boolean staysTyped = looksItself && thing.names().contains(word);
        return staysTyped ? word : told(kind, word, thing);
    }

    /** Nothing lists sandboxes: the beginning of one that this user met becomes its id, and any other word is one. */
    private String sandbox(String word) {
        List<NamedThing> found = rules.isTyped() && word.length() >= WordLookup.SURE
                ? NamedThing.beginning(source.known(Kind.SANDBOX, Map.of()).things(), word)
                : List.of();
        return found.size() != 1 || found.get(0).id().equals(word) ? word : told(Kind.SANDBOX, word, found.get(0));
    }

    private String told(Kind kind, String word, NamedThing thing) {
        if (rules.isTyped()) {
            String name = thing.names().isEmpty() || thing.id().startsWith(word)
                    ? ""
                    : " " + thing.names().get(0);
            source.tell("# " + kind.singular() + " " + thing.id() + name);
        }
        return thing.id();
    }

    /** The id of a kind that the line names. */
    private static Optional<String> of(Kind kind, Invocation line) {
        return line.command()
                .parameters()
                .filter(parameter -> parameter.kind() == kind)
                .flatMap(parameter -> line.values(parameter).stream())
                .filter(value -> !kind.hasUuids() || NameLookup.isId(value))
                .findFirst();
    }
}
