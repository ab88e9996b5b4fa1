package ai.duvo.shell.completion;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.WorkspaceScope;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.CommandGroups;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.inventory.CacheStore;
import ai.duvo.shell.inventory.Inventory;
import ai.duvo.shell.line.NoVariables;
import ai.duvo.shell.request.ListPager.Page;
import ai.duvo.shell.request.ListPager.Position;
import ai.duvo.shell.session.ResultHistory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One Tab, from the line to the candidates, over a workspace of so many agents; run by {@code scripts/bench/tab}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class TabBenchmark {

    private static final int PAGE = 100;
    private static final String[] FIRST = {"Ops", "Invoice", "Returns", "Supplier", "Price", "Contract", "Payment"};
    private static final String[] SECOND = {"bot", "clerk", "desk", "onboarding", "watcher", "reader", "matching"};
    private static final String LINE = "agents get ";
    private static final CompletionRequest TWENTY = new CompletionRequest(20, true);

    @Param({"10", "1000", "100000"})
    public int agents;

    /** Nothing, words of a name, the middle of a word, the beginning of an id, a typo, nothing that is there. */
    @Param({"", "'clerk inv'", "voic", "3f", "invocie", "'zzzz yyyy'"})
    public String typed = "";

    private @Nullable Completer completer;

    @Setup
    public void fill() {
        completer = filled(agents);
    }

    @Benchmark
    public CompletionResult tab() {
        String line = LINE + typed;
        return Objects.requireNonNull(completer).at(line, line.length(), TWENTY);
    }

    /** The heap that an index of 100,000 agents takes. */
    public static void main(String[] arguments) {
        long before = used();
        Completer full = filled(100_000);
        long after = used();
        int shown = full.at(LINE, LINE.length(), TWENTY).candidates().size();
        System.out.printf(Locale.ROOT, "index of 100,000 agents: %.1f MB (%d shown)%n", (after - before) / 1e6, shown);
    }

    private static Completer filled(int count) {
        Completer completer = completer(count);
        completer.at(LINE, LINE.length(), TWENTY, Duration.ofMinutes(1));
        return completer;
    }

    private static Completer completer(int count) {
        Catalog catalog = new Catalog(Commands.all(), CommandGroups.all());
        WorkspaceScope scope = new WorkspaceScope("bench", "bench", false);
        CompletionContext context = new CompletionContext(
                NoVariables::new,
                ActiveOptions::none,
                options -> scope,
                List::of,
                options -> Map.of(),
                () -> new CompletionContext.Known(null, ResultHistory.none()),
                UnaryOperator.identity());
        Clock clock = Clock.systemUTC();
        NoStore none = new NoStore();
        Inventory lists = new Inventory(catalog, (list, options, requests) -> pages(count), none, clock);
        return new Completer(catalog, new CompletionMemory(lists, none, none, context, clock), clock);
    }

    private static Flux<Page> pages(int count) {
        Random random = new Random(42);
        return Flux.range(0, (count + PAGE - 1) / PAGE).map(page -> {
            List<JsonNode> items = new ArrayList<>();
            int end = Math.min(count, (page + 1) * PAGE);
            for (int number = page * PAGE; number < end; number++) {
                items.add(agent(random, number));
            }
            return new Page(items, count, end == count ? null : Position.at(end));
        });
    }

    private static ObjectNode agent(Random random, int number) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", new UUID(random.nextLong(), random.nextLong()).toString())
                .put("name", FIRST[random.nextInt(7)] + " " + SECOND[random.nextInt(7)] + " " + number)
                .put("last_run_at", "2026-11-" + (10 + random.nextInt(14)) + "T10:00:00Z");
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Nothing is on the disk. */
    private static final class NoStore implements CacheStore {
        @Override
        public Optional<byte[]> read(String name) {
            return Optional.empty();
        }

        @Override
        public void write(String name, byte[] content) {}

        @Override
        public void forget(String prefix) {}
    }
}
