package ai.duvo.shell.exchange;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.api.StreamedBody;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every request of a session and what came of it, in memory of bounded size: old ones go first. Thread safe. */
public final class ExchangeHistory {

    /** What stands for a line that began with a blank: it is kept nowhere, and not given away. */
    public static final String PRIVATE = "(not kept)";

    /** What stands for the line of a request that was sent behind the prompt. */
    private static final String BACKGROUND = "background";

    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int LARGEST_BODY = 1024 * 1024;

    /** A guess at what an exchange takes besides its bodies. */
    private static final int OVERHEAD = 2_000;

    private final Deque<Entry> kept = new ArrayDeque<>();
    private String line = "";
    private int lineNumber;
    private int count;
    private long bytes;

    /**
     * An exchange of the session.
     *
     * @param number counts them from 1
     * @param lineNumber that of the prompt's line which caused it; 0 where lines have no numbers
     * @param line the line without secrets, or what stands for it
     * @param attempt which try of its request it was, from 1
     * @param exchange a body beyond 1 MB is kept as its size only
     */
    public record Entry(int number, int lineNumber, String line, int attempt, Exchange exchange) {

        private boolean wasInVainFor(ApiRequest request) {
            boolean isSuccess =
                    exchange.response() != null && exchange.response().isSuccess();
            return !isSuccess && exchange.request().equals(request);
        }

        private long size() {
            ApiResponse response = exchange.response();
            long size = OVERHEAD;
            if (exchange.request().body() instanceof RequestBody.Json json) {
                size += json.bytes().length;
            }
            if (response != null) {
                StreamedBody streamed = response.streamed();
                size += response.body().length + (streamed == null ? 0 : streamed.bytes().length);
            }
            return size;
        }
    }

    /** A line begins: what is sent from now on is sent for it. */
    public synchronized void begin(int number, String text) {
        lineNumber = number;
        line = text;
    }

    /** All that are still kept, oldest first. */
    public synchronized List<Entry> all() {
        return List.copyOf(kept);
    }

    /** One of them; empty when there was none of that number or it is gone. */
    public synchronized Optional<Entry> get(int number) {
        return kept.stream().filter(one -> one.number() == number).findFirst();
    }

    /** How many there were, those that are gone among them. */
    public synchronized int count() {
        return count;
    }

    /** Brings in one of an earlier session, with its number and line. */
    public synchronized void restore(Entry earlier) {
        count = Math.max(count, earlier.number());
        keep(earlier);
    }

    /** Adds one of the line that runs now. */
    public synchronized Entry add(Exchange exchange) {
        return add(exchange, lineNumber, line);
    }

    /** Adds one that was sent behind the prompt. */
    public void addBehind(Exchange exchange) {
        add(exchange, 0, BACKGROUND);
    }

    private synchronized Entry add(Exchange exchange, int number, String text) {
        Entry last = kept.peekLast();
        boolean isRetry = last != null && last.lineNumber() == number && last.wasInVainFor(exchange.request());
        int attempt = last != null && isRetry ? last.attempt() + 1 : 1;
        Entry one = new Entry(++count, number, text, attempt, cut(exchange));
        keep(one);
        return one;
    }

    private void keep(Entry one) {
        kept.addLast(one);
        bytes += one.size();
        while (bytes > MOST_BYTES && kept.size() > 1) {
            bytes -= kept.removeFirst().size();
        }
    }

    private static Exchange cut(Exchange exchange) {
        ApiResponse response = exchange.response();
        return exchange.with(cut(exchange.request().body()), response == null ? null : cut(response));
    }

    private static RequestBody cut(RequestBody body) {
        return body instanceof RequestBody.Json json && json.bytes().length > LARGEST_BODY
                ? new RequestBody.Discarded(json.bytes().length)
                : body;
    }

    private static @Nullable ApiResponse cut(ApiResponse response) {
        int size = response.body().length;
        return size > LARGEST_BODY ? response.streamed(StreamedBody.gone(response.body())) : response;
    }
}
