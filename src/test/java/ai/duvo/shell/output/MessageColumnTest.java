package ai.duvo.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageColumnTest {

    private static final Result MESSAGES =
            Result.list("messages", Column.column("text_content", Type.MESSAGE).titled("text"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"text_content\":\"Hello\",\"tool_call\":{\"name\":\"x\"}}; Hello",
                "{\"tool_call\":{\"name\":\"search\",\"arguments\":{\"query\":\"invoice\",\"most\":3}}}; · search query=invoice most=3",
                "{\"text_content\":\"\",\"tool_call\":{\"name\":\"list\"}}; · list",
                "{\"text_content\":null,\"tool_result\":{\"result\":{\"found\":3}}}; ✓ {\"found\":3}",
                "{\"tool_result\":{\"tool_call_id\":\"1\"}}; ✓",
                "{\"tool_result\":{\"error\":\"no \\u001b[1mright\"}}; ✗ no \\u001b[1mright",
                "{\"tool_call\":{\"name\":3}}; -",
                "{\"role\":\"user\"}; -",
            })
    void aMessageWithoutTextSaysWhichToolItCallsOrWhatCameOfIt(String message, String cell) {
        byte[] answer = ("{\"messages\":[" + message + "]}").getBytes(StandardCharsets.UTF_8);
        String table = Renderer.render(answer, MESSAGES, new Renderer.View(OutputFormat.TABLE, 80, false, true));
        assertThat(table).isEqualTo("TEXT\n" + cell + "\n");
    }
}
