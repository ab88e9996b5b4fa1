package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.ExpectedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A timeline of a run on the demo workspace: the picture of the README, and the page for a browser. */
class TimelinePictureTest {

    private static final String COMPLETED = "run = runs list --status completed --limit 1 | .data[0].id\n";

    @TempDir
    Path home;

    private Duvo.Outcome runs(String line) throws IOException {
        Path script = Files.writeString(home.resolve("picture.duvo"), COMPLETED + line + "\n");
        return new Duvo(home).with("LANG", "C.UTF-8").run("replay " + script + " --demo --allow-files");
    }

    @Test
    void thePictureInTheReadmeIsOfTheDemo() throws IOException {
        String picture =
                runs("runs timeline $run").succeeded().out().replaceAll("since \\S+ \\S+", "since 2026-11-24 10:00");
        assertThat(picture).startsWith("run ").contains("search_mail", "█ model", "▓ tools");
        ExpectedFile.of(Path.of("README.md"))
                .has("`runs timeline RUN` on the demo workspace:\n\n```\n", picture.strip() + "\n", "```\n");
    }

    @Test
    void aPageIsForItsOwnerAndReplacesNothing() throws IOException {
        Path page = home.resolve("run.html");
        runs("runs timeline $run --html " + page).succeeded().errContains("wrote " + page);
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("search_mail", "Done: all is in order.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
                .isEqualTo("rw-------");
        runs("runs timeline $run --html " + page).exited(1).errContains("is there already");
        runs("runs timeline $run --html " + page + " --force").succeeded();
    }
}
