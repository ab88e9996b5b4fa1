package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A process of version 1 is read by the older operation, as the vendor's client does. */
class FirstVersionTest {

    private static final String NEW = "/v2/clarity-v2/processes/00000070-0001-4000-8000-000000000000";
    private static final String OLD = "/v2/clarity/processes/00000070-0001-4000-8000-000000000000";
    private static final String TOLD = "this is a process of version 1";
    private static final String PROCESS = """
            {"id": "00000070-0001-4000-8000-000000000000", "name": "Travel", "status": "complete", "visibility": "team", "version": 1,
             "generationError": "no voice", "analysis": %s, "transformationGuidance": "Less paper",
             "captures": [{"id": "00000063-0001-4000-8000-000000000000", "type": "interview", "status": "complete"}]}""";

    @TempDir
    Path home;

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @BeforeEach
    void notOfVersion2() {
        api.stub(get(urlPathEqualTo(NEW)).willReturn(jsonResponse("{\"error\":\"not_found\"}", 404)));
    }

    @Test
    void eachCommandOfTheFiveReadsIt() {
        old("\"Paper\"");
        duvo().run("clarity status 00000070-0001-4000-8000-000000000000")
                .succeeded()
                .outContains("Travel", "complete", "no voice")
                .errContains(TOLD);
        duvo().run("clarity captures 00000070-0001-4000-8000-000000000000 --format id")
                .succeeded()
                .outIs("00000063-0001-4000-8000-000000000000\n")
                .errContains(TOLD);
        duvo().run("clarity capture 00000070-0001-4000-8000-000000000000 00000063-0001-4000-8000-000000000000 --json")
                .succeeded()
                .outContains("interview");
        duvo().run("clarity overview 00000070-0001-4000-8000-000000000000 --json")
                .succeeded()
                .outContains("\"captures\":1", "\"analysis\":\"Paper\"", "\"guidance\":\"Less paper\"");
        duvo().run("clarity export 00000070-0001-4000-8000-000000000000")
                .succeeded()
                .outContains(
                        "# Travel", "Status: complete, captures: 1", "## Analysis\n\nPaper", "## Guidance\n\nLess");
        duvo().run("clarity overview 00000070-0001-4000-8000-000000000000 --current x")
                .exited(3)
                .errContains("the process has no current process \"x\"");
    }

    @Test
    void anAnalysisThatIsNoTextIsWrittenAsJson() {
        old("{\"steps\": 2}");
        duvo().run("clarity export 00000070-0001-4000-8000-000000000000")
                .succeeded()
                .outContains("```json\n{\n  \"steps\": 2\n}\n```");
    }

    @Test
    void anIdThatNeitherKnowsIsNotFound() {
        api.stub(get(urlPathEqualTo(OLD)).willReturn(jsonResponse("{\"error\":\"not_found\"}", 404)));
        assertThat(duvo().run("clarity status 00000070-0001-4000-8000-000000000000")
                        .exited(3)
                        .err())
                .contains("404 Not Found to GET " + NEW)
                .doesNotContain("version 1");
    }

    @Test
    void whatOnlyNewerProcessesHaveIsNotLookedForInOlderOnes() {
        duvo().run("clarity versions 00000070-0001-4000-8000-000000000000").exited(3);
        assertThat(api.requests()).hasSize(1);
    }

    private void old(String analysis) {
        api.stub(get(urlPathEqualTo(OLD)).willReturn(okJson(PROCESS.formatted(analysis))));
    }

    private Duvo duvo() {
        return new Duvo(home)
                .with("DUVO_API_KEY", "dv_test")
                .with("DUVO_API_BASE_URL", api.uri().toString());
    }
}
