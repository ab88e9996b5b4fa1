package ai.duvo.shell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.secret.SecretMasker;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Archives in the forms that other programs write, and what they need of ours. */
class ForeignArchiveTest {

    private static final String CHROME = """
            {"log":{"version":"1.2","creator":{"name":"WebInspector","version":"537.36"},
             "pages":[{"startedDateTime":"2026-11-27T08:00:00.000Z","id":"page_1","title":"https://a.test/",
               "pageTimings":{"onContentLoad":12.5,"onLoad":null}}],
             "entries":[{"_connectionId":"12","_initiator":{"type":"script","stack":{"callFrames":[]}},
               "_priority":"High","_resourceType":"fetch","pageref":"page_1","cache":{},"connection":"443",
               "request":{"method":"GET","url":"https://a.test/v2/x?a={1}","httpVersion":"http/2.0",
                 "headers":[{"name":":authority","value":"a.test"},{"name":"accept","value":"*/*"}],
                 "queryString":[{"name":"a","value":"%7B1%7D"}],"cookies":[],"headersSize":-1,"bodySize":0},
               "response":{"status":200,"statusText":"","httpVersion":"http/2.0",
                 "headers":[{"name":"content-type","value":"application/json"}],"cookies":[],
                 "content":{"size":7,"mimeType":"application/json","text":"{\\"n\\":1}"},"redirectURL":"",
                 "headersSize":-1,"bodySize":-1,"_transferSize":99,"_error":null},
               "serverIPAddress":"203.0.113.7","startedDateTime":"2026-11-27T08:00:00.000Z","time":20.1,
               "timings":{"blocked":1,"dns":-1,"ssl":-1,"connect":-1,"send":0.1,"wait":18,"receive":1,
                 "_blocked_queueing":0.9}}]}}""";

    private static final String FIREFOX = "\uFEFF" + """
            {"log":{"version":"1.2","creator":{"name":"Firefox","version":"145.0"},
             "browser":{"name":"Firefox","version":"145.0"},
             "pages":[{"id":"page_1","pageTimings":{"onContentLoad":-1,"onLoad":-1},
               "startedDateTime":"2026-11-27T09:00:00.000+01:00","title":"x"}],
             "entries":[{"startedDateTime":"2026-11-27T09:00:00.000+01:00","request":{"bodySize":0,"method":"GET",
               "url":"https://a.test/v2/x?a=%7B1%7D","httpVersion":"HTTP/2","headers":[],"cookies":[],
               "queryString":[{"name":"a","value":"{1}"}],"headersSize":300},
               "response":{"status":200,"statusText":"","httpVersion":"HTTP/2",
                 "headers":[{"name":"content-type","value":"application/json"}],"cookies":[],
                 "content":{"mimeType":"application/json","size":7,"text":"{\\"n\\":1}"},
                 "redirectURL":"","headersSize":200,"bodySize":207},"cache":{},
               "timings":{"blocked":-1,"dns":0,"connect":0,"ssl":0,"send":0,"wait":18,"receive":0},"time":18,
               "_securityState":"secure","serverIPAddress":"203.0.113.7","connection":"443","pageref":"page_1"}]}}""";

    private static final String SAFARI = """
            {"log":{"version":"1.2","creator":{"name":"WebKit Web Inspector","version":"1.0"},
             "pages":[{"startedDateTime":"2026-11-27T08:00:00.000Z","id":"page_0","title":"x","pageTimings":{}}],
             "entries":[{"pageref":"page_0","startedDateTime":"2026-11-27T08:00:00.000Z","time":18.2,
               "request":{"method":"GET","url":"https://a.test/v2/x?a=%7B1%7D","httpVersion":"HTTP/2","cookies":[],
                 "headers":[],"queryString":[{"name":"a","value":"{1}"}]},
               "response":{"status":200,"statusText":"","httpVersion":"HTTP/2","cookies":[],"headers":[],
                 "content":{"size":7,"compression":0,"mimeType":"application/json","text":"{\\"n\\":1}"},
                 "redirectURL":"","headersSize":9,"bodySize":7,"_transferSize":16},"cache":{},"timings":{"wait":18},
               "_fetchType":"Network Load","_priority":"high"}]}}""";

