package ai.duvo.shell.profile;

/** File names as people write them. */
public final class UserPath {

    private UserPath() {}

    /** The name with {@code ~/} at its start replaced. */
    public static String home(String name) {
        return name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name;
    }
}
