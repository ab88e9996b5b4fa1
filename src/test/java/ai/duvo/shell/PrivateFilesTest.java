package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that hold exchanges, recordings or keys are their owner's alone. */
class PrivateFilesTest {

    @TempDir
    Path home;

    @Test
    void filesOfExchangesAndRecordings() throws IOException {
        Path script = Files.writeString(home.resolve("s.duvo"), "whoami\n");
        new Duvo(home)
                .run("replay " + script + " --demo --report " + home + "/r.json --report " + home
                        + "/r.xml --save-exchanges " + home + "/s.har")
                .succeeded();
        try (Prompted prompt = Prompted.on(home, "http://127.0.0.1:1", "key-for-tests")) {
            prompt.types(
                    "record start " + home + "/rec.duvo",
                    "whoami --demo",
                    "record stop",
                    "save " + home + "/saved.duvo",
                    "http save " + home + "/h.har",
                    "bundle " + home + "/b.zip");
        }
        for (String name : new String[] {"r.json", "r.xml", "s.har", "rec.duvo", "saved.duvo", "h.har", "b.zip"}) {
            assertThat(rights(home.resolve(name))).as(name).isEqualTo("rw-------");
        }
    }

    @Test
    void profilesThatOthersCanReadAreClosed() throws IOException {
        Path file = Files.createDirectories(home.resolve("config")).resolve("profiles.json");
        Files.writeString(file, "{}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        new Duvo(home).run("whoami --demo").succeeded().errContains("duvo: others could read " + file);
        assertThat(rights(file)).isEqualTo("rw-------");
        new Duvo(home).run("whoami --demo").succeeded().errIs("");
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
