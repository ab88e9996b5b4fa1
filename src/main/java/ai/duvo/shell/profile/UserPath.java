package ai.duvo.shell.profile;

import ai.duvo.shell.failure.Failure;

/** File names as people write them. */
public final class UserPath {

    private UserPath() {}

    /**
     * The name with {@code ~/} at its start replaced.
     *
     * @throws Failure when it holds a NUL character, which no file name can
     */
    public static String home(String name) {
        if (name.indexOf('\0') >= 0) {
            throw Failure.error("a file name cannot hold a NUL character", "nothing was read, written or sent");
        }
        return name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name;
    }
}
