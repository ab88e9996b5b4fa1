package ai.duvo.shell.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Source of a key: the key itself, or who is asked for it. Looking at one asks nobody, and shows no secret. */
public sealed interface KeySource {

    /** No key at all. */
    record None() implements KeySource {

        @Override
        public String place() {
            return "nowhere";
        }

        @Override
        public String identity() {
            return "null";
        }

        @Override
        public @Nullable String digest() {
            return null;
        }
    }

    /** A key in clear text. */
    record Text(String key) implements KeySource {

        @Override
        public String place() {
            return "file";
        }

        @Override
        public String identity() {
            return key;
        }

        @Override
        public String digest() {
            return KeySource.digest(key);
        }

        @Override
        public String toString() {
            return "Text[]";
        }
    }

    /**
     * A command of {@code /bin/sh} that prints the key.
     *
     * @param profile whose key it is
     * @param line the command
     * @param digest of the key when the command was named, or null
     */
    record Command(String profile, String line, @Nullable String digest) implements KeySource {

        @Override
        public String place() {
            return "command";
        }

        @Override
        public String identity() {
            return "command\n" + line;
        }

        @Override
        public String toString() {
            return "Command[" + profile + "]";
        }
    }

    /**
     * The keychain of the system.
     *
     * @param profile whose key it is
     * @param account its name there
     * @param digest of the key when it was stored, or null
     */
    record Stored(String profile, String account, @Nullable String digest) implements KeySource {

        @Override
        public String place() {
            return "keychain";
        }

        @Override
        public String identity() {
            return "keychain\n" + account;
        }
    }

    /** That of a key, which may be missing. */
    static KeySource of(@Nullable String key) {
        return key == null ? new None() : new Text(key);
    }

    /** Where the key is kept, in a word. */
    String place();

    /** Tells it from others; may be the key itself. */
    String identity();

    /** Tells the key from others where that is known, else null. */
    @Nullable
    String digest();

    /** Whether both are known to give the same key. */
    default boolean isSame(KeySource other) {
        if (this instanceof None || other instanceof None) {
            return false;
        }
        String own = digest();
        return identity().equals(other.identity()) || (own != null && own.equals(other.digest()));
    }

    /** Digest that tells keys apart and says nothing about them. */
    static String digest(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
