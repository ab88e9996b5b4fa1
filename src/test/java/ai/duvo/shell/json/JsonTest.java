package ai.duvo.shell.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static final String WITH_MARK = "\uFEFF{\"a\":1}";

    @Test
    void aByteOrderMarkIsNoPartOfWhatIsWritten() {
        assertThat(Json.parse(WITH_MARK, "the body").path("a").asInt()).isEqualTo(1);
    }

    @Test
    void noneIsAPartOfAnAnswer() {
        byte[] answer = WITH_MARK.getBytes(StandardCharsets.UTF_8);
        assertThat(Json.read(answer).path("a").asInt()).isEqualTo(1);
    }
}
