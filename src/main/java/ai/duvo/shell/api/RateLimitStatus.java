package ai.duvo.shell.api;

/**
 * Status of a rate limit.
 *
 * @param requests how many may still be sent before it is renewed
 * @param limit how many there are in all
 */
public record RateLimitStatus(long requests, long limit) {

    /** Whether less than this share is left, from 0 to 1. */
    public boolean isBelow(double share) {
        return requests < limit * share;
    }
}
