package ai.duvo.shell;

import static ai.duvo.shell.Typist.ENTER;
import static ai.duvo.shell.Typist.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.QuickTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** rc.duvo and the aliases in it, with keys. */
class StartFileTest {

    @TempDir
    Path home;

    @Test
    void itsVariablesAndAliasesAreThereAtThePrompt() throws Exception {
        write("set city Prague", "# mine", "alias say = echo \"$1 in $city\"");
        try (Typist typist = Typist.onDemo(home)) {
            typist.type("say" + TAB + "sunshine" + ENTER);
            typist.waitFor("sunshine in Prague");
            typist.runs("history");
            assertThat(typist.screen.text()).doesNotContain("set city");
            typist.leave();
        }
    }

    @Test
    void itsMistakesAreToldWithTheirPlaceAndTheRestRuns() throws Exception {
        write(
                "set one 1",
                "agnets list",
                "for x in agents list",
                "  nothing",
                "end",
                "alias agents = runs list",
                "set two 2");
        try (Typist typist = Typist.onDemo(home)) {
            typist.sees("rc.duvo:2:1: there is no command \"agnets\"");
            typist.sees("rc.duvo:4:3: there is no command \"nothing\"");
            typist.sees("rc.duvo:6:7: \"agents\" is a word of duvo");
            typist.runs("echo $one and $two");
            typist.sees("1 and 2");
            typist.leave();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"config/rc.duvo", "config"})
    void itDoesNotRunWhenAnybodyCouldHaveWrittenIt(String open) throws Exception {
        write("set planted yes");
        Files.setPosixFilePermissions(home.resolve(open), PosixFilePermissions.fromString("rwxrwxrwx"));
        try (Typist typist = Typist.onDemo(home)) {
            typist.sees("rc.duvo does not run: anybody on");
            typist.runs("echo got-$planted");
            assertThat(typist.screen.text()).doesNotContain("got-yes");
            typist.leave();
        }
    }

    @Test
    void itIsLeftOutWhereNobodyWantsIt() throws Exception {
        write("echo from the file");
        try (Typist typist = Typist.onDemo(home, "--no-rc")) {
            typist.runs("echo here");
            assertThat(typist.screen.text()).doesNotContain("from the file");
            typist.leave();
        }
    }

    @Test
    void oneThatLiesBesideItsFolderIsTold() throws Exception {
        Files.writeString(home.resolve("rc.duvo"), "echo from the file\n");
        try (Typist typist = Typist.onDemo(home)) {
            typist.runs("echo here");
            assertThat(typist.screen.text().replaceAll("\\s+", ""))
                    .contains(home + "/rc.duvodoesnotrun:thestartfileis" + home + "/config/rc.duvo")
                    .doesNotContain("fromthefile");
            typist.leave();
        }
    }

    @Test
    void ctrlCLeavesIt() throws Exception {
        Path file = write("echo from the file", "sleep 10m", "set last 1");
        try (Prompted prompt = Prompted.at(home, new QuickTime()).interruptingAt("from the file")) {
            prompt.starts(file).types("echo $last");
            assertThat(prompt.screen())
                    .contains("rc.duvo:2: the rest of it does not run")
                    .contains("there is no variable $last");
        }
    }

    @Test
    void tabGoesOnBehindAnAlias() throws Exception {
        write("alias show-agent = agents get $1");
        try (Typist typist = Typist.onDemo(home)) {
            typist.type("show-agent inv" + TAB + ENTER);
            typist.sees("Invoice clerk");
            typist.leave();
        }
    }

    private Path write(String... lines) throws Exception {
        Path folder = Files.createDirectories(home.resolve("config"));
        return Files.writeString(folder.resolve("rc.duvo"), String.join("\n", lines) + "\n");
    }
}
