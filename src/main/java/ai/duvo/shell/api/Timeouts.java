package ai.duvo.shell.api;

import java.time.Duration;

/**
 * Time limits of a request.
 *
 * @param connect until the connection stands
 * @param firstByte until the answer begins
 * @param total until the answer is whole; not for uploads and downloads
 */
public record Timeouts(Duration connect, Duration firstByte, Duration total) {

    /** What lists for Tab use: nobody waits for them. */
    public static Timeouts behind() {
        return new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    /** What commands use. */
    public static Timeouts standard() {
        return new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(5));
    }
}
