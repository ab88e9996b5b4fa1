package ai.duvo.shell.recording;

import static ai.duvo.shell.recording.Recorded.ID;
import static ai.duvo.shell.recording.Recorded.brought;
import static ai.duvo.shell.recording.Recorded.done;
import static ai.duvo.shell.recording.Recorded.json;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.session.CommandOutput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectLinesTest {

    @Test
    void aListKeepsItsLengthAndAFewNames() {
        assertThat(lines("agents list", "{'agents': [{'name': 'A'}, {'name': 'B “x“'}]}"))
                .containsExactly("expect (.agents | length) == 2", "expect [.agents[].name] == [\"A\",\"B “x“\"]");
        assertThat(lines("agents list", "{'agents': []}")).containsExactly("expect (.agents | length) == 0");
    }

    @Test
    void manyNamesOrMissingOnesAreLeftOut() {
        String six = "{'agents': [" + "{'name': 'A'},".repeat(5) + "{'name': 'B'}]}";
        assertThat(lines("agents list", six)).containsExactly("expect (.agents | length) == 6");
        assertThat(lines("agents list", "{'agents': [{'name': 'A'}, {}]}"))
                .containsExactly("expect (.agents | length) == 2");
    }

    @Test
    void aListThatGrowsByItselfIsAListAndNoMore() {
        assertThat(lines("runs list", "{'data': [{'title': 'x'}]}"))
                .containsExactly("expect (.data | type) == \"array\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'agent': {'name': 'A', 'size': 3}}                    | expect .agent.name == "A"
                    {'agent': {'status': 'live'}}                          | expect .agent.status == "live"
                    {'agent': {'status': 'pending'}}                       | ''
                    {'agent': {'enabled': false}}                          | expect .agent.enabled == false
                    {'agent': {'revision_number': 3, 'runs_today': 7}}     | expect .agent.revision_number == 3
                    {'agent': {'updated_at': '2026-11-24'}}                | ''
                    {}                                                     | ''
                    """)
    void anObjectKeepsWhatTimeDoesNotChange(String answer, String line) {
        assertThat(lines("agents get a", answer)).isEqualTo(line.isEmpty() ? List.of() : List.of(line));
    }

    @Test
    void anIdIsTextAndOnlyWorthALineWhereNothingElseIsKnownYet() {
        assertThat(lines("agents get a", "{'agent': {'id': '" + ID + "', 'name': 'A'}}"))
                .containsExactly("expect (.agent.id | type) == \"string\"", "expect .agent.name == \"A\"");
        assertThat(lines("agents get a", "{'agent': {'name': 'A', 'id': '" + ID + "'}}"))
                .containsExactly("expect .agent.name == \"A\"");
    }

    @Test
    void aRunMovesByItself() {
        assertThat(lines("runs get r", "{'run': {'status': 'completed', 'archived': false}}"))
                .isEmpty();
    }

    @Test
    void anAnswerWithoutEnvelopeIsLookedAtAsAWhole() {
        assertThat(lines("sandboxes create", "{'count': 2}")).containsExactly("expect .count == 2");
    }

    @Test
    void nothingIsExpectedOfNothingOrOfWhatJqMade() {
        assertThat(ExpectLines.of(done("agents list"), null)).isEmpty();
        assertThat(ExpectLines.of(done("agents list"), CommandOutput.of(List.of(json("{'agents': []}")))))
                .isEmpty();
    }

    private static List<String> lines(String command, String answer) {
        return ExpectLines.of(done(command), brought(answer));
    }
}
