package ai.duvo.shell.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.api.ApiRequest.Param;
import ai.duvo.shell.failure.Failure;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiPathTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /v2/agents                      | /v2/agents                 | ''
                    /v2/teams/{teamId}/agents       | /v2/teams/t-1/agents       | ''
                    /v2/files/a b/ž                 | /v2/files/a%20b/%C5%BE     | ''
                    /v2/files/a%20b                 | /v2/files/a%20b            | ''
                    /v2/files/a..b/...              | /v2/files/a..b/...         | ''
                    /v2/agents?limit=2&offset=3     | /v2/agents                 | limit=2 offset=3
                    /v2/agents?q=a%20b+c&&flag      | /v2/agents                 | q=a b c flag=
                    /v2/agents?next=/v2/x?y=1       | /v2/agents                 | next=/v2/x?y=1
                    /v2/agents?filter={open}        | /v2/agents                 | filter={open}
                    /v2/agents?                     | /v2/agents                 | ''
                    """)
    void aPathIsMadeReadyForTheWire(String given, String encoded, String query) {
        ApiPath path = ApiPath.of(given, () -> "t-1");
        assertThat(path.encoded()).isEqualTo(encoded);
        assertThat(path.query().stream().map(ApiPathTest::text).collect(Collectors.joining(" ")))
                .isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://elsewhere.test/v2 | takes a path, not an address
                    mailto:x                  | takes a path, not an address
                    //elsewhere.test/v2       | takes a path, not an address
                    v2/agents                 | does not begin with /
                    /v2/agents/{agent_id}     | has a part that is not filled in
                    /v2/agents/a}             | has a part that is not filled in
                    /v2/../admin              | has a part ..
                    """)
    void whatCouldLeaveTheApiIsRefused(String given, String message) {
        assertThatThrownBy(() -> ApiPath.of(given, () -> "t-1"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(message);
    }

    @Test
    void theTeamIsAskedForOnlyWhereItStands() {
        assertThat(ApiPath.of("/v2/profile", () -> {
                            throw new AssertionError("nobody needs the team");
                        })
                        .encoded())
                .isEqualTo("/v2/profile");
    }

    private static String text(Param param) {
        return param.name() + "=" + param.value();
    }
}
