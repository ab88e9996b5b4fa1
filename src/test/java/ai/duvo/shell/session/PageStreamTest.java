package ai.duvo.shell.session;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.line.LineParser;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.testing.FakeApi;
import ai.duvo.shell.testing.TestConsole;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --all | .agents[] | …}: what jq gives is printed as the pages come. */
class PageStreamTest {

    private static final String LIST = "agents list --all --limit 2";
    private static final List<String> PAGES =
            List.of("{\"id\":\"a\"},{\"id\":\"b\"}", "{\"id\":\"c\"},{\"id\":\"d\"}", "{\"id\":\"e\"}");

    @RegisterExtension
    final FakeApi api = new FakeApi();

    private final List<String> seen = new ArrayList<>();
    private final TestConsole console = TestConsole.pipe();

    @Test
    void thePageIsPrintedBeforeTheNextIsAskedFor() {
        pages();
        console.whenWritten(
                () -> seen.add(api.requests().size() + " " + console.out().length()));
        run(LIST + " | .agents[] | .id");
        assertThat(console.out()).isEqualTo("a\nb\nc\nd\ne\n");
        assertThat(seen).hasSize(3).first().isEqualTo("1 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".agents[].id",
                ".agents[] | select(.id != \"c\") | {id, n: [.id]}",
                ".agents | .[] | .id",
                ".agents|.[]|[limit(1; .id, .)]",
                "def f: .id; .agents[] | f",
                ".agents[]? | .id | ascii_upcase",
                ".agents[] | empty"
            })
    void allOfItIsTheSame(String program) {
        pages();
        String whole = whole(program);
        console.whenWritten(() -> seen.add("page"));
        run(LIST + " | " + program);
        assertThat(console.out()).isEqualTo(whole);
        assertThat(seen.size()).isNotEqualTo(1);
        console.whenWritten(() -> {});
        run(LIST + " --json | " + program);
        assertThat(console.out()).startsWith(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".agents | length",
                ".agents[].id, .total",
                "[.agents[].id]",
                "first(.agents[].id)",
                ".total as $n | .agents[] | $n",
                "(.agents[] | .id | error)?",
                ".agents[][.total | tostring]",
                ".agents[:3][] | .id",
                "label $out | .agents[] | .id, break $out",
                ".agents[] | .id, halt",
                ".agents | reverse | .[] | .id"
            })
    void whatLooksAtTheWholeListGetsIt(String program) {
        pages();
        console.whenWritten(() -> seen.add("once"));
        run(LIST + " | " + program);
        assertThat(seen.size()).isLessThan(2);
        assertThat(console.out()).isEqualTo(whole(program));
    }

    @Test
    void otherFormsAreOfTheWholeList() {
        pages();
        console.whenWritten(() -> seen.add("once"));
        run(LIST + " --csv | .agents[]");
        assertThat(console.out()).isEqualTo("id\r\na\r\nb\r\nc\r\nd\r\ne\r\n");
        assertThat(seen).hasSize(1);
    }

    @Test
    void whatWasPrintedStaysWhenALaterPageFails() {
        page(0, okJson(body(0)));
        page(2, okJson(body(1)));
        page(4, status(403));
        assertThatThrownBy(() -> run(LIST + " | .agents[].id")).isInstanceOf(HttpFailure.class);
        assertThat(console.out()).isEqualTo("a\nb\nc\nd\n");
    }

    @Test
    void whatWasPrintedStaysWhenTheProgramFails() {
        page(0, okJson(body(0).replace("5", "4")));
        page(2, okJson(body(1).replace("5", "4")));
        String program = ".agents[] | .id | if . == \"c\" then error(\"no c\") else . end";
        assertThatThrownBy(() -> run(LIST + " | " + program))
                .isInstanceOfSatisfying(Failure.class, failure -> assertThat(
                                Objects.requireNonNull(failure.span()).start())
                        .isEqualTo((LIST + " | " + program).indexOf("error")))
                .hasMessage("jq: no c");
        assertThat(console.out()).isEqualTo("a\nb\n");
    }

    @Test
    void whatWasPrintedStaysWhenCtrlCIsPressed() {
        page(0, okJson(body(0)));
        try (Session session = session(console)) {
            console.whenWritten(session::cancel);
            assertThatThrownBy(() -> run(session, LIST + " | .agents[].id")).isInstanceOf(InterruptedFailure.class);
        }
        assertThat(console.out()).isEqualTo("a\nb\n");
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void theLastResultIsAllOfIt() {
        pages();
        try (Session session = session(console)) {
            run(session, LIST + " | .agents[].id");
            assertThat(String.valueOf(session.variables().get("_"))).isEqualTo("[\"a\",\"b\",\"c\",\"d\",\"e\"]");
        }
    }

    /** What it gives for the list as one. */
    private String whole(String program) {
        TestConsole other = TestConsole.pipe();
        try (Session session = session(other)) {
            run(session, LIST + " | . as $all | $all | " + program);
        }
        return other.out();
    }

    private void run(String line) {
        try (Session session = session(console)) {
            run(session, line);
        }
    }

    private static void run(Session session, String line) {
        SourceText source = SourceText.typed(line);
        session.pipelines().show(((Statement.Call) LineParser.parse(source)).pipeline(), source);
    }

    private Session session(TestConsole to) {
        Map<String, String> environment = Map.of("DUVO_TEAM_ID", "team-1");
        return TestSessions.of(
                new Catalog(Commands.all()),
                to,
                api,
                Path.of("target", "no-home"),
                environment,
                InputStream.nullInputStream());
    }

    private void pages() {
        for (int i = 0; i < PAGES.size(); i++) {
            page(2 * i, okJson(body(i)));
        }
    }

    private static String body(int page) {
        return "{\"agents\":[" + PAGES.get(page) + "],\"total\":5}";
    }

    private void page(int offset, ResponseDefinitionBuilder answer) {
        api.stub(get(urlPathEqualTo("/v2/teams/team-1/agents"))
                .withQueryParam("offset", equalTo(Integer.toString(offset)))
                .willReturn(answer));
    }
}
