package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.demo.DemoState;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example script that copies an agent to another workspace by means of the language alone. */
class CopyAgentTest {

    private static final String COPY = "replay scripts/examples/copy-agent.duvo name=\"Night clerk\" from=a to=b";

    @TempDir
    private Path home;

    private TwoWorkspaces workspaces;
    private Prompted prompt;

    @BeforeEach
    void anAgentOfOneWorkspace() {
        workspaces = new TwoWorkspaces(home);
        prompt = workspaces.prompt;
        prompt.types(
                "agent = agents list --all | .agents[] | select(.name == \"Invoice clerk\") | .id",
                "agents update $agent --name \"Night clerk\"",
                "use agent $agent",
                "use revision live",
                "slot = revision-integrations list | .integrations[] | select(.integration_type == \"case-queue-producer\")",
                "queue = revision-integrations queues list --integration $slot.id | .queues[0].id",
                "queue-labels create --queue $queue --key region --value north",
                "use --clear");
    }

    @AfterEach
    void close() {
        workspaces.close();
    }

    @Test
    void theCopyIsAsTheOriginal() {
        // connections belong to their workspace: the last line says what is left to do
        assertThat(prompt.code(COPY)).as(prompt::screen).isOne();
        assertThat(prompt.screen()).contains("a check failed: preflight ended with 1", "✗ 1 of ");
        prompt.types(
                "diff --profiles a,b agents get \"Night clerk\" | length",
                "diff --profiles a,b -- queue-labels list --queue \"Invoices to check\" | [.[].path]");
        assertThat(prompt.screen()).endsWith("\n[]\n");
    }

    @Test
    void aDryRunSendsNothingThatChanges() {
        Set<String> before = DemoState.of(workspaces.b);
        prompt.types(COPY + " --dry-run");
        assertThat(DemoState.of(workspaces.b)).isEqualTo(before);
        assertThat(prompt.screen()).contains("POST /v2/agents/<copy from line 23>/revisions");
    }
}
