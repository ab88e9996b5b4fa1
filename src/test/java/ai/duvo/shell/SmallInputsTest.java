package ai.duvo.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small inputs that once failed, in the whole program. */
class SmallInputsTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[50000000014435121,50000000014435122]|unique|length == 2",
                "[50000000014435121,50000000014435122]|group_by(.)|length == 2",
                "[{a:50000000014435121},{a:50000000014435122}]|unique_by(.a)|length == 2",
                "50000000014435121 == 50000000014435122|not",
                "[50000000014435121]|index(50000000014435122) == null"
            })
    void largeNumbersThatAreNearAreTwo(String filter) {
        new Duvo(home).run("-c 'whoami | " + filter + "' --demo").exited(0).outIs("true\n");
    }

    @Test
    void anArchiveThatBeginsWithAByteOrderMarkIsRead() throws IOException {
        Path script = Files.writeString(home.resolve("a.duvo"), "whoami\n");
        Path archive = home.resolve("a.har");
        new Duvo(home)
                .run("replay " + script + " --demo --save-exchanges " + archive)
                .exited(0);
        Path marked = Files.writeString(home.resolve("b.har"), "\uFEFF" + Files.readString(archive));
        new Duvo(home).run("replay " + script + " --offline " + marked).exited(0);
    }
}
