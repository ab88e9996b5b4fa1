package ai.duvo.shell;

import static ai.duvo.shell.Typist.DOWN;
import static ai.duvo.shell.Typist.ENTER;
import static ai.duvo.shell.Typist.LEFT;
import static ai.duvo.shell.Typist.RIGHT;
import static ai.duvo.shell.Typist.TAB;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tab on ids, driven by keys on a terminal, requests counted on the wire. */
class TabTest {

    private static final String OPS = "3f0c1a52-354c-4ac0-a75b-18d172be4118";
    private static final String CLERK = "6cc0d535-ae72-4a46-8277-638382df45a3";
    private static final String AGENTS = "/v2/teams/team-1/agents";

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @TempDir
    Path home;

    private @Nullable Typist opened;

    @BeforeEach
    void open() throws IOException {
        opened = Typist.on(home, api.uri().toString());
    }

    @AfterEach
    void close() throws IOException {
        typist().close();
    }

    @Test
    void aSlowListIsAnnouncedAndComesByItself() throws Exception {
        agents(600, Map.of(OPS, "Ops bot", CLERK, "Invoice clerk"));
        typist().type("agents get " + TAB);
        typist().saw("loading agents…");
        typist().sees(OPS + "  Ops bot");
        typist().sees(CLERK + "  Invoice clerk");
        typist().screen.waitUntilGone("loading agents…");
        typist().leaveLine();
    }

    @Test
    void theStatusSaysThatListsAreReadAndWhatIsLeftOfTheRateLimit() throws Exception {
        api.stub(get(urlPathEqualTo("/v2/teams"))
                .willReturn(okJson("{\"teams\": []}")
                        .withHeader("x-ratelimit-limit", "100")
                        .withHeader("x-ratelimit-remaining", "19")));
        agents(600, Map.of(OPS, "Ops bot", CLERK, "Invoice clerk"));
        typist().type("agents get " + TAB);
        typist().saw("↻");
        typist().interrupt();
        typist().screen.waitUntilGone("↻");
        typist().type("teams list" + ENTER);
        typist().sees("19/100 requests left");
        typist().leave();
    }

    @Test
    void typingGoesOnWhileAListIsLoading() throws Exception {
        agents(600, Map.of(OPS, "Ops bot", CLERK, "Invoice clerk"));
        typist().type("agents get " + TAB);
        typist().saw("loading agents…");
        typist().type("cle");
        typist().sees("agents get cle");
        typist().type(TAB);
        typist().sees("agents get " + CLERK);
        typist().leaveLine();
    }

    @Test
    void tenFastTabsSendOneRequestAndOtherKeysNone() throws Exception {
        agents(300, Map.of(OPS, "Ops bot", CLERK, "Invoice clerk"));
        typist().type("runs list --agent 3f");
        typist().sees("--agent 3f");
        assertThat(api.requests()).isEmpty();
        typist().interrupt();
        typist().type("agents get x" + TAB.repeat(10));
        typist().sees("no agents match \"x\" (of 2)");
        assertThat(api.requests()).hasSize(1);
        assertThat(api.requests().get(0).getUrl()).isEqualTo(AGENTS + "?limit=100&offset=0");
        typist().leaveLine();
    }

    @Test
    void aNameBecomesItsIdAndStaysVisibleBesideIt() throws Exception {
        agents(0, Map.of(OPS, "Ops bot", CLERK, "Invoice clerk"));
        api.stub(get(urlPathEqualTo("/v2/agents/" + OPS)).willReturn(okJson("{\"agent\": {\"name\": \"Ops bot\"}}")));
        typist().type("agents get \"ops b" + TAB);
        typist().sees("agents get " + OPS + " ‹Ops bot›");
        typist().type(ENTER);
        typist().sees("name  Ops bot");
        assertThat(typist().screen.text())
                .contains("duvo> agents get " + OPS + " ")
                .doesNotContain("‹");
        typist().leave();
    }

    @Test
    void theSecondTabChoosesWithTheArrowKeys() throws Exception {
        agents(0, Map.of(OPS, "Ops bot", CLERK, "Ops bot"));
        typist().type("agents get ops" + TAB);
        typist().sees(CLERK + "  Ops bot");
        assertThat(typist().screen.text()).contains("duvo> agents get ops ");
        typist().type(TAB + DOWN + " ");
        typist().screen
                .waitUntil(
                        () -> typist().screen
                                .text()
                                .matches("(?s).*agents get (" + OPS + "|" + CLERK + ") ‹Ops bot›.*"),
                        "a choice");
        typist().leaveLine();
    }

