package ai.duvo.shell.replay;

import ai.duvo.shell.failure.Failure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shard of a list of files: each file is in exactly one of them, the same in every run.
 *
 * @param number from 1
 * @param count of all shards
 */
public record Shard(int number, int count) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    /**
     * Reads {@code 2/8}.
     *
     * @throws Failure when it says no such thing
     */
    public static Shard of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (matcher.matches()) {
            Shard shard = new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (shard.number >= 1 && shard.number <= shard.count) {
                return shard;
            }
        }
        throw Failure.error(
                "\"" + text + "\" is no shard", "write which one of how many, from --shard 1/8 to --shard 8/8");
    }

    /**
     * Its part of the files, in their order.
     *
     * @param timings a report of an earlier run: then all shards take about as long as each other; or null
     */
    public List<String> of(List<String> names, @Nullable PastReport timings) {
        Map<String, Double> times = times(names, timings);
        List<String> slowestFirst = new ArrayList<>(names);
        slowestFirst.sort(Comparator.<String>comparingDouble(name -> -times.getOrDefault(name, 0.0))
                .thenComparing(Comparator.naturalOrder()));
        double[] loads = new double[count];
        Map<String, Integer> shards = new HashMap<>();
        for (String name : slowestFirst) {
            int lightest = 0;
            for (int i = 1; i < count; i++) {
                lightest = loads[i] < loads[lightest] ? i : lightest;
            }
            loads[lightest] += times.getOrDefault(name, 0.0);
            shards.put(name, lightest + 1);
        }
        return names.stream()
                .filter(name -> shards.getOrDefault(name, 0) == number)
                .toList();
    }

    /** What each is taken to take: a file that nobody measured as long as the others on average. */
    private static Map<String, Double> times(List<String> names, @Nullable PastReport timings) {
        Map<String, Double> times = new HashMap<>();
        if (timings != null) {
            names.forEach(name -> timings.millis(name).ifPresent(millis -> times.put(name, Math.max(1, millis))));
        }
        double usual = times.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(1);
        names.forEach(name -> times.putIfAbsent(name, usual));
        return times;
    }
}
