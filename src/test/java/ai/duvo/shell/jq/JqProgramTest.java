package ai.duvo.shell.jq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.JqJson;
import ai.duvo.shell.jq.value.JqJsonReader;
import ai.duvo.shell.line.NoVariables;
import ai.duvo.shell.testing.MapVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JqProgramTest {

    private static final Path CONFORMANCE = Path.of("src/test/resources/ai/duvo/shell/jq/jq.test");
    private static final JsonMapper JSON = new JsonMapper();

    record Case(String program, String input, List<String> outputs) {}

    @ParameterizedTest
    @MethodSource("conformance")
    void doesWhatJqDoes(Case wanted) {
        List<JsonNode> outputs = jq(wanted.program()).run(JqJsonReader.read(wanted.input()), new MapVariables());
        assertThat(outputs.stream().map(JqJson::text).toList())
                .isEqualTo(wanted.outputs().stream()
                        .map(output -> JqJson.text(JqJsonReader.read(output)))
                        .toList());
    }

    @Test
    void everyDocumentedPartOfTheLanguageHasCases() {
        assertThat(conformance().map(Case::program).toList())
                .hasSizeGreaterThan(900)
                .anyMatch(p -> p.contains("sort_by("))
                .anyMatch(p -> p.contains("group_by("))
                .anyMatch(p -> p.contains("@csv"))
                .anyMatch(p -> p.contains("reduce"))
                .anyMatch(p -> p.contains("test("));
    }

    @Test
    void fieldsKeepTheirOrder() {
        assertThat(run(".", "{\"z\":1,\"a\":{\"y\":1,\"b\":2}}")).containsExactly("{\"z\":1,\"a\":{\"y\":1,\"b\":2}}");
        assertThat(run(".a", "{\"z\":1,\"a\":{\"y\":1,\"b\":2}}")).containsExactly("{\"y\":1,\"b\":2}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                ".a |      ;the jq program ends too early",
                ".a | | .b ;jq does not expect \"|\" here",
                ".a b      ;jq does not expect \"b\" here",
                ".[0       ;the jq program ends too early",
                "if . then end ;jq does not expect \"end\" here",
                "{a:}      ;jq does not expect \"}\" here",
                "length(1) ;jq has no function \"length\" with 1 argument",
                "break $x  ;jq has no label $x here",
                "{(1): 2}  ;a key of an object is a text",
                "'a'       ;jq does not expect \"'\" here",
                ".a \\x .b   ;jq does not expect \"\\\" here",
                "\"a\\qb\"   ;jq knows no \\q in a text",
                "1 == 1 == 1 ;jq does not expect \"==\" here",
                "import \"a\" ;jq has no modules here",
                "lenght    ;jq has no function \"lenght\"",
                "map(nme)  ;jq has no function \"nme\"",
                "$nothing  ;there is no variable $nothing",
                "@xml      ;xml"
            })
    void saysWhatIsWrongAndWhere(String program, String message) {
        assertThatThrownBy(() -> run(program, "{}"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(message)
                .satisfies(failure -> assertThat(((Failure) failure).span()).isNotNull());
    }

    @Test
    void whatIsSaidBesideTheResultsGoesElsewhere() {
        List<String> notes = new ArrayList<>();
        String program = "debug | debug(.a, \"b\") | stderr | .a | stderr | length, error(1)?";
        assertThat(texts(jq(program).run(json("{\"a\":\"x\"}"), new NoVariables(), notes::add)))
                .containsExactly("1");
        assertThat(notes)
                .containsExactly(
                        "[\"DEBUG:\",{\"a\":\"x\"}]", "[\"DEBUG:\",\"x\"]", "[\"DEBUG:\",\"b\"]", "{\"a\":\"x\"}", "x");
        notes.clear();
        assertThatThrownBy(() -> jq("debug | .a.b").run(json("{\"a\":1}"), new NoVariables(), notes::add))
                .isInstanceOf(Failure.class);
        assertThat(notes).hasSize(1);
    }

    @Test
    void thereIsOneInput() {
        assertThat(run("[., inputs, (try input catch .)]", "1")).containsExactly("[1,\"break\"]");
        assertThatThrownBy(() -> run("input", "1"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.hint()).contains("no more inputs"));
    }

    @Test
    void aPlaceIsOneInTheLine() {
        JqText program = new JqText(".a | lenght", new Span(14, 25));
        assertThatThrownBy(() -> JqProgram.of(program).check()).isInstanceOfSatisfying(UsageFailure.class, failure -> {
            assertThat(failure.span()).isEqualTo(new Span(19, 25));
            assertThat(failure.hint()).isEqualTo("did you mean length?");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ".a.b      ;{\"a\":1}  ;Cannot index number with string",
                ".[]       ;1          ;Cannot iterate over number (1)",
                ". + {}    ;1          ;cannot be added",
                "error(\"no agent\"); null ;no agent",
                "test(1)   ;\"a\"      ;number not a string"
            })
    void failsInWordsWhenTheDataDoNotFit(String program, String input, String message) {
        assertThatThrownBy(() -> run(program, input))
                .isInstanceOf(Failure.class)
                .isNotInstanceOf(UsageFailure.class)
                .hasMessageStartingWith("jq: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '!',
            value = {
                ".a.b.c                       ! {\"a\":{\"b\":1}} ! .c",
                ".a.b[].c                     ! {\"a\":{\"b\":1}} ! []",
                "(.a) .b                      ! {\"a\":[]}         ! .b",
                ".a | .b | .c | length        ! {\"a\":{\"b\":1}} ! .c",
                ".[] | .a + 1                 ! [{\"a\":1},{\"a\":\"x\"}] ! .a + 1",
                ".[] + .[]                    ! [1,\"x\"]          ! .[] + .[]",
                "(.[] | tonumber), .x         ! [\"1\",\"x\"]      ! tonumber",
                "map(.name | test(\"x\"))     ! [{\"name\":1}]     ! test",
                "map({n: .name.first})        ! [{\"name\":1}]     ! .first",
                "def f: .a.b; [1 | f]         ! null               ! .a",
                "def f(g): g + 1; f(.a | keys) ! {\"a\":1}         ! keys",
                "reduce .[] as $x (0; . + $x) ! [1,\"x\"]          ! . + $x",
                ".a = 1                       ! [1]                ! .a",
                ".[0:1] |= 5                  ! [1]                ! .[0:1] |= 5",
                "first(.[] | .a)              ! [1]                ! .a",
                "try error(\"x\") catch (. | .y) ! null             ! .y",
                ". as [$a] | $a               ! {}                 ! . as [$a] | $a",
                "\"a \\(.a.b) c\"             ! {\"a\":1}          ! .b",
                "-.a                          ! {\"a\":\"x\"}      ! -.a",
                "[limit(3; .[])] | error      ! [1]                ! error",
                "{(.a): 1}                    ! {\"a\":1}          ! {(.a): 1}",
                "if .a.b then 1 else 2 end    ! {\"a\":1}          ! .b",
                ".a | .b?, (.c? // .d)        ! {\"a\":1}          ! .d"
            })
    void whatFailsIsMarked(String program, String input, String part) {
        assertThatThrownBy(() -> run(program, input)).isInstanceOfSatisfying(Failure.class, failure -> {
            Span span = Objects.requireNonNull(failure.span());
            assertThat(program.substring(span.start(), span.end())).isEqualTo(part);
        });
    }

    @Test
    void variablesOfTheSessionAreVariablesOfJq() {
        Variables variables = new MapVariables().with("agent", "\"a-1\"").with("_", "{\"total\":3}");
        assertThat(texts(jq("[$agent, $_.total, $env.HOME]").run(json("null"), variables)))
                .containsExactly("[\"a-1\",3,\"/home/me\"]");
        assertThat(jq("$agent | . as $x | [$x, $y]").variables()).containsOnlyKeys("agent", "y");
        assertThatThrownBy(() -> jq("$agnt").run(json("null"), variables))
                .isInstanceOfSatisfying(UsageFailure.class, failure -> assertThat(failure.hint())
                        .isEqualTo("did you mean $agent?"));
    }

    @Test
    void theKeyIsNotInTheEnvironmentThatAProgramSees() {
        Variables variables = new MapVariables();
        assertThat(texts(jq("$env | keys").run(json("null"), variables))).containsExactly("[\"HOME\"]");
    }

    @Test
    void aProgramThatCallsItselfForeverFails() {
        assertThatThrownBy(() -> run("def f: f | f; f", "1"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("calls itself too deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ab\" * 100000 | explode",
                "\"a\" * 40000 | explode | implode",
                "[limit(10000; repeat(1))] | . + . | . + . | . + ."
            })
    void whatIsLongIsCountedItemByItem(String program) {
        Budget budget = new Budget(65_000, 1L << 30, 200);
        assertThatThrownBy(() -> jq(program).run(json("null"), new NoVariables(), budget, none -> {}, output -> {}))
                .hasMessageContaining("steps");
    }

    @Test
    void aChainThatIsTooLongIsNotReadByPages() {
        assertThat(jq("1" + "//1".repeat(100_000)).isPerPage("agents")).isFalse();
    }

    @Test
    void tooManyBracketsAreSaidToBe() {
        for (String open : List.of("[", "(", "{a:", "-", "try ", "\"\\(", ". as [", "if ")) {
            assertThatThrownBy(() -> jq(open.repeat(10_000)).check()).as(open).isInstanceOf(UsageFailure.class);
        }
        assertThatThrownBy(() -> jq("[".repeat(400) + "]".repeat(400)).check()).hasMessageContaining("nested too deep");
        assertThat(run("[".repeat(100) + "]".repeat(100), "1")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            delimiter = '!',
            value = {
                "[range(1e9)]                      !more memory",
                "[range(1e9) | tostring] | length  !more memory",
                "last(range(1e9) | [.])            !steps",
                "reduce range(1e9) as $x ([]; . + [$x]) !more memory",
                "[limit(1e9; repeat(\"x\"))]   !more memory",
                "\" \" * 1000000000              !more memory",
                "def f: [f]; f                   !too deep"
            })
    void whatAProgramUsesUpIsCounted(String program, String message) {
        Budget budget = new Budget(20_000_000, 20_000_000, 200);
        assertThatThrownBy(() -> jq(program).run(json("null"), new NoVariables(), budget, none -> {}, output -> {}))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(message);
    }

    private static Stream<Case> conformance() {
        try {
            return Arrays.stream(Files.readString(CONFORMANCE).split("\n\n"))
                    .map(block ->
                            block.lines().filter(line -> !line.startsWith("# ")).toList())
                    .filter(lines -> !lines.isEmpty())
                    .map(lines -> new Case(lines.get(0), lines.get(1), lines.subList(2, lines.size())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> run(String program, String input) {
        return texts(jq(program).run(json(input), new NoVariables()));
    }

    private static JqProgram jq(String program) {
        return JqProgram.of(new JqText(program, new Span(0, program.length())));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private static List<String> texts(List<JsonNode> values) {
        return values.stream().map(JSON::writeValueAsString).toList();
    }
}
