package ai.duvo.shell.demo;

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
record DemoSandbox(String id, Instant expiresAt, Map<String, Long> files) {

    static final String HOME = "/workspace";

    DemoSandbox(String id, Instant expiresAt) {
        this(id, expiresAt, new TreeMap<>());
    }

    /** Puts a file; a bare name goes to the home folder. Gives the absolute path. */
    String put(String path, long size) {
        String absolute = absolute(path);
        files.put(absolute, size);
        return absolute;
    }

    static String absolute(String path) {
        return path.startsWith("/") ? path : HOME + "/" + path;
    }
}
