package ai.duvo.shell.recording;

import static ai.duvo.shell.recording.Recorded.ID;
import static ai.duvo.shell.recording.Recorded.brought;
import static ai.duvo.shell.recording.Recorded.done;
import static ai.duvo.shell.recording.Recorded.json;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandOutput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultCommentTest {

    private static final SecretMasker SECRETS = new SecretMasker();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    agents list      | {'agents': [{}, {}]}                                   | 2 agents
                    agents list      | {'agents': [{}]}                                       | 1 agent
                    agents list      | {'agents': []}                                         | 0 agents
                    things           | {'some_things': [{}]}                                  | 1 some thing
                    agents get a     | {'agent': {'id': 'short', 'name': 'A', 'size': 3}}     | short, A
                    agents get a     | {'agent': {'name': 'A', 'is_on': true}}                | A, is on true
                    agents get a     | {'agent': {'status': null, 'file_bytes': 3}}           | 3 bytes
                    agents get a     | {'agent': {'success': true}}                           | ok
                    agents get a     | {'agent': {'success': true, 'count': 4}}               | count 4
                    sandboxes create | {'sandbox_id': 'sbx_4f1c2a'}                           | sbx_4f1c2a
                    agents get a     | {}                                                     | ''
                    """)
    void aResultIsToldInAFewWords(String command, String answer, String words) {
        assertThat(ResultComment.of(done(command), brought(answer), SECRETS)).isEqualTo(words);
    }

    @Test
    void longIdsAndNamesAreCut() {
        String answer = "{'agent': {'id': '" + ID + "', 'name': '" + "x".repeat(60) + "'}}";
        assertThat(ResultComment.of(done("agents get a"), brought(answer), SECRETS))
                .isEqualTo("3f0c8f1e…, " + "x".repeat(39) + "…");
    }

    @Test
    void whatJqMadeIsShownItself() {
        assertThat(ResultComment.of(done("agents list"), CommandOutput.of(List.of(json("{'a': 1}"))), SECRETS))
                .isEqualTo("{\"a\":1}");
        assertThat(ResultComment.of(done("agents list"), CommandOutput.of(List.of(json("'a\\nb'"))), SECRETS))
                .doesNotContain("\n");
        assertThat(ResultComment.of(done("agents list"), null, SECRETS)).isEmpty();
    }
}
