package ai.duvo.shell.line;

import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** Checks that a word can be the value of an argument or an option. */
final class ValueCheck {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private ValueCheck() {}

    /** Throws a usage failure at the place when it cannot. */
    static void value(Parameter parameter, String name, String value, Span place) {
        if (!parameter.spec().isCommaList()) {
            one(parameter, name, value, place);
            return;
        }
        String[] words = value.split(",", -1);
        for (String word : words) {
            if (word.isBlank()) {
                throw UsageFailure.wrong(
                        name + " wants values with commas between them, not \"" + value + "\"", null, place);
            }
            one(parameter, name, word.strip(), place);
        }
    }

    private static void one(Parameter parameter, String name, String value, Span place) {
        if (!parameter.choices().isEmpty() && !parameter.choices().contains(value)) {
            String all = String.join(", ", parameter.choices());
            throw UsageFailure.wrong(
                    name + " cannot be \"" + value + "\"",
                    NearestWord.hint(value, parameter.choices(), "one of: " + all),
                    place);
        }
        if (parameter.kind() == Kind.NUMBER) {
            number(parameter, name, value, place);
        }
        if (parameter.kind() == Kind.DECIMAL) {
            decimal(parameter, name, value, place);
        }
        if (parameter.kind() == Kind.DURATION && Durations.parse(value).isEmpty()) {
            throw UsageFailure.wrong(name + " wants " + Durations.WANTED + ", not \"" + value + "\"", null, place);
        }
        if (parameter.kind() == Kind.TIME_OF_DAY && !TIME.matcher(value).matches()) {
            throw UsageFailure.wrong(name + " wants a time of day as HH:MM, not \"" + value + "\"", null, place);
        }
        if (parameter.kind() == Kind.TIME_ZONE && !mayBeZone(value)) {
            throw UsageFailure.wrong(
                    name + " wants the name of a time zone, not \"" + value + "\"",
                    NearestWord.hint(value, ZoneId.getAvailableZoneIds(), "such as Europe/Prague; Tab offers them"),
                    place);
        }
        boolean isPair = parameter.kind() == Kind.KEY_VALUE || parameter.kind() == Kind.KEY_SECRET;
        if (isPair && value.indexOf('=') < 1) {
            throw UsageFailure.wrong(
                    name + " wants KEY=VALUE, not \"" + (parameter.isSensitive() ? "***" : value) + "\"", null, place);
        }
        if (parameter.kind() == Kind.URL && !value.startsWith("https://") && !value.startsWith("http://")) {
            throw UsageFailure.wrong(
                    name + " wants an address, not \"" + value + "\"", "it begins with https://", place);
        }
    }

    /** A city may be newer than the list of this machine; the regions are always the same. */
    private static boolean mayBeZone(String value) {
        String region = value.substring(0, value.indexOf('/') + 1);
        return ZoneId.getAvailableZoneIds().stream()
                .anyMatch(zone -> zone.equals(value) || (!region.isEmpty() && zone.startsWith(region)));
    }

    private static void decimal(Parameter parameter, String name, String value, Span place) {
        Option.Range range = parameter.spec().range();
        if (!DECIMAL.matcher(value).matches()) {
            throw UsageFailure.wrong(name + " wants a number, not \"" + value + "\"", null, place);
        }
        double number = Double.parseDouble(value);
        if (range != null && (number < range.min() || number > range.max())) {
            throw UsageFailure.wrong(
                    name + " wants " + range.min() + " to " + range.max() + ", not " + value, null, place);
        }
    }

    private static void number(Parameter parameter, String name, String value, Span place) {
        if (!WHOLE.matcher(value).matches()) {
            throw UsageFailure.wrong(name + " wants a whole number, not \"" + value + "\"", null, place);
        }
        Option.Range range = parameter instanceof Option option ? option.range() : null;
        long number = Long.parseLong(value);
        if (range != null && (number < range.min() || number > range.max())) {
            throw UsageFailure.wrong(
                    name + " wants " + range.min() + " to " + range.max() + ", not " + value, null, place);
        }
    }
}
