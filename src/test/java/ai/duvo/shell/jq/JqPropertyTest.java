package ai.duvo.shell.jq;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.syntax.JqLexer;
import ai.duvo.shell.jq.syntax.JqParser;
import ai.duvo.shell.jq.syntax.JqPrinter;
import ai.duvo.shell.jq.syntax.JqTree;
import ai.duvo.shell.jq.value.JqJson;
import ai.duvo.shell.jq.value.JqJsonReader;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import ai.duvo.shell.jq.value.Order;
import ai.duvo.shell.testing.MapVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every program and every value. */
class JqPropertyTest {

    private static final int VALUES = 300;
    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1.0",
            "1.00",
            "0.1",
            "1e3",
            "9007199254740993",
            "9007199254740992",
            "9007199254740992.5",
            "123456789012345678901234567890",
            "1e-9",
            "0.30000000000000004",
            "5e-324",
            "1e308");
    private static final List<String> TEXTS = List.of("", "a", "B", "é", "\uFFFD", "😀", "a\"\\\n\u0001", "zz");

    private static final RecursiveComparisonConfiguration SAME_BUT_FOR_PLACES =
            RecursiveComparisonConfiguration.builder()
                    .withIgnoredFieldsOfTypes(Span.class)
                    .withStrictTypeChecking(true)
                    .withEqualsForType(Order::equal, JsonNode.class)
                    .build();

    private final Random random = new Random(13);

    @Test
    void whatIsPrintedIsReadAsTheSame() throws IOException {
        for (String program : programs().toList()) {
            JqTree tree = JqParser.parse(program, 0);
            String printed = JqPrinter.print(tree);
            assertThat(JqPrinter.print(JqParser.parse(printed, 0))).as(program).isEqualTo(printed);
            assertThat(JqParser.parse(printed, 0))
                    .as(program)
                    .usingRecursiveComparison(SAME_BUT_FOR_PLACES)
                    .isEqualTo(tree);
        }
    }

    @Test
    void everyBeginningOfAProgramIsOneThatIsNotFinished() throws IOException {
        for (String program : programs().toList()) {
            for (JqLexer.Token token : JqLexer.program(program, 0).tokens()) {
                String begun = program.substring(0, token.span().start());
                assertThat(JqParser.unfinished(begun)).as(begun).isNotNull();
                assertThat(JqTypeInference.of(begun, JsonShape.unknown(), name -> JsonShape.unknown()))
                        .as(begun)
                        .isNotNull();
            }
        }
    }

    @Test
    void whatIsPrintedDoesTheSame() throws IOException {
        for (String program : programs().filter(one -> !one.contains("__loc__")).toList()) {
            String printed = JqPrinter.print(JqParser.parse(program, 0));
            assertThat(outcome(printed)).as(program + "   " + printed).isEqualTo(outcome(program));
        }
    }

    @Test
    void everyPathLeadsToItsValue() {
        for (int i = 0; i < VALUES; i++) {
            JsonNode value = value(4);
            assertThat(run("[paths as $p | getpath($p)] == [.. ][1:]", value)).containsExactly("true");
            assertThat(run(". as $v | all(paths; . as $p | $v | setpath($p; getpath($p)) == $v)", value))
                    .containsExactly("true");
            assertThat(run("fromstream(tostream) == .", value)).containsExactly("true");
        }
    }

    @Test
    void whatIsWrittenAsJsonIsReadAsTheSame() {
        for (int i = 0; i < VALUES; i++) {
            JsonNode value = value(4);
            String json = JqJson.text(value);
            assertThat(run("tojson | fromjson | tojson", value)).containsExactly(JqJson.text(Kinds.text(json)));
            assertThat(Order.equal(JqJsonReader.read(json), value)).as(json).isTrue();
        }
    }

    @Test
    void theOrderIsTotal() {
        List<JsonNode> values = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            values.add(value(2));
        }
        values.add(Numbers.of(Double.NaN));
        values.add(Numbers.of(0.1));
        values.add(Numbers.of(0x1p60));
        for (JsonNode a : values) {
            for (JsonNode b : values) {
                int ab = Order.SORTED.compare(a, b);
                assertThat(Integer.signum(Order.SORTED.compare(b, a))).isEqualTo(-Integer.signum(ab));
                for (JsonNode c : values) {
                    if (ab <= 0 && Order.SORTED.compare(b, c) <= 0) {
                        assertThat(Order.SORTED.compare(a, c)).isNotPositive();
                    }
                }
            }
        }
    }

    @Test
    void whatIsChangedInPlaceIsSeenNowhereElse() {
        String input = "{\"a\":{\"k\":[1]},\"b\":null}";
        assertThat(run("reduce range(3) as $i (.; .a.k += [$i] | .b = .a)", JqJsonReader.read(input)))
                .containsExactly("{\"a\":{\"k\":[1,0,1,2]},\"b\":{\"k\":[1,0,1,2]}}");
        assertThat(run("[foreach range(3) as $i ({}; .l += [$i]; .l)]", Kinds.NOTHING))
                .containsExactly("[[0],[0,1],[0,1,2]]");
        assertThat(run("reduce range(3) as $i ({l: []}; .all += [.l] | .l += [$i])", Kinds.NOTHING))
                .containsExactly("{\"l\":[0,1,2],\"all\":[[],[0],[0,1]]}");
        assertThat(run(". as $x | reduce range(2) as $i (.; .a.k[0] = $i) | [., $x]", JqJsonReader.read(input)))
                .containsExactly("[{\"a\":{\"k\":[1]},\"b\":null},{\"a\":{\"k\":[1]},\"b\":null}]");
    }

    private static Stream<String> programs() throws IOException {
        return Stream.of(Files.readString(Path.of("src/test/resources/ai/duvo/shell/jq/jq.test"))
                        .split("\n\n"))
                .map(block -> block.lines()
                        .filter(line -> !line.startsWith("# "))
                        .findFirst()
                        .orElse("."))
                .distinct();
    }

    private static List<String> outcome(String program) {
        try {
            return run(program, JqJsonReader.read("{\"a\":[1,{\"b\":\"x y\"}],\"n\":2}"));
        } catch (RuntimeException e) {
            return List.of("failed: " + e.getMessage());
        }
    }

    private static List<String> run(String program, JsonNode input) {
        JqText text = new JqText(program, new Span(0, program.length()));
        return JqProgram.of(text).run(input, new MapVariables()).stream()
                .map(JqJson::text)
                .toList();
    }

    private JsonNode value(int depth) {
        switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0:
                return Kinds.NOTHING;
            case 1:
                return Kinds.bool(random.nextBoolean());
            case 2:
                return JqJsonReader.read(NUMBERS.get(random.nextInt(NUMBERS.size())));
            case 3:
                return Kinds.text(TEXTS.get(random.nextInt(TEXTS.size())));
            case 4:
                ArrayNode array = Kinds.MAKE.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(depth - 1));
                }
                return array;
            default:
                ObjectNode object = Kinds.MAKE.objectNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.set(TEXTS.get(random.nextInt(TEXTS.size())), value(depth - 1));
                }
                return object;
        }
    }
}
