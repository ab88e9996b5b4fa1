package ai.duvo.shell.progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much of something is done, how fast it goes and how long it will still take, in words. */
public final class Amount {

    /** Before that, a rate says nothing. */
    private static final Duration FIRST_RATE = Duration.ofMillis(500);

    private static final String BETWEEN = " · ";

    private Amount() {}

    /** What is counted. */
    public enum Unit {
        /** Shown as kB, MB and so on. */
        BYTES(""),
        /** Things of a list. */
        ITEMS(""),
        /** Lines of a script. */
        LINES(" lines"),
        /** Script files. */
        FILES(" files");

        private final String name;

        Unit(String name) {
            this.name = name;
        }

        private String of(double amount) {
            if (this != BYTES) {
                return amount < 10 && amount != Math.rint(amount)
                        ? String.format(Locale.ROOT, "%.1f", amount)
                        : String.valueOf(Math.round(amount));
            }
            String[] names = {"B", "kB", "MB", "GB", "TB"};
            int power = 0;
            double rest = amount;
            while (rest >= 999.5 && power < names.length - 1) {
                rest /= 1000;
                power++;
            }
            return String.format(Locale.ROOT, power == 0 || rest >= 99.5 ? "%.0f %s" : "%.1f %s", rest, names[power]);
        }
    }

    /** All of it; the total is negative where it is not known. */
    static String text(long done, long total, Unit unit, Duration since) {
        List<String> parts = new ArrayList<>();
        double seconds = since.toMillis() / 1000.0;
        boolean hasRate = done > 0 && since.compareTo(FIRST_RATE) >= 0;
        if (total > 0) {
            parts.add(Math.min(100, done * 100 / total) + " %");
            parts.add(unit.of(done) + " of " + unit.of(total) + unit.name);
        } else {
            parts.add(unit.of(done) + unit.name);
        }
        if (hasRate && unit != Unit.LINES && unit != Unit.FILES) {
            parts.add(unit.of(done / seconds) + "/s");
        }
        if (hasRate && total > done) {
            parts.add(time(Duration.ofMillis((long) (seconds * 1000 * (total - done) / done))) + " left");
        }
        return BETWEEN + String.join(BETWEEN, parts);
    }

    /** A time for somebody who waits: {@code 1.4 s}, {@code 2 min 5 s}, {@code 1 h 3 min}. */
    public static String time(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", Math.floor(time.toMillis() / 100.0) / 10);
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }
}
