package ai.duvo.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong answers are found without the API's document. */
class OpenApiTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "GET /v2/no # 200 # {} # the API has no GET /v2/no",
                "GET /v2/teams # 201 # {} # status 201 instead of [200]",
                "GET /v2/teams # 404 # {} # $.error is missing",
                "GET /v2/teams # 200 # {\"items\":[],\"teams\":[]} # $.items is not known",
                "GET /v2/teams # 200 # {\"teams\":{}} # $.teams is no ARRAY: {}",
                "GET /v2/teams # 200 # {\"teams\":[{\"id\":1,\"name\":\"n\",\"organization_id\":null}]} # $.teams[].id is no",
                "GET /v2/artifacts # 200 # {\"artifacts\":[],\"limit\":20,\"offset\":0} # $.total is missing",
                "GET /v2/teams/{teamId}/credentials # 200 # {} # $ is no ARRAY: {}",
                "POST /v2/runs/{run_id}/stop # 200 # {\"success\":\"yes\"} # $.success is no BOOLEAN",
            })
    void aWrongAnswerIsFound(String operation, int status, String body, String problem) {
        assertThat(OpenApi.problems(operation, status, body))
                .singleElement()
                .asString()
                .startsWith(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "GET /v2/teams # 200 # {\"teams\":[]}",
                "GET /v2/teams # 404 # {\"error\":\"not_found\"}",
                "GET /v2/artifacts/{artifactId}/export/pdf # 200 # %PDF",
                "DELETE /v2/teams/{teamId}/browser-agent/credentials/{userId}/{id} # 204 # ''",
            })
    void aRightAnswerPasses(String operation, int status, String body) {
        assertThat(OpenApi.problems(operation, status, body)).isEmpty();
    }
}
