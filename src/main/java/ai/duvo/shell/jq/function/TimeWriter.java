package ai.duvo.shell.jq.function;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes times as {@code strftime} does where nothing is said of language. */
final class TimeWriter {

    private static final int WEEK = 7;

    private final ZonedDateTime time;
    private final StringBuilder text = new StringBuilder();

    private TimeWriter(ZonedDateTime time) {
        this.time = time;
    }

    static String write(ZonedDateTime time, String format) {
        TimeWriter writer = new TimeWriter(time);
        writer.all(format);
        return writer.text.toString();
    }

    private void all(String format) {
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                text.append(c);
                continue;
            }
            char letter = format.charAt(++i);
            char flag = 0;
            if ("-_0^#EO".indexOf(letter) >= 0 && i + 1 < format.length()) {
                flag = letter;
                letter = format.charAt(++i);
            }
            String written = one(letter);
            text.append(flagged(written == null ? "%" + letter : written, flag));
        }
    }

    private static String flagged(String written, char flag) {
        return switch (flag) {
            case '-' -> written.replaceFirst("^[0 ]+(?=.)", "");
            case '_' -> {
                String number = written.replaceFirst("^0+(?=.)", "");
                yield " ".repeat(written.length() - number.length()) + number;
            }
            case '0' -> written.replace(' ', '0');
            case '^' -> written.toUpperCase(Locale.ROOT);
            default -> written;
        };
    }

    private @Nullable String one(char letter) {
        String date = date(letter);
        return date == null ? clock(letter) : date;
    }

    private @Nullable String date(char letter) {
        return switch (letter) {
            case 'a' -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'A' -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b', 'h' -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'B' -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'c' -> write(time, "%a %b %e %H:%M:%S %Y");
            case 'C' -> two(Math.floorDiv(time.getYear(), 100));
            case 'd' -> two(time.getDayOfMonth());
            case 'D', 'x' -> write(time, "%m/%d/%y");
            case 'e' -> String.format(Locale.ROOT, "%2d", time.getDayOfMonth());
            case 'F' -> write(time, "%Y-%m-%d");
            case 'g' -> two(Math.floorMod(time.get(IsoFields.WEEK_BASED_YEAR), 100));
            case 'G' -> String.valueOf(time.get(IsoFields.WEEK_BASED_YEAR));
            case 'j' -> String.format(Locale.ROOT, "%03d", time.getDayOfYear());
            case 'm' -> two(time.getMonthValue());
            case 'u' -> String.valueOf(time.getDayOfWeek().getValue());
            case 'U' ->
                two((time.getDayOfYear() - 1 + WEEK - time.getDayOfWeek().getValue() % WEEK) / WEEK);
            case 'V' -> two(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'w' -> String.valueOf(time.getDayOfWeek().getValue() % WEEK);
            case 'W' ->
                two((time.getDayOfYear() - 1 + WEEK - (time.getDayOfWeek().getValue() - 1)) / WEEK);
            case 'y' -> two(Math.floorMod(time.getYear(), 100));
            case 'Y' -> String.valueOf(time.getYear());
            default -> null;
        };
    }

    private @Nullable String clock(char letter) {
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return switch (letter) {
            case 'H' -> two(time.getHour());
            case 'I' -> two(hour);
            case 'k' -> String.format(Locale.ROOT, "%2d", time.getHour());
            case 'l' -> String.format(Locale.ROOT, "%2d", hour);
            case 'M' -> two(time.getMinute());
            case 'n' -> "\n";
            case 'p' -> time.getHour() < 12 ? "AM" : "PM";
            case 'P' -> time.getHour() < 12 ? "am" : "pm";
            case 'r' -> write(time, "%I:%M:%S %p");
            case 'R' -> write(time, "%H:%M");
            case 's' -> String.valueOf(time.toEpochSecond());
            case 'S' -> two(time.getSecond());
            case 't' -> "\t";
            case 'T', 'X' -> write(time, "%H:%M:%S");
            case 'z' -> DateTimeFormatter.ofPattern("xx", Locale.ROOT).format(time);
            case 'Z' -> zone();
            case '%' -> "%";
            default -> null;
        };
    }

    private String zone() {
        return time.getZone().equals(ZoneOffset.UTC)
                ? "GMT"
                : DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(time);
    }

    private static String two(int number) {
        return number >= 0 && number < 10 ? "0" + number : String.valueOf(number);
    }
}
