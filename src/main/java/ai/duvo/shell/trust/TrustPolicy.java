package ai.duvo.shell.trust;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.profile.UserPath;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Policy for the lines of a session: what they may do besides calling the API. Every place that reads or writes a file,
 * reads the environment, changes accounts or runs a program asks here. What is typed may do everything. Thread safe.
 */
public final class TrustPolicy {

    private static final TrustPolicy TYPED = new TrustPolicy(null, Grants.none(), List.of(), profile -> true);

    private final @Nullable Folders folders;
    private final Grants grants;
    private final Set<String> named;
    private final Predicate<String> isSameAddress;
    private final Set<String> listed = ConcurrentHashMap.newKeySet();
    private final Set<Path> written = ConcurrentHashMap.newKeySet();

    /** Real paths: what may be read is below the one, what may be written below the other. */
    private record Folders(@Nullable Path script, @Nullable Path working) {}

    private TrustPolicy(
            @Nullable Folders folders, Grants grants, Collection<String> named, Predicate<String> isSameAddress) {
        this.folders = folders;
        this.grants = grants;
        this.named = Set.copyOf(new HashSet<>(named));
        this.isSameAddress = isSameAddress;
    }

    /** For what a user types: at the prompt, as a command, with {@code -c} or through a pipe. */
    public static TrustPolicy typed() {
        return TYPED;
    }

