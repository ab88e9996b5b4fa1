package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completion for the user's shell, put where that shell looks. {@code scripts/check-completion} tries the real shells. */
class CompletionInstallTest {

    private static final String BASH = ".local/share/bash-completion/completions/duvo";

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "bash, .local/share/bash-completion/completions/duvo, install the package bash-completion",
        "zsh, .local/share/zsh/site-functions/_duvo, fpath=(",
        "fish, .config/fish/completions/duvo.fish, Tab"
    })
    void theFileIsTheScriptAndASecondTimeChangesNothing(String shell, String place, String next) throws IOException {
        Path file = home.resolve(place);
        String script = duvo().run("completion", shell).succeeded().out();
        duvo().with("SHELL", "/usr/bin/" + shell)
                .run("completion install")
                .succeeded()
                .outContains("completion for " + shell + " wrote " + file, next, "undo: rm " + file);
        assertThat(file).hasContent(script);
        duvo().run("completion install " + shell).succeeded().outContains("is there already: " + file);
        duvo().run("completion install --json " + shell).succeeded().outContains("\"change\":\"unchanged\"");
        try (Stream<Path> beside = Files.list(file.resolveSibling(""))) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    void whereThePackageBashCompletionIsANewBashIsEnough() throws IOException {
        Files.createFile(
                Files.createDirectories(home.resolve("share/bash-completion")).resolve("bash_completion"));
        duvo().with("XDG_DATA_DIRS", "relative:" + home.resolve("share"))
                .run("completion install bash")
                .succeeded()
                .outContains("next: open a new bash, type duvo and a blank, and press Tab");
    }

    @Test
    void theFoldersOfTheEnvironmentCount() {
        Path data = home.resolve("data");
        duvo().with("XDG_DATA_HOME", data.toString())
                .run("completion install bash")
                .succeeded();
        assertThat(data.resolve("bash-completion/completions/duvo")).exists();
        duvo().with("BASH_COMPLETION_USER_DIR", home + "/own")
                .run("completion install bash")
                .succeeded();
        assertThat(home.resolve("own/completions/duvo")).exists();
        duvo().with("XDG_CONFIG_HOME", data.toString())
                .with("XDG_DATA_HOME", "relative")
                .run("completion install fish")
                .succeeded();
        assertThat(data.resolve("fish/completions/duvo.fish")).exists();
    }

    @Test
    void anOlderOneOfOursIsReplacedAndAForeignOneIsNot() throws IOException {
        Path file = put("# Completion of duvo for bash. An older one.\nold\n");
        duvo().run("completion install bash").succeeded().outContains("wrote");
        assertThat(file).content().contains("_duvo()").doesNotContain("old");
        put("complete -W 'mine' duvo\n");
        duvo().run("completion install bash")
                .exited(1)
                .outIs("")
                .errContains(file + " is there already, and duvo did not write it\n", "--force");
        assertThat(file).hasContent("complete -W 'mine' duvo\n");
        duvo().run("completion install bash --force").succeeded();
        assertThat(file).content().contains("_duvo()");
    }

    @Test
    void aLinkIsForeignAndWhereItLeadsIsNeverWritten() throws IOException {
        Path victim = Files.writeString(home.resolve("victim"), "# Completion of duvo for bash.\n");
        Path file = home.resolve(BASH);
        Files.createDirectories(file.resolveSibling(""));
        Files.createSymbolicLink(file, victim);
        duvo().run("completion install bash").exited(1);
        duvo().run("completion install bash --force").succeeded();
        assertThat(victim).hasContent("# Completion of duvo for bash.\n");
        assertThat(file).isRegularFile();
    }

    @Test
    void whatCannotBeSaysWhyAndWritesNothing() throws IOException {
        duvo().with("SHELL", "/bin/tcsh")
                .run("completion install")
                .exited(1)
                .errContains("SHELL names no shell", "completion install bash, or zsh, or fish");
        duvo().with("HOME", "").run("completion install bash").exited(1).errContains("HOME names no folder");
        duvo().run("completion install bash --no-send").succeeded().outContains("would write");
        assertThat(home.resolve(".local")).doesNotExist();
        Files.writeString(home.resolve(".local"), "a file in the way");
        duvo().run("completion install bash").exited(1).errContains("cannot write " + home.resolve(BASH));
    }

    @Test
    void bashTakesItAndAZshFunctionCallsItself() throws Exception {
        duvo().run("completion install bash").succeeded();
        Process bash = new ProcessBuilder("bash", "-c", "source " + home.resolve(BASH) + " && complete -p duvo")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("complete -o nosort -F _duvo duvo\n");
        // what fpath loads is the body of the function: without this the first Tab offers nothing
        duvo().run("completion zsh").outContains("#compdef duvo\n", "if [[ ${funcstack[1]} == _duvo ]]");
    }

    private Path put(String text) throws IOException {
        Path file = home.resolve(BASH);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    private Duvo duvo() {
        // whatever is installed on this machine
        return new Duvo(home).with("XDG_DATA_DIRS", home.resolve("nothing").toString());
    }
}
