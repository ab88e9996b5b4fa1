package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code with profile … end}: lines that work on another workspace, between lines that do not. */
class WithBlockTest {

    @TempDir
    private Path home;

    private TwoWorkspaces workspaces;
    private Prompted prompt;

    @BeforeEach
    void open() {
        workspaces = new TwoWorkspaces(home);
        prompt = workspaces.prompt.types("use agent \"Invoice clerk\"");
    }

    @AfterEach
    void close() {
        workspaces.close();
    }

    @Test
    void linesBehindItWorkWhereLinesBeforeItDid() {
        prompt.types("mine = agents get", "with profile b\nuse agent \"Invoice clerk\"\ntheirs = agents get\nend");
        prompt.types("agents get | .agent.id == $mine.agent.id and .agent.id != $theirs.agent.id");
        assertThat(prompt.last().asBoolean()).as(prompt::screen).isTrue();
        assertThat(prompt.screen()).contains("using profile b; forgot agent Invoice clerk\n");
    }

    @Test
    void aFailureInsideLeavesItToo() {
        assertThat(prompt.code("with profile b\nagents get nobody\nend")).isNotZero();
        assertThat(prompt.code("agents get")).as(prompt::screen).isZero();
    }

    @Test
    void whatIsNotThereIsSaidBeforeAnythingIsSent() {
        prompt.types("with profile c\nqueues list\nend", "http");
        assertThat(prompt.screen())
                .contains("duvo: there is no profile \"c\"\n")
                .doesNotContain("/queues");
    }

    @Test
    void whatAReplayWillNotHaveBehindTheBlockIsKnownBefore() throws IOException {
        Path script = Files.writeString(
                home.resolve("s.duvo"),
                "with agent \"Invoice clerk\"\nrevisions list\nend\nqueues list\nrevisions list\n");
        assertThat(prompt.code("replay " + script)).isOne();
        assertThat(prompt.screen())
                .contains("s.duvo:5:15: \"revisions list\" needs --agent")
                .contains("✗ nothing ran");
    }

    @Test
    void aRecordingHasTheBlockAsItIs() throws IOException {
        Path script = home.resolve("s.duvo");
        String block = "with profile b\n    queues create --name New\nend\n";
        prompt.types("record start " + script, block.strip(), "record stop");
        assertThat(Files.readString(script)).endsWith("\n" + block);
    }

    @Test
    void aKeyOfTheEnvironmentCountsMoreThanAProfileAndIsNotForgotten() {
        try (Prompted other =
                Prompted.on(home, workspaces.a.baseUrl().toString(), workspaces.a.key(), List.of(), workspaces.time)) {
            assertThat(other.code("with profile b\nqueues list\nend")).isOne();
            assertThat(other.screen())
                    .contains("duvo: DUVO_API_KEY is set, and it counts more than any profile\n")
                    .contains("hint: unset it to work with profiles; nothing was sent\n");
        }
    }

    @Test
    void undoGoesBackThere() {
        prompt.types("with profile b\nqueues create --name New\nend", "undo");
        assertThat(prompt.screen()).contains(" --profile b  # New\n");
        prompt.types("queues list --profile b | [.queues[].name] | index(\"New\")");
        assertThat(prompt.last().isNull()).as(prompt::screen).isTrue();
    }
}