    /**
     * For a script.
     *
     * @param file the script
     * @param working the folder below which it may write
     * @param grants what the user lets it do besides
     * @param named values that the user gave it: files that it may read or make, and profiles that it may use
     * @param isSameAddress whether a profile, or the default one for an empty name, has the session's address
     */
    public static TrustPolicy script(
            Path file, Path working, Grants grants, Collection<String> named, Predicate<String> isSameAddress) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
        return new TrustPolicy(new Folders(RealPath.of(folder), RealPath.of(working)), grants, named, isSameAddress);
    }

    /** For a file that a line includes: what is typed is trusted, and not what stands in a file. */
    public TrustPolicy including(@Nullable Path file) {
        return folders != null || file == null
                ? this
                : script(file, Path.of(""), Grants.none(), List.of(), profile -> false);
    }

    /** Whether everything is allowed. */
    public boolean isTyped() {
        return folders == null;
    }

    /** The head of a script lists a variable of the environment. */
    public void list(String variable) {
        listed.add(variable);
    }

    /**
     * Lets a file be read, or a folder.
     *
     * @throws Failure when it is not below the script's folder, and neither named by the user nor written by the script
     */
    public void requireReadable(Path file) {
        if (folders == null || grants.files()) {
            return;
        }
        Path real = RealPath.of(file);
        boolean isAllowed =
                real != null && (RealPath.isBelow(real, folders.script()) || written.contains(real) || isNamed(real));
        if (!isAllowed) {
            throw refused(
                    "a script may not read " + file + ": it is " + where(real, folders.script(), "the script's folder"),
                    "name it as a value, NAME=FILE, or replay with --allow-files");
        }
    }

    private boolean isNamed(Path real) {
        return named.stream().anyMatch(value -> {
            Path given =
                    value.isEmpty() || value.indexOf('\0') >= 0 ? null : RealPath.of(Path.of(UserPath.home(value)));
            return given != null && RealPath.isBelow(real, given);
        });
    }

    /**
     * Lets a file be written.
     *
     * @param force whether the line says that it may be replaced
     * @return where to write it
     * @throws Failure when it is neither below the working folder nor named by the user, is there already, or is a
     *     symbolic link
     */
    public Target requireWritable(Path file, boolean force) {
        if (folders == null || grants.files()) {
            return new Target(file, true, true);
        }
        Path real = RealPath.of(file);
        boolean isLink = Files.isSymbolicLink(file);
        boolean isBelow = real != null && RealPath.isBelow(real, folders.working());
        if (real == null || isLink || !(isBelow || isNamed(real))) {
            throw refused(
                    "a script may not write " + file + ": it is "
                            + (isLink ? "a symbolic link" : where(real, folders.working(), "the working folder")),
                    "name it as a value, NAME=FILE, or replay with --allow-files");
        }
        boolean isThere = Files.exists(real, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(real);
        boolean replaces = (force && isBelow) || written.contains(real);
        if (isThere && !replaces) {
            throw refused(
                    "a script may not replace " + file + ", which is there already",
                    "write: … | save --force FILE, or replay with --allow-files");
        }
        return new Target(real, replaces, false);
    }

    private static String where(@Nullable Path real, @Nullable Path folder, String called) {
        return real != null && folder != null && real.startsWith(folder) ? "hidden" : "not below " + called;
    }

    /** A file was written: it may be read, and written again. */
    public void wrote(Target target) {
        if (folders != null) {
            Path real = RealPath.of(target.file());
            written.add(real == null ? target.file() : real);
        }
    }

    /**
     * Where something is written.
     *
     * @param replaces whether a file that is there goes
     * @param followsLinks whether a symbolic link is written through
     */
    public record Target(Path file, boolean replaces, boolean followsLinks) {}

    /**
     * Lets a variable of the environment be read.
     *
     * @throws Failure when neither the script's head nor the user lists it
     */
    public void requireVariable(String name) {
        if (!isVisible(name)) {
            throw refused(
                    "a script may not read $env." + name + ", which its head does not list",
                    "write at its head: param VARIABLE from env " + name + ", or replay with --env " + name);
        }
    }

    /** The variables of the environment that lines see. */
    public Map<String, String> visible(Map<String, String> environment) {
        if (folders == null) {
            return environment;
        }
        Map<String, String> visible = new HashMap<>(environment);
        visible.keySet().removeIf(name -> !isVisible(name));
        return visible;
    }

    private boolean isVisible(String name) {
        return folders == null || grants.environment().contains(name) || listed.contains(name);
    }

    /**
     * Lets a program be run.
     *
     * @throws Failure when it may not
     */
    public void requireShell() {
        if (folders != null && !grants.shell()) {
            throw refused(
                    "a script may not run commands of the system's shell",
                    "replay it with --allow-shell if you trust it");
        }
    }

    /**
     * Lets a command that changes accounts run.
     *
     * @throws Failure when it may not
     */
    public void requireAccounts(String command) {
        if (folders != null && !grants.accounts()) {
            throw refused(
                    "a script may not run \"" + command + "\", which is about the profiles of this machine",
                    "replay it with --allow-accounts if you trust it");
        }
    }

    /**
     * Lets a command ask an address that is not the API's.
     *
     * @throws Failure when it may not
     */
    public void requireAddress(String command) {
        if (folders != null && !grants.accounts()) {
            throw refused(
                    "a script may not run \"" + command + "\", which asks another address than the API's",
                    "replay it with --allow-accounts if you trust it");
        }
    }

    /**
     * Lets a command that writes into the user's home run.
     *
     * @throws Failure when it may not
     */
    public void requireHome(String command) {
        if (folders != null && !grants.files()) {
            throw refused(
                    "a script may not run \"" + command + "\", which writes into your home",
                    "replay it with --allow-files if you trust it");
        }
    }

    /**
     * Lets a profile be used.
     *
     * @param profile its name, or empty for the default one
     * @throws Failure when it has another address than the session, and the user did not name it
     */
    public void requireProfile(String profile) {
        if (folders == null || grants.accounts() || named.contains(profile) || isSameAddress.test(profile)) {
            return;
        }
        throw refused(
                "a script may not go to another address with "
                        + (profile.isEmpty() ? "the default profile" : "profile " + profile),
                "name the profile as a value, NAME=PROFILE, or replay with --allow-accounts");
    }

    /**
     * Lets a line give a script what a user gives it with a flag.
     *
     * @throws Failure when the script that the line stands in was not given it
     */
    public void requireGrant(String flag) {
        boolean isGranted =
                switch (flag) {
                    case "allow-files" -> grants.files();
                    case "allow-shell" -> grants.shell();
                    case "allow-accounts" -> grants.accounts();
                    default -> isVisible(flag.substring(flag.indexOf(' ') + 1));
                };
        if (folders != null && !isGranted) {
            throw refused(
                    "a script may not give another one --" + flag + ", which it was not given itself",
                    "replay it with --" + flag + " if you trust it");
        }
    }

    private static Failure refused(String message, String hint) {
        return Failure.error(message, hint + "; nothing was sent");
    }
}
