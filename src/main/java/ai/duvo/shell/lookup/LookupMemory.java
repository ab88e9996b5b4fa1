package ai.duvo.shell.lookup;

import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.line.Invocation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Memory of look-ups: the lists that words were looked up in, for a minute and until something is changed; what Tab
 * knows; and what the line under way was told.
 */
public final class LookupMemory {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Kept> kept = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private KnownThings tab = KnownThings.none();

    private record Kept(Instant at, ThingSource.Known things) {}

    public LookupMemory(Clock clock) {
        this.clock = clock;
    }

    /** What Tab knows. */
    public KnownThings tab() {
        return tab;
    }

    /** Asks Tab from now on. */
    public void tab(KnownThings next) {
        tab = next;
    }

    /** A new line begins. */
    public void begin() {
        told.clear();
    }

    /** Whether a remark is new since the line began: a loop does not say the same again and again. */
    public boolean isNew(String remark) {
        return told.add(remark);
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

    /** What the lists that are kept hold. */
    Stream<NamedThing> things() {
        return kept.values().stream().flatMap(one -> one.things().things().stream());
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
