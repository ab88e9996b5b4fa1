package ai.duvo.shell.request;

import ai.duvo.shell.failure.Failure;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parser of times as people write them; it gives the ISO 8601 date-times that the API wants. Days are days of UTC. */
public final class DateTimeParser {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern AGO = Pattern.compile("(\\d{1,5})( days ago|d|h)");

    private final Clock clock;

    public DateTimeParser(Clock clock) {
        this.clock = clock;
    }

    /**
     * The first moment: a day begins at midnight.
     *
     * @throws Failure when the word is no time
     */
    public String since(String word, String name) {
        return time(word, name, LocalTime.MIN);
    }

    /** The last moment: a day ends before the next midnight. */
    String until(String word, String name) {
        return time(word, name, LocalTime.MAX);
    }

    private String time(String word, String name, LocalTime ofDay) {
        Matcher ago = AGO.matcher(word);
        try {
            if (word.equals("now")) {
                return ISO.format(clock.instant());
            }
            if (ago.matches()) {
                long many = Long.parseLong(ago.group(1));
                Duration before = ago.group(2).equals("h") ? Duration.ofHours(many) : Duration.ofDays(many);
                return ISO.format(clock.instant().minus(before));
            }
            Instant time = word.length() <= "2026-11-01".length()
                    ? LocalDate.parse(word).atTime(ofDay).toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(word).toInstant();
            return ISO.format(time);
        } catch (DateTimeException e) {
            throw Failure.error(
                    name + " wants a time, and \"" + word + "\" is none",
                    "write a day (2026-11-01), a time (2026-11-01T08:00:00Z), or how long ago it is (30d, 12h)");
        }
    }
}
