package ai.duvo.shell.credential;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A program that keeps or gives keys. What it prints is never shown, nor what it says on standard error.
 *
 * @param called what it is in messages
 * @param words the program and its arguments
 * @param limit how long it may take
 */
record KeyProgram(String called, List<String> words, Map<String, String> environment, Duration limit) {

    private static final int MOST_BYTES = 65_536;

    /** Programs are read on threads of their own: one may wait for its user. */
    private static final Executor READERS = work -> {
        Thread thread = new Thread(work, "key program");
        thread.setDaemon(true);
        thread.start();
    };

    /**
     * What a program did.
     *
     * @param code its exit code
     * @param text what it printed
     */
    record Outcome(int code, String text) {}

    /** Starts it with that input; cancelling ends it. */
    <T> CompletableFuture<T> start(String input, Function<Outcome, T> reading) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Process process;
        try {
            process = process();
        } catch (IOException e) {
            result.completeExceptionally(failure(called + " cannot be run: " + e.getMessage(), null));
            return result;
        }
        CompletableFuture.supplyAsync(() -> printed(process, input), READERS)
                .thenCombine(process.onExit(), (text, ended) -> new Outcome(ended.exitValue(), text))
                .thenApply(reading)
                .whenComplete((value, error) -> {
                    if (error == null) {
                        result.complete(value);
                    } else {
                        result.completeExceptionally(error.getCause() == null ? error : error.getCause());
                    }
                });
        result.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((value, error) -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        });
        return result;
    }

    private Process process() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What the user is told when it took too long; another error stays. */
    Throwable told(Throwable error) {
        return error instanceof TimeoutException
                ? failure(
                        called + " did not end within " + limit.toSeconds() + " s and was stopped",
                        "does it wait for a password? nothing was sent")
                : error;
    }

    private static String printed(Process process, String input) {
        try (OutputStream to = process.getOutputStream()) {
            to.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException readsNothing) {
            // its exit code says how it went
        }
        try {
            return new String(process.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A failure like that of a missing key. */
    static Failure failure(String message, @Nullable String hint) {
        return new Failure(ExitCode.AUTHENTICATION, message, hint);
    }
}
