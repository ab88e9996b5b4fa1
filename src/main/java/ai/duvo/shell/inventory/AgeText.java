package ai.duvo.shell.inventory;

import java.time.Duration;

/** Spans of time in a few letters: {@code 17 min}. */
public final class AgeText {

    private AgeText() {}

    public static String text(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min";
        }
        return seconds < 48 * 3600 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }

    /** {@code just now}, {@code 17 min ago}. */
    public static String ago(Duration age) {
        return age.toSeconds() < 5 ? "just now" : text(age) + " ago";
    }
}
