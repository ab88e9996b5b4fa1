package ai.duvo.shell.handler.account;

import ai.duvo.shell.account.AccountResolver;
import ai.duvo.shell.credential.KeySource;
import ai.duvo.shell.credential.Keychain;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.profile.Profile;
import ai.duvo.shell.session.CommandContext;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;

/** Key of a login, and where it is to be kept. */
final class LoginKey {

    private static final String NOTHING_KEPT = "interrupted: nothing was kept";

    private final CommandContext context;
    private final String profile;
    private final String key;

    private LoginKey(CommandContext context, String profile, String key) {
        this.context = context;
        this.profile = profile;
        this.key = key;
    }

    /**
     * Takes it as the line says: from a command, from standard input, from the line or from whoever types it.
     *
     * @throws Failure exit code 2 when there is none
     */
    static LoginKey of(CommandContext context, String profile, InputStream standardInput) {
        Invocation line = context.invocation();
        Optional<String> command = line.option("key-command");
        if (command.isPresent() && (line.option("api-key").isPresent() || line.flag("keychain"))) {
            throw UsageFailure.wrong(
                    "a key that a command gives is kept nowhere else",
                    "leave out " + (line.flag("keychain") ? "--keychain" : "--api-key") + "; nothing was kept",
                    line.spans().getOrDefault("key-command", new Span(0, 0)));
        }
        if (command.isEmpty()) {
            return new LoginKey(context, profile, given(context, standardInput));
        }
        if (context.isDry()) {
            return new LoginKey(context, profile, "***");
        }
        KeySource source = new KeySource.Command(profile, command.get(), null);
        AccountResolver accounts = context.accounts();
        accounts.keys().forget(source);
        return new LoginKey(context, profile, context.requests().awaitQuietly(accounts.key(source), NOTHING_KEPT));
    }

    String text() {
        return key;
    }

    /** Keeps it where the line says; gives where that is. */
    KeySource keep() {
        Invocation line = context.invocation();
        String digest = KeySource.digest(key);
        Optional<String> command = line.option("key-command");
        if (command.isPresent()) {
            return new KeySource.Command(profile, command.get(), digest);
        }
        if (!line.flag("keychain")) {
            return KeySource.of(key);
        }
        KeySource.Stored place =
                new KeySource.Stored(profile, Keychain.newAccount(profile, new SecureRandom()), digest);
        context.requests().awaitQuietly(context.accounts().keys().keychain().store(place, key), NOTHING_KEPT);
        return place;
    }

    /** The key that a profile of this name has until now. */
    static KeySource before(CommandContext context, String profile) {
        return KeptProfiles.find(context, profile).map(Profile::source).orElseGet(KeySource.None::new);
    }

    /** Takes a key that no profile has any more out of the keychain, if it is there. */
    static void discard(CommandContext context, KeySource source) {
        context.accounts().keys().forget(source);
        if (source instanceof KeySource.Stored stored
                && !context.requests()
                        .awaitQuietly(
                                context.accounts().keys().keychain().remove(stored),
                                "interrupted: the old key may still be in the keychain")) {
            throw Failure.error(
                    "the old key is still in the keychain, called duvo, " + stored.account()
                            + ": it could not be taken out",
                    "take it out with the keychain's own program");
        }
    }

    private static String given(CommandContext context, InputStream standardInput) {
        String given = context.invocation().option("api-key").orElse("");
        String key = given;
        if (given.equals("-")) {
            key = new BufferedReader(new InputStreamReader(standardInput, StandardCharsets.UTF_8))
                    .lines()
                    .findFirst()
                    .orElse("");
        } else if (given.isEmpty() && context.prompter().isInteractive()) {
            key = context.prompter().secret("API key: ");
        }
        if (key.isBlank()) {
            throw new Failure(
                    ExitCode.AUTHENTICATION,
                    "no API key given",
                    "echo \"$KEY\" | duvo login --api-key -   keeps it out of the process list");
        }
        return key.strip();
    }
}
