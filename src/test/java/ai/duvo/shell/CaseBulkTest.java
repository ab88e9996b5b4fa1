package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code cases bulk-…} with more cases than a request takes, from the line, a list and standard input. */
class CaseBulkTest {

    private static final String ID_100 = "00000100-0000-4000-8000-000000000000";
    private static final String DELETE = "/v2/queues/00000071-0001-4000-8000-000000000000/cases/bulk-delete";

    @TempDir
    Path home;

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @Test
    void aHundredGoInARequestAndTheAnswersAreAdded() {
        api.stub(post(urlPathEqualTo(DELETE)).willReturn(okJson("{\"deletedCount\":7,\"interruptedRunIds\":[\"r\"]}")));
        duvo().stdin(ids(250, "\n"))
                .run("cases bulk-delete --queue 00000071-0001-4000-8000-000000000000 --ids - --yes --json")
                .succeeded()
                .outIs("{\"deletedCount\":21,\"interruptedRunIds\":[\"r\",\"r\",\"r\"]}\n")
                .errContains("100 of 250 cases", "200 of 250 cases", "250 of 250 cases");
        assertThat(api.requests())
                .extracting(request -> JsonMapper.shared()
                        .readTree(request.getBody())
                        .path("case_ids")
                        .size())
                .containsExactly(100, 100, 50);
    }

    @Test
    void aFailureInTheMiddleSaysWhatIsDone() {
        api.stub(post(urlPathEqualTo(DELETE)).willReturn(okJson("{\"deletedCount\":100}")));
        api.stub(post(urlPathEqualTo(DELETE))
                .withRequestBody(matchingJsonPath("$.case_ids[0]", equalTo(ID_100)))
                .willReturn(jsonResponse("{\"error\":\"bad_request\",\"message\":\"no such case\"}", 400)));
        duvo().run("cases bulk-delete --queue 00000071-0001-4000-8000-000000000000 --ids " + ids(150, ",") + " --yes")
                .exited(1)
                .errContains("the first 100 cases are done; this began with " + ID_100);
    }

    @Test
    void aListIsTakenAsItIs() {
        api.stub(post(urlPathEqualTo(DELETE))
                .withRequestBody(matchingJsonPath("$.case_ids.length()", equalTo("2")))
                .willReturn(okJson("{\"deletedCount\":2}")));
        duvo().run(
                        "cases bulk-delete --queue 00000071-0001-4000-8000-000000000000 --ids '[{\"id\":\"a\"},\"b\"]' --yes")
                .succeeded();
    }

    @Test
    void whatIsNoIdIsRefusedAndNotLeftOut() {
        for (String ids : new String[] {"[\"a\", null]", "[[\"a\"]]", "[\"a\", {\"name\": \"b\"}]", "{\"cases\":[]}"}) {
            duvo().run("cases bulk-delete --queue 00000071-0001-4000-8000-000000000000 --ids '" + ids + "' --yes")
                    .exited(1)
                    .errContains("--ids wants ids of cases, and found ", "nothing was sent");
        }
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void nobodyIsAskedAboutAHundredIdsOneByOne() {
        duvo().run("cases bulk-delete --queue 00000071-0001-4000-8000-000000000000 --ids " + ids(3, ","))
                .exited(1)
                .errContains("Delete 3 cases of queue 00000071-0001-4000-8000-000000000000?");
    }

    @Test
    void anIdThatIsThereTwiceIsOneCase() {
        duvo().run("cases bulk-delete --queue 00000071-0001-4000-8000-000000000000 --ids " + ids(2, ",") + ","
                        + ids(1, ","))
                .exited(1)
                .errContains("Delete 2 cases of queue 00000071-0001-4000-8000-000000000000?");
    }

    @Test
    void theQuestionNamesTheQueueAndTheOneCase() throws IOException {
        api.stub(get(urlPathEqualTo("/v2/queues/00000071-0001-4000-8000-000000000000"))
                .willReturn(okJson("{\"queue\":{\"name\":\"Inbound\"}}")));
        api.stub(get(urlPathEqualTo("/v2/cases/00000063-0001-4000-8000-000000000000"))
                .willReturn(okJson("{\"case\":{\"title\":\"Late\"}}")));
        asks(
                "cases bulk-delete --queue 00000071-0001-4000-8000-000000000000 --ids 00000063-0001-4000-8000-000000000000",
                "Delete case Late (00000063-0001-4000-8000-000000000000) of queue Inbound");
        asks(
                "cases bulk-delete --queue 00000071-0001-4000-8000-000000000000 --ids 00000063-0001-4000-8000-000000000000,00000063-0002-4000-8000-000000000000",
                "Delete 2 cases of queue Inbound (00000071-0001-4000-8000-000000000000)?");
    }

    @Test
    void clearingAQueueAsksWithTheNumberOfItsCases() throws IOException {
        api.stub(get(urlPathEqualTo("/v2/queues/00000071-0001-4000-8000-000000000000"))
                .willReturn(okJson("{\"queue\":{\"name\":\"Inbound\"}}")));
        api.stub(get(urlPathEqualTo("/v2/queues/00000071-0001-4000-8000-000000000000/cases"))
                .willReturn(okJson("{\"cases\":[{\"id\":\"c\"}],\"total\":42,\"limit\":1,\"offset\":0}")));
        asks(
                "cases clear --queue 00000071-0001-4000-8000-000000000000",
                "Delete all 42 cases of queue Inbound (00000071-0001-4000-8000-000000000000)?");
        duvo().run("cases clear --queue 00000071-0001-4000-8000-000000000000")
                .exited(1)
                .errContains("Delete all cases of queue 00000071-0001-4000-8000-000000000000?");
    }

    private void asks(String line, String question) throws IOException {
        try (Typist typist = Typist.on(home, api.uri().toString())) {
            typist.type(line + Typist.ENTER);
            typist.sees(question);
            typist.type("n" + Typist.ENTER);
            typist.sees("not done: you did not say yes");
        }
        assertThat(api.requests())
                .noneMatch(request -> !request.getMethod().getName().equals("GET"));
    }

    @Test
    void noIdIsNoRequest() {
        duvo().stdin(" \n")
                .run("cases bulk-delete --queue 00000071-0001-4000-8000-000000000000 --ids - --yes")
                .exited(1)
                .errContains("--ids names no case");
    }

    private Duvo duvo() {
        return new Duvo(home)
                .with("DUVO_API_KEY", "dv_key")
                .with("DUVO_API_BASE_URL", api.uri().toString());
    }

    private static String ids(int count, String between) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format("%08d-0000-4000-8000-000000000000", i))
                .collect(Collectors.joining(between));
    }
}
