package ai.duvo.shell.demo.store;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sandbox: only the names and sizes of its files are kept.
 *
 * @param id not a UUID, as at the real API
 * @param expiresAt when it is gone
 * @param files sizes in bytes by absolute path
 */
public record DemoSandbox(String id, Instant expiresAt, Map<String, Long> files) {

    /** Where bare names go. */
    public static final String HOME = "/workspace";

    /** An empty one. */
    public DemoSandbox(String id, Instant expiresAt) {
        this(id, expiresAt, new TreeMap<>());
    }

    /** Puts a file; a bare name goes to the home folder. Gives the absolute path. */
    public String put(String path, long size) {
        String absolute = absolute(path);
        files.put(absolute, size);
        return absolute;
    }

    /** The path with the home folder before a bare name. */
    public static String absolute(String path) {
        return path.startsWith("/") ? path : HOME + "/" + path;
    }
}
