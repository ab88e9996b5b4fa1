package ai.duvo.shell.jq.function;

import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;

/** Reads times as {@code strptime} does. */
final class TimeReader {

    private static final List<String> DAYS =
            List.of("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** What glibc leaves where a format says nothing of the day. */
    private static final int NO_WEEKDAY = 8;

    private static final int NO_DAY_OF_YEAR = 367;
    private static final int SHORT_NAME = 3;

    private final String text;
    private int at;
    private int year = 1900;
    private int month;
    private int day;
    private int hour;
    private int minute;
    private int second;
    private int weekday = NO_WEEKDAY;
    private int dayOfYear = NO_DAY_OF_YEAR;
    private boolean isDate;
    private boolean hasMonth;
    private boolean isAfternoon;
    private boolean isHalf;

    private TimeReader(String text) {
        this.text = text;
    }

    /** The text is no time of the format. */
    private static final class Mismatch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Mismatch() {
            super("mismatch", null, false, false);
        }
    }

    static ArrayNode read(String text, String format) {
        TimeReader reader = new TimeReader(text);
        try {
            reader.all(format);
            boolean isRest = reader.at < text.length() && !Character.isWhitespace(text.charAt(reader.at));
            if (isRest) {
                throw new Mismatch();
            }
        } catch (Mismatch mismatch) {
            throw new JqError("date \"" + text + "\" does not match format \"" + format + "\"");
        }
        return reader.parts();
    }

    private ArrayNode parts() {
        if (isHalf) {
            hour = hour % 12 + (isAfternoon ? 12 : 0);
        }
        if (isDate && dayOfYear != NO_DAY_OF_YEAR && !hasMonth) {
            LocalDate date = LocalDate.of(year, 1, 1).plusDays(dayOfYear);
            month = date.getMonthValue() - 1;
            day = date.getDayOfMonth();
        }
        if (isDate) {
            LocalDate date = LocalDate.of(year, month + 1, 1).plusDays(day - 1L);
            weekday = date.getDayOfWeek().getValue() % 7;
            dayOfYear = LocalDate.of(year, month + 1, 1).getDayOfYear() - 1 + day - 1;
        }
        ArrayNode parts = Kinds.MAKE.arrayNode();
        for (int part : new int[] {year, month, day, hour, minute, second, weekday, dayOfYear}) {
            parts.add(Numbers.of(part));
        }
        if (at < text.length()) {
            parts.add(text.substring(at));
        }
        return parts;
    }

    private void all(String format) {
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (Character.isWhitespace(c)) {
                blanks();
            } else if (c != '%' || i + 1 == format.length()) {
                literal(c);
            } else {
                char letter = format.charAt(++i);
                while ("-_0^#EO".indexOf(letter) >= 0 && i + 1 < format.length()) {
                    letter = format.charAt(++i);
                }
                if (!date(letter)) {
                    clock(letter);
                }
            }
        }
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void literal(char c) {
        if (at >= text.length() || text.charAt(at) != c) {
            throw new Mismatch();
        }
        at++;
    }

    private boolean date(char letter) {
        switch (letter) {
            case 'a', 'A' -> weekday = name(DAYS);
            case 'b', 'B', 'h' -> {
                month = name(MONTHS);
                month();
            }
            case 'C' -> year = number(2, 0, 99) * 100 + year % 100;
            case 'd', 'e' -> day = number(2, 1, 31);
            case 'D', 'x' -> all("%m/%d/%y");
            case 'F' -> all("%Y-%m-%d");
            case 'j' -> {
                dayOfYear = number(3, 1, 366) - 1;
                isDate = true;
            }
            case 'm' -> {
                month = number(2, 1, 12) - 1;
                month();
            }
            case 'u' -> weekday = number(1, 1, 7) % 7;
            case 'w' -> weekday = number(1, 0, 6);
            case 'U', 'V', 'W' -> number(2, 0, 53);
            case 'y' -> {
                int two = number(2, 0, 99);
                year = two < 69 ? 2000 + two : 1900 + two;
            }
            case 'Y' -> year = number(4, 0, 9999);
            default -> {
                return false;
            }
        }
        isDate = isDate || "bBhCdeDFmyY".indexOf(letter) >= 0;
        return true;
    }

    private void month() {
        hasMonth = true;
        isDate = true;
    }

    private void clock(char letter) {
        switch (letter) {
            case 'H', 'k' -> hour = number(2, 0, 23);
            case 'I', 'l' -> {
                hour = number(2, 1, 12) % 12;
                isHalf = true;
            }
            case 'M' -> minute = number(2, 0, 59);
            case 'n', 't' -> blanks();
            case 'p', 'P' -> {
                isAfternoon = name(List.of("am", "pm")) == 1;
            }
            case 'r' -> all("%I:%M:%S %p");
            case 'R' -> all("%H:%M");
            case 's' -> epoch();
            case 'S' -> second = number(2, 0, 61);
            case 'T', 'X' -> all("%H:%M:%S");
            case 'c' -> all("%a %b %e %H:%M:%S %Y");
            case 'z' -> offset();
            case 'Z' -> zone();
            case '%' -> literal('%');
            default -> throw new Mismatch();
        }
    }

    private void zone() {
        blanks();
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void offset() {
        blanks();
        if (text.startsWith("Z", at)) {
            at++;
            return;
        }
        if (at >= text.length() || "+-".indexOf(text.charAt(at)) < 0) {
            throw new Mismatch();
        }
        at++;
        number(2, 0, 99);
        if (text.startsWith(":", at)) {
            at++;
        }
        if (at < text.length() && Character.isDigit(text.charAt(at))) {
            number(2, 0, 59);
        }
    }

    private void epoch() {
        long seconds = digits(18);
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
        year = time.getYear();
        month = time.getMonthValue() - 1;
        day = time.getDayOfMonth();
        hour = time.getHour();
        minute = time.getMinute();
        second = time.getSecond();
        month();
    }

    private int number(int most, int least, int largest) {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        long number = digits(most);
        if (number < least || number > largest) {
            throw new Mismatch();
        }
        return (int) number;
    }

    private long digits(int most) {
        int end = at;
        while (end < text.length() && end - at < most && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (end == at) {
            throw new Mismatch();
        }
        long number = Long.parseLong(text.substring(at, end));
        at = end;
        return number;
    }

    /** The index of a name that stands here, whole or short. */
    private int name(List<String> names) {
        String rest = text.substring(at).toLowerCase(Locale.ROOT);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String shorter = name.substring(0, Math.min(SHORT_NAME, name.length()));
            if (rest.startsWith(shorter)) {
                at += rest.startsWith(name) ? name.length() : shorter.length();
                return i;
            }
        }
        throw new Mismatch();
    }
}
