package ai.duvo.shell;

import static ai.duvo.shell.Typist.ENTER;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.QuickTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A recording says itself what a person was asked for, so that its replay asks nothing. */
class RecordedAnswersTest extends TypedOnDemo {

    @Test
    void whatAScriptAskedForStandsBehindItsFile() throws Exception {
        Path script = Files.writeString(
                home.resolve("s.duvo"),
                "param customer # who it is for\nparam api_key\necho for $customer\nexpect exit 0 echo $api_key\n");
        Path recording = home.resolve("r.duvo");
        typist().runs("record start " + recording);
        typist().type("replay " + script + ENTER);
        typist().sees("customer (who it is for):");
        typist().type("Acme & Sons" + ENTER);
        typist().sees("api_key, not shown:");
        typist().type("abc" + ENTER);
        typist().sees("for Acme & Sons");
        typist().runs("replay " + script + " customer=Bolt api_key=xyz");
        typist().runs("record stop");
        typist().leave();
        assertThat(Files.readString(recording))
                .contains("\nparam api_key # a secret\n", "\nparam api_key2 # a secret\n")
                .contains("\nreplay " + script + " 'customer=Acme & Sons' api_key=$api_key\n")
                .contains("\nreplay " + script + " customer=Bolt api_key=$api_key2\n")
                .doesNotContain("abc", "xyz");
    }

    @Test
    void aReplayStepByStepIsOneThatAsksNothing() throws Exception {
        Path script = Files.writeString(home.resolve("s.duvo"), "echo one\n");
        Path recording = home.resolve("r.duvo");
        typist().runs("record start " + recording);
        typist().type("replay --step " + script + ENTER);
        typist().sees("1  echo one");
        typist().type("run" + ENTER);
        typist().sees("✓ 1 line");
        typist().runs("record stop");
        typist().leave();
        assertThat(Files.readString(recording)).contains("\nreplay " + script).doesNotContain("--step");
        new Duvo(home).run("replay", recording.toString(), "--demo").succeeded().outContains("one\n");
    }

    @Test
    void whatWasSaidToACommandThatBrokeIsNotSaidByTheNext() throws Exception {
        Path recording = home.resolve("r.duvo");
        Iterator<String> answers = List.of("Night shift").iterator();
        try (Prompted prompt = Prompted.at(home, new QuickTime())) {
            prompt.answering(answers::next)
                    .types("record start " + recording, "agents create --demo", "echo one", "record stop");
            assertThat(prompt.screen()).contains("internal error");
        }
        assertThat(recording).content().contains("\necho one\n").doesNotContain("Night shift");
    }

    @Test
    void whatACommandAskedForIsItsOption() throws Exception {
        Path recording = home.resolve("r.duvo");
        typist().runs("record start " + recording);
        typist().type("made = agents create" + ENTER);
        typist().sees("--name, its name (Ctrl-C leaves, nothing is sent):");
        typist().type("Night shift" + ENTER);
        typist().sees("--input, what the agent does, in words (Ctrl-C leaves, nothing is sent):");
        typist().type("It reads the post" + ENTER);
        typist().sees("made = {");
        typist().runs("record stop");
        typist().leave();
        assertThat(Files.readString(recording))
                .contains("agents create --name 'Night shift' --input 'It reads the post'");
        new Duvo(home).run("replay", recording.toString(), "--demo", "--yes").succeeded();
    }
}
