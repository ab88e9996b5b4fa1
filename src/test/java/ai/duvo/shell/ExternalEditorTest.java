package ai.duvo.shell;

import static ai.duvo.shell.Typist.ENTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-X Ctrl-E: the line in the user's editor. */
class ExternalEditorTest {

    private static final String EDIT = "\u0018\u0005";

    @TempDir
    Path home;

    @Test
    void theLineComesBackAsEdited() throws Exception {
        try (Typist typist = editing("sed -i -e s/lst/list/ -e s/9/2/")) {
            typist.type("agents lst --limit 9");
            typist.waitFor("agents lst --limit 9");
            typist.type(EDIT);
            typist.sees("agents list --limit 2");
            assertThat(typist.screen.count("duvo>")).as("the line stands once").isOne();
            typist.type(ENTER);
            typist.sees("Invoice clerk");
            typist.leave();
        }
        assertThat(files()).as("the file is gone").isZero();
    }

    @Test
    void nobodyElseCanReadTheFile() throws Exception {
        try (Typist typist = editing("stat -c 'mode %a of the file'")) {
            typist.type("agents list");
            typist.waitFor("agents list");
            typist.type(EDIT);
            typist.sees("mode 600 of the file");
            typist.sees("duvo> agents list");
            typist.leaveLine();
        }
    }

    @Test
    void severalLinesComeBackAndRun() throws Exception {
        try (Typist typist = editing("printf 'set x one\\necho $x and two\\n' >")) {
            typist.type(EDIT);
            typist.waitFor("$x and two");
            typist.type(ENTER);
            typist.waitFor("one and two");
            typist.leave();
        }
    }

    @Test
    void anEditorThatFailsLeavesTheLineAsItWas() throws Exception {
        try (Typist typist = editing("false")) {
            typist.type("version");
            typist.waitFor("version");
            typist.type(EDIT);
            typist.sees("duvo: the line is as it was: the editor (false) ended with 1\n");
            typist.sees("hint: VISUAL or EDITOR names another editor");
            typist.sees("duvo> version");
            typist.type(ENTER);
            typist.waitFor("duvo 0.1.0");
            typist.leave();
        }
    }

    private Typist editing(String editor) throws Exception {
        return Typist.onDemo(home, Map.of("VISUAL", " ", "EDITOR", editor));
    }

    private long files() throws Exception {
        try (var files = Files.walk(home)) {
            return files.filter(file -> file.getFileName().toString().startsWith("edited-"))
                    .count();
        }
    }
}
