package ai.duvo.shell;

import static ai.duvo.shell.Typist.DOWN;
import static ai.duvo.shell.Typist.ENTER;
import static ai.duvo.shell.Typist.TAB;
import static ai.duvo.shell.Typist.UP;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The menu below the line: what comes late, and what is more than the screen has room for. */
class TabMenuTest {

    private static final String AGENTS = "/v2/teams/team-1/agents";
    private static final int SLOW = 600;
    private static final String ESCAPE = "\u001b";
    private static final String PAGE_DOWN = "\u001b[6~";
    private static final String PAGE_UP = "\u001b[5~";

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @TempDir
    Path home;

    @Test
    void theOneThatFitsIsCompletedWhenItsListComes() throws Exception {
        agents(2, SLOW);
        try (Typist typist = typist()) {
            typist.type("agents get 'agent 2" + TAB);
            typist.saw("loading agents…");
            typist.sees("agents get " + id(2) + " ‹Agent 2›");
            assertThat(typist.screen.text()).doesNotContain("loading agents");
            typist.leaveLine();
        }
    }

    @Test
    void aKeyPressedBeforeTheListComesKeepsTheLine() throws Exception {
        agents(2, SLOW);
        try (Typist typist = typist()) {
            typist.type("agents get agent-2" + TAB);
            typist.saw("loading agents…");
            typist.saw("↻");
            typist.type("x");
            typist.screen.waitUntilGone("↻");
            typist.sees("duvo> agents get agent-2x");
            assertThat(typist.screen.text()).doesNotContain("loading agents", id(2));
            typist.leaveLine();
        }
    }

    @Test
    void whatTheScreenHasNoRoomForIsMovedThrough() throws Exception {
        agents(60, 0);
        try (Typist typist = typist()) {
            typist.type("agents get " + TAB);
            typist.sees("agents · and 36 more: type to narrow");
            typist.type(TAB);
            typist.sees("1 of 60 · arrows and Tab choose");
            assertThat(typist.screen.text())
                    .contains("duvo> agents get " + id(1))
                    .doesNotContain("type to narrow");
            typist.type(UP);
            typist.sees("60 of 60");
            assertThat(typist.screen.text())
                    .contains("duvo> agents get " + id(60))
                    .doesNotContain(">....", id(1));
            typist.type(DOWN + PAGE_DOWN + PAGE_DOWN + PAGE_UP + TAB);
            typist.sees("28 of 60");
            typist.type(ENTER);
            typist.screen.waitUntilGone("28 of 60");
            typist.sees("agents get " + id(28) + " ‹Agent 28›");
            typist.leaveLine();
        }
    }

    @Test
    void escapeLeavesTheMenuAndTheLineAsItWas() throws Exception {
        agents(60, 0);
        try (Typist typist = typist()) {
            typist.type("agents get agent" + TAB);
            typist.sees("agents · and 36 more: type to narrow");
            typist.type(TAB + DOWN);
            typist.sees("2 of 60");
            typist.type(ESCAPE);
            typist.screen.waitUntilGone("2 of 60");
            typist.type("-7");
            typist.sees("duvo> agents get agent-7");
            assertThat(typist.screen.text()).doesNotContain(id(2));
            typist.leaveLine();
        }
    }

    @Test
    void theMenuFitsTheWindowAsItIsNow() throws Exception {
        agents(60, 0);
        try (Typist typist = typist()) {
            typist.type("agents get " + TAB);
            typist.sees("agents · and 36 more: type to narrow");
            typist.type(TAB + UP);
            typist.sees("60 of 60");
            typist.resize(40, 12);
            typist.sees("\n00000000-0000…  Agent 60\n60 of 60 · arrows and Tab choose, Ente…");
            assertThat(typist.screen.text()).contains("\nagents\n").doesNotContain("Agent 52\n", ">....");
        }
    }

    @Test
    void controlCharactersOfAnIdAreShownAndNotSent() throws Exception {
        api.stub(get(urlPathEqualTo(AGENTS)).willReturn(okJson("""
                        {"total": 2, "agents": [{"id": "a\\u001b]0;title\\u0007", "name": "A"}, {"id": "b", "name": "B"}]}""")));
        try (Typist typist = typist()) {
            typist.type("agents get " + TAB);
            typist.sees("agents\n");
            typist.type(TAB);
            typist.sees("duvo> agents get 'a\\u001b]0;title\\u0007'");
            typist.type(ENTER);
            typist.screen.waitUntilGone("1 of 2");
            assertThat(typist.screen.raw()).doesNotContain("\u001b]0;title");
            typist.leaveLine();
        }
    }

    private Typist typist() throws Exception {
        return Typist.on(home, api.uri().toString());
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", number);
    }

    private void agents(int count, int delay) {
        String items = IntStream.rangeClosed(1, count)
                .mapToObj(n -> "{\"id\": \"" + id(n) + "\", \"name\": \"Agent " + n + "\", \"last_run_at\": null}")
                .collect(Collectors.joining(", "));
        api.stub(get(urlPathEqualTo(AGENTS))
                .willReturn(okJson("{\"total\": " + count + ", \"agents\": [" + items + "]}")
                        .withFixedDelay(delay)));
    }
}
