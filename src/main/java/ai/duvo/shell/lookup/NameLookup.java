package ai.duvo.shell.lookup;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.Selection.Thing;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Target;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.output.ShortIds;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.request.ListPager.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Looks up the things of the workspace that a line calls by name, in the list that the table has of their kind. */
public final class NameLookup {

    private final ListRequests requests;
    private final Catalog catalog;
    private final LookupMemory memory;
    private final Supplier<String> scope;

    /**
     * Looks nothing up yet.
     *
     * @param scope tells workspaces apart in the memory
     */
    public NameLookup(ListRequests requests, Catalog catalog, LookupMemory memory, Supplier<String> scope) {
        this.requests = requests;
        this.catalog = catalog;
        this.memory = memory;
        this.scope = scope;
    }

    /** Whether a word is an id, so that nothing has to be looked up. */
    public static boolean isId(String word) {
        return ShortIds.isId(word);
    }

    /** The line with ids in place of names, where its row says so. */
    public Invocation resolved(Invocation line) {
        Invocation resolved = line;
        for (Parameter parameter : line.command().parameters().toList()) {
            Parameter.Lookup lookup = parameter.spec().lookup();
            List<String> words = line.values(parameter);
            if (lookup != null && words.stream().anyMatch(word -> !isId(word))) {
                resolved = resolved.with(
                        parameter,
                        words.stream()
                                .map(word -> id(line, parameter, lookup, word))
                                .toList());
            }
        }
        return resolved;
    }

    private String id(Invocation line, Parameter parameter, Parameter.Lookup lookup, String word) {
        if (isId(word)) {
            return word;
        }
        Command lister = lister(parameter.kind());
        Optional<JsonNode> found = find(line, parameter.kind(), lookup.fields(), word);
        String id = Objects.requireNonNull(lister.listing(), "a list").id();
        return found.map(item -> item.path(id).asString()).orElseGet(() -> "<id of " + word + ">");
    }

    /**
     * The one thing with that id, or with that value in one of the fields; empty when requests are only shown.
     *
     * @param line names what the list needs, such as the agent of revisions
     * @throws Failure when there is none, or more than one
     */
    public Optional<JsonNode> find(Invocation line, Kind kind, List<String> fields, String word) {
        Command lister = lister(kind);
        List<JsonNode> all = requests.items(lister, request(line, lister, fields, word));
        return requests.isDry() ? Optional.empty() : Optional.of(only(all, kind, lister, fields, word));
    }

