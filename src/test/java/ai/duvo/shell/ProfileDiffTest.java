package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diff --profiles}: what a command shows in two workspaces. */
class ProfileDiffTest {

    @TempDir
    private Path home;

    private TwoWorkspaces workspaces;
    private Prompted prompt;

    @BeforeEach
    void open() {
        workspaces = new TwoWorkspaces(home);
        prompt = workspaces.prompt;
    }

    @AfterEach
    void close() {
        workspaces.close();
    }

    @Test
    void aThingIsFoundByItsNameInEach() {
        prompt.types("diff --profiles a,b agents get \"Invoice clerk\"");
        assertThat(prompt.screen()).contains("before: a, after: b; ").endsWith("no difference\n");
        prompt.types(
                "with profile b\nuse agent \"Invoice clerk\"\nagents update --enable-slack\nend",
                "diff --profiles a,b agents get \"Invoice clerk\"");
        assertThat(prompt.screen()).contains("changed  .agent.slack_enabled", "false   true");
    }

    @Test
    void listsAreComparedByNames() {
        prompt.types(
                "queues create --name New --profile b", "diff --profiles a,b -- queues list --limit 50 | [.[].of]");
        assertThat(prompt.last().toString()).contains("New").doesNotContain("Returns");
    }

    @Test
    void whatCannotBeComparedIsSaidBeforeAnythingIsSent() {
        refused("diff --profiles a agents list", "diff --profiles wants two profiles and a command");
        refused("diff --profiles a,b", "diff --profiles wants two profiles and a command");
        refused("diff --profiles a,b queues create", "\"queues create\" needs --name");
        refused("diff --profiles a,b sandboxes create", "\"sandboxes create\" is no command that only reads");
        refused("diff --profiles a,c agents list", "there is no profile \"c\"");
        refused("diff --profiles a,b agents get Nobody", "there is no agent \"Nobody\" among 26");
    }

    private void refused(String line, String message) {
        assertThat(prompt.code(line)).as(line).isNotZero();
        assertThat(prompt.screen()).contains("duvo: " + message);
    }
}
