package ai.duvo.shell.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                "no json, token=abc                              → no json, token=abc"
            })
    void theFieldsThatTheApiCallsSecretAreMasked(String body, String masked) {
        assertThat(new String(secrets.mask(bytes(body)), StandardCharsets.UTF_8))
                .isEqualTo(masked);
    }

    @Test
    void aSecretThatWasMetIsMaskedWhereverItStands() {
        secrets.mask(bytes("{\"password\":\"correct horse\"}"));
        assertThat(secrets.mask("the password is correct horse.")).isEqualTo("the password is ***.");
        assertThat(new String(secrets.mask(bytes("{\"note\":\"correct horse\"}")), StandardCharsets.UTF_8))
                .isEqualTo("{\"note\":\"***\"}");
    }

    @Test
    void aSecretInsideAnotherLeavesNothingOfTheLongerOne() {
        secrets.learn("abcdef");
        secrets.learn("abcdefghi");
        assertThat(secrets.mask("x abcdefghi abcdef")).isEqualTo("x *** ***");
    }

    @Test
    void shortWordsAreNoSecrets() {
        secrets.learn("on");
        assertThat(secrets.mask("on and on")).isEqualTo("on and on");
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
