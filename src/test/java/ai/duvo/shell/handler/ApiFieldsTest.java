package ai.duvo.shell.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiFieldsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a=1                    | {"a":"1"}
                    a=x=y                  | {"a":"x=y"}
                    a=                     | {"a":""}
                    a=1 a=2                | {"a":"2"}
                    a[]=1                  | {"a":["1"]}
                    a[]=1 a[]=2            | {"a":["1","2"]}
                    a[b]=1 a[c]=2          | {"a":{"b":"1","c":"2"}}
                    a[b][]=1 a[b][]=2      | {"a":{"b":["1","2"]}}
                    a[b][c]=1              | {"a":{"b":{"c":"1"}}}
                    """)
    void stringsBecomeABody(String words, String body) {
        assertThat(fields(List.of(words.split(" ")), List.of()).toBody()).hasToString(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a=1     | {"a":1}
                    a=-0.5  | {"a":-0.5}
                    a=1e3   | {"a":1E+3}
                    a=01    | {"a":"01"}
                    a=true  | {"a":true}
                    a=null  | {"a":null}
                    a=Null  | {"a":"Null"}
                    a[]=1   | {"a":[1]}
                    """)
    void typedFieldsAreWhatTheyLookLike(String word, String body) {
        assertThat(fields(List.of(), List.of(word)).toBody()).hasToString(body);
    }

    private static ApiFields fields(List<String> strings, List<String> typed) {
        return ApiFields.of(strings, typed, name -> FILES.getOrDefault(name, new byte[0]));
    }

    private static final Map<String, byte[]> FILES = Map.of(
            "a.json", "{\"deep\": [1]}".getBytes(StandardCharsets.UTF_8),
            "a.txt", "Hello, {world}\n".getBytes(StandardCharsets.UTF_8),
            "a.bin", new byte[] {(byte) 0xff});

    @Test
    void aTypedFieldMayBeAFileOfJson() {
        assertThat(fields(List.of(), List.of("a=@a.json")).toBody()).hasToString("{\"a\":{\"deep\":[1]}}");
    }

    @Test
    void aFileThatIsNoJsonIsAText() {
        assertThat(fields(List.of(), List.of("a=@a.txt")).toBody()).hasToString("{\"a\":\"Hello, {world}\\n\"}");
        assertThatThrownBy(() -> fields(List.of(), List.of("a=@a.bin")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("a.bin is no text in UTF-8");
    }

    @Test
    void aTypedFieldWinsOverAStringOfTheSameKey() {
        assertThat(fields(List.of("a=x", "b=y", "c[]=z"), List.of("a=1", "c[]=2"))
                        .toBody())
                .hasToString("{\"a\":1,\"b\":\"y\",\"c\":[2]}");
    }

    @Test
    void aQueryKeepsTheWrittenKeysAndEachValue() {
        assertThat(fields(List.of("a[]=1", "a[]=2", "b[c]=x y"), List.of("n=null", "t=true"))
                        .toQuery())
                .containsExactly(
                        Map.entry("a[]", "1"),
                        Map.entry("a[]", "2"),
                        Map.entry("b[c]", "x y"),
                        Map.entry("n", "null"),
                        Map.entry("t", "true"));
        assertThat(fields(List.of(), List.of()).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1",
                "[a]=1",
                "a[=1",
                "a]b[c=1",
                "a[b]c=1",
                "a[][b]=1",
                "a=1 a[]=2",
                "a=1 a[b]=2",
                "a[b]=1 a[b][c]=2"
            })
    void aKeyThatIsNoneOrThatDoesNotGoWithAnotherIsRefused(String words) {
        assertThatThrownBy(() -> fields(List.of(words.split(" ")), List.of()).toBody())
                .isInstanceOf(Failure.class);
    }
}
