package ai.duvo.shell.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentParametersTest {

    private static final String HEAD = "param home from env HOME\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "echo $env.HOME/a $env.HOME ; echo $home/a $home",
                "echo \"it's $env.HOME\" '$env.HOME' \\$env.HOME ; echo \"it's $home\" '$env.HOME' \\$env.HOME",
                "echo ${ $env.HOME + $ENV[\"HOME\"] } ; echo ${ $home + $home }",
                "expect env.HOME == $env.HOME ; expect $home == $home",
                "expect ($env | .HOME) != \"$env.HOME\" ; expect ($env | .HOME) != \"$env.HOME\"",
                "echo $env.PATH # $env.HOME ; echo $env.PATH # $env.HOME",
                "! echo $env.HOME ; ! echo $env.HOME"
            })
    void theParameterStandsForTheVariable(String line, String written) {
        assertThat(EnvironmentParameters.use(HEAD + line + "\n")).isEqualTo(HEAD + written + "\n");
    }

    @Test
    void alsoInBlocksAndInLinesThatGoOn() {
        assertThat(EnvironmentParameters.use(
                        HEAD + "if true\nfor x in agents list | $env.HOME\necho a \\\n  $env.HOME\nend\nend\n"))
                .isEqualTo(HEAD + "if true\nfor x in agents list | $home\necho a \\\n  $home\nend\nend\n");
    }

    @Test
    void whatIsNoScriptStaysAsItIs() {
        assertThat(EnvironmentParameters.use("echo 'open $env.HOME")).isEqualTo("echo 'open $env.HOME");
    }
}
