package ai.duvo.shell.secret;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.failure.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretValuesTest {

    private final SecretValues known = new SecretValues();

    @Test
    void theLongestOfThoseThatBeginAlikeIsHidden() {
        known.add("secret-1");
        known.add("secret-12");
        assertThat(replace("a secret-12, secret-1 secret-", "***")).isEqualTo("a ***, *** secret-");
        assertThat(known.first("a secret-12", 0)).isEqualTo(new Span(2, 11));
        assertThat(known.first("a secret-12", 3)).isNull();
    }

    @Test
    void shortOnesAreNoSecrets() {
        known.add("short");
        assertThat(known.isEmpty()).isTrue();
        assertThat(replace("short", "***")).isEqualTo("short");
    }

    @Test
    void anyNumberOfThemIsHiddenInOnePass() {
        int count = 40_000;
        IntStream.range(0, count).forEach(i -> known.add("client-secret-" + (1_000_000 + i)));
        String text = IntStream.range(0, count)
                .mapToObj(i -> "client-secret-" + (1_000_000 + i))
                .collect(Collectors.joining(" "));
        assertThat(replace(text, "*")).isEqualTo("* ".repeat(count).strip());
    }

    @Test
    void aBeginningThatIsASecretItselfIsFoundWhereTheLongerOneIsNot() {
        known.add("token-aa");
        known.add("token-aabc-x");
        known.add("token-aabc-y");
        assertThat(replace("token-aabc-z token-aabc-y token-aab", "*")).isEqualTo("*bc-z * *b");
    }

    @Test
    void anyNumberOfThemThatAreBeginningsOfEachOtherIsHiddenInOnePass() {
        int count = 500;
        IntStream.range(7, count).forEach(i -> known.add("a".repeat(i) + "B"));
        String text = "a".repeat(5_000);
        assertThat(replace(text, "*")).isEqualTo(text);
        assertThat(replace(text + "B", "*")).isEqualTo("a".repeat(5_000 - count + 1) + "*");
    }

    @Test
    void anySecretsAreHiddenAsIfEachWasLookedForAtEachPlace() {
        List<String> secrets = new ArrayList<>();
        for (int word = 0; word < 512; word += 11) {
            String letters =
                    Integer.toBinaryString(512 + word).replace('0', 'a').replace('1', 'b');
            secrets.add(letters);
            secrets.add(letters.substring(2));
        }
        secrets.forEach(known::add);
        String text = IntStream.range(0, 400)
                .mapToObj(i -> Integer.toBinaryString(i * 31).replace('0', 'a').replace('1', 'b'))
                .collect(Collectors.joining());
        assertThat(replace(text, "*")).isEqualTo(replacedOneByOne(text, secrets));
    }

    @Test
    void secretsMayBeAddedWhileTextsAreMasked() {
        IntStream.range(0, 2000).parallel().forEach(i -> {
            known.add("secret-" + (1000 + i));
            assertThat(replace("a secret-" + (1000 + i), "*")).isEqualTo("a *");
        });
        assertThat(IntStream.range(0, 2000).mapToObj(i -> replace("secret-" + (1000 + i), "*")))
                .containsOnly("*");
    }

    private String replace(String text, String by) {
        List<Span> found = new ArrayList<>();
        known.all(text, found);
        StringBuilder replaced = new StringBuilder();
        int done = 0;
        for (Span span : found) {
            replaced.append(text, done, span.start()).append(by);
            done = span.end();
        }
        return replaced.append(text.substring(done)).toString();
    }

    private static String replacedOneByOne(String text, List<String> secrets) {
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int place = at;
            Optional<String> found = secrets.stream()
                    .filter(secret -> secret.length() >= 8 && text.startsWith(secret, place))
                    .max(Comparator.comparingInt(String::length));
            replaced.append(found.isPresent() ? "*" : text.charAt(at));
            at += found.map(String::length).orElse(1);
        }
        return replaced.toString();
    }
}
