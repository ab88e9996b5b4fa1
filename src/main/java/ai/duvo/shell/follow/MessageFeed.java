package ai.duvo.shell.follow;

import java.util.function.LongFunction;
import tools.jackson.databind.JsonNode;

/** The messages of a run in order, page by page. Who falls too far behind goes on near the newest. */
final class MessageFeed {

    /** How far behind a reader may fall: a screen or two at once is still looked at. */
    static final int MOST_BEHIND = 150;

    private static final int MOST_PAGES = 4;

    private final LongFunction<JsonNode> pages;
    private final boolean maySkip;
    private long seen;
    private boolean isMore;

    /**
     * From a message on.
     *
     * @param pages gives the messages from an offset on, and their {@code total}
     * @param maySkip whether messages may be left out
     * @param from the offset of the first
     */
    MessageFeed(LongFunction<JsonNode> pages, boolean maySkip, long from) {
        this.pages = pages;
        this.maySkip = maySkip;
        this.seen = from;
    }

    /** Takes what comes. */
    interface Reader {

        /** The next messages, in order; never none. */
        void messages(JsonNode messages);

        /** So many were left out here. */
        void skipped(long count);
    }

    /**
     * Reads what is new: a few pages at most, so that whoever reads can look at something else between.
     *
     * @return whether there was anything
     */
    boolean read(Reader reader) {
        long before = seen;
        isMore = true;
        for (int i = 0; i < MOST_PAGES && isMore; i++) {
            JsonNode answer = pages.apply(seen);
            JsonNode messages = answer.path("messages");
            seen += messages.size();
            if (!messages.isEmpty()) {
                reader.messages(messages);
            }
            long behind = answer.path("total").asLong(seen) - seen;
            if (maySkip && behind > MOST_BEHIND) {
                long skipped = behind - RunReader.PAGE;
                seen += skipped;
                reader.skipped(skipped);
            }
            isMore = messages.size() == RunReader.PAGE;
        }
        return seen > before;
    }

    /** Whether the last read left some. */
    boolean isMore() {
        return isMore;
    }
}
