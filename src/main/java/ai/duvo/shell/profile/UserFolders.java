package ai.duvo.shell.profile;

import java.nio.file.Path;
import java.util.Map;

/**
 * Folders of duvo's files, by the XDG Base Directory Specification; {@code DUVO_HOME} puts all three under one folder.
 *
 * @param config profiles
 * @param state history, known sandboxes
 * @param cache what can be made again
 */
public record UserFolders(Path config, Path state, Path cache) {

    /** The folders that this environment asks for. None is created. */
    public static UserFolders of(Map<String, String> environment) {
        String own = environment.getOrDefault("DUVO_HOME", "");
        if (!own.isEmpty()) {
            Path home = Path.of(own).toAbsolutePath();
            return new UserFolders(home.resolve("config"), home.resolve("state"), home.resolve("cache"));
        }
        String told = environment.getOrDefault("HOME", "");
        Path home = Path.of(isWhole(told) ? told : System.getProperty("user.home"));
        return new UserFolders(
                xdg(environment, "XDG_CONFIG_HOME", home.resolve(".config")),
                xdg(environment, "XDG_STATE_HOME", home.resolve(".local/state")),
                xdg(environment, "XDG_CACHE_HOME", home.resolve(".cache")));
    }

    private static Path xdg(Map<String, String> environment, String name, Path usual) {
        String value = environment.getOrDefault(name, "");
        // the specification: a relative path is to be ignored
        return (isWhole(value) ? Path.of(value) : usual).resolve("duvo");
    }

    private static boolean isWhole(String path) {
        return !path.isEmpty() && Path.of(path).isAbsolute();
    }
}