    /** What people call the thing with that id; empty when it has no name, or when a list would need more to be found. */
    public Optional<String> nameOf(Invocation line, Kind kind, String id) {
        Optional<Command> known = catalog.lister(kind);
        List<String> fields = known.map(Command::listing).map(Listing::names).orElse(List.of());
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Optional<Command> getter = catalog.getter(kind);
        JsonNode thing;
        if (getter.isPresent()) {
            Command get = getter.get();
            String name = ((Target.Path) get.arguments().get(0).target()).name();
            thing = requests.json(requests.request(get.operation().orElseThrow(), Map.of(name, id), List.of()))
                    .path(get.result().envelope());
        } else if (isEndless(known.orElseThrow())) {
            return Optional.empty();
        } else {
            thing = find(line, kind, List.of(), id).orElseThrow();
        }
        return fields.stream()
                .map(field -> thing.path(field).asString(""))
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    /** The same, of what is remembered: nothing is sent. */
    public Optional<String> remembered(Kind kind, String id, ActiveOptions options) {
        List<NamedThing> tab = memory.tab().of(kind, Map.of(), options).things();
        return Stream.concat(tab.stream(), memory.things())
                .filter(thing -> thing.id().equals(id))
                .flatMap(thing -> thing.names().stream())
                .findFirst();
    }

    /** The one thing of a kind that is called so, with its main name; empty when requests are only shown. */
    public Optional<Thing> called(Invocation line, Kind kind, String word) {
        Listing listing = Objects.requireNonNull(lister(kind).listing(), "a list");
        return find(line, kind, listing.names(), word)
                .map(item -> new Thing(
                        item.path(listing.id()).asString(""),
                        item.path(listing.names().get(0)).asString(word)));
    }

    private static boolean isEndless(Command lister) {
        return Objects.requireNonNull(lister.listing(), "a list").endless();
    }

    /** What a row lists; of a list without an end only the newest. */
    public ThingSource.Known listed(Invocation line, Command lister) {
        List<NamedThing> things = new ArrayList<>();
        boolean isWhole = true;
        for (ApiRequest list : lists(line, lister)) {
            ThingSource.Known known =
                    memory.of(scope.get() + " " + list.path() + list.query(), () -> read(lister, list));
            things.addAll(known.things());
            isWhole &= known.isWhole();
        }
        return new ThingSource.Known(things, isWhole);
    }

    private ThingSource.Known read(Command lister, ApiRequest list) {
        Listing listing = Objects.requireNonNull(lister.listing(), "a list");
        Page page = listing.endless() ? requests.first(lister, list) : new Page(requests.items(lister, list), -1, null);
        List<NamedThing> things =
                page.items().stream().map(item -> NamedThing.of(listing, item)).toList();
        return new ThingSource.Known(things, page.next() == null);
    }

    /** The requests that bring all of them: one for each choice of a word that the list must be told. */
    private List<ApiRequest> lists(Invocation line, Command lister) {
        Optional<Parameter> told = lister.parameters()
                .filter(one -> one.required() && !one.choices().isEmpty() && one.target() instanceof Target.Path)
                .findFirst();
        if (told.isEmpty()) {
            return List.of(request(line, lister, List.of(), ""));
        }
        String name = ((Target.Path) told.get().target()).name();
        return told.get().choices().stream()
                .map(choice -> {
                    Map<String, String> path = path(line, lister);
                    path.put(name, choice);
                    return requests.request(lister.operation().orElseThrow(), path, List.of());
                })
                .toList();
    }

    /** Every thing of a kind; none when requests are only shown. */
    public List<JsonNode> all(Invocation line, Kind kind) {
        Command lister = lister(kind);
        return requests.items(lister, request(line, lister, List.of(), ""));
    }

    private Command lister(Kind kind) {
        return catalog.lister(kind).orElseThrow(() -> new IllegalStateException("no command lists " + kind.plural()));
    }

    /** The list's request; one of the fields goes with it when the API can look for it. */
    private ApiRequest request(Invocation line, Command lister, List<String> fields, String word) {
        List<ApiRequest.Param> query = Objects.requireNonNull(lister.listing(), "a list").filters().stream()
                .filter(fields::contains)
                .map(field -> new ApiRequest.Param(field, word))
                .toList();
        return requests.request(lister.operation().orElseThrow(), path(line, lister), query);
    }

    /** What the line names of the list's path. */
    private static Map<String, String> path(Invocation line, Command lister) {
        Map<String, String> path = new HashMap<>();
        lister.parameters().forEach(needed -> {
            if (needed.target() instanceof Target.Path to) {
                line.command()
                        .parameters()
                        .filter(own -> own.kind() == needed.kind())
                        .flatMap(own -> line.values(own).stream())
                        .findFirst()
                        .ifPresent(id -> path.put(to.name(), id));
            }
        });
        return path;
    }

    private static JsonNode only(List<JsonNode> all, Kind kind, Command lister, List<String> fields, String word) {
        String id = Objects.requireNonNull(lister.listing(), "a list").id();
        List<JsonNode> found = all.stream()
                .filter(item -> Stream.concat(Stream.of(id), fields.stream())
                        .anyMatch(field -> word.equals(item.path(field).asString(""))))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            List<String> names = new ArrayList<>();
            all.forEach(
                    item -> fields.forEach(field -> names.add(item.path(field).asString(""))));
            throw new Failure(
                    ExitCode.NOT_FOUND,
                    "there is no " + kind.singular() + " " + Quoting.named(word)
                            + (all.isEmpty() ? "" : " among " + all.size()),
                    VisibleText.text(NearestWord.hint(word, names, lister.name() + " shows them")));
        }
        List<String> ids = found.stream()
                .map(item -> item.path(id).asString() + " (" + item.path("name").asString("") + ")")
                .toList();
        throw Failure.error(
                ids.size() + " " + kind.plural() + " are called " + Quoting.named(word),
                "use the id of one of them: " + VisibleText.text(String.join(", ", ids)));
    }
}
