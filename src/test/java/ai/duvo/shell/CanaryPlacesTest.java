package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A canary of its own in each place of a request and of an answer, searched in each output, in each encoding. */
class CanaryPlacesTest {

    private static final String KEY = "dv_key+canary/99?7f";

    private static final List<String> FIELDS = List.of(
            "password",
            "webhook_secret",
            "signing_secret",
            "private_key",
            "clientSecret",
            "accessToken",
            "refresh_token",
            "api-key",
            "Authorization");

    private static final List<String> TEXTS = List.of(
            "see https://s3.local/b/k?a=1&X-Amz-Signature=%s for it",
            "HTTPS://eva:%s@host.local/",
            "https://hooks.slack.com/services/T0/B0/%s",
            "https://app.local/cb?code=%s",
            "https://blob.local/k?sv=1&sig=%s",
            "/v2/x?access_token=%s");

    private static final List<String> HEADERS =
            List.of("X-Auth-Token", "Proxy-Authorization", "Set-Cookie", "Link", "Location", "X-Api-Key");

    @TempDir
    Path home;

    @RegisterExtension
    final FakeApi api = new FakeApi();

    private int count;

    private final List<String> canaries = new ArrayList<>(List.of(KEY));

    @Test
    void noPlaceLeaksIntoAnyOutput() throws IOException {
        List<String> lines = lines();
        String screen;
        Path script = home.resolve("recorded.duvo");
        try (Prompted prompt = Prompted.on(home, api.uri().toString(), KEY)) {
            prompt.types("record start " + script + " --all --expect", "set trace bodies");
            lines.forEach(prompt::types);
            prompt.types("record stop", "http", "explain", "results");
            for (int i = 1; i <= lines.size(); i++) {
                prompt.types("http " + i, "http " + i + " --curl", "http " + i + " --har", "http " + i + " --json");
                prompt.types("show " + (i + 2));
            }
            prompt.types("http save " + home.resolve("a.har"), "bundle " + home.resolve("b.zip"));
            screen = prompt.screen();
        }
        assertThat(Files.readString(script)).contains("$api_key");
        Path replayed = Files.writeString(home.resolve("r.duvo"), String.join("\n", lines));
        Duvo.Outcome outcome = new Duvo(home)
                .with("DUVO_API_BASE_URL", api.uri().toString())
                .with("DUVO_API_KEY", KEY)
                .run(
                        "replay",
                        replayed.toString(),
                        "--keep-going",
                        "--verbose",
                        "--report",
                        home + "/r.xml",
                        "--report",
                        home + "/r.json",
                        "--save-exchanges",
                        home + "/r.har");
        Files.delete(replayed);
        assertThat(home.resolve("r.har")).as(outcome.toString()).exists();
        noCanary("the screen", screen);
        noCanary("standard error", outcome.err());
        noCanaryUnder(home);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"headers\":{\"Content-Type\":\"application/json\"}}",
                "{\"values\":{\"region\":\"runs\"}}",
                "{\"values\":{\"region\":\"place-unrelated\"}}",
                "{\"password\":\"application\",\"token\":\"unrelated\"}"
            })
    void whatIsUnrelatedStaysAsItIs(String body) throws IOException {
        api.stub(any(urlPathEqualTo("/v2/x")).willReturn(answer("{}")));
        api.stub(any(urlPathEqualTo("/v2/runs/place-unrelated")).willReturn(answer("{\"region\":\"runs\"}")));
        Path script = Files.writeString(
                home.resolve("s.duvo"), "api POST /v2/x --data '" + body + "'\napi GET /v2/runs/place-unrelated\n");
        Path archive = home.resolve("s.har");
        Duvo duvo =
                new Duvo(home).with("DUVO_API_BASE_URL", api.uri().toString()).with("DUVO_API_KEY", KEY);
        Duvo.Outcome live = duvo.run("replay", script.toString(), "--save-exchanges", archive.toString())
                .succeeded();
        assertThat(archive).content().contains("application/json", api.uri() + "/v2/runs/place-unrelated");
        duvo.run("replay", script.toString(), "--offline", archive.toString())
                .succeeded()
                .outIs(live.out());
    }

    /** One line for each place; what comes back is kept, for a result itself is shown as it is. */
    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String field : FIELDS) {
            String sent = "{\"a\":[{\"" + field + "\":\"" + canary() + "\",\"n\":{\"" + field + "\":[\"" + canary()
                    + "\"]}}]}";
            String back = "{\"" + field + "\":\"" + canary() + "\",\"list\":[{\"" + field + "\":84019756" + lines.size()
                    + "}]}";
            canaries.add("84019756" + lines.size());
            lines.add(line("--data '" + sent + "'", answer(back)));
        }
        for (String text : TEXTS) {
            lines.add(line(
                    "-f note='" + text.replace("%s", canary()) + "'",
                    answer("{\"note\":\"" + text.replace("%s", canary()) + "\"}")));
        }
        for (String header : HEADERS) {
            String value = header.equals("Link") || header.equals("Location")
                    ? "<https://x.local/n?token=" + canary() + ">; rel=next"
                    : canary();
            lines.add(line("", answer("{}").withHeader(header, value)));
        }
        String inAddress = canary();
        api.stub(any(urlPathEqualTo("/v2/address")).willReturn(answer("{\"echo\":\"" + inAddress + "\"}")));
        lines.add("x = api POST '/v2/address?page=1&api_key=" + inAddress + "'");
        for (String encoded : encodings(KEY)) {
            lines.add(line("", answer("{\"note\":\"the key " + encoded + "\"}")));
            lines.add(line("", aResponse().withStatus(400).withBody("<p>wrong key " + encoded + "</p>")));
        }
        lines.add(line("", answer("{\"message\":\"wrong key " + KEY + "\"}").withStatus(400)));
        byte[] binary = ("\u00ff\u00fe" + KEY).getBytes(StandardCharsets.ISO_8859_1);
        lines.add(line("", aResponse().withStatus(400).withBody(binary)));
        lines.add(line("", answer("{\"error\":\"x\"}").withStatus(400).withHeader("x-request-id", KEY)));
        return lines;
    }

    private String line(String body, ResponseDefinitionBuilder answer) {
        String path = "/v2/place-" + count++;
        api.stub(any(urlPathEqualTo(path)).willReturn(answer));
        return "x = api POST " + path + " " + body;
    }

    private static ResponseDefinitionBuilder answer(String json) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(json);
    }

    private String canary() {
        String canary = "cNry" + (1000 + canaries.size()) + "-w0q";
        canaries.add(canary);
        return canary;
    }

    private static List<String> encodings(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String percent = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return List.of(
                secret,
                percent,
                percent.toLowerCase(Locale.ROOT),
                Base64.getEncoder().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                Base64.getEncoder().encodeToString((":" + secret).getBytes(StandardCharsets.UTF_8)));
    }

    private void noCanaryUnder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] content = file.toString().endsWith(".zip") ? unzipped(file) : Files.readAllBytes(file);
                noCanary(file.toString(), new String(content, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static byte[] unzipped(Path file) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                zip.transferTo(all);
            }
        }
        return all.toByteArray();
    }

    private void noCanary(String what, String text) {
        for (String canary : canaries) {
            for (String encoded : encodings(canary)) {
                int at = text.indexOf(encoded);
                assertThat(at < 0 ? "" : text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 60)))
                        .as(what + " holds " + encoded)
                        .isEmpty();
            }
        }
    }
}
