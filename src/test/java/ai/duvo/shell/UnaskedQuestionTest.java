package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.QuickTime;
import ai.duvo.shell.testing.RawServer;
import ai.duvo.shell.testing.RawServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question where nobody is there to answer. */
class UnaskedQuestionTest {

    private static final String ID = "6f9619ff-8b86-4d11-b42d-00c04fc964aa";

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs start --agent $agent --message approve --follow",
                "runs follow $run",
                "runs messages $run --follow"
            })
    void whatARunAsksIsTheFailureOfWhoFollowsIt(String line) throws IOException {
        Path script = Files.writeString(
                home.resolve("s.duvo"),
                "agent = agents list --all | .agents[] | select(.name == \"Invoice clerk\") | .id\n"
                        + "run = runs start --agent $agent --message approve | .run.id\n"
                        + "wait runs get $run until .pending_human_request\n" + line + "\n");
        new Duvo(home)
                .by(new QuickTime())
                .run("replay", script.toString(), "--demo")
                .exited(1)
                .errContains("waits for an answer, and nobody is there to give it: Send the credit note?")
                .errContains("--approve   (or --deny), then runs follow ");
    }

    @Test
    void stepsAreRefused() throws IOException {
        Path script = Files.writeString(home.resolve("s.duvo"), "echo not even this\n");
        new Duvo(home)
                .run("replay", script.toString(), "--step", "--demo")
                .exited(1)
                .outIs("")
                .errContains("--step asks before each line, and nobody is there to answer", "hint: leave it out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agents create --name x          | needs --input, and nobody is there to ask  | say what the agent does with --input
            agents create --input x         | needs --name, and nobody is there to ask   | write --name
            agents set-model 6f9619ff-8b86-4d11-b42d-00c04fc964aa | needs --model, and nobody is there to ask | agents models lists them
            profiles use                    | which profile?                             | name it: profiles use NAME
            login --name x                  | no API key given                           | duvo login --api-key -
            files get a.txt s.duvo          | is there already                           | --force replaces it
            """)
    void whatItWouldHaveAskedAndTheWayOutAreNamed(String line, String asked, String wayOut) throws IOException {
        Files.writeString(home.resolve("s.duvo"), "echo x\n");
        new Duvo(home)
                .run((line.replace("s.duvo", home.resolve("s.duvo").toString())
                        + (line.startsWith("profiles") || line.startsWith("login") ? "" : " --demo")))
                .errContains(asked, wayOut);
    }

    @Test
    void itNamesTheThingAsItIsRemembered() throws IOException {
        String agents = "{\"agents\":[{\"id\":\"" + ID + "\",\"name\":\"Invoice clerk\"}],\"total\":1}";
        try (RawServer server = RawServer.start(request -> Answer.json(200, agents));
                Prompted prompt =
                        Prompted.on(home, server.uri().toString(), "k").alone()) {
            prompt.types("agents get 'Invoice clerk' --team " + ID);
            int sent = server.received().size();
            assertThat(prompt.code("agents delete " + ID + " --team " + ID)).isEqualTo(1);
            assertThat(prompt.screen()).contains("answer: Delete agent Invoice clerk (" + ID + ")", "nothing was sent");
            assertThat(server.received()).hasSize(sent);
        }
    }
}
