package ai.duvo.shell.complete;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where lists are kept between two starts. Thread safe; whatever goes wrong there is as if nothing were kept. */
public interface Shelf {

    /** What was kept under this name: words, digits, dashes and slashes. */
    Optional<byte[]> read(String name);

    /** Keeps it. */
    void write(String name, byte[] content);

    /** Forgets everything under names that begin so. */
    void forget(String prefix);

    /** Keeps it as long as the program runs. */
    static Shelf inMemory() {
        return new Shelf() {
            private final Map<String, byte[]> kept = new HashMap<>();

            @Override
            public synchronized Optional<byte[]> read(String name) {
                return Optional.ofNullable(kept.get(name));
            }

            @Override
            public synchronized void write(String name, byte[] content) {
                kept.put(name, content);
            }

            @Override
            public synchronized void forget(String prefix) {
                kept.keySet().removeIf(name -> name.startsWith(prefix));
            }
        };
    }
}
