package ai.duvo.shell.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.json.PrettyJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

class RendererTest {

    private static final Result AGENTS = Result.list(
                    "agents",
                    Column.column("id", Type.ID),
                    Column.column("name", Type.TEXT),
                    Column.column("runs", Type.NUMBER),
                    Column.column("build.status", Type.STATUS).titled("latest"))
            .paged(100, 20);
    private static final String TWO = """
            {"agents":[
              {"id":"3f0c9a2e-0000-4000-8000-000000000001","name":"Ops bot","runs":1.50,"build":{"status":"live"}},
              {"id":"3f0c9a2e-0000-4000-8000-000000000002","name":"Café 🧾 with quite a long name","runs":20,"build":null}
            ],"total":40,"limit":20,"offset":0}""";

    @Test
    void aValueThatDoesNotFitBehindThePaddedTitlesStandsNearItsOwn() {
        String json = "{\"id\": \"2fcbba1f-0000-4000-8000-000000000001\", \"human_in_the_loop_enabled\": false}";
        Renderer.View narrow = new Renderer.View(OutputFormat.TABLE, 60, false, true);
        assertThat(Renderer.render(json.getBytes(StandardCharsets.UTF_8), Result.object(""), narrow))
                .isEqualTo("id  2fcbba1f-0000-4000-8000-000000000001\nhuman in the loop enabled  false\n");
    }

    @Test
    void inAPipeATableIsWholeAndPlain() {
        assertThat(render(TWO, AGENTS, OutputFormat.TABLE, false, 40)).isEqualTo("""
                ID                                    NAME                            RUNS  LATEST
                3f0c9a2e-0000-4000-8000-000000000001  Ops bot                         1.50  live
                3f0c9a2e-0000-4000-8000-000000000002  Café 🧾 with quite a long name    20  -
                """);
    }

    @Test
    void ofSeveralListsEachHasItsHeading() {
        Result both = Result.list("producers", Column.column("name", Type.TEXT))
                .beside(Result.list("consumers", Column.column("name", Type.TEXT)));
        String one = "{\"producers\":[{\"name\":\"A\"}],\"consumers\":[{\"name\":\"B\"}]}";
        assertThat(render(one, both, OutputFormat.TABLE, false, 80))
                .isEqualTo("producers:\nNAME\nA\n\nconsumers:\nNAME\nB\n");
        String none = "{\"producers\":[],\"consumers\":[{\"name\":\"B\"}]}";
        assertThat(render(none, both, OutputFormat.TABLE, false, 80)).isEqualTo("consumers:\nNAME\nB\n");
        assertThat(render(none, both, OutputFormat.TABLE, true, 80))
                .isEqualTo("producers:\n(none)\n\nconsumers:\nNAME\nB\n");
    }

    @Test
    void whatIsWithinAFieldStandsBelowIt() {
        String answer =
                "{\"capture\":{\"id\":1,\"person\":{\"name\":\"Ada\",\"home\":{\"city\":\"Prague\"}},\"none\":{}}}";
        String within = "capture:\n  id    1\n  none  {}\n  person:\n    name  Ada\n    home:\n      city  Prague\n";
        assertThat(render(answer, Result.object(""), OutputFormat.TABLE, false, 80))
                .isEqualTo(within);
        String beside = answer.replaceFirst("\\{", "{\"ok\":{\"done\":true},");
        Result result = Result.object("ok", Column.column("done", Type.TEXT));
        assertThat(render(beside, result, OutputFormat.TABLE, false, 80)).isEqualTo("done  true\n\n" + within);
        Result both = result.beside(Result.object("capture", Column.column("id", Type.ID)));
        assertThat(render(beside, both, OutputFormat.TABLE, false, 80))
                .as("nothing is told twice")
                .isEqualTo("done  true\n\ncapture:\nid  1\n");
    }

