package ai.duvo.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.Variables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VariableExpansionTest {

    private final Variables variables = new Variables() {
        private final Map<String, String> json = Map.of(
                "run", "{\"id\":\"r 1\",\"items\":[{\"n\":1.50}],\"none\":null}",
                "dash", "\"--json\"",
                "_", "{\"ok\":true}");

        @Override
        public @Nullable JsonNode get(String name) {
            String text = json.get(name);
            return text == null ? null : JsonMapper.shared().readTree(text);
        }

        @Override
        public Set<String> names() {
            return json.keySet();
        }

        @Override
        public Map<String, String> environment() {
            return Map.of("HOME", "/home/x");
        }
    };

    @Test
    void valuesAreNeverSplitAgain() {
        assertThat(expand("a$run.id b")).extracting(ExpandedWord::text).containsExactly("ar 1", "b");
    }

    @Test
    void objectsBecomeCompactJson() {
        assertThat(expand("$run.items \"$_.ok $env.HOME\""))
                .extracting(ExpandedWord::text)
                .containsExactly("[{\"n\":1.5}]", "true /home/x");
    }

    @Test
    void aValueIsNeverAnOption() {
        assertThat(expand("$dash"))
                .first()
                .extracting(ExpandedWord::looksLikeOption)
                .isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$rum | there is no variable $rum | did you mean $run?",
                "$run.idd | $run has no field \"idd\" | it has: id, items, none",
                "$run.items[3] | $run.items has 1 item, so there is no [3] | the first is [0]",
                "$run.items.n | $run.items has no field \"n\" | it is a list of 1: write [0] for the first",
                "$run.none | $run.none is null | it has no value in this result",
                "$env.NOPE | the environment has no NOPE | set it before duvo starts",
                "$env | $env wants a name | write $env.HOME",
            })
    void whatHasNoValueIsRefused(String line, String message, String hint) {
        assertThatThrownBy(() -> expand("x " + line)).isInstanceOfSatisfying(UsageFailure.class, failure -> {
            assertThat(failure).hasMessage(message);
            assertThat(failure.hint()).isEqualTo(hint);
            assertThat(failure.span()).isNotNull().extracting(s -> s.start()).isEqualTo(2);
        });
    }

    private List<ExpandedWord> expand(String line) {
        return VariableExpansion.expand(Lexer.lex(line), variables);
    }
}
