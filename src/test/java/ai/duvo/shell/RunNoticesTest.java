package ai.duvo.shell;

import static ai.duvo.shell.Typist.ENTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs that go on behind the prompt, on the demo workspace. */
class RunNoticesTest extends TypedOnDemo {

    @Test
    void theEndOfARunStandsAboveTheLineThatIsTyped() throws Exception {
        typist().runs("set notify on");
        typist().runs("start = runs start --agent a68c5a12-354c-4ac0-a75b-18d172be4118 --message hello");
        typist().type("agents li");
        typist().sees("agents li");
        typist().sees(" ended: completed");
        typist().saw("\u0007\u001b]9;duvo: run ");
        typist().saw("\u001b]777;notify;duvo;run ");
        typist().type("st --limit 1" + ENTER);
        typist().sees("1 of 26");
        typist().type("runs mine" + ENTER);
        Pattern row = Pattern.compile("(?m)^.{8}  completed  [A-Z][a-z]+ ");
        typist().screen.waitUntil(() -> row.matcher(typist().screen.text()).find(), row.pattern());
        typist().leave();
    }

    @Test
    void aRunThatWasLeftIsWatchedAndSaysWhatItAsks() throws Exception {
        typist().type("runs start --agent f6598e28-038c-49f6-8f21-c88b1c8431a9 --message approve --follow" + ENTER);
        typist().sees("then Enter:");
        typist().interrupt();
        typist().sees("· runs follow 4834cfe9");
        assertThat(typist().screen.raw()).doesNotContain("\u001b]9;");
        typist().leave();
        assertThat(typist().screen.text()).doesNotContain("· runs follow 4834cfe9-");
    }
}
