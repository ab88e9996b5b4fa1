package ai.duvo.shell.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the time of a run goes to. */
class SpanBuilderTest {

    private static RunSample completed() {
        return new RunSample("completed")
                .with("started_at", RunSample.at(1))
                .with("completed_at", RunSample.at(20))
                .says(0, "user", "go");
    }

    @Test
    void modelAndToolsTakeTurns() {
        RunSample run = completed()
                .calls(3, "a", "search")
                .returns(7, "a")
                .says(9, "assistant", "so")
                .calls(12, "b", "read")
                .returns(13, "b")
                .says(20, "assistant", "done");
        assertThat(run.spans(99))
                .containsExactly(
                        "other start 0-1",
                        "model model 1-3",
                        "tool search 3-7",
                        "model model 7-12",
                        "tool read 12-13",
                        "model model 13-20");
        assertThat(run.timeline(99).totals())
                .containsEntry(SpanKind.MODEL, Duration.ofSeconds(14))
                .containsEntry(SpanKind.TOOL, Duration.ofSeconds(5))
                .doesNotContainKey(SpanKind.HUMAN);
    }

    @Test
    void callsThatOverlapCountOnce() {
        RunSample run = completed()
                .calls(2, "a", "slow")
                .calls(2, "b", "fast")
                .returns(5, "b")
                .returns(10, "a")
                .says(20, "assistant", "done");
        assertThat(run.spans(99)).contains("tool slow 2-10", "tool fast 2-5", "model model 10-20");
        assertThat(run.timeline(99).totals()).containsEntry(SpanKind.TOOL, Duration.ofSeconds(8));
    }

    @Test
    void aPendingRequestIsWaitedForUntilNow() {
        RunSample run = new RunSample("waiting")
                .says(0, "user", "go")
                .calls(2, "a", "read")
                .returns(3, "a");
        assertThat(run.pending(5, "Send it?").spans(60))
                .containsExactly("model model 0-2", "tool read 2-3", "model model 3-5", "human Send it? 5-60+");
    }

    @Test
    void aToolThatAsksAHumanIsAHuman() {
        RunSample run = completed().calls(2, "a", "request_human_approval").returns(18, "a");
        assertThat(run.spans(99)).contains("human request_human_approval 2-18", "model model 18-20");
    }

    @Test
    void whatAUserSaysNextWasWaitedFor() {
        RunSample run = completed()
                .says(3, "assistant", "and?")
                .says(15, "user", "go on")
                .says(20, "assistant", "ok");
        assertThat(run.spans(99))
                .containsExactly("other start 0-1", "model model 1-3", "human a message 3-15", "model model 15-20");
    }

    @Test
    void aRunThatGoesOnEndsNow() {
        RunSample run = new RunSample("running")
                .says(0, "user", "go")
                .says(2, "assistant", "ok")
                .says(4, "assistant", "so");
        assertThat(run.spans(9)).containsExactly("model model 0-9+");
        assertThat(run.calls(9, "a", "read").spans(12)).containsExactly("model model 0-9", "tool read 9-12+");
    }

    @Test
    void aCallWithoutAResultEndsWithTheRun() {
        assertThat(completed().calls(2, "a", "hangs").spans(99))
                .containsExactly("other start 0-1", "model model 1-2", "tool hangs 2-20 no result");
    }

    @Test
    void aResultWithoutACallIsATool() {
        assertThat(completed().returns(5, "lost").spans(99)).contains("tool a tool 1-5", "model model 5-20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not_started", "pending", "starting"})
    void whatHasNotBegunIsAboutToStart(String status) {
        assertThat(new RunSample(status).spans(7)).containsExactly("other start 0-7+");
    }

    @Test
    void nothingAtAllIsNoSpan() {
        RunTimeline timeline = new RunSample("completed").timeline(7);
        assertThat(timeline.spans()).isEmpty();
        assertThat(timeline.length()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-13-45T99:00:00Z", "+999999999-12-31T23:59:59Z", "1700000000"})
    void aMessageWithoutATimeHasThatOfTheOneBefore(String time) {
        RunSample run = completed()
                .calls(2, "a", "read")
                .message(time, "{\"role\":\"tool\",\"tool_result\":{\"tool_call_id\":\"a\"}}");
        assertThat(run.spans(99)).contains("tool read 2-2", "model model 2-20");
        assertThat(run.timeline(99).notes()).containsExactly("1 message has no time: the one before tells it");
    }

    @Test
    void timesWithoutAZoneOrWithAnOtherAreRead() {
        RunSample run = completed()
                .message("2026-11-27T10:00:04", "{\"role\":\"assistant\",\"text_content\":\"a\"}")
                .message("2026-11-27T12:00:06+02:00", "{\"role\":\"user\",\"text_content\":\"b\"}");
        assertThat(run.spans(99)).contains("model model 1-4", "human a message 4-6");
    }

    @Test
    void aClockThatGoesBackwardsMakesNoNegativeSpan() {
        RunSample run = completed().calls(10, "a", "read").returns(4, "a").says(12, "assistant", "done");
        assertThat(run.spans(99))
                .contains("model model 1-10", "tool read 10-10", "model model 10-12", "other end 12-20");
        assertThat(run.timeline(99).notes())
                .containsExactly("1 message is older than the one before: the clock went backwards");
    }

    @Test
    void anEndBeforeTheLastMessageIsMoved() {
        RunSample run = completed().with("completed_at", RunSample.at(2)).says(9, "assistant", "done");
        assertThat(run.timeline(99).length()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void answeredRequestsThatNobodyTellsAreSaid() {
        RunSample run = completed().says(20, "assistant", "done");
        assertThat(run.timeline(99).notes()).isEmpty();
        ((tools.jackson.databind.node.ObjectNode) run.state.path("run")).put("human_in_the_loop_enabled", true);
        assertThat(run.timeline(99).notes()).singleElement().asString().contains("counts as the model's");
    }

    @Test
    void thousandsOfMessagesAreFew() {
        RunSample run = completed().with("completed_at", RunSample.at(6000));
        for (int i = 0; i < 2500; i++) {
            run.calls(2 * i + 1, "c" + i, "tool" + i % 3).returns(2 * i + 2, "c" + i);
        }
        RunTimeline timeline = run.timeline(9999);
        assertThat(timeline.messages()).isEqualTo(5001);
        assertThat(timeline.totals()).containsEntry(SpanKind.TOOL, Duration.ofSeconds(2500));
        assertThat(TimelineRows.of(timeline.spans(), true)).hasSizeGreaterThan(4000);
        assertThat(TimelineRows.of(timeline.spans(), false))
                .extracting(TimelineRows.Row::name)
                .contains("tool0 ×834", "tool1 ×833")
                .hasSize(5);
    }
}
