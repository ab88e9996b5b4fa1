package ai.duvo.shell.lookup;

import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.line.Invocation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Memory of the lists that words were looked up in: for a minute, and until something is changed. */
public final class ListMemory {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Kept> kept = new HashMap<>();

    private record Kept(Instant at, ThingSource.Known things) {}

    public ListMemory(Clock clock) {
        this.clock = clock;
    }

    /** What is remembered under that key, else what is read now. */
    public ThingSource.Known of(String key, Supplier<ThingSource.Known> read) {
        Instant now = clock.instant();
        kept.values().removeIf(one -> now.isAfter(one.at().plus(FRESH)));
        Kept known = kept.get(key);
        if (known == null) {
            known = new Kept(now, read.get());
            kept.put(key, known);
        }
        return known.things();
    }

    /** A line has run: what it may have changed is read again. */
    public void ran(Invocation line) {
        boolean mayChange = line.command().operations().isEmpty()
                || line.command().operations().stream().anyMatch(Operation::isMutating);
        if (mayChange) {
            kept.clear();
        }
    }
}
