package ai.duvo.shell.jq.function;

import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Functions of times: seconds since 1970, and lists of their parts. */
final class TimeFunctions {

    private static final double MOST_SECONDS = 67_768_036_191_676_799.0;
    private static final long MOST_YEARS = 900_000_000;

    private TimeFunctions() {}

    static void add(Native.Table table) {
        table.made("gmtime", (in, budget) -> parts(in, ZoneOffset.UTC, "gmtime"));
        table.made("localtime", (in, budget) -> parts(in, ZoneId.systemDefault(), "localtime"));
        table.made("mktime", (in, budget) -> {
            if (!in.isArray()) {
                throw new JqError("mktime requires array inputs");
            }
            return Numbers.of(time(in, ZoneOffset.UTC, "mktime").toEpochSecond());
        });
        table.one("strftime", (in, format, budget) -> budget.text(written(in, format, ZoneOffset.UTC, "strftime/1")));
        table.one(
                "strflocaltime",
                (in, format, budget) -> budget.text(written(in, format, ZoneId.systemDefault(), "strflocaltime/1")));
        table.one("strptime", (in, format, budget) -> {
            if (!in.isString() || !format.isString()) {
                throw new JqError("strptime/1 requires string inputs and arguments");
            }
            return TimeReader.read(in.stringValue(), format.stringValue());
        });
    }

    private static JsonNode parts(JsonNode in, ZoneId zone, String name) {
        if (!in.isNumber()) {
            throw new JqError(name + "() requires numeric inputs");
        }
        double seconds = Numbers.toDouble(in);
        if (!(Math.abs(seconds) < MOST_SECONDS)) {
            throw new JqError("error converting number of seconds since epoch to datetime");
        }
        ZonedDateTime time;
        try {
            time = Instant.ofEpochSecond((long) seconds).atZone(zone);
        } catch (DateTimeException e) {
            throw new JqError("error converting number of seconds since epoch to datetime");
        }
        double fraction = seconds - Math.floor(seconds);
        ArrayNode parts = Kinds.MAKE.arrayNode();
        parts.add(Numbers.of(time.getYear()));
        parts.add(Numbers.of(time.getMonthValue() - 1));
        parts.add(Numbers.of(time.getDayOfMonth()));
        parts.add(Numbers.of(time.getHour()));
        parts.add(Numbers.of(time.getMinute()));
        parts.add(Numbers.of(time.getSecond() + fraction));
        parts.add(Numbers.of(time.getDayOfWeek().getValue() % 7));
        parts.add(Numbers.of(time.getDayOfYear() - 1));
        return parts;
    }

    /** The time that a list of parts means; parts that are too large go over into the next. */
    private static ZonedDateTime time(JsonNode parts, ZoneId zone, String name) {
        double[] values = new double[8];
        for (int i = 0; i < values.length && i < parts.size(); i++) {
            JsonNode part = parts.get(i);
            if (!part.isNumber() || Numbers.isNan(part)) {
                throw new JqError(name + " requires parsed datetime inputs");
            }
            values[i] = Numbers.toDouble(part);
        }
        long year = Math.max(-MOST_YEARS, Math.min(MOST_YEARS, (long) values[0]));
        return LocalDateTime.of((int) year, 1, 1, 0, 0)
                .plusMonths((int) values[1])
                .plusDays((int) values[2] - 1L)
                .plusHours((int) values[3])
                .plusMinutes((int) values[4])
                .plusSeconds((int) values[5])
                .atZone(zone);
    }

    private static String written(JsonNode in, JsonNode format, ZoneId zone, String name) {
        JsonNode parts = in.isNumber() ? parts(in, zone, zone.equals(ZoneOffset.UTC) ? "gmtime" : "localtime") : in;
        if (!parts.isArray()) {
            throw new JqError(name + " requires parsed datetime inputs");
        }
        if (!format.isString()) {
            throw new JqError(name + " requires a string format");
        }
        return TimeWriter.write(time(parts, zone, name), format.stringValue());
    }
}
