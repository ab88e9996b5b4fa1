package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.handler.SessionBundle;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.ColumnChoice;
import ai.duvo.shell.output.OutputFormat;
import ai.duvo.shell.output.Renderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A few rounds of {@link Fuzz} in each build, always the same; {@code scripts/bench/fuzz} does many. */
class FuzzTest {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int DEEP = 700;
    private static final int CHARACTERS = 5_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {14, 15})
    void nothingFromOutsideIsMoreThanAFailure(long seed) throws IOException {
        Fuzz fuzz = new Fuzz(LONGEST);
        FuzzTargets.all(folder).forEach(target -> fuzz.round(target, seed, CHARACTERS));
        assertThat(fuzz.faults()).isEmpty();
        assertThat(fuzz.characters().values()).hasSize(5).allMatch(done -> done >= CHARACTERS);
    }

    @Test
    void whatIsNoFailureIsAFault() {
        assertThat(faults(() -> String.valueOf(List.of().get(0))))
                .contains("throws")
                .contains("input: bad");
        assertThat(faults(() -> {
                    throw new StackOverflowError();
                }))
                .contains("throws java.lang.StackOverflowError");
        assertThat(faults(() -> "duvo: internal error: x")).contains("a mistake of our own");
        assertThat(faults(() -> {
                    throw Failure.error("what a user can act on", null);
                }))
                .isEmpty();
    }

    @ParameterizedTest(name = "text {index}")
    @ValueSource(strings = {"\u001b[2J", "\u0007", "\r", "\u009b", "\u202e", "\u2028", "\ufeff", "\ud83d", "\udc00x"})
    void whatMovesTheCursorOrHidesIsAFault(String text) {
        assertThat(faults(() -> "good\n\t🧾" + text)).contains("shows \\u");
        assertThat(faults(() -> "good\n\t🧾")).isEmpty();
    }

    @Test
    void whatDoesNotEndIsAFault() {
        CountDownLatch never = new CountDownLatch(1);
        assertThat(faults(Duration.ofMillis(20), () -> {
                    never.await();
                    return "";
                }))
                .contains("does not end");
    }

    @Test
    void aTitleThatABundleNamesIsMadeVisible() throws IOException {
        String results = "[{\"number\":1,\"line\":\"x\",\"shape\":\"LIST\",\"columns\":"
                + "[{\"title\":\"a\u202e\",\"path\":\"a\"}],\"body\":[{\"a\":1}]}]";
        Path file = folder.resolve("odd.zip");
        Files.write(file, FuzzTargets.zip(Map.of("exchanges.har", "{}", "results.json", results)));
        assertThat(FuzzTargets.looked(file, SessionBundle.read(file)))
                .contains("A\\U202E")
                .doesNotContain("\u202e");
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void whatIsNestedDeepIsShownInEveryFormat(OutputFormat format) {
        String json = "{\"id\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}";
        Renderer.View view = new Renderer.View(format, 80, false, true, ColumnChoice.usual(), true);
        for (Result result : List.of(Result.object(""), Result.list(""))) {
            assertThat(faults(() -> Renderer.render(json.getBytes(StandardCharsets.UTF_8), result, view)))
                    .isEmpty();
        }
    }

    @Test
    void aNumberWithTooLargeAnExponentIsAFailure() {
        String number = "1e99923372036854775808";
        assertThat(faults(() -> Json.parse(number, "a file").toString())).isEmpty();
        assertThat(faults(
                        () -> Json.read(number.getBytes(StandardCharsets.UTF_8)).toString()))
                .isEmpty();
    }

    private static String faults(Callable<String> work) {
        return faults(LONGEST, work);
    }

    private static String faults(Duration longest, Callable<String> work) {
        Fuzz fuzz = new Fuzz(longest);
        fuzz.round(new Fuzz.Target("bad", random -> new Fuzz.Attempt("bad", work), false), 1, 1);
        return fuzz.faults().isEmpty() ? "" : fuzz.faults().toString();
    }
}
