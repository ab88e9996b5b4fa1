package ai.duvo.shell.completion;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.WorkspaceScope;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.commands.CommandGroups;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.inventory.Inventory;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.request.ListPager.Page;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandResult;
import ai.duvo.shell.session.ResultHistory;
import ai.duvo.shell.testing.MapVariables;
import ai.duvo.shell.testing.MemoryCacheStore;
import ai.duvo.shell.testing.SetClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Completer over the whole table, with lists from a table of answers. */
final class CompleterFixture {

    static final Catalog CATALOG = new Catalog(Commands.all(), CommandGroups.all());

    private static final WorkspaceScope ACME = new WorkspaceScope("acme", "acme-team", true);

    private final SetClock clock = new SetClock();
    private final Map<String, String> answers = new HashMap<>();
    private final List<Invocation> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> allowed = Collections.synchronizedList(new ArrayList<>());
    private final Map<Kind, String> inUse = new EnumMap<>(Kind.class);
    private final MapVariables variables = new MapVariables();
    private final CompletionMemory memory = memory();
    private final Completer completer = new Completer(CATALOG, memory, clock);

    SetClock clock() {
        return clock;
    }

    Completer completer() {
        return completer;
    }

    /** The lists that were asked for, in order. */
    List<Invocation> asked() {
        return asked;
    }

    /** How many requests each of them was allowed. */
    List<Integer> allowed() {
        return allowed;
    }

    /** The items that a list has; one without an answer fails. */
    void answer(String list, String items) {
        answers.put(list, items);
    }

    void variable(String name, String json) {
        variables.with(name, json);
    }

    /** What {@code use} would set. */
    void use(Kind kind, String id) {
        inUse.put(kind, id);
    }

    /** A command has ended. */
    void ended(String line, String answer, @Nullable Failure failure) {
        memory.ended(done(line, answer, failure));
    }

    List<String> values(String line) {
        return offer(line).candidates().stream().map(Candidate::value).toList();
    }

    String note(String line) {
        return offer(line).note();
    }

    CompletionResult offer(String line) {
        return completer.at(line, line.length(), new CompletionRequest(20, true), Duration.ofSeconds(5));
    }

    void meet(String sandbox, Duration life) {
        String answer = "{\"sandbox_id\": \"" + sandbox + "\", \"expires_at\": \""
                + clock.instant().plus(life) + "\"}";
        ended("sandboxes create", answer, null);
        memory.flush();
    }

    private static CommandResult done(String line, String answer, @Nullable Failure failure) {
        CommandOutput brought = CommandOutput.of(answer.getBytes(StandardCharsets.UTF_8), Result.nothing());
        return new CommandResult(
                bound(line), ActiveOptions.none(), brought, failure, List.of(), Duration.ZERO, List.of(), List.of());
    }

    private static Invocation bound(String line) {
        return new CommandResolver(CATALOG).bind(CommandResolver.values(List.of(line.split(" "))));
    }

    private CompletionMemory memory() {
        CompletionContext context = new CompletionContext(
                () -> variables,
                ActiveOptions::none,
                options -> ACME,
                () -> List.of("work"),
                scope -> inUse,
                () -> new CompletionContext.Known(null, ResultHistory.none()),
                UnaryOperator.identity());
        Inventory lists = new Inventory(CATALOG, this::pages, new MemoryCacheStore(), clock);
        return new CompletionMemory(lists, new MemoryCacheStore(), new MemoryCacheStore(), context, clock);
    }

    private Flux<Page> pages(Invocation list, ActiveOptions options, int requests) {
        asked.add(list);
        allowed.add(requests);
        String answer = answers.get(list.command().name());
        if (answer == null) {
            return Flux.error(Failure.error("the API answered 401", null));
        }
        List<JsonNode> items = new ArrayList<>();
        JsonMapper.shared().readTree(answer).forEach(items::add);
        return Flux.just(new Page(items, items.size(), null));
    }
}
