package ai.duvo.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.testing.SetClock;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Details of the demo workspace that only a comparison with the API's document showed. */
class DemoDetailsTest {

    private final Workspace workspace = new Workspace(new SetClock(), DemoOptions.USUAL_SEED);
    private final DemoCaller caller = new DemoCaller(new DemoRoutes(workspace, new Catalog(Commands.all())));

    @Test
    void aSuggestionComesFromARunOfItsAgent() {
        String agent = workspace.agents.get(1).path("id").asString();
        JsonNode one = caller.call("GET /v2/agents/{agent_id}/suggestions", Map.of("agent_id", agent), "")
                .path("data")
                .path(0);
        JsonNode source = one.path("sources").path(0);
        JsonNode runs = caller.call(
                        "GET /v2/teams/{teamId}/runs",
                        Map.of("teamId", workspace.teamId),
                        Map.of("limit", "100"),
                        DemoResponse.object())
                .path("data");
        assertThat(runs)
                .filteredOn(run -> run.path("id").equals(source.path("agent_run_id")))
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.path("agent_id").asString()).isEqualTo(agent);
                    assertThat(run.path("run_number")).isEqualTo(source.path("run_number"));
                    assertThat(run.path("created_at")).isEqualTo(source.path("created_at"));
                });
    }

    @Test
    void aStepIsSavedWithAllOfItsFields() {
        String process = workspace
                .store
                .collection("processes")
                .items()
                .get(0)
                .path("id")
                .asString();
        JsonNode live = workspace.store.collection("snapshots").items().get(0);
        String steps = live.path("data").path("steps").toString();
        Map<String, String> path = Map.of("process_id", process, "kind", "current_process");
        String operation = "POST /v2/clarity-v2/processes/{process_id}/snapshots/{kind}/save";
        String rest = ", 'baselineSnapshotId': '" + live.path("id").asString() + "'}";
        caller.call(operation, path, "{'steps': " + steps + rest);
        assertThatThrownBy(() -> caller.call(operation, path, "{'steps': [{'id': 'pay', 'title': 'Pay'}]" + rest))
                .isInstanceOf(ApiFault.class)
                .hasMessageContaining("steps[].targetSteps is required");
    }

    @Test
    void aDashboardAsksAndGoesOnWhenItIsAnswered() {
        Map<String, String> path = Map.of("artifactId", dashboard());
        String messages = "GET /v2/artifacts/{artifactId}/messages";
        int before = caller.call(messages, path, "").path("data").size();
        caller.call("POST /v2/artifacts/{artifactId}/messages", path, "{'message': 'Which time is best?'}");
        JsonNode all = caller.call(messages, path, "").path("data");
        assertThat(all).hasSize(before + 2);
        JsonNode question = all.path(before + 1);
        assertThat(question.path("role").asString()).isEqualTo("assistant");
        String id = question.path("message").path("toolCallId").asString();
        String answer = "POST /v2/artifacts/{artifactId}/answer";
        caller.call(answer, path, "{'toolCallId': '" + id + "', 'answers': {'period': 'month'}}");
        assertThat(caller.call(messages, path, "").path("data")).hasSize(before + 3);
        assertThatThrownBy(() -> caller.call(answer, path, "{'toolCallId': 'call_0', 'answers': {'a': 'b'}}"))
                .hasMessageContaining("Question not found");
        assertThatThrownBy(() -> caller.call(answer, path, "{'toolCallId': '" + id + "'}"))
                .hasMessageContaining("answers is required");
    }

    @Test
    void theThumbnailOfADashboardIsAPicture() throws Exception {
        DemoOptions options = new DemoOptions(0, Duration.ZERO, 0, 503, 1000, DemoOptions.USUAL_SEED);
        try (DemoServer server = DemoServer.start(options, new Catalog(Commands.all()))) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/v2/artifacts"))
                    .header("Authorization", "Bearer " + server.key())
                    .build();
            String list = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            String address = DemoCaller.read(list)
                    .path("artifacts")
                    .path(0)
                    .path("thumbnail_url")
                    .asString();
            BufferedImage picture = ImageIO.read(URI.create(address).toURL());
            assertThat(picture.getWidth()).isOne();
        }
    }

    @Test
    void aCustomIntegrationIsInTheCatalogUntilItIsDeleted() {
        Map<String, String> team = Map.of("teamId", workspace.teamId);
        assertThat(own(team)).containsExactly("Price list");
        JsonNode made = caller.call(
                "POST /v2/teams/{teamId}/integrations/custom",
                team,
                "{'name': 'Stock', 'auth_method': 'url', 'server_url': 'https://stock.example'}");
        assertThat(made.path("custom_integration_id")).isEqualTo(made.path("id"));
        assertThat(own(team)).containsExactly("Price list", "Stock");
        caller.call(
                "DELETE /v2/integrations/custom/{custom_integration_id}",
                Map.of("custom_integration_id", made.path("id").asString()),
                "");
        assertThat(own(team)).containsExactly("Price list");
    }

    private List<String> own(Map<String, String> team) {
        return caller.call("GET /v2/teams/{teamId}/integrations", team, "")
                .path("integrations")
                .valueStream()
                .filter(one -> one.hasNonNull("custom_integration_id"))
                .map(one -> one.path("name").asString())
                .toList();
    }

    private String dashboard() {
        return workspace
                .store
                .collection("dashboards")
                .items()
                .get(0)
                .path("id")
                .asString();
    }
}
