package ai.duvo.shell.inventory;

import java.util.Optional;
import java.util.function.Function;

/** Store of lists between two starts. Thread safe; whatever goes wrong there is as if nothing were kept. */
public interface CacheStore {

    /** What was kept under this name: words, digits, dashes and slashes. */
    Optional<byte[]> read(String name);

    /** Keeps it. */
    void write(String name, byte[] content);

    /** Keeps what is made of what was kept; no other shell changes it meanwhile. */
    default void change(String name, Function<Optional<byte[]>, byte[]> change) {
        write(name, change.apply(read(name)));
    }

    /** Forgets everything under names that begin so. */
    void forget(String prefix);
}
