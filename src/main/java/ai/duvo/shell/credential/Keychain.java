package ai.duvo.shell.credential;

import ai.duvo.shell.failure.Failure;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.commons.lang3.StringUtils;
import reactor.core.publisher.Mono;

/** Keychain of the system, through the program that comes with it: {@code secret-tool}, {@code security} on macOS. */
public final class Keychain {

    private static final String SERVICE = "duvo";

    private final Map<String, String> environment;
    private final boolean isMac;
    private final Duration limit;

    Keychain(Map<String, String> environment, boolean isMac, Duration limit) {
        this.environment = environment;
        this.isMac = isMac;
        this.limit = limit;
    }

    /** A name that nothing has there: profiles of several folders may be called alike. */
    public static String newAccount(String profile, Random random) {
        byte[] suffix = new byte[4];
        random.nextBytes(suffix);
        return profile.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + HexFormat.of().formatHex(suffix);
    }

    /**
     * Keeps a key, and reads it back.
     *
     * @throws Failure in the publisher, when there is no keychain or it does not keep it
     */
    public Mono<String> store(KeySource.Stored place, String key) {
        // never as an argument: others see those
        Mono<String> stored = isMac
                ? run(
                        List.of("-i"),
                        "add-generic-password -U -s " + SERVICE + " -l 'duvo: " + label(place) + "' -a '"
                                + place.account() + "' -w '" + key.replace("'", "'\"'\"'") + "'\n",
                        outcome -> done(outcome, "keep the key"))
                : run(
                        List.of(
                                "store",
                                "--label=duvo: " + label(place),
                                "service",
                                SERVICE,
                                "account",
                                place.account()),
                        key,
                        outcome -> done(outcome, "keep the key"));
        return stored.then(Mono.defer(() -> Mono.fromFuture(start(place)).onErrorMap(program(List.of())::told)))
                .map(kept -> {
                    if (!kept.equals(key)) {
                        throw KeyProgram.failure(
                                name() + " gave back another key than it was to keep", "nothing was kept");
                    }
                    return kept;
                });
    }

    private static String label(KeySource.Stored place) {
        return place.profile().replaceAll("[\\p{Cntrl}']", "_");
    }

    /** Takes a key out; false when the keychain does not. */
    public Mono<Boolean> remove(KeySource.Stored place) {
        List<String> words = isMac
                ? List.of("delete-generic-password", "-s", SERVICE, "-a", place.account())
                : List.of("clear", "service", SERVICE, "account", place.account());
        return run(words, "", outcome -> outcome.code() == 0).onErrorReturn(Failure.class, false);
    }

    /** Starts to read a key. */
    CompletableFuture<String> start(KeySource.Stored place) {
        List<String> words = isMac
                ? List.of("find-generic-password", "-s", SERVICE, "-a", place.account(), "-w")
                : List.of("lookup", "service", SERVICE, "account", place.account());
        String again = "log in again: login --name " + place.profile() + " --keychain; nothing was sent";
        try {
            return program(words).start("", outcome -> {
                if (outcome.code() != 0 || outcome.text().isBlank()) {
                    throw KeyProgram.failure(
                            "the keychain gave no key for profile " + place.profile() + ": " + name()
                                    + " ended with exit code " + outcome.code(),
                            "is the keychain unlocked? else " + again);
                }
                return KeyReader.only(outcome.text(), "what " + name() + " printed", again);
            });
        } catch (Failure noKeychain) {
            return CompletableFuture.failedFuture(noKeychain);
        }
    }

    /** What is asked, in messages. */
    String name() {
        return isMac ? "security" : "secret-tool";
    }

    private String done(KeyProgram.Outcome outcome, String what) {
        if (outcome.code() != 0) {
            throw KeyProgram.failure(
                    "the keychain did not " + what + ": " + name() + " ended with exit code " + outcome.code(),
                    "is it unlocked? nothing was kept; another program can give the key: login with --key-command");
        }
        return name();
    }

    private <T> Mono<T> run(List<String> words, String input, Function<KeyProgram.Outcome, T> reading) {
        return Mono.defer(() -> {
            KeyProgram program = program(words);
            return Mono.fromFuture(program.start(input, reading)).onErrorMap(program::told);
        });
    }

    KeyProgram program(List<String> words) {
        List<String> all = new ArrayList<>(List.of(onPath().toString()));
        all.addAll(words);
        return new KeyProgram(name(), all, environment, limit);
    }

    private Path onPath() {
        String path = environment.getOrDefault("PATH", "");
        for (String folder : StringUtils.split(path, File.pathSeparatorChar)) {
            try {
                Path program = Path.of(folder, name());
                if (program.isAbsolute() && Files.isExecutable(program)) {
                    return program;
                }
            } catch (InvalidPathException noFolder) {
                // the next one
            }
        }
        throw KeyProgram.failure(
                "there is no keychain here: " + name() + " is not on PATH",
                (isMac ? "" : "install it (package libsecret-tools or libsecret), or ")
                        + "let another program give the key: login with --key-command");
    }
}
