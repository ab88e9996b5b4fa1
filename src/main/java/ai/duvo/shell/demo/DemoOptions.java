package ai.duvo.shell.demo;

import java.time.Duration;

/**
 * How the demo workspace behaves.
 *
 * @param port of loopback; 0 for any free one
 * @param latency added to every answer
 * @param failRate share of requests answered with {@code failStatus}, 0 to 1
 * @param failStatus an HTTP status from 400 on
 * @param ratePerMinute requests a minute before 429; 0 for no limit
 * @param seed the same gives the same ids
 */
public record DemoOptions(int port, Duration latency, double failRate, int failStatus, int ratePerMinute, long seed) {

    /** The seed of every demo workspace that nobody chose one for. */
    public static final long USUAL_SEED = 20_261_124;

    /** Any free port, no delay, no failures, 300 requests a minute as the real API. */
    public static DemoOptions standard() {
        return new DemoOptions(0, Duration.ZERO, 0, 503, 300, USUAL_SEED);
    }
}
