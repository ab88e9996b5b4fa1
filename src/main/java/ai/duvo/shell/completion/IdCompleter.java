package ai.duvo.shell.completion;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.WorkspaceScope;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.inventory.FetchPacing;
import ai.duvo.shell.inventory.InventoryItem;
import ai.duvo.shell.inventory.ItemIndex;
import ai.duvo.shell.inventory.ListKey;
import ai.duvo.shell.inventory.LoadingList;
import ai.duvo.shell.line.DefaultArguments;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/** Completes ids by name. Every kind goes the same way: the table says which row lists it and what that row needs. */
final class IdCompleter {

    private static final String FOLDER = "/workspace";

    private final Catalog catalog;
    private final CompletionMemory memory;
    private final Clock clock;

    IdCompleter(Catalog catalog, CompletionMemory memory, Clock clock) {
        this.catalog = catalog;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Where an id stands.
     *
     * @param analyzer the whole line
     * @param index which word of it
     * @param typed what is typed of the id
     * @param request how much may be asked for
     */
    record Place(LineAnalyzer analyzer, int index, String typed, CompletionRequest request) {

        int room() {
            return request.room();
        }

        /** The same place with another text typed. */
        Place typing(String other) {
            return new Place(analyzer, index, other, request);
        }
    }

    /** What can stand there. */
    CompletionResult at(Kind kind, Place place) {
        return at(kind, place, Map.of());
    }

    /** The same, where some of what the list needs is known from elsewhere. */
    CompletionResult at(Kind kind, Place place, Map<Kind, String> known) {
        ActiveOptions options = memory.context().options(place.analyzer(), place.index());
        try {
            if (kind == Kind.PROFILE) {
                return CompletionResult.of(memory.context().profiles().stream()
                        .filter(name -> name.startsWith(place.typed()))
                        .map(name -> new Candidate(name, "", kind.plural(), true))
                        .toList());
            }
            WorkspaceScope scope = memory.context().scope(options);
            return kind == Kind.SANDBOX ? sandboxes(scope, place) : listed(kind, place, known, options, scope);
        } catch (Failure failure) {
            return CompletionResult.nothing(kind.plural() + ": " + failure.getMessage());
        }
    }

    /** The thing of that kind with this id, if it is in memory. Asks nobody. */
    Optional<InventoryItem> known(Kind kind, LineAnalyzer analyzer, int index, String id) {
        return key(kind, analyzer, index).flatMap(key -> {
            Optional<InventoryItem> item = memory.lists().peek(key).index().get(id);
            Kind namedBy = listing(kind).namedBy();
            return namedBy == null ? item : item.flatMap(i -> known(namedBy, analyzer, index, id));
        });
    }

    /** Whether the list that would hold the id is in memory: only then is an unknown id suspicious. */
    boolean isListKnown(Kind kind, LineAnalyzer analyzer, int index) {
        return key(kind, analyzer, index)
                .map(key -> memory.lists().peek(key).state())
                .filter(state -> state.readAt() != null && !state.isPartial() && state.failure() == null)
                .filter(state -> !listing(kind).endless())
                .isPresent();
    }

    /** Name and what tells it apart, on one line. */
    String text(Kind kind, InventoryItem item) {
        return CandidateDescription.of(listing(kind), item, clock.instant());
    }

    private CompletionResult sandboxes(WorkspaceScope scope, Place place) {
        List<InventoryItem> alive = memory.sandboxes().alive(scope);
        ItemIndex.Found found =
                ItemIndex.of(alive).search(place.typed(), memory.recent().of(scope), place.room());
        List<Candidate> candidates = found.best().stream()
                .map(item -> new Candidate(item.id(), item.tells().get(0), "sandboxes", true))
                .toList();
        String none = alive.isEmpty()
                ? "no sandbox is known here: sandboxes create makes one"
                : "no sandbox begins with \"" + place.typed() + "\"";
        return candidates.isEmpty() ? CompletionResult.nothing(none) : CompletionResult.of(candidates);
    }

    private CompletionResult listed(
            Kind kind, Place place, Map<Kind, String> known, ActiveOptions options, WorkspaceScope scope) {
        Function<Kind, Optional<String>> values =
                needed -> Optional.ofNullable(known.get(needed)).or(() -> value(needed, place.analyzer()));
        Command lister =
                catalog.lister(kind, needed -> values.apply(needed).isPresent()).orElseThrow();
        Map<Kind, String> below = new EnumMap<>(Kind.class);
        for (Kind needed : Catalog.needs(lister)) {
            Optional<String> value = values.apply(needed);
            if (value.isEmpty()) {
                return CompletionResult.nothing(
                        kind.plural() + " need " + wanted(needed, place.analyzer()) + " first" + chosen(needed));
            }
            below.put(needed, value.get());
        }
        if (kind == Kind.SANDBOX_PATH) {
            below.put(kind, folder(place.typed()));
        }
        ListKey key = new ListKey(scope, kind, below);
        Kind namedBy = listing(kind).namedBy();
        if (namedBy == null) {
            LoadingList.State state =
                    list(key, options, place, FetchPacing.BURST).state();
            return result(kind, state, state.index(), place, scope);
        }
        LoadingList.State state = list(key, options, place, 1).state();
        LoadingList.State names = list(new ListKey(scope, namedBy, Map.of()), options, place, FetchPacing.BURST - 1)
                .state();
        return joined(result(kind, state, joined(state, names), place, scope), state, names);
    }

    /** The items under the names that another list knows. */
    private static ItemIndex joined(LoadingList.State state, LoadingList.State names) {
        return ItemIndex.of(state.index().items().stream()
                .map(item -> names.index().get(item.id()).orElse(item))
                .toList());
    }

    private static CompletionResult joined(CompletionResult result, LoadingList.State state, LoadingList.State names) {
        if (!names.isLoading()) {
            return result;
        }
        CompletableFuture<Void> change =
                CompletableFuture.anyOf(state.change(), names.change()).thenAccept(any -> {});
        boolean isUnfinished = result.isUnfinished() || names.readAt() == null;
        return new CompletionResult(result.candidates(), result.note(), change, isUnfinished, result.isPartial());
    }

    private LoadingList list(ListKey key, ActiveOptions options, Place place, int requests) {
        return place.request().mayFetch()
                ? memory.lists().want(key, options, requests)
                : memory.lists().peek(key);
    }

    private CompletionResult result(
            Kind kind, LoadingList.State state, ItemIndex index, Place place, WorkspaceScope scope) {
        List<Candidate> candidates = candidates(kind, state, index, place, scope);
        String note = candidates.isEmpty()
                ? CompletionMessages.nothing(kind, index, state, place.typed(), clock.instant())
                : "";
        return new CompletionResult(
                candidates, note, state.isLoading() ? state.change() : null, state.isUnfinished(), state.isPartial());
    }

    private List<Candidate> candidates(
            Kind kind, LoadingList.State state, ItemIndex index, Place place, WorkspaceScope scope) {
        FolderView view = FolderView.of(kind.isPath() ? index.items() : List.of(), place.typed());
        List<String> recent = memory.recent().of(scope);
        ItemIndex.Found found = view.isEmpty()
                ? WaitingFirst.isFor(kind, place.analyzer())
                        ? WaitingFirst.search(index, place.typed(), recent, place.room())
                        : index.search(place.typed(), recent, place.room())
                : new ItemIndex.Found(view.files(), view.files().size());
        String heading = CompletionMessages.heading(kind, found, state, clock.instant());
        Stream<Candidate> folders = view.folders().entrySet().stream()
                .map(folder -> new Candidate(folder.getKey(), files(folder.getValue()), heading, false));
        return Stream.concat(folders, found.best().stream().map(item -> candidate(kind, item, heading)))
                .limit(place.room())
                .toList();
    }

    private static String files(int count) {
        return count == 1 ? "1 file" : count + " files";
    }

    private Candidate candidate(Kind kind, InventoryItem item, String heading) {
        boolean isFolder = kind == Kind.SANDBOX_PATH && item.tells().get(0).startsWith("dir");
        Kind namedBy = listing(kind).namedBy();
        String help = text(namedBy == null || item.tells().isEmpty() ? kind : namedBy, item);
        return new Candidate(item.id() + (isFolder ? "/" : ""), help, heading, !isFolder);
    }

    private Optional<ListKey> key(Kind kind, LineAnalyzer analyzer, int index) {
        Optional<Command> lister =
                catalog.lister(kind, needed -> value(needed, analyzer).isPresent());
        if (lister.isEmpty() || kind == Kind.SANDBOX_PATH) {
            return Optional.empty();
        }
        Map<Kind, String> below = new EnumMap<>(Kind.class);
        for (Kind needed : Catalog.needs(lister.get())) {
            value(needed, analyzer).ifPresent(value -> below.put(needed, value));
            if (!below.containsKey(needed)) {
                return Optional.empty();
            }
        }
        try {
            WorkspaceScope scope = memory.context().scope(memory.context().options(analyzer, index));
            return Optional.of(new ListKey(scope, kind, below));
        } catch (Failure failure) {
            return Optional.empty();
        }
    }

    private Optional<String> value(Kind kind, LineAnalyzer analyzer) {
        Optional<String> word = analyzer.value(kind);
        return word.isPresent()
                ? word.flatMap(
                        given -> VariableCompleter.value(given, memory.context().variables()))
                : Optional.ofNullable(inUse(analyzer).get(kind));
    }

    /** The ids that the line takes when it leaves them out, by kind. */
    Map<Kind, String> inUse(LineAnalyzer analyzer) {
        return memory.context().inUse(analyzer);
    }

    /** The names of what {@code use} fills in, by the option that is left out. */
    Map<String, String> optionsInUse(LineAnalyzer analyzer) {
        Map<String, String> names = new HashMap<>();
        analyzer.command().ifPresent(row -> DefaultArguments.of(row, inUse(analyzer))
                .forEach(filled -> names.put(
                        filled.parameter().name(),
                        known(
                                        filled.parameter().kind(),
                                        analyzer,
                                        analyzer.steps().size(),
                                        filled.id())
                                .map(InventoryItem::name)
                                .filter(name -> !name.isEmpty())
                                .orElse(filled.id()))));
        return names;
    }

    /** The line as it is bound: what it leaves out and is in use stands before its words. */
    LineAnalyzer filled(LineAnalyzer line) {
        return line.filled(inUse(line));
    }

    /** That {@code use} can choose it for all lines. */
    private String chosen(Kind kind) {
        return kind.usedAs() == null
                ? ""
                : catalog.under(List.of("use")).stream()
                        .filter(row -> row.arguments().stream().anyMatch(argument -> argument.kind() == kind))
                        .findFirst()
                        .map(row -> "; \"" + row.name() + "\" chooses one for all lines")
                        .orElse("");
    }

    /** How the line can name what is missing: {@code --agent}, or {@code RUN}. */
    private static String wanted(Kind kind, LineAnalyzer analyzer) {
        return analyzer.command().stream()
                .flatMap(command -> command.options().stream())
                .filter(option -> option.kind() == kind)
                .findFirst()
                .map(option -> "--" + option.name())
                .orElse("the " + kind.placeholder());
    }

    private Listing listing(Kind kind) {
        return Objects.requireNonNull(catalog.lister(kind).orElseThrow().listing());
    }

    private static String folder(String typed) {
        int slash = typed.lastIndexOf('/');
        return slash > 0 ? typed.substring(0, slash) : FOLDER;
    }
}
