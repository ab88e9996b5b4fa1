package ai.duvo.shell.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskCacheStoreTest {

    private static final byte[] SOMETHING = "something".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path home;

    @Test
    void whatIsKeptIsForTheOwnerOnly() throws IOException {
        Path folder = home.resolve("completion");
        DiskCacheStore shelf = new DiskCacheStore(folder);
        shelf.write("acme/agent", SOMETHING);
        assertThat(shelf.read("acme/agent")).contains(SOMETHING);
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("acme"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("acme/agent.json"))).isEqualTo("rw-------");
    }

    @Test
    void oneWorkspaceIsForgottenAndNoOther() {
        DiskCacheStore shelf = new DiskCacheStore(home);
        shelf.write("acme/agent", SOMETHING);
        shelf.write("acme/run", SOMETHING);
        shelf.write("acme-2/agent", SOMETHING);
        shelf.forget("acme/run");
        assertThat(shelf.read("acme/run")).isEmpty();
        assertThat(shelf.read("acme/agent")).isPresent();
        shelf.forget("acme/");
        assertThat(shelf.read("acme/agent")).isEmpty();
        assertThat(shelf.read("acme-2/agent")).isPresent();
    }

    @Test
    void aFolderThatCannotBeMadeCostsNothing() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "in the way");
        DiskCacheStore shelf = new DiskCacheStore(file);
        shelf.write("acme/agent", SOMETHING);
        shelf.forget("acme/");
        assertThat(shelf.read("acme/agent")).isEmpty();
    }

    @Test
    void nothingIsLostWhereSeveralChangeIt() {
        int changes = 200;
        IntStream.range(0, changes).parallel().forEach(i -> new DiskCacheStore(home)
                .change(
                        "sandboxes",
                        kept -> Arrays.copyOf(
                                kept.orElse(new byte[0]),
                                kept.map(k -> k.length).orElse(0) + 1)));
        assertThat(new DiskCacheStore(home).read("sandboxes"))
                .hasValueSatisfying(kept -> assertThat(kept).hasSize(changes));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
