package ai.duvo.shell;

import ai.duvo.shell.complete.Shelf;
import ai.duvo.shell.profile.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps lists in a folder that only its owner may read. A full or broken disk costs speed, never an error. */
final class DiskShelf implements Shelf {

    private final Path folder;

    DiskShelf(Path folder) {
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
    public void forget(String prefix) {
        Path whole = prefix.endsWith("/") ? folder.resolve(prefix) : file(prefix);
        if (!Files.exists(whole)) {
            return;
        }
        try (Stream<Path> files = Files.walk(whole)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // another shell was faster
            return;
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }
}
