package ai.duvo.shell.completion;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.WorkspaceScope;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.inventory.Inventory;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandResult;
import ai.duvo.shell.session.ResultHistory;
import ai.duvo.shell.testing.MapVariables;
import ai.duvo.shell.testing.MemoryCacheStore;
import ai.duvo.shell.testing.SetClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Tab inside jq: whose fields, which fields, what else can stand there. */

/** Tab behind results that were seen before. */
final class JqTab {

    static final String AGENTS = """
            {"agents": [
              {"id": "a1", "name": "Ops bot", "tags": ["x", "y"], "latest_build": null},
              {"id": "a2", "name": "Clerk", "tags": [], "latest_build": {"id": "b1", "revision_number": 3}}
            ], "total": 2}
            """;

    private static final Catalog CATALOG = new Catalog(Commands.all());

    final MapVariables variables = new MapVariables();
    private final List<ResultHistory.CommandRun> ran = new ArrayList<>();
    private final Completer completion = completion();

    @Nullable
    CommandOutput last;

    @Nullable
    CommandOutput kept;

    private Completer completion() {
        CompletionContext context = new CompletionContext(
                () -> variables,
                ActiveOptions::none,
                options -> new WorkspaceScope("acme", "acme-team", true),
                List::of,
                scope -> Map.of(),
                () -> new CompletionContext.Known(last, new Known()),
                text -> text.replace("hush-hush", "***"));
        SetClock clock = new SetClock();
        Inventory lists =
                new Inventory(CATALOG, (list, options, requests) -> Flux.empty(), new MemoryCacheStore(), clock);
        CompletionMemory memory =
                new CompletionMemory(lists, new MemoryCacheStore(), new MemoryCacheStore(), context, clock);
        return new Completer(CATALOG, memory, clock);
    }

    private final class Known implements ResultHistory {
        @Override
        public List<Entry> all() {
            return kept == null ? List.of() : List.of(new Entry(3, "agents list", kept));
        }

        @Override
        public List<CommandRun> commands() {
            return List.copyOf(ran);
        }
    }

    void ran(String line, String json) {
        CommandResult done = new CommandResult(
                new CommandResolver(CATALOG).bind(CommandResolver.values(List.of(line.split(" ")))),
                new ActiveOptions(Map.of()),
                answer(json),
                null,
                List.of(),
                Duration.ZERO,
                List.of(),
                List.of());
        ran.add(0, new ResultHistory.CommandRun(ran.size() + 1, done));
    }

    static CommandOutput answer(String json) {
        return CommandOutput.of(json.getBytes(StandardCharsets.UTF_8), Result.nothing());
    }

    CompletionResult offer(String line) {
        return completion.at(line, line.length(), new CompletionRequest(20, false));
    }

    List<String> values(String line) {
        return offer(line).candidates().stream().map(Candidate::value).toList();
    }

    String group(String line) {
        return offer(line).candidates().get(0).group();
    }

    String note(String line) {
        return offer(line).note();
    }
}
