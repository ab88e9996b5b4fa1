package ai.duvo.shell.timeline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Counts of some runs: how they ended, how long they took, on which days they were created. */
final class RunCounts {

    private static final Set<String> ENDED = Set.of("completed", "failed", "interrupted", "stopped");

    private final Map<String, Long> statuses = new HashMap<>();
    private final NavigableMap<LocalDate, Long> days = new TreeMap<>();
    private final List<Duration> lengths = new ArrayList<>();
    private long runs;
    private long ended;

    /** One more. */
    void add(JsonNode run, ZoneId zone) {
        runs++;
        String status = run.path("status").asString("unknown");
        statuses.merge(status, 1L, Long::sum);
        MessageClock.read(run.path("created_at"))
                .ifPresent(at -> days.merge(LocalDate.ofInstant(at, zone), 1L, Long::sum));
        if (!ENDED.contains(status)) {
            return;
        }
        ended++;
        MessageClock.read(run.path("started_at"))
                .flatMap(start -> MessageClock.read(run.path("completed_at"))
                        .filter(end -> !end.isBefore(start))
                        .map(end -> Duration.between(start, end)))
                .ifPresent(lengths::add);
    }

    long runs() {
        return runs;
    }

    /** How many have ended, one way or the other. */
    long ended() {
        return ended;
    }

    /** How many are in that state. */
    long of(String status) {
        return statuses.getOrDefault(status, 0L);
    }

    /** States and how many are in each, most first. */
    List<Map.Entry<String, Long>> statuses() {
        return statuses.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** Runs by the day they were created on, days without any left out. */
    NavigableMap<LocalDate, Long> days() {
        return Collections.unmodifiableNavigableMap(days);
    }

    /** The completed among the ended, from 0 to 1; empty when none has ended. */
    OptionalDouble successRate() {
        return ended == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) of("completed") / ended);
    }

    /** The time within which that share of the ended took; empty when no time is known. */
    Optional<Duration> within(double share) {
        if (lengths.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = lengths.stream().sorted().toList();
        int rank = (int) Math.ceil(share * sorted.size());
        return Optional.of(sorted.get(Math.max(0, rank - 1)));
    }
}
