package ai.duvo.shell.trust;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.profile.UserPath;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something that a line wants besides the API.
 *
 * @param kind what it is
 * @param value which one: a file, a variable, a profile, a command
 * @param place of the word that says so
 */
public record AccessRequest(Kind kind, String value, Span place) {

    /** Kind of access. */
    public enum Kind {
        READ("reads the file"),
        WRITE("writes the file"),
        REPLACE("writes or replaces the file"),
        VARIABLE("reads the environment:"),
        SHELL("runs in the system's shell:"),
        ACCOUNTS("changes accounts of this machine:"),
        HOME("writes into your home:"),
        ADDRESS("asks another address than the API's:"),
        PROFILE("goes to the address of profile"),
        GRANT("gives another script more:"),
        DESTROY("destroys:");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The flag that lets a script do it. */
        String flag(String value) {
            return switch (this) {
                case READ, WRITE, REPLACE, HOME -> "--allow-files";
                case VARIABLE -> "--env " + value;
                case SHELL -> "--allow-shell";
                case ACCOUNTS, ADDRESS, PROFILE -> "--allow-accounts";
                case GRANT -> "--" + value;
                case DESTROY -> "--yes";
            };
        }

        /** That of a file that is saved. */
        public static Kind saving(boolean replaces) {
            return replaces ? REPLACE : WRITE;
        }

        /** What a script with it does, the value follows. */
        public String words() {
            return words;
        }
    }

    /**
     * Asks for it.
     *
     * @throws Failure with its place when the policy does not let it
     */
    public void require(TrustPolicy trust) {
        try {
            switch (kind) {
                case READ -> trust.requireReadable(file());
                case WRITE -> trust.requireWritable(file(), false);
                case REPLACE -> trust.requireWritable(file(), true);
                case VARIABLE -> trust.requireVariable(value);
                case SHELL -> trust.requireShell();
                case ACCOUNTS -> trust.requireAccounts(value);
                case ADDRESS -> trust.requireAddress(value);
                case HOME -> trust.requireHome(value);
                case PROFILE -> trust.requireProfile(value);
                case GRANT -> trust.requireGrant(value);
                case DESTROY -> {}
            }
        } catch (InvalidPathException e) {
            throw Failure.error("\"" + value + "\" is not the name of a file", "nothing was sent")
                    .at(place);
        } catch (Failure refused) {
            throw refused.at(place);
        }
    }

    /** The flag without which it is refused; nothing when it is not. */
    public Optional<String> missing(TrustPolicy trust) {
        try {
            require(trust);
            return Optional.empty();
        } catch (Failure refused) {
            boolean isThereOnly = kind == Kind.WRITE
                    && new AccessRequest(Kind.REPLACE, value, place)
                            .missing(trust)
                            .isEmpty();
            return Optional.of(isThereOnly ? "save --force or --allow-files" : kind.flag(value));
        }
    }

    private Path file() {
        return Path.of(UserPath.home(value));
    }
}
