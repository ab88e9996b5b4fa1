package ai.duvo.shell.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class VendorFactsTest {

    @Test
    void theVendorsFactsAreAmongTheResources() {
        assertThat(VendorFacts.commands()).hasSize(251);
        assertThat(VendorFacts.operations()).hasSize(213);
        assertThatThrownBy(() -> VendorFacts.lines("no-such.txt"))
                .hasMessage("src/test/resources/ai/duvo/shell/commands/no-such.txt is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "string # 1 # $ is no STRING: 1",
                "string # null # $ is null",
                "uuid # \"x\" # $ is no UUID: \"x\"",
                "integer[1..100]=20 # 1.5 # $ is no INTEGER: 1.5",
                "number # \"1\" # $ is no NUMBER: \"1\"",
                "boolean=false # \"true\" # $ is no BOOLEAN: \"true\"",
                "enum(a|b)? # \"c\" # $ is no ENUM: \"c\"",
                "[string[len 1..][pattern ^[A-Z]{2}$]][items 1..] # [1] # $[] is no STRING: 1",
                "{*:string} # {\"a\":1} # $[] is no STRING: 1",
                "{} # [] # $ is no OPEN: []",
                "[{key~:string=\"\", value:string}] # [{\"key\":\"k\"}] # $[].value is missing",
                "{a:{b~:[string]?=[]}} # {\"a\":{\"b\":1}} # $.a.b is no ARRAY: 1",
                "{a:any?} # {\"a\":1,\"c\":2} # $.c is not known",
                "string|[{type:enum(x), n:integer}] # [{\"type\":\"x\"}] # $ is no CHOICE: [{\"type\":\"x\"}]",
            })
    void aValueOfAnotherTypeIsFound(String type, String value, String problem) {
        List<String> problems = new ArrayList<>();
        FieldType.of(type).check(JsonMapper.shared().readTree(value), "$", problems);
        assertThat(problems).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "string?[len 1..80]=null # null",
                "[{key~:string=\"\", value:string}][items 0..50] # [{\"value\":\"v\"}]",
                "{a:any?, b~:{}} # {\"a\":null}",
                "string|[{type:enum(x|y)}] # [{\"type\":\"y\"}]",
            })
    void aValueOfTheTypeIsRight(String type, String value) {
        List<String> problems = new ArrayList<>();
        FieldType.of(type).check(JsonMapper.shared().readTree(value), "$", problems);
        assertThat(problems).isEmpty();
    }

    @Test
    void aTextThatIsNoTypeIsRefused() {
        assertThatThrownBy(() -> FieldType.of("strng")).hasMessage("\"strng\" is no type");
        assertThatThrownBy(() -> FieldType.of("[string")).hasMessage("[string has no ] at character 7");
        assertThatThrownBy(() -> FieldType.of("string}")).hasMessage("string} cannot be read from character 6");
    }
}
