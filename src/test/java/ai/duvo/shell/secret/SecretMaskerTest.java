package ai.duvo.shell.secret;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.json.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.StringNode;

class SecretMaskerTest {

    private final SecretMasker secrets = new SecretMasker();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '→',
            value = {
                "{\"password\":\"s3cret-one\",\"user\":\"eva\"} → {\"password\":\"***\",\"user\":\"eva\"}",
                "{\"a\":[{\"Api_Key\":\"s3cret-two\"}]}          → {\"a\":[{\"Api_Key\":\"***\"}]}",
                "{\"headers\":{\"X-Any\":\"s3cret-three\"}}      → {\"headers\":{\"X-Any\":\"***\"}}",
                "{\"values\":{\"pin\":\"1\",\"n\":2}}            → {\"values\":{\"pin\":\"***\",\"n\":2}}",
                "{\"token\":\"\",\"token_count\":5}              → {\"token\":\"\",\"token_count\":5}",
                "{\"url\":\"https://s3/x?X-Amz-Signature=abcdef&part=1\"} "
                        + "→ {\"url\":\"https://s3/x?X-Amz-Signature=***&part=***\"}",
                "{\"url\":\"https://example.com/x?page=2\"}      → {\"url\":\"https://example.com/x?page=2\"}",
                "no json, token=abc                              → no json, token=***",
                "{\"webhook_secret\":\"a\",\"signing_secret\":\"b\",\"private_key\":\"c\"} "
                        + "→ {\"webhook_secret\":\"***\",\"signing_secret\":\"***\",\"private_key\":\"***\"}",
                "{\"clientSecret\":\"a\",\"accessToken\":\"b\",\"refresh_token\":\"c\"} "
                        + "→ {\"clientSecret\":\"***\",\"accessToken\":\"***\",\"refresh_token\":\"***\"}",
                "{\"tokens\":[\"a\",{\"id\":\"b\"}],\"total_tokens\":12}  "
                        + "→ {\"tokens\":[\"***\",{\"id\":\"***\"}],\"total_tokens\":12}",
                "{\"password\":12345678,\"has_password\":true}     → {\"password\":\"***\",\"has_password\":true}",
                "{\"env\":[{\"name\":\"API_TOKEN\",\"value\":\"a\"}]}  → {\"env\":[{\"name\":\"API_TOKEN\",\"value\":\"***\"}]}",
                "{\"headers\":{\"Content-Type\":\"application/json\"}} → {\"headers\":{\"Content-Type\":\"application/json\"}}",
                "{ \"a\" : 1.50 }                                 → { \"a\" : 1.50 }",
                "{\"next_page_token\":\"x\"}                       → {\"next_page_token\":\"x\"}",
                "event data: {\"api_key\":\"x\"} and more           → event data: {\"api_key\":\"***\"} and more",
                "a=1&client_secret=x&b=2                         → a=1&client_secret=***&b=2",
                "<user><password>x</password></user>             → <user><password>***</password></user>",
                "{\"text\":\"{\\\"password\\\":\\\"x\\\"}\"}              → {\"text\":\"{\\\"password\\\":\\\"***\\\"}\"}"
            })
    void theFieldsThatTheApiCallsSecretAreMasked(String body, String masked) {
        assertThat(new String(secrets.mask(bytes(body)), StandardCharsets.UTF_8))
                .isEqualTo(masked);
    }

    @Test
    void aSecretThatWasMetIsMaskedWhereverItStands() {
        secrets.learn("correct horse");
        assertThat(secrets.mask("the password is correct horse.")).isEqualTo("the password is ***.");
        assertThat(new String(secrets.mask(bytes("{\"note\":\"correct horse\"}")), StandardCharsets.UTF_8))
                .isEqualTo("{\"note\":\"***\"}");
    }

    @Test
    void aSecretInsideAnotherLeavesNothingOfTheLongerOne() {
        secrets.learn("abcdef12");
        secrets.learn("abcdef12-ghi");
        assertThat(secrets.mask("x abcdef12-ghi abcdef12")).isEqualTo("x *** ***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "runs", "password", "production", "aaaaaaaaaaaa", "11111111", "1212-1212"})
    void wordsThatStandAnywhereAreNotSearched(String word) {
        secrets.learn(word);
        assertThat(secrets.mask("a " + word + " b")).isEqualTo("a " + word + " b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.local/v2/x?access_token=%s",
                "/v2/x?page=2&api_key=%s",
                "https://api.local/cb?code=%s&page=1",
                "https://blob.local/k?sv=1&sig=%s",
                "see https://s3.local/b/k?X-Amz-Credential=1&X-Amz-Signature=%s.",
                "https://eva:%s@host.local/x",
                "HTTPS://eva:%s@host.local/x",
                "https://%s@git.local/x.git",
                "https://hooks.slack.com/services/T0/B0/%s",
                "https://discord.com/api/webhooks/12/%s",
                "https://x.webhook.office.com/webhookb2/%s",
                "https://example.com/hooks/%s",
                "https://app.local/#access_token=%s",
                "https://login.local/a?client_id=1&state=%s",
                "Authorization: Bearer %s",
                "curl -H 'X-Auth-Token: %s' x",
                "Cookie: sid=%s; b=1",
                "it said Bearer %s to me",
                "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----",
                "headers[secret][X-Key]=%s",
                "api POST x -f password=%s&y",
            })
    void aFormMakesASecretOfWhatWasNeverMet(String form) {
        String canary = "cAnary0x7f";
        String text = form.replace("%s", canary);
        assertThat(secrets.mask(text)).doesNotContain(canary).contains("***");
        assertThat(new String(secrets.mask(Json.write(StringNode.valueOf(text))), StandardCharsets.UTF_8))
                .doesNotContain(canary);
        assertThat(secrets.mask(secrets.mask(text))).isEqualTo(secrets.mask(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.local/v2/teams/t1/agents?status=waiting&search=a%20b",
                "Content-Type: application/json",
                "Idempotency-Key: 3f0c9a2e-0000-4000-8000-000000000001",
                "token = api GET /v2/tokens | .access_token",
                "expect .token == \"x\"",
                "api POST /v2/x -f password=$password -f token=$env.TOKEN",
                "curl -H \"Authorization: Bearer $DUVO_API_KEY\"",
                "param password # a secret",
                "Bearer authentication is needed",
                "the password: it must be longer",
                "{\"dedup_key\":\"order-2024-0001\",\"key\":\"region\",\"code\":\"E1\"}",
            })
    void whatIsNoSecretStays(String text) {
        assertThat(secrets.mask(text)).isEqualTo(text);
        assertThat(new String(secrets.mask(bytes(text)), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dv_cAnary/key+41", "p\u00e4ss \"w\u00f6rd\" <7>&f", "8401975623"})
    void everyEncodingOfAMetSecretIsFound(String secret) {
        secrets.learn(secret);
        byte[] raw = bytes(secret);
        List<String> encoded = new ArrayList<>(List.of(
                secret,
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"),
                Base64.getEncoder().encodeToString(raw),
                Base64.getUrlEncoder().encodeToString(raw),
                HexFormat.of().formatHex(raw)));
        for (String text : encoded) {
            assertThat(secrets.mask("<" + text + ">")).doesNotContain(text);
        }
        for (String before : List.of("", "a", "ab", "user:", "eva@x:")) {
            String whole = Base64.getEncoder().encodeToString(bytes(before + secret + "!"));
            String masked = secrets.mask("Basic " + whole + " end");
            assertThat(masked).contains("***").doesNotContain(whole);
            assertThat(masked.replace("***", "").length()).as(masked).isLessThan("Basic  end".length() + 14);
        }
        byte[] binary = ("\u00ff" + new String(raw, StandardCharsets.UTF_8)).getBytes(StandardCharsets.ISO_8859_1);
        byte[] ascii = bytes(secret);
        if (ascii.length == secret.length()) {
            assertThat(new String(secrets.mask(binary), StandardCharsets.ISO_8859_1))
                    .isEqualTo("\u00ff***");
        }
    }

    @Test
    void aNumberThatIsASecretIsNotCutOutOfALongerOne() {
        secrets.learn("84019756");
        assertThat(secrets.mask("184019756 84019756")).isEqualTo("184019756 ***");
        assertThat(new String(secrets.mask(bytes("{\"n\":84019756,\"m\":840197560}")), StandardCharsets.UTF_8))
                .isEqualTo("{\"n\":\"***\",\"m\":840197560}");
    }

    @Test
    void aPresignedAddressKeepsItsPlaceOnly() {
        assertThat(SecretMasker.mask(URI.create("https://s3.local/b/k?X-Goog-Credential=a&x=1")))
                .hasToString("https://s3.local/b/k?X-Goog-Credential=***&x=***");
        assertThat(SecretMasker.mask(URI.create("https://api/v2/runs?status=waiting")))
                .hasToString("https://api/v2/runs?status=waiting");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