    @Test
    void anEmptyListSaysWhyWhereTheAnswerDoes() {
        Result tools = Result.list("tools", Column.column("name", Type.TEXT));
        String refused = "{\"success\":false,\"error\":\"the server\\u001b[2J refused\"}";
        assertThat(render(refused, tools, OutputFormat.TABLE, true, 80))
                .startsWith("(none): the server")
                .doesNotContain("\u001b")
                .endsWith("refused\n");
        assertThat(render(refused, tools, OutputFormat.TABLE, false, 80)).isEmpty();
    }

    @Test
    void onATerminalTextIsCutToFitAndMoreIsAnnounced() {
        assertThat(render(TWO, AGENTS, OutputFormat.TABLE, true, 70)).isEqualTo("""
                ID                                    NAME                RUNS  LATEST
                3f0c9a2e-0000-4000-8000-000000000001  Ops bot             1.50  live
                3f0c9a2e-0000-4000-8000-000000000002  Café 🧾 with quit…    20  -
                2 of 40; more with --offset 2 or --all
                """);
    }

    @Test
    void onANarrowTerminalRecordsTurnVerticalAndIdsStayWhole() {
        assertThat(render(TWO, AGENTS, OutputFormat.TABLE, true, 50)).startsWith("""
                id      3f0c9a2e-0000-4000-8000-000000000001
                name    Ops bot
                runs    1.50
                latest  live

                id      3f0c9a2e-0000-4000-8000-000000000002
                """);
    }

    @Test
    void statesAreColouredOnlyWhereColourIsAllowed() {
        byte[] json = TWO.getBytes(StandardCharsets.UTF_8);
        assertThat(Renderer.render(json, AGENTS, new Renderer.View(OutputFormat.TABLE, 200, true, true)))
                .contains("\u001b[32mlive\u001b[0m");
        assertThat(Renderer.render(json, AGENTS, new Renderer.View(OutputFormat.TABLE, 200, false, true)))
                .doesNotContain("\u001b");
    }

    @Test
    void listsInACellAreWordsForAPersonAndJsonForAProgram() {
        Result result = Result.object(
                "",
                Column.column("keys", Type.TEXT),
                Column.column("labels", Type.TEXT),
                Column.column("none", Type.TEXT),
                Column.column("deep", Type.TEXT));
        String json =
                "{\"keys\":[\"A\",\"B\"],\"labels\":[{\"id\":1,\"key\":\"region\",\"value\":\"north\"},{\"key\":\"\",\"value\":\"x\"}],"
                        + "\"none\":[],\"deep\":[{\"a\":[1]}]}";
        assertThat(render(json, result, OutputFormat.TABLE, true, 80)).isEqualTo("""
                keys    A, B
                labels  region=north, x
                none    -
                deep    [{"a":[1]}]
                """);
        assertThat(render(json, result, OutputFormat.TABLE, false, 80)).contains("keys    [\"A\",\"B\"]");
    }

    @Test
    void anEmptyListSaysSoToAPersonOnly() {
        assertThat(render("{\"agents\":[]}", AGENTS, OutputFormat.TABLE, true, 80))
                .isEqualTo("(none)\n");
        assertThat(render("{\"agents\":[]}", AGENTS, OutputFormat.TABLE, false, 80))
                .isEmpty();
    }

    @Test
    void namesCannotMoveTheCursor() {
        String evil = "{\"agents\":[{\"id\":\"1\",\"name\":\"a\\u001b[2Jb\\n\\u202ec\"}]}";
        assertThat(render(evil, AGENTS, OutputFormat.TABLE, false, 80)).contains("a\\u001b[2Jb\\n\\u202ec");
    }

