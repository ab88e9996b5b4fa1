package ai.duvo.shell.profile;

import ai.duvo.shell.credential.KeySource;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A key that is kept outside of the file of profiles.
 *
 * @param command prints it, or null
 * @param keychain its name in the system's keychain, or null
 * @param digest tells it from others, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExternalKey(
        @Nullable String command,
        @Nullable String keychain,
        @Nullable String digest) {

    /** That of a source; null when the source is a key in clear text. */
    static @Nullable ExternalKey of(KeySource source) {
        if (source instanceof KeySource.Command made) {
            return new ExternalKey(made.line(), null, made.digest());
        }
        return source instanceof KeySource.Stored stored
                ? new ExternalKey(null, stored.account(), stored.digest())
                : null;
    }

    /** Where the key of a profile is. */
    KeySource source(String profile) {
        return command != null
                ? new KeySource.Command(profile, command, digest)
                : keychain != null ? new KeySource.Stored(profile, keychain, digest) : new KeySource.None();
    }

    /** Without the command, which may hold a secret. */
    @Override
    public String toString() {
        return "ExternalKey[]";
    }
}
