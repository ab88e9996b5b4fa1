package ai.duvo.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and file names that no request can be made of. */
class OddFileTest {

    @TempDir
    Path home;

    @Test
    void anEmptyFileIsNoJson() throws IOException {
        Path empty = Files.createFile(home.resolve("empty.json"));
        new Duvo(home)
                .run("cases create --queue q --from-file " + empty + " --no-send --demo")
                .exited(1)
                .errContains("--from-file is not JSON: it is empty");
    }

    @Test
    void whatIsNoTextIsNotSentAsOne() throws IOException {
        Path latin = Files.write(home.resolve("latin.txt"), new byte[] {'G', 'r', (byte) 0xfc, (byte) 0xdf, 'e'});
        new Duvo(home)
                .run("files content-set x.txt --content-file " + latin + " --no-send --demo")
                .exited(1)
                .errContains("latin.txt is no text in UTF-8");
    }

    @Test
    void aNameWithANulCharacterIsAMessage() {
        new Duvo(home)
                .stdin("n = whoami | \"a\\u0000b\"\nfiles content-set x.txt --content-file $n\n")
                .run("--demo")
                .exited(1)
                .errContains("a file name cannot hold a NUL character");
    }
}
