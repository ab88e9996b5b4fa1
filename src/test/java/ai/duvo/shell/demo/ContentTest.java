package ai.duvo.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.testing.SetClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files, skills, dashboards and secrets: answers that are more than JSON, or less. */
class ContentTest {

    private static final String FILES = "/v2/teams/{teamId}/files";
    private static final String DASHBOARD = "/v2/artifacts/{artifactId}";

    private final SetClock clock = new SetClock();
    private final Workspace workspace = new Workspace(clock, DemoOptions.USUAL_SEED);
    private final DemoCaller caller = new DemoCaller(new DemoRoutes(workspace, ContractRows.catalog()));
    private final DemoServer server = DemoServer.start(DemoOptions.standard(), ContractRows.catalog(), clock);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFileIsWrittenRenamedAndRemoved() {
        Map<String, String> path = at("notes/new file.md");
        caller.call("PUT " + FILES + "/content/{*}", path, "{'content':'Grüße'}");
        JsonNode read = caller.call("GET " + FILES + "/content/{*}", path, "");
        assertThat(read.path("content").asString()).isEqualTo("Grüße");
        caller.call("PUT " + FILES + "/content/{*}", path, "{'content':''}".replace("''", "'x'"));
        JsonNode files = caller.call("GET " + FILES, path, "").path("files");
        assertThat(files.findValuesAsString("path")).containsOnlyOnce("notes/new file.md");
        assertThat(files.path(3).path("metadata").path("size").asInt()).isEqualTo(1);
        caller.call("PATCH " + FILES, path, "{'relativePath':'notes/new file.md','newFilenameOnly':'b'}");
        assertThatThrownBy(() -> caller.call("GET " + FILES + "/content/{*}", path, ""))
                .hasMessage("File not found");
        caller.call("DELETE " + FILES + "/{*}", at("notes/b.md"), "");
        assertThat(caller.call("GET " + FILES, path, "").path("files")).hasSize(3);
    }

