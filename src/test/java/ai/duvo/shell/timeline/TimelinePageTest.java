package ai.duvo.shell.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A timeline as a page. */
class TimelinePageTest {

    private static final String HOSTILE = "</pre><script>alert(1)</script><img src=x onerror='a()'>&amp;\\\" \\u202e";

    private static String page() {
        RunSample run = new RunSample("completed</title>")
                .says(0, "user", "go")
                .calls(1, "a", HOSTILE)
                .message(
                        RunSample.at(2),
                        "{\"role\":\"tool\",\"tool_result\":{\"tool_call_id\":\"a\",\"error\":\"" + HOSTILE + "\"}}")
                .says(5, "assistant", HOSTILE + " key_123");
        return TimelinePage.of(run.timeline(6), text -> text.replace("key_123", "***"));
    }

    @Test
    void whatMessagesHoldIsTextInIt() {
        assertThat(page())
                .contains(
                        "&lt;script&gt;alert(1)",
                        "onerror=&#39;a()&#39;",
                        "&amp;amp;",
                        "&quot;",
                        "completed&lt;/title&gt;")
                .doesNotContain("<script", "<img", "</title></title>", "\u202e");
    }

    @Test
    void nothingIsLoadedByIt() {
        assertThat(page())
                .contains("default-src 'none'; style-src 'unsafe-inline'")
                .doesNotContain("http://", "https://", "url(", "@import", "src=\"", "href=");
    }

    @Test
    void secretsAreTakenOut() {
        assertThat(page()).contains("***").doesNotContain("key_123");
    }

    @Test
    void barsStandWhereTheirTimeIs() {
        assertThat(page())
                .contains("class=\"bar failed\" style=\"left:16.667%;width:16.667%\"")
                .contains("class=\"bar model open\" style=\"left:33.333%;width:66.667%\"");
    }
}
