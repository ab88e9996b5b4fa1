package ai.duvo.shell.catalog;

/**
 * Paging of a list: how its pages are asked for.
 *
 * @param style the API's way
 * @param max the largest page, in items
 * @param usual the page size when none is asked for, in items
 */
public record Paging(Style style, int max, int usual) {

    /** The ways of the API. */
    public enum Style {
        /** {@code limit} and {@code offset}; the answer says how many there are in all. */
        OFFSET,
        /** {@code limit} and {@code offset}; a page that is not full is the last. */
        OFFSET_WITHOUT_TOTAL,
        /** {@code limit} and {@code page}, from 1; a page that is not full is the last. */
        PAGE,
        /**
         * {@code limit} and {@code before}, the id of the oldest item so far; {@code has_more} says whether to go on.
         */
        BEFORE
    }

    /** By {@code limit} and {@code offset}, with a total. */
    public static Paging byOffset(int max, int usual) {
        return new Paging(Style.OFFSET, max, usual);
    }
}
