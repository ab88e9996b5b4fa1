package ai.duvo.shell.demo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.catalog.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {

    private final Router router = new Router(List.of(
            new Operation("GET", "/v2/agents/{agent_id}/case-triggers/{trigger_id}"),
            new Operation("PATCH", "/v2/agents/{agent_id}/case-triggers/{trigger_id}"),
            new Operation("GET", "/v2/agents/{agent_id}/case-triggers/conflict-preview"),
            new Operation("DELETE", "/v2/teams/{teamId}/files/{*}"),
            new Operation("GET", "/v2/teams/{teamId}/files/content/{*}"),
            new Operation("POST", "/v2/agents/suggestions/{id}/reject")));

    @ParameterizedTest
    @CsvSource({
        "GET, /v2/agents/a/case-triggers/conflict-preview, GET /v2/agents/{agent_id}/case-triggers/conflict-preview",
        "GET, /v2/agents/a/case-triggers/t, GET /v2/agents/{agent_id}/case-triggers/{trigger_id}",
        "PATCH, /v2/agents/a/case-triggers/conflict-preview, PATCH /v2/agents/{agent_id}/case-triggers/{trigger_id}",
        "HEAD, /v2/agents/a/case-triggers/t, GET /v2/agents/{agent_id}/case-triggers/{trigger_id}",
        "GET, /v2/teams/t/files/content/a/b.txt, GET /v2/teams/{teamId}/files/content/{*}",
        "DELETE, /v2/teams/t/files/content/a/b.txt, DELETE /v2/teams/{teamId}/files/{*}",
        "POST, /v2/agents/suggestions/s/reject, POST /v2/agents/suggestions/{id}/reject"
    })
    void literalsWinOverNames(String method, String path, String operation) {
        assertThat(router.find(method, path).orElseThrow().operation()).hasToString(operation);
    }

    @Test
    void namesGetTheirValuesDecoded() {
        assertThat(router.find("GET", "/v2/agents/a%2Fb/case-triggers/t+1")
                        .orElseThrow()
                        .path())
                .isEqualTo(Map.of("agent_id", "a/b", "trigger_id", "t+1"));
        assertThat(router.find("DELETE", "/v2/teams/t/files/d%20e/f%2Fg.txt")
                        .orElseThrow()
                        .path())
                .isEqualTo(Map.of("teamId", "t", "*", "d e/f/g.txt"));
        assertThatThrownBy(() -> router.find("GET", "/v2/agents/%zz/case-triggers/t"))
                .isInstanceOf(ApiFault.class);
    }

    @Test
    void aPathIsKnownWithOtherMethods() {
        assertThat(router.find("PUT", "/v2/agents/a/case-triggers/t")).isEmpty();
        assertThat(router.methods("/v2/agents/a/case-triggers/t")).containsExactly("GET", "PATCH");
        assertThat(router.methods("/v2/teams/t/files/content/a")).containsExactly("DELETE", "GET");
        assertThat(router.methods("/v2/teams/t")).isEmpty();
        assertThat(router.methods("/v2/teams/t/files/")).isEmpty();
    }
}
