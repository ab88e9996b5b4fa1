package ai.duvo.shell.inventory;

import ai.duvo.shell.profile.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Keeps lists in a folder that only its owner may read. A full or broken disk costs speed, never an error. */
public final class DiskCacheStore implements CacheStore {

    private final Path folder;

    public DiskCacheStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> read(String name) {
        try {
            return Optional.of(Files.readAllBytes(file(name)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String name, byte[] content) {
        try {
            PrivateFile.write(file(name), content);
        } catch (IOException e) {
            // it can be made again
            return;
        }
    }

    @Override
    public void change(String name, Function<Optional<byte[]>, byte[]> change) {
        try {
            PrivateFile.locked(file(name), () -> {
                write(name, change.apply(read(name)));
                return name;
            });
        } catch (IOException e) {
            // it can be made again
            return;
        }
    }

    @Override
    public void forget(String prefix) {
        int slash = prefix.lastIndexOf('/');
        String start = prefix.substring(slash + 1);
        try (Stream<Path> files = Files.list(folder.resolve(prefix.substring(0, slash + 1)))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(start))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // nothing was kept, or another shell was faster
            return;
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }
}
