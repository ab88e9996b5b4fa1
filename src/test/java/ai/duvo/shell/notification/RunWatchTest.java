package ai.duvo.shell.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunWatchTest {

    private static final String ASKING =
            "{run: {id: 'r1', status: 'waiting'}, pending_human_request: {id: 'h1', title: 'Approve?'}}";

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final List<WatchedRun> told = new ArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final RunWatch watch = new RunWatch(() -> time, told::add);
    private String answer = state("running");

    @Test
    void tellsOnceThatARunEnded() {
        watch("r1");
        after(60);
        assertThat(told).isEmpty();

        answer = state("failed");
        after(60);
        assertThat(told).extracting(WatchedRun::status).containsExactly("failed");
    }

    @Test
    void tellsEachQuestionOnceAndTheEndBehindIt() {
        watch("r1");
        answer = ASKING;
        after(120);
        assertThat(told).extracting(WatchedRun::question).containsExactly("Approve?");

        answer = ASKING.replace("h1", "h2");
        after(60);
        answer = state("completed");
        after(60);
        assertThat(told).hasSize(3).last().matches(WatchedRun::isEnded);
    }

    @Test
    void looksLessOftenTheLessHappensAndNeverWhenNothingIsUnderWay() {
        watch("r1");
        after(2);
        assertThat(looks).hasValue(0);
        after(600);
        assertThat(looks.get()).isBetween(20, 30);

        answer = state("completed");
        after(60);
        int before = looks.get();
        after(3600);
        assertThat(looks).hasValue(before);
    }

    @Test
    void theRateLimitLeavesItBe() {
        watch.watch(WatchedRun.named("r1"), Mono.empty());
        after(60);

        answer = state("completed");
        watch("r1");
        after(60);
        assertThat(told).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsLeftAlone() {
        watch.watch(WatchedRun.named("r1"), Mono.defer(() -> {
            looks.incrementAndGet();
            return Mono.error(new IllegalStateException("no network"));
        }));
        after(3600);

        assertThat(looks).hasValue(5);
        assertThat(told).isEmpty();
    }

    @Test
    void theEndThatTheUserSawIsNotToldAgain() {
        watch("r1");
        watch.seen(new WatchedRun("r1", "", "completed", "", "", ""));
        answer = state("completed");
        after(3600);

        assertThat(told).isEmpty();
        assertThat(looks).hasValue(0);
        assertThat(watch.runs()).extracting(WatchedRun::status).containsExactly("completed");
    }

    @Test
    void whatWasToldIsNoNewsOnceTheUserSawItOrItIsNoLongerSo() {
        watch("r1");
        answer = ASKING;
        after(60);
        assertThat(watch.isNews(told.get(0))).isTrue();
        watch.seen();
        assertThat(watch.isNews(told.get(0))).isFalse();
        after(60);
        assertThat(watch.isNews(told.get(0))).isFalse();

        answer = state("completed");
        after(60);
        assertThat(watch.isNews(told.get(0))).isFalse();
        assertThat(watch.isNews(told.get(1))).isTrue();
        watch.seen(told.get(1));
        assertThat(watch.isNews(told.get(1))).isFalse();
    }

    @Test
    void nothingOutlivesIt() {
        watch("r1");
        watch.close();
        answer = state("completed");
        after(3600);

        assertThat(told).isEmpty();
        assertThat(looks).hasValue(0);
    }

    private void watch(String id) {
        watch.watch(WatchedRun.named(id), Mono.fromCallable(() -> {
            looks.incrementAndGet();
            return json(answer);
        }));
    }

    private static String state(String status) {
        return "{run: {id: 'r1', status: '" + status + "'}}";
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"').replaceAll("([a-z_]+):", "\"$1\":"));
    }

    private void after(int seconds) {
        time.advanceTimeBy(Duration.ofSeconds(seconds));
    }
}
