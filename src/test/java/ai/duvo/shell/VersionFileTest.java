package ai.duvo.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version of a process that was saved as a file is a file to save a changed version from. */
class VersionFileTest {

    @TempDir
    Path home;

    @Test
    void aVersionAsItIsShownIsTaken() throws IOException {
        run("""
                p = clarity list | .processes[0].id
                v = clarity versions $p | .current_process_versions[0].id
                clarity get-current-process $p $v | .snapshot.data.summary = "Less typing" | save %1$s
                clarity save-current-process $p --baseline-snapshot-id $v --steps-file %1$s
                expect .snapshot.data.summary == "Less typing" and (.snapshot.data.steps | length) == 4
                """.formatted(home.resolve("version.json"))).succeeded();
    }

    @Test
    void aFileWithoutStepsIsRefused() throws IOException {
        Path file = Files.writeString(home.resolve("none.json"), "{\"summary\": \"x\"}");
        run("clarity save-current-process p --baseline-snapshot-id v --steps-file " + file + " --no-resolve")
                .exited(1)
                .errContains("the file of --steps-file has no steps", "a list of steps, {steps, ...}, or what");
    }

    private Duvo.Outcome run(String script) throws IOException {
        Path file = Files.writeString(home.resolve("versions.duvo"), script);
        return new Duvo(home).run("replay", file.toString(), "--allow-files", "--demo");
    }
}
