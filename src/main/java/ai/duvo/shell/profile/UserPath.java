package ai.duvo.shell.profile;

import ai.duvo.shell.failure.Failure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** File names as people write them. */
public final class UserPath {

    private UserPath() {}

    /**
     * The name with {@code ~/} at its start replaced.
     *
     * @throws Failure when it holds a character that no file name here can hold
     */
    public static String home(String name) {
        if (name.indexOf('\0') >= 0) {
            throw Failure.error("a file name cannot hold a NUL character", "nothing was read, written or sent");
        }
        String path = name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name;
        if (!isWritable(path)) {
            throw Failure.error(
                    "this system cannot write the file name " + name,
                    "set LC_ALL to a locale with UTF-8, such as C.UTF-8; nothing was read, written or sent");
        }
        return path;
    }

    /** Whether the system's character set can write a name. */
    public static boolean isWritable(String name) {
        try {
            return !Path.of(name).toString().isEmpty() || name.isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
