package ai.duvo.shell.completion;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Time zones: their regions first, then the cities of one; a city's name alone will do. */
final class TimeZoneCompleter {

    private static final String GROUP = "time zones";

    private TimeZoneCompleter() {}

    static List<Candidate> at(String typed, int room) {
        String start = typed.toLowerCase(Locale.ROOT);
        List<Candidate> found = typed.indexOf('/') < 0 ? regions(start) : List.of();
        return (found.isEmpty() ? zones(start) : found.stream()).limit(room).toList();
    }

    private static List<Candidate> regions(String start) {
        return names(zone -> zone.toLowerCase(Locale.ROOT).startsWith(start))
                .map(zone -> zone.substring(0, zone.indexOf('/') + 1))
                .distinct()
                .map(region -> region.isEmpty()
                        ? new Candidate("UTC", "", GROUP, true)
                        : new Candidate(region, "", GROUP, false))
                .toList();
    }

    private static Stream<Candidate> zones(String start) {
        return names(zone -> zone.toLowerCase(Locale.ROOT).startsWith(start)
                        || zone.toLowerCase(Locale.ROOT).contains("/" + start))
                .map(zone -> new Candidate(zone, "", GROUP, true));
    }

    /** Those of a region, and UTC; the others are old names for the same. */
    private static Stream<String> names(Predicate<String> isWanted) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC") || (zone.indexOf('/') > 0 && !zone.matches("(SystemV|Etc)/.*")))
                .filter(isWanted)
                .sorted();
    }
}
