package ai.duvo.shell.jq;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.failure.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentReadsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "$env.A ~ $env.A",
                "$ENV[\"A\"] ~ $ENV[\"A\"]",
                "env.A ~ env.A",
                "env | .A ~ .A",
                "env | . | .A ~ .A",
                "$env | {A} ~ A",
                "env as {A: $x} | $x ~ A",
                "env as {$A} | $A ~ $A",
                ".agents[] | select(.n == $env.A) ~ $env.A",
                "\"x\\($env.A)\" ~ $env.A",
                "{a: [.[] | env.A?]} ~ env.A?",
                "(env, 1) | .A ~ .A",
                "def f: $env.A; f ~ $env.A",
                "reduce .[] as $x (env; .A) ~ .A"
            })
    void areFoundWhereverTheyStand(String program, String place) {
        List<EnvironmentReads.Read> reads = EnvironmentReads.of(new JqText(program, new Span(3, 3 + program.length())));
        assertThat(reads).extracting(EnvironmentReads.Read::name).containsExactly("A");
        Span found = reads.get(0).place();
        assertThat(("12 " + program).substring(found.start(), found.end())).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".env.A", "\"env.A\"", ".A # env.A", "{env: 1} | .env.A", "$x.A", "env | length", "(", "@env"})
    void whatOnlyLooksLikeOneIsNone(String program) {
        assertThat(EnvironmentReads.of(new JqText(program, new Span(0, program.length()))))
                .isEmpty();
    }
}
