package ai.duvo.shell.secret;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.failure.Span;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretValuesTest {

    private final SecretValues known = new SecretValues();

    @Test
    void theLongestOfThoseThatBeginAlikeIsHidden() {
        known.add("secret-1");
        known.add("secret-12");
        assertThat(known.replace("a secret-12, secret-1 secret-", "***")).isEqualTo("a ***, *** secret-");
        assertThat(known.first("a secret-12", 0)).isEqualTo(new Span(2, 11));
        assertThat(known.first("a secret-12", 3)).isNull();
    }

    @Test
    void shortOnesAreNoSecrets() {
        known.add("short");
        assertThat(known.isEmpty()).isTrue();
        assertThat(known.replace("short", "***")).isEqualTo("short");
    }

    @Test
    void anyNumberOfThemIsHiddenInOnePass() {
        int count = 40_000;
        IntStream.range(0, count).forEach(i -> known.add("client-secret-" + (1_000_000 + i)));
        String text = IntStream.range(0, count)
                .mapToObj(i -> "client-secret-" + (1_000_000 + i))
                .collect(Collectors.joining(" "));
        assertThat(known.replace(text, "*")).isEqualTo("* ".repeat(count).strip());
    }
}
