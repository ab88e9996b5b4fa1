package ai.duvo.shell.api;

import java.time.Duration;

/**
 * How long a request may take.
 *
 * @param connect until the connection stands
 * @param firstByte until the answer begins
 * @param total until the answer is whole; not for uploads and downloads
 */
public record Limits(Duration connect, Duration firstByte, Duration total) {

    /** What commands use. */
    public static Limits standard() {
        return new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(5));
    }
}
