package ai.duvo.shell.api;

import java.time.Duration;

/**
 * Time limits of a request.
 *
 * @param connect until the connection stands
 * @param firstByte until the answer begins
 * @param total until the answer is whole; not for uploads and downloads
 * @param upload the same for uploads
 */
public record Timeouts(Duration connect, Duration firstByte, Duration total, Duration upload) {

    /** An upload takes as long as it takes. */
    public Timeouts(Duration connect, Duration firstByte, Duration total) {
        this(connect, firstByte, total, Duration.ofDays(1));
    }

    /** The same for whoever waits that long and no longer. */
    Timeouts within(Duration most) {
        return new Timeouts(connect.compareTo(most) < 0 ? connect : most, most, most, most);
    }

    /** What lists for Tab use: nobody waits for them. */
    public static Timeouts behind() {
        return new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    /** What commands use. */
    public static Timeouts standard() {
        return new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(5));
    }
}
