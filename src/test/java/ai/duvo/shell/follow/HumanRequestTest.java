package ai.duvo.shell.follow;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.json.Json;
import ai.duvo.shell.testing.FakePrompter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class HumanRequestTest {

    private static final String QUESTION = """
            {"id": "h", "type": "question", "title": "Which\\u001b[2J?", "questions": [
              {"question": "Which warehouse?", "options": [{"label": "Prague"}, {"label": "Brno"}], "multi_select": true},
              {"question": "When?"}]}
            """;

    private final List<String> told = new ArrayList<>();

    @Test
    void numbersStandForOptionsAndOtherWordsForThemselves() {
        assertThat(answer(QUESTION, "2, 1", "1"))
                .isEqualTo("{\"answers\":{\"Which warehouse?\":\"Brno,Prague\",\"When?\":\"1\"}}");
        assertThat(told).contains("Which warehouse?", "  1  Prague", "  2  Brno");
        assertThat(answer(QUESTION, "3", "soon"))
                .isEqualTo("{\"answers\":{\"Which warehouse?\":\"3\",\"When?\":\"soon\"}}");
    }

    @Test
    void noAnswerToOneQuestionIsNoAnswer() {
        assertThat(answer(QUESTION, "1", "")).isEmpty();
    }

    @Test
    void anApprovalTakesAYesOrANo() {
        String approval = "{\"id\": \"h\", \"type\": \"approval\"}";
        assertThat(answer(approval, "what?", "A")).isEqualTo("{\"approved\":true}");
        assertThat(answer(approval, "d")).isEqualTo("{\"approved\":false}");
        assertThat(answer(approval, "")).isEmpty();
    }

    @Test
    void whatTheServerSaysCannotMoveTheCursor() {
        new HumanRequest("r1", Json.parse(QUESTION, "question")).tell(told::add);
        assertThat(told).containsExactly("run r1 waits for you: Which\\u001b[2J?");
    }

    private String answer(String request, String... words) {
        Deque<String> typed = new ArrayDeque<>(List.of(words));
        return new HumanRequest("r1", Json.parse(request, "request"))
                .answer(new FakePrompter(false, typed::remove), told::add)
                .map(body -> new String(body, StandardCharsets.UTF_8))
                .orElse("");
    }
}
