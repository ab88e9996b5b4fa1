package ai.duvo.shell;

import static ai.duvo.shell.Typist.ENTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a script asks of a person before it runs. */
class ScriptQuestionsTest extends TypedOnDemo {

    private static final String SCRIPT = "param customer # who it is for\nparam api_key\nparam usual 5\n"
            + "echo for $customer, $usual\nwhoami\nexpect $api_key == \"hush-hush-4711\"\n";

    @Test
    void aMissingValueIsAskedForAndASecretOneIsNotShown() throws Exception {
        Path file = Files.writeString(home.resolve("s.duvo"), SCRIPT);
        typist().type("test " + file + ENTER);
        typist().sees("customer (who it is for):");
        typist().type("Acme" + ENTER);
        typist().sees("api_key, not shown:");
        typist().type("hush-hush-4711" + ENTER);
        typist().sees("for Acme, 5");
        typist().sees("✓ 3 lines");
        assertThat(typist().screen.text()).doesNotContain("hush-hush-4711\n");
        typist().leave();
    }

    @Test
    void noAnswerIsNoValue() throws Exception {
        Path file = Files.writeString(home.resolve("s.duvo"), "param customer # who it is for\necho $customer\n");
        typist().type("replay " + file + ENTER);
        typist().sees("customer (who it is for):");
        typist().type(ENTER);
        typist().sees("the script needs a value for customer");
        typist().leave();
    }

    @Test
    void inCiTheErrorNamesIt() throws Exception {
        Path file = Files.writeString(home.resolve("s.duvo"), SCRIPT);
        new Duvo(home)
                .run("test", file.toString(), "--demo")
                .exited(1)
                .errContains("needs a value for customer (who it is for) and api_key", "customer=VALUE");
    }
}
