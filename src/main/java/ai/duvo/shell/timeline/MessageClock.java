package ai.duvo.shell.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Clock of a run's messages, which never goes backwards: what stands in no order has the time of the one before. */
final class MessageClock {

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Instant last = Instant.MIN;
    private int undated;
    private int backwards;

    /** A time of the API; empty when it is none. One without a zone is of UTC. */
    static Optional<Instant> read(JsonNode time) {
        String text = time.asString("");
        try {
            Instant at = text.matches(".*T.*([Zz]|[+-][0-9:]+)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            return at.isBefore(FIRST) || at.isAfter(LAST) ? Optional.empty() : Optional.of(at);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The time of the next message; {@code fallback} where none was known yet. */
    Instant next(JsonNode message, Instant fallback) {
        Optional<Instant> read = read(message.path("timestamp"));
        Instant before = last.equals(Instant.MIN) ? fallback : last;
        if (read.isEmpty()) {
            undated++;
            return before;
        }
        Instant at = read.orElseThrow();
        if (at.isBefore(last)) {
            backwards++;
            return last;
        }
        last = at;
        return at;
    }

    /** What a person is to know of the times. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (undated > 0) {
            notes.add(
                    undated + (undated == 1 ? " message has" : " messages have") + " no time: the one before tells it");
        }
        if (backwards > 0) {
            notes.add(backwards + (backwards == 1 ? " message is" : " messages are")
                    + " older than the one before: the clock went backwards");
        }
        return notes;
    }
}
