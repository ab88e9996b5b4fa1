package ai.duvo.shell.follow;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.SetClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A run that writes 200 messages a second, on a clock of its own. */
class MessageFeedTest {

    private static final int A_SECOND = 200;

    private final SetClock clock = new SetClock();
    private final Instant begun = clock.instant();
    private long shown;
    private long skipped;
    private long last = -1;

    @ParameterizedTest
    @ValueSource(ints = {5, 50, 200, 500, 2000})
    void aScreenKeepsUpHoweverSlowTheAnswersAre(int latency) {
        MessageFeed feed = new MessageFeed(offset -> page(offset, latency), true, 0);
        for (int i = 0; i < 100; i++) {
            feed.read(reader());
            clock.advance(Duration.ofMillis(latency + (feed.isMore() ? 0 : 500)));
        }
        feed.read(reader());
        // what was written while the last answer was under way, and what is left of two looks
        long behind = written() - shown - skipped;
        assertThat(behind)
                .isLessThanOrEqualTo(MessageFeed.MOST_BEHIND + 2L * A_SECOND * latency / 1000 + RunReader.PAGE);
        assertThat(last).isEqualTo(shown + skipped - 1);
        if (latency <= 50) {
            assertThat(skipped).isZero();
        } else if (latency >= 500) {
            assertThat(skipped).isPositive();
        }
    }

    @Test
    void whoWantsAllGetsAll() {
        MessageFeed feed = new MessageFeed(offset -> page(offset, 500), false, 0);
        for (int i = 0; i < 20; i++) {
            feed.read(reader());
        }
        assertThat(skipped).isZero();
        assertThat(shown).isEqualTo(last + 1).isGreaterThan(3000);
    }

    @Test
    void aLookEndsAlthoughMessagesDoNot() {
        MessageFeed feed = new MessageFeed(offset -> page(offset, 10_000), false, 0);
        clock.advance(Duration.ofMinutes(1));
        assertThat(feed.read(reader())).isTrue();
        assertThat(feed.isMore()).isTrue();
        assertThat(shown).isEqualTo(4L * RunReader.PAGE);
    }

    private MessageFeed.Reader reader() {
        return new MessageFeed.Reader() {
            @Override
            public void messages(JsonNode messages) {
                shown += messages.size();
                for (JsonNode message : messages) {
                    assertThat(message.asLong()).isGreaterThan(last);
                    last = message.asLong();
                }
            }

            @Override
            public void skipped(long count) {
                skipped += count;
                last += count;
            }
        };
    }

    private long written() {
        return Duration.between(begun, clock.instant()).toMillis() * A_SECOND / 1000;
    }

    private JsonNode page(long offset, int latency) {
        long total = written();
        clock.advance(Duration.ofMillis(latency));
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("total", total);
        ArrayNode messages = answer.putArray("messages");
        for (long i = offset; i < Math.min(total, offset + RunReader.PAGE); i++) {
            messages.add(i);
        }
        return answer;
    }
}
