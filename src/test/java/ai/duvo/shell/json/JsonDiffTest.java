package ai.duvo.shell.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class JsonDiffTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{'a':1} ~ {'a':1} ~ ",
                "{'a':1} ~ {'a':2} ~ changed .a 1 → 2",
                "{'a':1} ~ {'a':1,'b':null} ~ added .b null",
                "{'a':{'b':1}} ~ {'a':{}} ~ removed .a.b 1",
                "1 ~ [1] ~ changed . 1 → [1]",
                "{'a b':1} ~ {'a b':2} ~ changed .['a b'] 1 → 2",
                "[1,2,3] ~ [1,3] ~ removed .[1] 2",
                "[1,3] ~ [1,2,3] ~ added .[1] 2",
                "[1,2] ~ [1,5] ~ changed .[1] 2 → 5",
                "[1,2,3] ~ [3,1,2] ~ moved .[0] 2 → 0",
            })
    void whatDiffersIsToldWithItsPath(String before, String after, String expected) {
        assertThat(diff(before, after)).isEqualTo(expected == null ? "" : expected.replace('\'', '"'));
    }

    @Test
    void thingsInListsAreFoundAgainById() {
        assertThat(diff(
                        "{'agents':[{'id':'a','name':'Ops','n':1},{'id':'b','name':'Clerk'},{'id':'c','name':'Old'}]}",
                        "{'agents':[{'id':'b','name':'Clerk'},{'id':'d','name':'New'},{'id':'a','name':'Ops','n':2}]}"))
                .isEqualTo(String.join(
                        "\n",
                        "moved .agents[0] (Clerk) 1 → 0",
                        "added .agents[1] (New) {\"id\":\"d\",\"name\":\"New\"}",
                        "changed .agents[2].n (Ops) 1 → 2",
                        "removed .agents[2] (Old) {\"id\":\"c\",\"name\":\"Old\"}"));
    }

    @Test
    void aListWhoseIdsRepeatIsComparedByItsItems() {
        assertThat(diff("[{'id':1,'x':1},{'id':1,'x':2}]", "[{'id':1,'x':1},{'id':1,'x':3}]"))
                .isEqualTo("changed .[1].x 2 → 3");
    }

    @Test
    void numbersThatAreWrittenOtherwiseAreEqualOnlyWhenTheyAreTheSame() {
        assertThat(diff("{'a':1.0}", "{'a':1.0}")).isEmpty();
        assertThat(diff("{'a':1}", "{'a':'1'}")).isEqualTo("changed .a 1 → \"1\"");
    }

    private static String diff(String before, String after) {
        List<JsonDiff.Change> changes = JsonDiff.of(json(before), json(after));
        return String.join("\n", changes.stream().map(JsonDiffTest::text).toList());
    }

    private static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"'), "a test's value");
    }

    private static String text(JsonDiff.Change change) {
        String of = change.of().isEmpty() ? "" : " (" + change.of() + ")";
        String values = change.before() == null
                ? String.valueOf(change.after())
                : change.after() == null ? change.before().toString() : change.before() + " → " + change.after();
        return change.kind().name().toLowerCase(Locale.ROOT) + " " + change.path() + of + " " + values;
    }
}