    @Test
    void theWholeWordIsCompletedWhereverTheCursorIs() throws Exception {
        agents(0, Map.of(OPS, "Ops bot", CLERK, "Invoice clerk"));
        typist().type("agents get x" + TAB);
        typist().sees("no agents match");
        typist().interrupt();
        typist().type("agents get clerk" + LEFT + LEFT + TAB);
        typist().sees("agents get " + CLERK + " ‹Invoice clerk›");
        assertThat(typist().screen.text()).doesNotContain("›rk");
        typist().leaveLine();
    }

    @Test
    void anOpenMenuFollowsWhatIsTyped() throws Exception {
        agents(0, Map.of(OPS, "Ops bot", CLERK, "Invoice clerk"));
        typist().type("agents get " + TAB);
        typist().sees("Invoice clerk");
        typist().type("op");
        typist().screen.waitUntilGone(CLERK + "  Invoice clerk");
        typist().sees(OPS + "  Ops bot");
        assertThat(api.requests()).hasSize(1);
        typist().leaveLine();
    }

    @Test
    void aWrongDigitNeverBecomesAnotherId() throws Exception {
        agents(0, Map.of(OPS, "Ops bot"));
        typist().type("agents get 3f0d1a52" + TAB);
        typist().sees("no agents match \"3f0d1a52\" (of 1)");
        assertThat(typist().screen.text()).contains("duvo> agents get 3f0d1a52");
        typist().leaveLine();
    }

    @Test
    void aListThatCannotBeReadAgainIsShownWithItsAge() throws Exception {
        agents(0, Map.of(OPS, "Ops bot", CLERK, "Invoice clerk"));
        typist().type("agents get " + TAB);
        typist().sees(CLERK);
        typist().interrupt();
        api.verify();
        api.close();
        typist().clock.advance(Duration.ofMinutes(7));
        typist().type("agents get " + TAB);
        typist().sees("agents · 7 min old: ");
        typist().sees("Invoice clerk");
        typist().leaveLine();
    }

    @Test
    void aRefusalIsTold() throws Exception {
        api.stub(get(urlPathEqualTo(AGENTS)).willReturn(unauthorized()));
        typist().type("agents get " + TAB);
        typist().sees("no agents: the API answered 401");
        typist().leaveLine();
    }

    @Test
    void strangeNamesHarmNeitherMenuNorLine() throws Exception {
        agents(
                0,
                Map.of(
                        OPS,
                        "a\u001b[31mred\u001b]0;title\u0007\nnext",
                        CLERK,
                        "שלום \"quoted\" " + "long ".repeat(60)));
        typist().type("agents get " + TAB);
        typist().sees("agents\n");
        typist().sees("שלום \"quoted\"");
        typist().sees("a\\u001b[31mred\\u001b]0;title\\u0007\\nnext");
        assertThat(typist().screen.raw()).doesNotContain("\u001b]0;title");
        typist().type("quoted" + TAB);
        typist().sees("duvo> agents get " + CLERK);
        typist().leaveLine();
    }

    @Test
    void theRestOfAnEarlierLineIsOfferedAndTheArrowTakesIt() throws Exception {
        typist().runs("set greeting hello");
        typist().type("set gr");
        typist().sees("duvo> set greeting hello ");
        typist().runs(RIGHT + "2");
        typist().type("revisions list --agent $greeting --limit" + TAB);
        typist().sees("duvo> set greeting hello2 ");
        typist().leaveLine();
    }

    @Test
    void hintsCanBeTurnedOff() throws Exception {
        typist().type("agents get ");
        typist().sees("agents get <id>");
        typist().interrupt();
        typist().runs("set hints maybe");
        typist().sees("\"hints\" cannot be \"maybe\"");
        typist().runs("set hints off");
        typist().type("revisions get ");
        typist().sees("revisions get");
        assertThat(typist().screen.text()).doesNotContain("<revision-id>");
        typist().leaveLine();
    }

    @Test
    void refreshReadsTheListAnew() throws Exception {
        agents(0, Map.of(OPS, "Ops bot"));
        typist().type("agents get cle" + TAB);
        typist().sees("no agents match");
        typist().interrupt();
        typist().runs("refresh");
        typist().type("agents get cle" + TAB);
        typist().screen.waitUntil(() -> api.requests().size() == 2, "a second request");
        typist().leaveLine();
    }

    private Typist typist() {
        return Objects.requireNonNull(opened);
    }

    private void agents(int delay, Map<String, String> names) {
        ArrayNode items = JsonMapper.shared().createArrayNode();
        names.forEach((id, name) -> {
            ObjectNode agent = items.addObject();
            agent.put("id", id).put("name", name).putNull("last_run_at");
        });
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.put("total", names.size()).set("agents", items);
        ResponseDefinitionBuilder response = okJson(answer.toString()).withFixedDelay(delay);
        api.stub(get(urlPathEqualTo(AGENTS)).willReturn(response));
    }
}
