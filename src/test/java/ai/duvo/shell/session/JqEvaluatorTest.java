package ai.duvo.shell.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.JqProgram;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.jq.JqWorker;
import ai.duvo.shell.line.UnsentValue;
import ai.duvo.shell.progress.ProgressLine;
import ai.duvo.shell.session.blocking.BlockingCalls;
import ai.duvo.shell.testing.MapVariables;
import ai.duvo.shell.testing.TestConsole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JqEvaluatorTest {

    private static final JsonNode INPUT = JsonMapper.shared().readTree("{\"total\":3}");

    private final BlockingCalls caller = new BlockingCalls(
            Schedulers::parallel, ProgressLine.of(TestConsole.pipe().console(), Map.of()));
    private final MapVariables variables = new MapVariables().with("n", "2");

    @Test
    void runsAProgram() {
        assertThat(run(".total + $n", Duration.ofSeconds(10)))
                .containsExactly(JsonMapper.shared().readTree("5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last(repeat(1))",
                "reduce range(1e12) as $x (0; . + $x)",
                "[range(1e12) | select(false)]",
                "until(false; .)",
                "last(recurse(.))",
                "(\"a\" * 60 + \"!\") | test(\"^(a+)+(b)\\\\2$\")"
            })
    void aProgramThatDoesNotEndIsStoppedAndSaidToBe(String program) {
        assertThatThrownBy(() -> run(program, Duration.ofMillis(300)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("jq: the program did not end within");
    }

    @ParameterizedTest
    @ValueSource(strings = {"def f: f; f", "def f: [f]; f"})
    void aProgramThatGoesTooDeepIsStoppedAndSaidToBe(String program) {
        assertThatThrownBy(() -> run(program, Duration.ofSeconds(30)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("calls itself too deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"last(repeat(1))", "reduce range(1e12) as $x (0; . + $x)"})
    void ctrlCStopsIt(String program) throws Exception {
        CompletableFuture<Throwable> outcome = CompletableFuture.supplyAsync(() -> {
            try {
                run(program, Duration.ofMinutes(1));
                return new AssertionError("it ended");
            } catch (Failure failure) {
                return failure;
            }
        });
        // whenever it comes, before the program or in it
        caller.cancel();
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedFailure.class);
    }

    @Test
    void theThreadOfAStoppedProgramEnds() {
        assertThatThrownBy(() -> run("last(repeat(1))", Duration.ofMillis(100))).isInstanceOf(Failure.class);
        assertThat(run(".total", Duration.ofSeconds(10))).hasSize(1);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (isAnyBusy()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void whatHangsOnAnUnsentAnswerIsUnsent() {
        JsonNode unsent = UnsentValue.of("sandbox", 3);
        assertThat(new JqEvaluator(caller, new JqWorker(none -> {})).run(jq(".a.b | length"), unsent, variables))
                .allMatch(UnsentValue::is);
    }

    private static boolean isAnyBusy() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("duvo-jq"))
                .anyMatch(thread -> thread.getKey().getState() == Thread.State.RUNNABLE);
    }

    private List<JsonNode> run(String program, Duration longest) {
        return new JqEvaluator(caller, new JqWorker(longest, none -> {})).run(jq(program), INPUT, variables);
    }

    private static JqProgram jq(String program) {
        return JqProgram.of(new JqText(program, new Span(0, program.length())));
    }
}
