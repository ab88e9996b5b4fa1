package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code agents set-model}: a configuration of each version has its model in another place. */
class AgentModelTest {

    @TempDir
    Path home;

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'version':'v1','data':{'model':'gpt-4o','tools':[]}} | {'version':'v1','data':{'model':'gpt-5','tools':[]}}",
                "{'version':'v2','data':{'models':{'agent':{'model':'gpt-4o'}}}} | {'version':'v2','data':{'models':{'agent':{'model':'gpt-5'}}}}"
            })
    void theModelIsWhereTheVersionHasIt(String before, String after) {
        api.stub(get(urlPathEqualTo("/v2/agents/00000061-0001-4000-8000-000000000000/revisions"))
                .willReturn(okJson("{\"builds\":[{\"id\":\"r1\",\"revision_number\":1}],\"total\":1}")));
        api.stub(get(urlPathEqualTo("/v2/agents/00000061-0001-4000-8000-000000000000/revisions/r1"))
                .willReturn(okJson("{\"build\":{\"id\":\"r1\",\"config\":" + json(before) + "}}")));
        api.stub(patch(urlPathEqualTo("/v2/revisions/r1")).willReturn(okJson("{\"build\":{\"id\":\"r1\"}}")));
        try (Prompted prompt = Prompted.on(home, api.uri().toString(), "dv_key")) {
            assertThat(prompt.code("agents set-model 00000061-0001-4000-8000-000000000000 --model gpt-5"))
                    .as(prompt::screen)
                    .isZero();
        }
        assertThat(api.requests())
                .filteredOn(request -> request.getMethod().getName().equals("PATCH"))
                .extracting(request -> request.getBodyAsString())
                .containsExactly("{\"config\":" + json(after) + "}");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
