package ai.duvo.shell.complete;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.line.Variables;
import ai.duvo.shell.session.Defaults;
import ai.duvo.shell.session.Listings.Page;
import ai.duvo.shell.session.Scope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One Tab, from the line to the candidates, over a workspace of so many agents. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class TabBenchmark {

    private static final String[] FIRST = {"Ops", "Invoice", "Returns", "Supplier", "Price", "Contract", "Payment"};
    private static final String[] SECOND = {"bot", "clerk", "desk", "onboarding", "watcher", "reader", "matching"};

    @Param({"10", "1000", "100000"})
    public int agents;

    /** Nothing, words of a name, the middle of a word, the beginning of an id, a typo, nothing that is there. */
    @Param({"", "'clerk inv'", "voic", "3f", "invocie", "'zzzz yyyy'"})
    public String typed;

    private Completion completion;

    @Setup
    public void fill() throws InterruptedException {
        completion = filled(agents);
    }

    @Benchmark
    public Offer tab() {
        String line = "agents get " + typed;
        return completion.at(line, line.length(), new Ask(20, true));
    }

    private static Completion filled(int count) throws InterruptedException {
        Completion completion = completion(count);
        Offer offer = completion.at("agents get ", 11, new Ask(20, true));
        while (offer.candidates().isEmpty() || offer.change() != null) {
            Thread.sleep(50);
            offer = completion.at("agents get ", 11, new Ask(20, true));
        }
        return completion;
    }

    private static Completion completion(int count) {
        Catalog catalog = new Catalog(Commands.all());
        Scope scope = new Scope("bench", "bench", false);
        Surroundings surroundings = new Surroundings(new NoVariables(), Defaults::none, o -> scope, List::of);
        IdStore store = new IdStore(catalog, (list, options, requests) -> pages(count), new NoShelf(), Clock.systemUTC());
        Memory memory = new Memory(store, new NoShelf(), new NoShelf(), surroundings, Clock.systemUTC());
        return new Completion(catalog, memory, Clock.systemUTC());
    }

    private static Flux<Page> pages(int count) {
        Random random = new Random(42);
        return Flux.range(0, (count + 99) / 100).map(page -> {
            List<JsonNode> items = new ArrayList<>();
            for (int i = 0; i < Math.min(100, count - page * 100); i++) {
                items.add(agent(random, page * 100 + i));
            }
            return new Page(items, page * 100L + items.size(), page * 100 + items.size() == count);
        });
    }

    private static ObjectNode agent(Random random, int number) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", new UUID(random.nextLong(), random.nextLong()).toString())
                .put("name", FIRST[random.nextInt(7)] + " " + SECOND[random.nextInt(7)] + " " + number)
                .put("last_run_at", "2026-11-" + (10 + random.nextInt(14)) + "T10:00:00Z");
    }

    /** The heap that an index of 100,000 agents takes. */
    public static void main(String[] arguments) throws InterruptedException {
        long before = used();
        Completion full = filled(100_000);
        long after = used();
        int left = full.at("agents get ", 11, new Ask(20, true)).candidates().size();
        System.out.printf(Locale.ROOT, "index of 100,000 agents: %.1f MB (%d shown)%n", (after - before) / 1e6, left);
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static final class NoShelf implements Shelf {
        @Override
        public Optional<byte[]> read(String name) {
            return Optional.empty();
        }

        @Override
        public void write(String name, byte[] content) {}

        @Override
        public void forget(String prefix) {}
    }

    private static final class NoVariables implements Variables {
        @Override
        public JsonNode get(String name) {
            return null;
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }

        @Override
        public String environment(String name) {
            return null;
        }
    }
}
