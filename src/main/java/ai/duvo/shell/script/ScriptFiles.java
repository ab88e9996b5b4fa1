package ai.duvo.shell.script;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.trust.TrustPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds and reads scripts. */
public final class ScriptFiles {

    /** How their names end. */
    public static final String ENDING = ".duvo";

    private static final int DEEPEST = 50;

    private ScriptFiles() {}

    /**
     * Reads a script.
     *
     * @throws Failure when it cannot be read
     */
    public static Script read(String name) {
        Path path = Path.of(UserPath.home(name));
        return Script.parse(name, path, text(path, name));
    }

    /** The scripts that a name means: itself, or all those in a folder and below it, by their names. */
    public static List<String> find(String name) {
        Path path = Path.of(UserPath.home(name));
        if (!Files.isDirectory(path)) {
            return List.of(name);
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<String> found = files.filter(f -> f.toString().endsWith(ENDING) && Files.isRegularFile(f))
                    .map(Path::toString)
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw Failure.error("there is no " + ENDING + " file in " + name, "nothing was sent");
            }
            return found;
        } catch (IOException e) {
            throw Failure.error("cannot read the folder " + name + ": " + e.getMessage(), "nothing was sent");
        }
    }

    /**
     * Reads the script that a line includes.
     *
     * @param file as the line names it, relative to the folder of the script it stands in
     * @param from the script it stands in
     * @param trust what the script may read
     * @throws Failure at that line when it cannot be read or would include itself
     */
    static Script include(String file, Statement.Include line, @Nullable Path from, TrustPolicy trust) {
        Span place = line.file().span();
        try {
            Path path = included(file, from);
            boolean isCircle = line.source().via().size() >= DEEPEST
                    || isSame(path, from)
                    || line.source().via().stream().anyMatch(by -> isSame(path, file(by)));
            if (isCircle) {
                throw Failure.error(path + " includes itself", "take one of the includes away");
            }
            trust.requireReadable(path);
            return Script.included(path.toString(), path, text(path, path.toString()), line.source());
        } catch (InvalidPathException e) {
            throw Failure.error("\"" + file + "\" is not the name of a file", null)
                    .at(place)
                    .in(line.source());
        } catch (Failure failure) {
            throw failure.source() == null ? failure.at(place).in(line.source()) : failure;
        }
    }

    /** Where an included file is. */
    static Path included(String file, @Nullable Path from) {
        Path given = Path.of(UserPath.home(file));
        Path folder = from == null ? null : from.getParent();
        return folder == null || given.isAbsolute() ? given : folder.resolve(given);
    }

    private static Path file(String place) {
        return Path.of(place.substring(0, place.lastIndexOf(':')));
    }

    private static boolean isSame(Path one, @Nullable Path other) {
        try {
            return other != null && Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** The text of a file, which failures call so. */
    public static String text(Path path, String name) {
        try {
            return Files.readString(path);
        } catch (NoSuchFileException e) {
            throw Failure.error("there is no file " + name, "is the path right? nothing was sent");
        } catch (IOException e) {
            String what = Files.isDirectory(path) ? name + " is a folder" : "cannot read " + name + " as UTF-8 text";
            throw new Failure(ExitCode.ERROR, what, "nothing was sent", e);
        }
    }
}
