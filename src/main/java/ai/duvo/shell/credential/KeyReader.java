package ai.duvo.shell.credential;

import ai.duvo.shell.failure.Failure;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/**
 * Reader of keys: asks the program that has one when the key is first needed, and once. After a failure, the next typed
 * line may ask again; nobody else does. Thread safe.
 */
public final class KeyReader {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Map<String, String> environment;
    private final Keychain keychain;
    private final Duration limit;
    private final Map<String, Reading> readings = new HashMap<>();

    /** A key, or how it went; {@code isOver} when a new line may try again what failed. */
    private record Reading(CompletableFuture<String> key, boolean isOver) {

        private boolean isKnown() {
            return key.isDone() && !key.isCompletedExceptionally();
        }
    }

    /** Reads nothing yet. */
    public KeyReader(Map<String, String> environment) {
        this(
                environment,
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac"),
                LIMIT);
    }

    KeyReader(Map<String, String> environment, boolean isMac, Duration limit) {
        this.environment = environment;
        this.limit = limit;
        this.keychain = new Keychain(environment, isMac, limit);
    }

    /** The system's keychain. */
    public Keychain keychain() {
        return keychain;
    }

    /**
     * The key for somebody who waits for it.
     *
     * @throws Failure in the publisher, exit code 2, when there is none
     */
    public Mono<String> read(KeySource source) {
        return told(source, Mono.defer(() -> Mono.fromFuture(reading(source, true))));
    }

    /** The same for what nobody waits for: what failed is not tried again, and cancelling does not end it. */
    public Mono<String> readBehind(KeySource source) {
        return told(source, Mono.defer(() -> Mono.fromFuture(reading(source, false), true)));
    }

    /** The key as far as it is known. Asks nobody. */
    public synchronized Optional<String> known(KeySource source) {
        Reading reading = readings.get(source.identity());
        return source instanceof KeySource.Text text
                ? Optional.of(text.key())
                : reading != null && reading.isKnown()
                        ? Optional.of(reading.key().getNow(""))
                        : Optional.empty();
    }

    /** A new line begins: what failed may be tried again for it. */
    public synchronized void begin() {
        readings.replaceAll((source, reading) -> new Reading(reading.key(), true));
    }

    /** Forgets a key: the next one who needs it asks again. */
    public synchronized void forget(KeySource source) {
        readings.remove(source.identity());
    }

    private synchronized CompletableFuture<String> reading(KeySource source, boolean mayRetry) {
        Reading known = readings.get(source.identity());
        boolean isFailed = known != null && known.key().isDone() && !known.isKnown();
        if (known == null || (isFailed && mayRetry && known.isOver())) {
            known = new Reading(start(source), false);
            readings.put(source.identity(), known);
        }
        return known.key();
    }

    private CompletableFuture<String> start(KeySource source) {
        if (source instanceof KeySource.Text text) {
            return CompletableFuture.completedFuture(text.key());
        }
        if (source instanceof KeySource.Command command) {
            return program(command).start("", outcome -> key(command, outcome));
        }
        return source instanceof KeySource.Stored stored
                ? keychain.start(stored)
                : CompletableFuture.failedFuture(KeyProgram.failure(
                                "no API key: nobody is logged in",
                                "log in with: login   or set DUVO_API_KEY, or try the demo workspace: --demo")
                        .orAtPrompt("log in with: login   or try the demo workspace: demo"));
    }

    private KeyProgram program(KeySource.Command command) {
        return new KeyProgram(called(command), List.of("/bin/sh", "-c", command.line()), environment, limit);
    }

    private static String called(KeySource source) {
        return source instanceof KeySource.Command command
                ? "the key command of profile " + command.profile()
                : "the keychain";
    }

    private static String key(KeySource.Command command, KeyProgram.Outcome outcome) {
        if (outcome.code() != 0) {
            throw KeyProgram.failure(
                    called(command) + " failed with exit code " + outcome.code(),
                    "run it in your shell to see why; nothing was sent");
        }
        return only(
                outcome.text(),
                "what " + called(command) + " printed",
                "it is to print the key and nothing else, such as with | head -n 1; nothing was sent");
    }

    /** The one line of a text, which is a key. */
    static String only(String text, String called, String hint) {
        String key = text.strip();
        String wrong = key.isEmpty()
                ? "is empty"
                : key.lines().count() > 1
                        ? "has several lines"
                        : key.chars().allMatch(c -> c > ' ' && c < 0x7f)
                                ? ""
                                : "is no key: it holds blanks or the like";
        if (!wrong.isEmpty()) {
            throw KeyProgram.failure(called + " " + wrong, hint);
        }
        return key;
    }

    /** A failure of its own for each who waits, since it is given a place; a lost key for what was stopped. */
    private Mono<String> told(KeySource source, Mono<String> reading) {
        KeyProgram program = new KeyProgram(called(source), List.of(), environment, limit);
        return reading.onErrorMap(program::told)
                .onErrorMap(
                        CancellationException.class,
                        e -> KeyProgram.failure(
                                called(source) + " was stopped", "the next line asks again; nothing was sent"))
                .onErrorMap(Failure.class, Failure::anew);
    }
}
