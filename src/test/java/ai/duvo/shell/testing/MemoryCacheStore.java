package ai.duvo.shell.testing;

import ai.duvo.shell.inventory.CacheStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A shelf that is gone with the test. */
public class MemoryCacheStore implements CacheStore {

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> read(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    @Override
    public void write(String name, byte[] content) {
        kept.put(name, content);
    }

    @Override
    public void forget(String prefix) {
        kept.keySet().removeIf(name -> name.startsWith(prefix));
    }
}
