package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that names a field which no value has is told so behind its nulls. */
class MissingFieldTest {

    @TempDir
    Path home;

    private Duvo.Outcome jq(String program, boolean isTerminal, String... more) {
        Duvo duvo = new Duvo(home);
        Duvo there = isTerminal ? duvo.onTerminal(100) : duvo;
        String[] line = {"-c", program, "--demo"};
        String[] all = new String[line.length + more.length];
        System.arraycopy(line, 0, all, 0, line.length);
        System.arraycopy(more, 0, all, line.length, more.length);
        return there.run(all).succeeded();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            agents list | .agents[] | .nam                              ~ no item has .nam; did you mean .name?
            agents list | .agents[].nam                                 ~ no item has .nam; did you mean .name?
            agents list | [.agents[] | .nam]                            ~ no item has .nam; did you mean .name?
            agents list | .agents | map(.nam)                           ~ no item has .nam; did you mean .name?
            agents list | .agents[] | select(.slack_enabled) | .nam     ~ no item has .nam; did you mean .name?
            agents list | .agentz                                       ~ the value has no .agentz; did you mean .agents?
            agents list | .agents[0].nam.first                          ~ the value has no .nam; did you mean .name?
            agents list | .agents[0] | .nam | .first                    ~ the value has no .nam; did you mean .name?
            agents list | { a: .agents[0] } | .zzzzzz                   ~ the value has no .zzzzzz; there is .a
            """)
    void isNamedWithTheNearest(String line, String remark) {
        assertThat(jq(line, false, "--verbose").err()).contains(remark);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            agents list | .agents[] | .thread_id ~ x
            agents list | .agents[] | .nam?      ~ x
            agents list | .agents[] | .nam // 1  ~ x
            agents list | .agents[] | .nam // null ~ x
            agents list | .agents[] | .name      ~ x
            agents list | .agents[] | null       ~ x
            agents list | [.agents[] | .name, .nam] ~ x
            agents list | empty                  ~ x
            """)
    void nullsOfTheDataAndThoseThatWereWantedAreNot(String line, String none) {
        assertThat(jq(line, false, "--verbose").err())
                .doesNotContain("item has", "value has")
                .isNotEqualTo(none);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            runs list | .runs[] | {id, status}      ~ the value has no .runs; there is .data, .total
            agents list | .agnts[]                  ~ the value has no .agnts; did you mean .agents?
            agents list | .["agnts"][]              ~ the value has no .agnts; did you mean .agents?
            runs list | .runs | map({id})           ~ the value has no .runs; there is .data, .total
            agents list | [.agents[] | .nam[]]      ~ no item has .nam; did you mean .name?
            agents list | {a: .agnts[0:1][]}        ~ the value has no .agnts; did you mean .agents?
            agents list | .agents | map((.nam) | .[]) ~ no item has .nam; did you mean .name?
            runs list | map(.status)                ~ the value is an object with a list; did you mean .data | map(.status)?
            runs list | .[] | {a: .status}          ~ the value is an object with a list; did you mean .data[]?
            runs list | .data.status                ~ the value is a list; did you mean .data[].status?
            """)
    void isNamedWhereTheProgramFailsBehindIt(String line, String hint) {
        Duvo.Outcome outcome = new Duvo(home).run("-c", line, "--demo");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("duvo: jq: Cannot ", "\nhint: " + hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            agents list | .agents[] | .thread_id[]      ~ Cannot iterate over null
            agents list | .agents[] | .name[]           ~ Cannot iterate over string
            agents list | .agents[] | .nam? | .[]       ~ Cannot iterate over null
            """)
    void aFailureOverWhatIsThereHasNoSuchHint(String line, String message) {
        Duvo.Outcome outcome = new Duvo(home).run("-c", line, "--demo");
        assertThat(outcome.err()).contains(message).doesNotContain("has no", "item has", "did you mean");
    }

    @Test
    void isToldAtATerminalToWhoTypedIt() throws IOException {
        String line = "agents list | .agents[] | .nam";
        String remark = "no item has .nam; did you mean .name?";
        assertThat(jq(line, true).err()).contains(remark);
        assertThat(jq(line, false).err()).doesNotContain(remark);
        assertThat(jq("x = " + line.replace("[]", "[0]"), true).err()).contains("the value has no .nam");
        Path script = Files.writeString(home.resolve("s.duvo"), line + "\n");
        Duvo.Outcome replayed = new Duvo(home).onTerminal(100).run("replay", script.toString(), "--demo");
        assertThat(replayed.succeeded().err()).doesNotContain(remark);
    }
}
