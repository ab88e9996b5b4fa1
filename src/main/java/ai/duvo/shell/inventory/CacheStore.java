package ai.duvo.shell.inventory;

import java.util.Optional;

/** Store of lists between two starts. Thread safe; whatever goes wrong there is as if nothing were kept. */
public interface CacheStore {

    /** What was kept under this name: words, digits, dashes and slashes. */
    Optional<byte[]> read(String name);

    /** Keeps it. */
    void write(String name, byte[] content);

    /** Forgets everything under names that begin so. */
    void forget(String prefix);
}
