package ai.duvo.shell.progress;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.output.Console;
import ai.duvo.shell.session.blocking.BlockingCalls;
import ai.duvo.shell.testing.TestConsole;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

class ProgressLineTest {

    private static final String ERASED = "\r\u001b[K";

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final TestConsole terminal = TestConsole.terminal(80);
    private final ProgressLine line = new ProgressLine(terminal.console(), true, () -> time);

    @Test
    void saysNothingOfAShortWait() {
        try (Activity waiting = line.begin("GET /v2/agents")) {
            after(299);
        }
        after(1000);

        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void saysWhatItWaitsForAndForHowLongAndGoesWithoutATrace() {
        try (Activity waiting = line.begin("GET /v2/agents")) {
            after(300);
            assertThat(shown()).isEqualTo("⠙ GET /v2/agents · 0.3 s · Ctrl-C ends it");
            after(1100);
            assertThat(shown()).endsWith("GET /v2/agents · 1.4 s · Ctrl-C ends it");
        }

        assertThat(terminal.err()).endsWith(ERASED);
        assertThat(after(1000)).isEmpty();
    }

    @Test
    void isShownBesideADownloadToAPipe() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console piped = new Console(
                OutputStream.nullOutputStream(), err, new Console.Screen(false, true, () -> 80, false, false));
        ProgressLine beside = new ProgressLine(piped, true, () -> time);
        try (Activity download = beside.begin("GET /v2/files/1", Amount.Unit.BYTES)) {
            piped.stream(out -> {
                download.advance(2_000);
                CompletableFuture.runAsync(() -> after(1000))
                        .orTimeout(5, TimeUnit.SECONDS)
                        .join();
            });
        }

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("GET /v2/files/1 · 2.0 kB");
    }

    @Test
    void severalShortWaitsInARowAreOneLongOne() {
        for (int i = 0; i < 3; i++) {
            try (Activity waiting = line.begin("GET /v2/agents/" + i)) {
                after(150);
            }
        }

        assertThat(terminal.err()).contains("GET /v2/agents/2 · 0.3 s");
    }

    @Test
    void tellsRateAndRemainingTimeOfWhatIsMeasured() {
        try (Activity upload = line.begin("uploading x.csv", Amount.Unit.BYTES);
                Activity request = line.begin("PUT /x")) {
            upload.advance(1_200_000, 4_800_000);
            after(2000);
        }

        assertThat(terminal.err())
                .contains("uploading x.csv · 25 % · 1.2 MB of 4.8 MB · 600 kB/s · 6.0 s left · 2.0 s")
                .doesNotContain("PUT");
    }

    @Test
    void tellsAmountsWithoutATotal() {
        try (Activity list = line.begin("agents list")) {
            list.advance(400);
            after(1000);
        }

        assertThat(terminal.err()).contains("agents list · 400 · 400/s · 1.0 s");
    }

    @Test
    void theTimeStaysOnANarrowTerminal() {
        TestConsole narrow = TestConsole.terminal(30);
        ProgressLine small = new ProgressLine(narrow.console(), true, () -> time);
        try (Activity waiting = small.begin("GET /v2/runs/67ee2cf8-0000-4000-8000-000000000000/messages")) {
            after(700);
        }

        assertThat(narrow.err()).contains("GET /v2/runs/67ee… · 0.7 s");
    }

    @Test
    void isSilentInCiAndOnATerminalThatKnowsNoMoreThanLines() {
        for (Map<String, String> environment :
                List.of(Map.of("TERM", "xterm", "CI", "true"), Map.of("TERM", "dumb"), Map.<String, String>of())) {
            ProgressLine quiet = ProgressLine.of(terminal.console(), environment);
            assertThat(quiet.note("still nothing")).isFalse();
        }
        new ProgressLine(TestConsole.pipe().console(), true, () -> {
                    throw new IllegalStateException("no thread is needed");
                })
                .begin("nothing is shown")
                .close();

        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void aWaitIsToldByItsCall() {
        BlockingCalls calls = new BlockingCalls(() -> time, line);

        calls.await(Mono.fromRunnable(() -> after(500)), "GET /v2/runs", "stopped");

        assertThat(terminal.err()).contains("GET /v2/runs · 0.5 s").endsWith(ERASED);
    }

    private String after(int millis) {
        int before = terminal.err().length();
        time.advanceTimeBy(Duration.ofMillis(millis));
        return terminal.err().substring(before);
    }

    private String shown() {
        String text = terminal.err();
        return text.substring(text.lastIndexOf(ERASED) + ERASED.length());
    }
}