    @Test
    void anObjectIsKeyAndValueWithWhatStandsBesideIt() {
        String run = "{\"run\":{\"id\":\"r\",\"status\":\"waiting\",\"done\":null},\"pending\":{\"title\":\"Sure?\"}}";
        assertThat(render(run, Result.object("run"), OutputFormat.TABLE, false, 80))
                .isEqualTo("""
                id      r
                status  waiting
                done    -

                pending:
                  title  Sure?
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ID | 3f0c9a2e-0000-4000-8000-000000000001\\n3f0c9a2e-0000-4000-8000-000000000002\\n",
                "NDJSON | {\"id\":\"3f0c9a2e-0000-4000-8000-000000000001\",\"name\":\"Ops bot\",\"runs\":1.50,\"build\":{\"status\":\"live\"}}\\n",
                "CSV | id,name,runs,build.status\\r\\n3f0c9a2e-0000-4000-8000-000000000001,Ops bot,1.50,live\\r\\n",
                "YAML | agents:\\n- id: \"3f0c9a2e-0000-4000-8000-000000000001\"\\n  name: \"Ops bot\"\\n  runs: 1.50\\n",
            })
    void otherFormatsAreForPrograms(OutputFormat format, String beginning) {
        assertThat(render(TWO, AGENTS, format, false, 80))
                .startsWith(beginning.replace("\\r", "\r").replace("\\n", "\n"));
    }

    @Test
    void anAnswerThatIsNotJsonIsAFailure() {
        assertThatThrownBy(() -> render("<html>", AGENTS, OutputFormat.TABLE, false, 80))
                .hasMessageContaining("not JSON");
    }

    @Test
    void csvHoldsTheFieldsOfEveryRow() {
        assertThat(jq("[{\"a\":1},{\"b\":2,\"a\":3}]", ColumnChoice.usual(), false))
                .isEqualTo("a,b\r\n1,\r\n3,2\r\n");
        assertThat(jq("[{\"o\":{\"x\":[1,\"y\"]}},{\"p.q\":true},5]", ColumnChoice.usual(), false))
                .isEqualTo("o,p.q,value\r\n\"{\"\"x\"\":[1,\"\"y\"\"]}\",,\r\n,true,\r\n,,5\r\n");
    }

    @Test
    void columnsAreChosenByTheirPaths() {
        String rows = "[{\"a\":{\"b\":1,\"c\":2},\"d\":3},{\"e\":4}]";
        assertThat(jq(rows, ColumnChoice.of("e, a.b", false), false)).isEqualTo("e,a.b\r\n,1\r\n4,\r\n");
        assertThatThrownBy(() -> jq(rows, ColumnChoice.of("a.x", false), false))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure).hasMessage("there is no column \"a.x\"");
                    assertThat(failure.hint()).isEqualTo("did you mean a.b? there are: a, d, e, a.b, a.c");
                });
    }

    @Test
    void safeCsvHoldsNoFormula() {
        String rows = "[{\"=x\":\"=1+1\",\"b\":\"@a\",\"c\":-5,\"d\":\"-5\",\"e\":\"\\t=1\",\"f\":\"a=b\"}]";
        assertThat(jq(rows, new ColumnChoice(List.of(), true), false))
                .isEqualTo("'=x,b,c,d,e,f\r\n'=1+1,'@a,-5,'-5,'\t=1,a=b\r\n");
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void noFormatMovesTheCursorOfATerminal(OutputFormat format) {
        String evil = "\u001b]0;T\u0007\u009b\u202e\u2028";
        String json = PrettyJson.of(JsonNodeFactory.instance
                .objectNode()
                .set(
                        "agents",
                        JsonNodeFactory.instance
                                .arrayNode()
                                .addObject()
                                .put("id", "x" + evil)
                                .put(evil, evil)));
        Result undescribed = Result.list("agents");
        for (Result result : List.of(AGENTS, undescribed)) {
            String shown = Renderer.render(
                    json.getBytes(StandardCharsets.UTF_8), result, new Renderer.View(format, 80, false, true));
            assertThat(shown).contains("x").doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\u2028");
        }
        assertThat(Renderer.render(List.of(StringNode.valueOf(evil)), new Renderer.View(format, 80, false, true)))
                .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\u2028");
    }

    private static String jq(String json, ColumnChoice columns, boolean terminal) {
        return Renderer.render(
                List.of(Json.parse(json, "it")),
                new Renderer.View(OutputFormat.CSV, 80, false, terminal, columns, true));
    }

    private static String render(String json, Result result, OutputFormat format, boolean terminal, int width) {
        return Renderer.render(
                json.getBytes(StandardCharsets.UTF_8), result, new Renderer.View(format, width, false, terminal));
    }
}