    private static final String MITMPROXY = """
            {"log":{"version":"1.2","creator":{"name":"mitmproxy","version":"12.0.0","comment":""},"pages":[],
             "entries":[{"startedDateTime":"2026-11-27T08:00:00.000000+00:00","time":18,
               "request":{"method":"GET","url":"https://a.test/v2/x?a=%7B1%7D","httpVersion":"HTTP/2.0","cookies":[],
                 "headers":[],"queryString":[{"name":"a","value":"{1}"}],"headersSize":1,"bodySize":0},
               "response":{"status":200,"statusText":"","httpVersion":"HTTP/2.0","cookies":[],"headers":[],
                 "content":{"size":7,"compression":0,"mimeType":"application/json","text":"eyJuIjox\\nfQ==",
                   "encoding":"base64"},"redirectURL":"","headersSize":1,"bodySize":7},"cache":{},
               "timings":{"connect":-1.0,"ssl":-1.0,"send":1.0,"receive":1.0,"wait":16.0},
               "serverIPAddress":"203.0.113.7"}]}}""";

    @ParameterizedTest
    @ValueSource(strings = {CHROME, FIREFOX, SAFARI, MITMPROXY})
    void theFormsOfOthersAreRead(String archive) {
        assertThat(read(archive)).singleElement().satisfies(one -> {
            assertThat(one.request()).hasToString("GET /v2/x?a=%7B1%7D");
            assertThat(one.response().status()).isEqualTo(200);
            assertThat(one.response().body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"n\":1}");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"content\":{\"size\":7,\"mimeType\":\"application/json\"}",
                "\"content\":{\"size\":0,\"mimeType\":\"x-unknown\"}",
                "\"content\":{\"size\":-1,\"text\":null}",
                "\"content\":null",
                "\"bodySize\":-1"
            })
    void anEntryWithoutContentIsRead(String content) {
        assertThat(read("{\"log\":{\"entries\":[{\"request\":{\"method\":\"GET\",\"url\":\"https://a.test/x\"},"
                        + "\"response\":{\"status\":204," + content + "}},"
                        + "{\"request\":{\"method\":\"GET\",\"url\":\"https://a.test/y\"}}]}}"))
                .hasSize(2)
                .first()
                .satisfies(one -> assertThat(one.response().body()).isEmpty());
    }

    @Test
    void badBase64IsToldWithItsEntry() {
        assertThatThrownBy(() -> read(MITMPROXY.replace("fQ==", "!")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("the answer of entry 1 is no base64");
    }

    @Test
    void ourArchiveHasWhatTheOthersNeed() throws Exception {
        Exchange exchange = new Exchange(
                new ApiRequest("GET", "/v2/x", List.of(), new RequestBody.None(), null),
                URI.create("https://a.test/v2/x"),
                Map.of("Accept", "*/*"),
                new ApiResponse(
                        200,
                        Map.of("content-type", List.of("application/json")),
                        "{}".getBytes(StandardCharsets.UTF_8)),
                null,
                Instant.parse("2026-11-27T08:00:00Z"),
                Duration.ofMillis(5),
                Duration.ofMillis(9));
        JsonNode log = JsonMapper.shared()
                .readTree(new HarFormat(new SecretMasker(), "1").write(List.of(exchange)))
                .path("log");
        assertThat(log.path("pages").isArray())
                .as("Firefox and viewers read pages")
                .isTrue();
        JsonNode entry = log.path("entries").get(0);
        assertThat(entry.propertyNames())
                .contains("startedDateTime", "time", "request", "response", "cache", "timings");
        assertThat(entry.path("request").propertyNames())
                .contains(
                        "method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize", "bodySize");
        assertThat(entry.path("response").propertyNames())
                .contains("status", "statusText", "httpVersion", "cookies", "headers", "content", "redirectURL");
        assertThat(entry.path("response").path("content").propertyNames()).contains("size", "mimeType", "text");
        assertThat(entry.path("timings").propertyNames()).contains("send", "wait", "receive");
    }

    private static List<RecordedExchange> read(String archive) {
        return HarFormat.read(archive.getBytes(StandardCharsets.UTF_8), "x.har");
    }
}
