package ai.duvo.shell.failure;

/**
 * A stretch of a text, in UTF-16 units from its start.
 *
 * @param start the first unit
 * @param end one past the last unit; equal to {@code start} for a place between two characters
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** The smallest span that holds both. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The same stretch, further right: for a text that stands inside a longer one. */
    public Span shift(int by) {
        return new Span(start + by, end + by);
    }
}
