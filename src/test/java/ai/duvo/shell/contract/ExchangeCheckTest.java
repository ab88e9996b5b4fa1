package ai.duvo.shell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of wrong request and wrong answer is found, and a right one is not. */
class ExchangeCheckTest {

    private static final String ID = "7a1f0c2e-5b7d-4c1a-9a55-0b6d2f1e8c34";
    private static final String NOTE = "{'id': '" + ID + "', 'text': 'x', 'author': 'a@acme.example'}";
    private static final ApiDocument NOTES =
            ApiDocument.read(Path.of("src/test/resources/ai/duvo/shell/contract/notes.json"));

    private final ExchangeCheck check = new ExchangeCheck(NOTES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "GET    | /v2/notes             | of=me&limit=20   | -                | -                            | -",
                "GET    | /v2/notes             | limit=20         | -                | -                            | query of is missing",
                "GET    | /v2/notes             | of=me&limit=101  | -                | -                            | query limit 101",
                "GET    | /v2/notes             | of=me&limit=x    | -                | -                            | query limit x",
                "GET    | /v2/notes             | of=me&of=all     | -                | -                            | query of is sent 2 times",
                "GET    | /v2/notes             | of=you           | -                | -                            | query of you",
                "GET    | /v2/notes             | of=me&page=2     | -                | -                            | query page is not known",
                "POST   | /v2/notes             | -                | application/json | {'text': 'x'}                | -",
                "POST   | /v2/notes             | -                | application/json | {'text': 1}                  | body at /text: type",
                "POST   | /v2/notes             | -                | application/json | {}                           | body at : required text",
                "POST   | /v2/notes             | -                | application/json | {'text': 'x', 'a': 1}        | additionalProperties a",
                "POST   | /v2/notes             | -                | application/json | {'text'                      | body is no JSON",
                "POST   | /v2/notes             | -                | text/plain       | {'text': 'x'}                | body is of type text/plain",
                "POST   | /v2/notes             | -                | -                | -                            | the body is missing",
                "GET    | /v2/notes/7a1f        | -                | -                | -                            | path id 7a1f",
                "DELETE | /v2/notes/" + ID
                        + "  | -                | application/json | {}                           | no body for the request",
                "PUT    | /v2/notes/" + ID
                        + "/files/a/b%20c | -    | multipart/form-data | x                         | -",
            })
    void aRequest(
            String method,
            String path,
            @Nullable String query,
            @Nullable String type,
            @Nullable String body,
            @Nullable String problem) {
        byte[] bytes = body == null ? new byte[0] : json(body);
        List<String> problems =
                check.request(NOTES.find(method, path).orElseThrow(), path, query, type == null ? "" : type, bytes);
        assertThat(String.join("; ", problems)).contains(problem == null ? "" : problem);
        assertThat(problems).hasSize(problem == null ? 0 : 1);
    }

    @Test
    void aRightAnswer() {
        assertThat(note(NOTE)).isEmpty();
        assertThat(answer("GET", "/v2/notes", 200, "[" + NOTE + "]")).isEmpty();
        assertThat(answer("DELETE", "/v2/notes/" + ID, 204, "")).isEmpty();
        assertThat(answer("GET", "/v2/notes/" + ID, 404, "{'error': 'x'}")).isEmpty();
        assertThat(answer("GET", "/v2/notes/" + ID + "/thread", 200, "{'a': 'x', 'b': 'x'}"))
                .isEmpty();
    }

    @Test
    void aWrongAnswer() {
        assertThat(note("{'text': 'x'}")).containsExactly("answer 200 at : required id");
        assertThat(note("{'id': 'x', 'text': ''}"))
                .containsExactlyInAnyOrder(
                        "answer 200 at /id: format \"uuid\" is not \"x\"",
                        "answer 200 at /text: minLength 1 is not \"\"");
        assertThat(note(NOTE.replace("'x'", "null"))).hasSize(1);
        assertThat(note(NOTE.replace("a@acme.example", "nobody"))).hasSize(1);
        assertThat(answer("GET", "/v2/notes", 200, "[" + NOTE + ", {'id': '" + ID + "'}]"))
                .containsExactly("answer 200 at /*: required text");
        assertThat(answer("GET", "/v2/notes", 202, "[]")).containsExactly("the document has no answer 202");
        assertThat(answer("DELETE", "/v2/notes/" + ID, 204, "{}")).containsExactly("answer 204 has a body");
        assertThat(answer("GET", "/v2/notes/" + ID + "/thread", 200, "{'a': 'x'}"))
                .containsExactly("answer 200 at : required b");
    }

    /** Not what keeps it from the other forms. */
    @Test
    void ofSeveralFormsTheClosestIsTold() {
        assertThat(note(NOTE.replace("}", ", 'state': {'kind': 'open'}}")))
                .containsExactly("answer 200 at /state: required due");
        assertThat(note(NOTE.replace("}", ", 'state': {'kind': 'done'}}")))
                .containsExactly("answer 200 at /state: required by");
    }

    @Test
    void whatTheDocumentSaysNothingAboutIsTold() {
        ApiOperation file = NOTES.find("PUT", "/v2/notes/" + ID + "/files/a").orElseThrow();
        assertThat(check.unchecked(file, "multipart/form-data; boundary=x", 200, "text/plain"))
                .containsExactly(
                        "the body of the request (multipart/form-data)", "the body of answer 200 (text/plain)");
        ApiOperation thread = NOTES.find("GET", "/v2/notes/" + ID + "/thread").orElseThrow();
        assertThat(check.unchecked(thread, "", 200, "application/json"))
                .containsExactly("fields of answer 200 that are too many");
    }

    @Test
    void wordsOfAPathComeBeforeNames() {
        assertThat(NOTES.find("GET", "/v2/notes/count").orElseThrow().path()).isEqualTo("/v2/notes/count");
        assertThat(NOTES.find("GET", "/v2/notes/")).isEmpty();
        assertThat(NOTES.find("PATCH", "/v2/notes/count")).isEmpty();
    }

    @Test
    void theProxyPassesOnAndNotes() throws Exception {
        HttpServer api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(json("{}"));
            exchange.close();
        });
        api.start();
        URI target = URI.create("http://127.0.0.1:" + api.getAddress().getPort());
        try (ValidatingProxy proxy = ValidatingProxy.start(NOTES, target)) {
            assertThat(send(proxy, "/v2/notes/" + ID)).isEqualTo("{}");
            assertThat(send(proxy, "/v2/letters")).isEqualTo("{}");
            assertThat(proxy.faults())
                    .containsExactly(
                            "GET /v2/notes/{id}: request: no Authorization",
                            "GET /v2/notes/{id}: answer: answer 200 at : required id",
                            "GET /v2/notes/{id}: answer: answer 200 at : required text",
                            "GET /v2/letters: the document has no such operation");
            assertThat(proxy.seen()).containsOnlyKeys("GET /v2/notes/{id}").containsValue(Set.of(200));
        } finally {
            api.stop(0);
        }
    }

    private List<String> note(String body) {
        return answer("GET", "/v2/notes/" + ID, 200, body);
    }

    private List<String> answer(String method, String path, int status, String body) {
        return check.answer(NOTES.find(method, path).orElseThrow(), status, "application/json", json(body));
    }

    private static String send(ValidatingProxy proxy, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(proxy.baseUrl() + path))
                .method("GET", BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
