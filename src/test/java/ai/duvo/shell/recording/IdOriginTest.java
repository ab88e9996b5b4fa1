package ai.duvo.shell.recording;

import static ai.duvo.shell.recording.Recorded.ID;
import static ai.duvo.shell.recording.Recorded.OTHER;
import static ai.duvo.shell.recording.Recorded.TABLE;
import static ai.duvo.shell.recording.Recorded.json;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.JqProgram;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.line.PathStep;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.testing.MapVariables;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class IdOriginTest {

    @Test
    void anItemOfAListIsFoundByItsNameWhereThatIsTheOnlyOne() {
        Map<String, IdOrigin> found = origins("agents list", "{'agents': [" + item(ID, "A \\'b") + "]}");
        assertThat(origin(found, ID).selector()).isEqualTo(".agents[] | select(.name == \"A \\\"b\") | .id");
        assertThat(origin(found, ID).way()).isNull();
        assertThat(origin(found, ID).isOwn()).isTrue();
    }

    @Test
    void twoOfTheSameNameAreToldByTheirPlaces() {
        Map<String, IdOrigin> found =
                origins("agents list", "{'agents': [" + item(ID, "A") + "," + item(OTHER, "A") + "]}");
        assertThat(origin(found, ID).selector()).isEqualTo(".agents[0].id");
        assertThat(origin(found, OTHER).selector()).isEqualTo(".agents[1].id");
        assertThat(origin(found, OTHER).name()).isEqualTo("A");
    }

    @Test
    void aNamelessOneIsToldByItsPlaceToo() {
        assertThat(origin(origins("agents list", "{'agents': [{'id': '" + ID + "'}]}"), ID)
                        .selector())
                .isEqualTo(".agents[0].id");
    }

    @Test
    void anObjectsOwnIdIsItsOwnAndOthersAreOnlyMentioned() {
        Map<String, IdOrigin> found =
                origins("agents get a", "{'agent': {'id': '" + ID + "', 'owner': {'id': '" + OTHER + "'}}}");
        assertThat(origin(found, ID)).isEqualTo(new IdOrigin(".agent.id", way("agent", "id"), true, ""));
        assertThat(origin(found, OTHER))
                .isEqualTo(new IdOrigin(".agent.owner.id", way("agent", "owner", "id"), false, ""));
    }

    @Test
    void anAnswerWithoutFieldIdIsIdentifiedByTheColumnOfIds() {
        Map<String, IdOrigin> found = origins("sandboxes create", "{'sandbox_id': 'sbx_4f1c2a', 'team': '" + ID + "'}");
        assertThat(origin(found, "sbx_4f1c2a").isOwn()).isTrue();
        assertThat(origin(found, ID).isOwn()).isFalse();
    }

    @Test
    void theFirstPlaceOfAnIdCounts() {
        assertThat(origin(origins("agents get a", "{'agent': {'id': '" + ID + "', 'copy': '" + ID + "'}}"), ID)
                        .selector())
                .isEqualTo(".agent.id");
    }

    @Test
    void ofWhatJqMadeOnlyTheIdItselfIsOwn() {
        assertThat(origin(IdOrigin.of(json("'" + ID + "'")), ID)).isEqualTo(new IdOrigin("", List.of(), true, ""));
        assertThat(origin(IdOrigin.of(json("[{'a b': '" + ID + "'}]")), ID).selector())
                .isEqualTo(".[0].\"a b\"");
    }

    @Test
    void aNameThatHidesSomethingIsWrittenOut() {
        String name = "a\u001b\u0007\u009b\u202e\u2028\u0085\u007f";
        Listing listing = Listing.listing(Kind.AGENT, "agents").names("name");
        String selector = IdOrigin.selector(listing, "name", name);
        assertThat(VisibleText.text(selector)).isEqualTo(selector);
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.putArray("agents").addObject().put("id", "a1").put("name", name);
        assertThat(JqProgram.of(new JqText(selector, new Span(0, selector.length())))
                        .run(answer, new MapVariables()))
                .hasToString("[\"a1\"]");
    }

    private static Map<String, IdOrigin> origins(String name, String answer) {
        Command row = TABLE.find(List.of(name.split(" ")).subList(0, 2)).orElseThrow();
        return IdOrigin.of(json(answer), row.result(), row.listing());
    }

    private static IdOrigin origin(Map<String, IdOrigin> found, String id) {
        return Objects.requireNonNull(found.get(id));
    }

    private static String item(String id, String name) {
        return "{'id': '" + id + "', 'name': '" + name + "'}";
    }

    private static List<PathStep> way(String... fields) {
        return List.of(fields).stream().<PathStep>map(PathStep.Field::new).toList();
    }
}
