package ai.duvo.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.testing.SetClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoServerTest {

    private static final Catalog CATALOG = new Catalog(Commands.all());

    private final SetClock clock = new SetClock();
    private DemoServer server = DemoServer.start(DemoOptions.standard(), CATALOG, clock);
    private final HttpClient http = HttpClient.newHttpClient();
    private final OpenApi openApi = OpenApi.atHand();
    private final Set<String> validated = new TreeSet<>();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyOperationOfTheTableIsServed() {
        assertThat(DemoRoutes.missing(CATALOG)).isEmpty();
    }

    @Test
    void everyAnswerHasTheFormOfTheApi() throws Exception {
        String team =
                get("/v2/profile", "/v2/profile").path("profile").path("teamId").asString();
        String ofTeam = "/v2/teams/" + team;
        get("/v2/teams", "/v2/teams");
        get(ofTeam, "/v2/teams/{teamId}");
        String agent =
                first(get(ofTeam + "/agents", "/v2/teams/{teamId}/agents").path("agents"));
        get("/v2/agents/" + agent, "/v2/agents/{agent_id}");
        String revisions = "/v2/agents/" + agent + "/revisions";
        String revision =
                first(get(revisions, "/v2/agents/{agent_id}/revisions").path("builds"));
        get(revisions + "/" + revision, "/v2/agents/{agent_id}/revisions/{build_id}");
        get("/v2/agents/" + agent + "/case-triggers", "/v2/agents/{agent_id}/case-triggers");
        slots(ofTeam, revisions + "/" + revision);
        runs(ofTeam, agent);
        String promote = "/v2/revisions/{build_id}/promote";
        call("POST", "/v2/revisions/" + revision + "/promote", promote, "{}", 200);
        call("POST", "/v2/revisions/" + revision + "/promote", promote, "{}", 409);
        sandboxes();
        get(ofTeam + "/queues", "/v2/teams/{teamId}/queues");
        get(ofTeam + "/members", "/v2/teams/{teamId}/members");
        assertThat(validated).hasSizeGreaterThan(30);
    }

    private void slots(String ofTeam, String revision) throws Exception {
        String slots = "/v2/agents/{agent_id}/revisions/{build_id}/integrations";
        JsonNode catalog =
                get(ofTeam + "/integrations", "/v2/teams/{teamId}/integrations").path("integrations");
        String integration = catalog.path(4).path("id").asString();
        String body = "{\"integration_ids\":[\"" + integration + "\"]}";
        call("POST", revision + "/integrations", slots, body, 201);
        call("POST", revision + "/integrations", slots, body, 409);
        String slot = first(get(revision + "/integrations", slots).path("integrations"));
        JsonNode gmail = get(ofTeam + "/connections?type=gmail", "/v2/teams/{teamId}/connections")
                .path("integrations");
        String connection = first(gmail);
        get("/v2/connections/" + connection, "/v2/connections/{connection_id}");
        String pins = revision + "/integrations/" + slot + "/connections";
        String one = slots + "/{integration_id}";
        call("POST", pins, one + "/connections", "{\"connection_id\":\"" + connection + "\"}", 201);
        assertThat(get(pins, one + "/connections").path("connections")).hasSize(1);
        call("DELETE", pins + "/" + connection, one + "/connections/{connection_id}", "", 200);
        assertThat(get(pins, one + "/connections").path("connections")).isEmpty();
        String queue =
                first(get(ofTeam + "/queues", "/v2/teams/{teamId}/queues").path("queues"));
        String queues = revision + "/integrations/" + slot + "/queues";
        call("PUT", queues, one + "/queues", "{\"queue_ids\":[\"" + queue + "\"]}", 200);
        get(queues, one + "/queues");
        get(revision + "/case-queue-validation", "/v2/agents/{agent_id}/revisions/{build_id}/case-queue-validation");
        call("DELETE", revision + "/integrations/" + integration, one, "", 200);
    }

    private void runs(String ofTeam, String agent) throws Exception {
        String start = "{\"agent_id\":\"" + agent + "\",\"message\":\"please approve\"}";
        JsonNode run = call("POST", ofTeam + "/runs", "/v2/teams/{teamId}/runs", start, 201)
                .path("run");
        assertThat(run.path("status").asString()).isEqualTo("pending");
        String path = "/v2/runs/" + run.path("id").asString();
        clock.advance(Duration.ofMillis(500));
        assertThat(status(path)).isEqualTo("starting");
        clock.advance(Duration.ofSeconds(2));
        JsonNode waiting = get(path, "/v2/runs/{run_id}");
        assertThat(waiting.path("run").path("status").asString()).isEqualTo("waiting");
        String request = waiting.path("pending_human_request").path("id").asString();
        String respond = "/v2/runs/{run_id}/human-requests/{request_id}/respond";
        call("POST", path + "/human-requests/" + request + "/respond", respond, "{\"approved\":true}", 200);
        clock.advance(Duration.ofSeconds(2));
        assertThat(status(path)).isEqualTo("completed");
        call("POST", path + "/messages", "/v2/runs/{run_id}/messages", "{\"message\":\"thanks\"}", 201);
        assertThat(get(path + "/messages", "/v2/runs/{run_id}/messages")
                        .path("messages")
                        .size())
                .isGreaterThan(3);
        get(ofTeam + "/runs?limit=100", "/v2/teams/{teamId}/runs");
        JsonNode second = call("POST", ofTeam + "/runs", "/v2/teams/{teamId}/runs", start, 201)
                .path("run");
        String other = "/v2/runs/" + second.path("id").asString();
        call("POST", other + "/stop", "/v2/runs/{run_id}/stop", "", 200);
        assertThat(status(other)).isEqualTo("interrupted");
        call("POST", other + "/stop", "/v2/runs/{run_id}/stop", "", 400);
    }

    private void sandboxes() throws Exception {
        String sandbox = call("POST", "/v2/sandboxes", "/v2/sandboxes", "", 201)
                .path("sandbox_id")
                .asString();
        String files = "/v2/sandboxes/" + sandbox + "/files";
        String form = "--b\r\nContent-Disposition: form-data; name=\"path\"\r\n\r\n/workspace/a/é.txt\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"x.txt\"\r\n\r\nhello\r\n--b--\r\n";
        HttpResponse<String> uploaded =
                send(request("POST", files, form).header("Content-Type", "multipart/form-data; boundary=b"));
        check("POST", "/v2/sandboxes/{sandbox_id}/files", uploaded, 201);
        assertThat(uploaded.body()).contains("\"path\":\"/workspace/a/é.txt\",\"size_bytes\":5");
        String urls = "/v2/sandboxes/" + sandbox + "/upload-urls";
        URI url = URI.create(call("POST", urls, "/v2/sandboxes/{sandbox_id}/upload-urls", "{\"path\":\"big.bin\"}", 200)
                .path("upload_url")
                .asString());
        HttpRequest.Builder put = HttpRequest.newBuilder(url).PUT(BodyPublishers.ofString("123"));
        assertThat(send(put).statusCode()).isEqualTo(200);
        assertThat(send(put.copy().header("Authorization", "Bearer x")).statusCode())
                .isEqualTo(400);
        URI forged = URI.create(url.toString().replace("big.bin", "other.bin"));
        assertThat(send(HttpRequest.newBuilder(forged).PUT(BodyPublishers.ofString("1")))
                        .statusCode())
                .isEqualTo(403);
        List<String> names = new ArrayList<>();
        get(files, "/v2/sandboxes/{sandbox_id}/files")
                .path("files")
                .forEach(f -> names.add(f.path("path").asString()));
        assertThat(names).containsExactly("/workspace/big.bin", "/workspace/a");
        clock.advance(Duration.ofMinutes(61));
        call("GET", files, "/v2/sandboxes/{sandbox_id}/files", "", 404);
        assertThat(send(put.copy()).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNotAllowedIsAnsweredInTheApisForm() throws Exception {
        assertThat(send(HttpRequest.newBuilder(URI.create(server.baseUrl() + "/v2/profile")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(HttpRequest.newBuilder(URI.create(server.baseUrl() + "/health")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(request("GET", "/v2/unknown", "")).statusCode()).isEqualTo(501);
        assertThat(send(request("DELETE", "/v2/profile", "")).statusCode()).isEqualTo(405);
        assertThat(send(request("GET", "/v2/teams/other/agents", "")).statusCode())
                .isEqualTo(403);
        assertThat(send(request("GET", "/v2/teams/", "")).statusCode()).isEqualTo(200);
        assertThat(send(request("GET", "/v2/agents/no-uuid", "")).body()).contains("\"error\":\"bad_request\"");
        HttpResponse<String> old = send(request("GET", "/v1/agents?limit=1", ""));
        assertThat(old.headers().map()).containsKeys("deprecation", "sunset", "link", "x-request-id");
        HttpResponse<String> head = send(HttpRequest.newBuilder(URI.create(server.baseUrl() + "/health"))
                .method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
    }

    @Test
    void oneIdempotencyKeyActsOnce() throws Exception {
        HttpRequest.Builder create = request("POST", "/v2/sandboxes", "").header("Idempotency-Key", "k");
        assertThat(send(create).body()).isEqualTo(send(create).body());
        assertThat(send(request("POST", "/v2/sandboxes", "").header("Idempotency-Key", "l"))
                        .body())
                .isNotEqualTo(send(create).body());
    }

    @Test
    void theRateLimitIsToldAndKept() throws Exception {
        server.close();
        server = DemoServer.start(new DemoOptions(0, Duration.ZERO, 0, 503, 3, 1), CATALOG, clock);
        assertThat(send(request("GET", "/v2/profile", "")).headers().firstValue("x-ratelimit-remaining"))
                .contains("2");
        send(request("GET", "/v2/profile", ""));
        send(request("GET", "/v2/profile", ""));
        HttpResponse<String> refused = send(request("GET", "/v2/profile", ""));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("retry-after")).contains("60");
        clock.advance(Duration.ofMinutes(1));
        assertThat(send(request("GET", "/v2/profile", "")).statusCode()).isEqualTo(200);
    }

    @Test
    void failuresComeAtTheWantedRate() throws Exception {
        server.close();
        server = DemoServer.start(new DemoOptions(0, Duration.ZERO, 1, 502, 0, 1), CATALOG, clock);
        assertThat(send(request("GET", "/v2/profile", "")).statusCode()).isEqualTo(502);
    }

    private String status(String run) throws Exception {
        return get(run, "/v2/runs/{run_id}").path("run").path("status").asString();
    }

    private static String first(JsonNode items) {
        return items.path(0).path("id").asString();
    }

    private JsonNode get(String path, String template) throws Exception {
        return call("GET", path, template, "", 200);
    }

    private JsonNode call(String method, String path, String template, String body, int status) throws Exception {
        HttpResponse<String> response = send(request(method, path, body));
        check(method, template, response, status);
        return JsonMapper.shared().readTree(response.body());
    }

    private void check(String method, String template, HttpResponse<String> response, int status) {
        assertThat(response.statusCode())
                .as(method + " " + template + " " + response.body())
                .isEqualTo(status);
        openApi.validate(method, template, status, response.body());
        validated.add(method + " " + template);
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Authorization", "Bearer " + server.key())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