    @Test
    void aFileGoesUpAndDownByUrl() throws Exception {
        String team =
                read("GET", "/v2/profile", "").path("profile").path("teamId").asString();
        String files = "/v2/teams/" + team + "/files";
        JsonNode up = read("POST", files + "/create-upload-url", "{'fileName':'a/b.txt','contentType':'text/plain'}");
        HttpRequest.Builder put = HttpRequest.newBuilder(
                        URI.create(up.path("signedUrl").asString()))
                .PUT(BodyPublishers.ofString("hello"));
        assertThat(http.send(put.copy().build(), BodyHandlers.ofString()).statusCode())
                .as("without the type that the address was made for")
                .isEqualTo(403);
        assertThat(http.send(put.header("Content-Type", "text/plain").build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        JsonNode down = read("GET", files + "/download-url/a/b.txt", "");
        HttpRequest get =
                HttpRequest.newBuilder(URI.create(down.path("url").asString())).build();
        assertThat(http.send(get, BodyHandlers.ofString()).body()).isEqualTo("hello");
        assertThat(read("GET", files + "/content/a/b.txt", "").path("content").asString())
                .isEqualTo("hello");
    }

    @Test
    void aSkillComesAsAnArchive() throws IOException {
        JsonNode skill = caller.call(
                        "POST /v2/teams/{teamId}/skills", at(""), "{'name':'n','description':'d','content':'# N'}")
                .path("skill");
        Map<String, String> path = Map.of("skill_id", skill.path("id").asString());
        caller.call("GET /v2/skills/{skill_id}/files", path, "");
        byte[] bytes = bytes("GET /v2/skills/{skill_id}/download", path);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry first = zip.getNextEntry();
            assertThat(first).isNotNull();
            assertThat(first.getName()).isEqualTo("SKILL.md");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("---\nname: n\ndescription: d\n---\n\n# N");
        }
    }

    @Test
    void aDashboardIsMadeByAMessageAndShown() {
        caller.call("POST /v2/artifacts", Map.of(), "{'message':'Late <orders>'}");
        String id = workspace
                .store
                .collection("dashboards")
                .items()
                .get(0)
                .path("id")
                .asString();
        Map<String, String> path = Map.of("artifactId", id);
        assertThat(text("GET " + DASHBOARD + "/render", path)).contains("<h1>Late &lt;orders></h1>");
        assertThat(text("GET " + DASHBOARD + "/export/pdf", path))
                .startsWith("%PDF-1.4\n")
                .endsWith("%%EOF\n");
        assertThat(caller.call("GET " + DASHBOARD + "/messages", path, "").path("data"))
                .hasSize(1);
        assertThatThrownBy(() -> caller.send(
                        "GET " + DASHBOARD + "/export/pdf", path, Map.of("theme", "red"), DemoResponse.object()))
                .hasMessage("theme must be one of light, dark");
    }

    @Test
    void messagesArePagedBackwards() {
        String id = workspace.store.collection("dashboards").seed(0).path("id").asString();
        Map<String, String> path = Map.of("artifactId", id);
        JsonNode last =
                caller.call("GET " + DASHBOARD + "/messages", path, Map.of("limit", "2"), DemoResponse.object());
        assertThat(last.path("has_more").asBoolean()).isTrue();
        assertThat(last.path("data").path(0).path("role").asString()).isEqualTo("assistant");
        Map<String, String> before = Map.of(
                "limit", "2", "before", last.path("data").path(0).path("id").asString());
        JsonNode first = caller.call("GET " + DASHBOARD + "/messages", path, before, DemoResponse.object());
        assertThat(first.path("has_more").asBoolean()).isFalse();
        assertThat(first.path("data").path(0).path("role").asString()).isEqualTo("user");
    }

    @Test
    void aSecretsValuesAreNeverGivenBack() {
        String created = caller.call(
                        "POST /v2/teams/{teamId}/credentials",
                        at(""),
                        "{'name':'s','values':{'A':'hunter2','B':'x'},'shared':true}")
                .toString();
        assertThat(created).doesNotContain("hunter2").contains("\"env_var_keys\":[\"A\",\"B\"]", "\"user_id\":null");
        String id = DemoCaller.read(created).path("id").asString();
        JsonNode changed = caller.call(
                "PATCH /v2/credentials/{id}",
                Map.of("id", id),
                "{'remove_keys':['A'],'rename_keys':{'B':'C'},'add_values':{'D':'hunter2'},'shared':false}");
        assertThat(changed.path("env_var_keys").toString()).isEqualTo("[\"C\",\"D\"]");
        assertThat(changed.path("user_id").asString()).isEqualTo(workspace.userId);
        assertThat(workspace.store.collection("secrets").items().toString()).doesNotContain("hunter2");
    }

    @Test
    void rubricsAreReplacedAllOrNone() {
        String rubrics = "/v2/agents/{agentId}/eval-rubrics";
        Map<String, String> path =
                Map.of("agentId", workspace.agents.get(1).path("id").asString());
        assertThatThrownBy(() -> caller.call(
                        "PUT " + rubrics, path, "{'rubrics':[{'title':'A','description':'B'},{'title':'C'}]}"))
                .hasMessage("description is required");
        assertThat(caller.call("GET " + rubrics, path, "").path("rubrics").findValuesAsString("title"))
                .containsExactly("Polite", "No promises");
        caller.call("PUT " + rubrics, path, "{'rubrics':[{'title':'A','description':'B'}]}");
        assertThat(caller.call("GET " + rubrics, path, "").path("rubrics").findValuesAsString("title"))
                .containsExactly("A");
    }

    @Test
    void aNewRevisionGoesOnFromTheOneBefore() {
        String agent = workspace.agents.get(0).path("id").asString();
        Map<String, String> path = Map.of("agent_id", agent);
        assertThatThrownBy(() -> caller.call(
                        "POST /v2/agents/{agent_id}/revisions", path, "{'name':'v4','source_build_id':'none'}"))
                .hasMessage("Revision not found");
        JsonNode build = caller.call("POST /v2/agents/{agent_id}/revisions", path, "{'name':'v4'}")
                .path("build");
        assertThat(build.path("revision_number").asInt()).isEqualTo(4);
        assertThat(build.path("config"))
                .isEqualTo(workspace.revisionsOf(agent).get(1).path("config"));
        assertThat(workspace.slots.get(build.path("id").asString())).hasSize(3);
    }

    @Test
    void bytesTextAndNothingGoOverTheWire() throws Exception {
        JsonNode list = read("GET", "/v2/artifacts", "").path("artifacts");
        String path = "/v2/artifacts/" + list.path(0).path("id").asString();
        HttpResponse<String> pdf = send("GET", path + "/export/pdf", "");
        assertThat(pdf.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(send("GET", path + "/render", "").headers().firstValue("content-type"))
                .contains("text/html; charset=utf-8");
        assertThat(send("HEAD", path + "/render", "").body()).isEmpty();
        JsonNode me = read("GET", "/v2/profile", "").path("profile");
        String logins = "/v2/teams/" + me.path("teamId").asString() + "/browser-agent/credentials/"
                + me.path("id").asString();
        String login = read("GET", logins, "").path(0).path("id").asString();
        HttpResponse<String> gone = send("DELETE", logins + "/" + login, "");
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(gone.headers().firstValue("content-type")).isEmpty();
    }

    private Map<String, String> at(String path) {
        return new HashMap<>(Map.of("teamId", workspace.teamId, "*", path));
    }

    private byte[] bytes(String operation, Map<String, String> path) {
        return caller.send(operation, path, Map.of(), DemoResponse.object()).content();
    }

    private String text(String operation, Map<String, String> path) {
        return new String(bytes(operation, path), StandardCharsets.UTF_8);
    }

    private JsonNode read(String method, String path, String body) throws Exception {
        return DemoCaller.read(send(method, path, body).body());
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Authorization", "Bearer " + server.key())
                .method(
                        method,
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
