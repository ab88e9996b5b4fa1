package ai.duvo.shell.recording;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.StatementParser;
import ai.duvo.shell.line.WordPart;
import ai.duvo.shell.line.writer.StatementWriter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids give way to names in every kind of statement that has words. */
class IdSubstitutionTest {

    private static final String ID = "0b7c2a3e-1111-4222-8333-444455556666";

    @ParameterizedTest
    @CsvSource({
        "agents get ID, agents get $agent",
        "x = agents get ID | .agent, x = agents get $agent | .agent",
        "set x ID, set x $agent",
        "expect exit 3 agents get ID, expect exit 3 agents get $agent",
        "wait agents get ID until .agent, wait agents get $agent until .agent",
        "watch agents get ID, watch agents get $agent",
        "include other.duvo agent=ID, include other.duvo agent=$agent",
        "param x ID, param x ID",
        "expect .id == \"ID\", expect .id == \"ID\"",
    })
    void everyKindOfLine(String typed, String written) {
        assertThat(replaced(typed)).isEqualTo(written.replace("ID", ID));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for run in runs list --agent ID/agents get ID/end | for run in runs list --agent $agent/agents get $agent/end",
                "if .total/agents get ID/else/runs list --agent ID/end | if .total/agents get $agent/else/runs list --agent $agent/end",
                "finally/agents get ID/end | finally/agents get $agent/end",
            })
    void everyKindOfBlock(String typed, String written) {
        assertThat(replaced(typed.strip().replace("/", "\n"))
                        .replace("    ", "")
                        .replace("\n", "/"))
                .isEqualTo(written.strip());
    }

    private static String replaced(String typed) {
        return StatementWriter.write(IdSubstitution.replace(
                StatementParser.parse("", typed.replace("ID", ID)).get(0),
                id -> new WordPart.Reference("agent", List.of(), new Span(0, 0))));
    }
}
