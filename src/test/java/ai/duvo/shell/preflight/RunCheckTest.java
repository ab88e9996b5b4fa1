package ai.duvo.shell.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run and its messages tell of why it failed. */
class RunCheckTest {

    @Test
    void aReportOfPagesIsToldInAFewWords() {
        String report = "All is\\n  said. ".repeat(1_000);
        JsonNode messages = json("[{'role': 'assistant', 'text_content': '" + report + "'}]");
        RunCheck check = new RunCheck("r1", json("{'run': {'status': 'failed'}}"), messages);
        assertThat(check.findings()).singleElement().satisfies(finding -> assertThat(finding.text())
                .startsWith("the last that it said: All is said. All is said. ")
                .endsWith("…")
                .hasSizeLessThan(400));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
