package ai.duvo.shell;

import static ai.duvo.shell.Typist.ENTER;
import static ai.duvo.shell.Typist.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.QuickTime;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hands expect that come from other shells: set alone, edit, mend, history -s. */
class HabitsTest {

    @TempDir
    Path home;

    @Test
    void setAloneShowsSettingsAndVariables() {
        try (Prompted prompt = Prompted.in(environment("true"), new QuickTime())) {
            prompt.types("set city Prague", "agent = agents get \"Invoice clerk\" --demo", "set hints off", "set");
            assertThat(prompt.screen())
                    .contains("  hints             off       Dim help while you type\n")
                    .contains("  edit-mode         emacs     The keys that edit a line\n")
                    .contains("  $city             Prague\n");
        }
    }

    @Test
    void theHistoryHasTheLinesOfEarlierSessions() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.runs("echo from before");
            typist.leave();
        }
        try (Typist typist = Typist.onDemo(home)) {
            typist.type("history" + ENTER);
            typist.sees("   -1  echo from before");
            typist.leave();
        }
    }

    @Test
    void setWithANameShowsWhatItIsAndCanBe() {
        try (Prompted prompt = Prompted.in(environment("true"), new QuickTime())) {
            prompt.types("set edit-mode", "set city Prague", "set city # mine", "set town");
            assertThat(prompt.screen())
                    .contains("The keys that edit a line.\nedit-mode is emacs; it can be emacs, vi\n")
                    .contains("city is Prague\n")
                    .contains("duvo: there is no setting and no variable \"town\"")
                    .contains("hint: keep a text with: set town WORD");
        }
    }

    @Test
    void aRecordingHoldsTheLineOfAnAlias() throws Exception {
        Path script = home.resolve("r.duvo");
        try (Prompted prompt = Prompted.in(environment("true"), new QuickTime())) {
            prompt.types(
                    "alias say = echo \"$1 $1\"",
                    "record start " + script,
                    "say two",
                    "alias few = agents list --limit 2 --demo",
                    "for r in few | .agents[]\n  x = few\nend",
                    "wait few until .total > 1",
                    "alias b = echo b",
                    "set",
                    "record stop");
        }
        assertThat(script)
                .content()
                .contains("echo \"two two\"\n")
                .contains(
                        "for r in agents list --limit 2 --demo | .agents[]\n    x = agents list --limit 2 --demo\nend\n")
                .contains("wait agents list --limit 2 --demo until .total > 1\n")
                .doesNotContain("few", "say", "alias", "set");
    }

    @Test
    void aWrongLineOfAnAliasTellsTheAlias() {
        try (Prompted prompt = Prompted.in(environment("true"), new QuickTime())) {
            prompt.types("alias st = runs list --statsu $1", "st failed", "unalias st", "st", "unalias st");
            assertThat(prompt.screen())
                    .contains("\"runs list\" has no option --statsu")
                    .contains("st is an alias: runs list --statsu $1")
                    .contains("there is no command \"st\"")
                    .contains("there is no alias \"st\"");
        }
    }

    @Test
    void aSecretInAnAliasIsNotShown() {
        try (Prompted prompt = Prompted.in(environment("true"), new QuickTime())) {
            prompt.types(
                    "alias ms = secrets create --name A --value TOKEN=hunter22abc", "alias", "help ms", "ms x", "set");
            assertThat(prompt.screen())
                    .contains("ms     secrets create --name A --value TOKEN=***")
                    .contains("ms is an alias: secrets create --name A --value TOKEN=***")
                    .doesNotContain("hunter22abc");
        }
    }

    @Test
    void savedLinesOfTheEditorRun() {
        String editor = "printf 'echo one\\necho two\\n' >";
        try (Prompted prompt = Prompted.in(environment(editor), new QuickTime())) {
            prompt.types("version", "edit", "history");
            assertThat(prompt.screen())
                    .contains("duvo> echo one\none\nduvo> echo two\ntwo\n")
                    .contains("    3  echo one\n    4  echo two\n");
        }
    }

    @Test
    void linesOfTheHistoryGoToTheEditor() {
        try (Prompted prompt = Prompted.in(environment("cat"), new QuickTime())) {
            prompt.types("echo one", "echo two", "echo three", "edit 1-2", "edit 40");
            assertThat(prompt.screen())
                    .contains("three\necho one\necho two\nnothing runs: the file was not saved\n")
                    .contains("duvo: there is no such line");
        }
    }

    @Test
    void anEmptyFileRunsNothing() {
        try (Prompted prompt = Prompted.in(environment(": >"), new QuickTime())) {
            prompt.types("echo one", "edit");
            assertThat(prompt.screen()).endsWith("one\nnothing runs: the file is empty\n");
        }
    }

    @Test
    void whatMendsAFindingStandsOnTheEmptyPrompt() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.runs("agents get 9b2f1c1e-0000-4000-8000-000000000000");
            typist.runs("explain");
            typist.saw("\u001b[2magents list --all");
            typist.type(RIGHT + ENTER);
            typist.waitFor("Invoice clerk");
            typist.leave();
        }
    }

    @Test
    void mendRunsWhatMendsAFinding() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.runs("mend");
            typist.sees("nothing is known to mend");
            typist.runs("agents get 9b2f1c1e-0000-4000-8000-000000000000");
            typist.runs("explain");
            typist.runs("mend 2");
            typist.sees("there is no mend 2");
            typist.runs("mend");
            typist.sees("duvo> agents list --all");
            typist.sees("Invoice clerk");
            typist.leave();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2", "99999999999"})
    void aMendThatIsNotThereIsSaidSo(String number) {
        try (Prompted prompt = Prompted.in(environment("true"), new QuickTime())) {
            prompt.types("runs lst", "explain", "mend " + number);
            assertThat(prompt.screen())
                    .contains("duvo: there is no mend " + number + "\nhint: the only one is: mend\n");
        }
    }

    @Test
    void mendRunsWhatMendsTheRunThatWasNotStarted() throws Exception {
        try (Typist typist = Typist.onDemo(home)) {
            typist.runs("runs start --agent 'Vendor master data' --preflight");
            typist.saw("\u001b[2mrevisions promote ");
            typist.type("mend" + ENTER);
            typist.sees("duvo> revisions promote ");
            typist.sees(" live? [y/N]");
            typist.runs("n");
            typist.runs("mend 2");
            typist.sees("there is no mend 2");
            typist.leave();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "!12", "!-2", "!$", "!! --json"})
    void linesAreNotBroughtBackByNumber(String line) {
        try (Prompted prompt = Prompted.in(environment("true"), new QuickTime())) {
            prompt.types("echo one", line, "! echo $((1 + 1))");
            assertThat(prompt.screen())
                    .contains("duvo: " + line + " brings back no line here")
                    .contains("hint: Up and Ctrl-R do; edit opens earlier lines, as in: edit 12")
                    .endsWith("2\n");
        }
    }

    @Test
    void theHistoryIsSearched() {
        try (Prompted prompt = Prompted.in(environment("true"), new QuickTime())) {
            prompt.types("echo one two", "echo two", "history -s 'ONE echo'");
            assertThat(prompt.screen()).endsWith("    1  echo one two\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "list agents,agents list",
        "get agent x,agents get",
        "start run --agent x,runs start",
        "upload sandbox,sandboxes upload"
    })
    void aCommandInTheOtherOrderIsMeant(String line, String meant) {
        try (Prompted prompt = Prompted.in(environment("true"), new QuickTime())) {
            prompt.types(line);
            assertThat(prompt.screen()).contains("hint: did you mean " + meant + "?");
        }
    }

    @Test
    void helpLooksIntoTheGuideAsWell() {
        try (Prompted prompt = Prompted.in(environment("true"), new QuickTime())) {
            prompt.types("help proxies", "help presigned", "help runs", "alias st = runs list", "help st", "help");
            assertThat(prompt.screen())
                    .contains("The guide mentions it:\n  guide get proxies-and-certificates\n")
                    .contains("The guide mentions it:\n  guide get help\n  guide get uploads\n")
                    .contains("st is an alias: runs list\n")
                    .contains("Your aliases, which alias shows: st\n")
                    .doesNotContain("guide get runs");
        }
    }

    private Map<String, String> environment(String editor) {
        return Map.of("DUVO_HOME", home.toString(), "EDITOR", editor);
    }
}
