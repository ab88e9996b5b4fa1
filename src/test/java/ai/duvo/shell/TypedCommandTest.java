package ai.duvo.shell;

import static ai.duvo.shell.Typist.ENTER;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing of a typed command is lost on its way through Spring Shell: places, quotes, pipes, codes. */
class TypedCommandTest extends TypedOnDemo {

    @Test
    void aFileWhoseNameNobodyChoseIsReplacedAfterAQuestion() throws Exception {
        String skill = new Duvo(home)
                .run("skills list --demo --format id")
                .succeeded()
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        Path file = Files.writeString(Path.of(skill + ".zip"), "older");
        try {
            typist().type("skills download " + skill + ENTER);
            typist().sees("Replace " + file + "?");
            typist().type("n" + ENTER);
            typist().leave();
            assertThat(file).hasContent("older");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aMistakeIsMarkedAtItsPlaceAndToldOnce() throws Exception {
        typist().runs("   agents list --offest -5");
        typist().sees("\n     agents list --offest -5\n                 ^^^^^^^^");
        typist().sees("did you mean");
        assertThat(typist().screen.count("has no option --offest")).isOne();
        assertThat(typist().screen.text()).doesNotContain("Exception", "Unable to execute");
        typist().leave();
    }

    @Test
    void aPartOfACommandIsAMistake() throws Exception {
        typist().runs("agents l");
        typist().sees("there is no command \"l\" of \"agents\"");
        typist().runs("agents");
        typist().sees("\"agents\" needs one more word");
        assertThat(typist().screen.text()).doesNotContain("Available sub-commands");
        typist().leave();
    }

    @Test
    void wordsArriveAsTheyAreWritten() throws Exception {
        typist().runs("echo 'two  blanks' \"a\\\"b\" -- -5");
        typist().sees("\ntwo  blanks a\"b -5");
        typist().runs("agents list --offset -5 --no-send");
        typist().sees("--offset wants 0 to 2147483647, not -5");
        typist().runs("api POST /v2/x --data '{\"a\": 1}' --no-send");
        typist().sees("\n{\"a\": 1}");
        typist().runs("agents list --limit 2 | .agents | length");
        typist().sees("\n2\n");
        typist().leave();
    }

    @Test
    void theCodeIsThatOfTheFailure() {
        try (FakeApi api = new FakeApi().start();
                Prompted prompt = Prompted.on(home, api.uri().toString(), "dv_test")) {
            api.stub(get(urlPathEqualTo("/v2/forbidden")).willReturn(status(401)));
            assertThat(List.of("version", "set a b", "agents lst", "api GET /v2/forbidden", "api GET /v2/nothing"))
                    .extracting(prompt::code)
                    .containsExactly(0, 0, 1, 2, 3);
        }
    }

    @Test
    void anAliasIsTheCommand() throws Exception {
        typist().type("quit" + ENTER);
        assertThat(typist().exitCode()).isZero();
    }
}
