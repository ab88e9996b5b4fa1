package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command brought that failed or was left is the last result, which one looks at next. */
class FollowedResultTest {

    @TempDir
    Path home;

    private final Elsewhere there = Elsewhere.with(1);
    private Prompted prompt;

    @BeforeEach
    void open() {
        prompt = there.prompt(home);
        prompt.types(
                "agent = agents list --all | first(.agents[] | select(.name == \"Invoice clerk\")) | .id",
                "broken = agents list --all | first(.agents[] | select(.name == \"Purchase orders\")) | .id");
    }

    @AfterEach
    void close() {
        prompt.close();
        there.close();
    }

    @Test
    void aRunThatFailed() {
        assertThat(prompt.code("runs start --agent $broken --message \"Do it\" --follow"))
                .as(prompt::screen)
                .isEqualTo(1);
        assertThat(prompt.code("expect .run.status == \"failed\""))
                .as(prompt::screen)
                .isZero();
        prompt.types("run = $_ | .run.id", "whoami");
        assertThat(prompt.code("runs follow $run")).isEqualTo(1);
        assertThat(prompt.code("expect .run.id == $run")).as(prompt::screen).isZero();
        assertThat(prompt.code("echo $3.run.status")).as(prompt::screen).isZero();
    }

    @Test
    void aRunThatWasLeft() {
        prompt.interruptingAt("waits for you");
        assertThat(prompt.code("runs start --agent $agent --message \"Please approve it\" --follow"))
                .isEqualTo(130);
        assertThat(prompt.screen()).containsPattern("hint: runs respond \\S+ --approve");
        assertThat(prompt.code("expect .run.agent_id == $agent"))
                .as(prompt::screen)
                .isZero();
    }

    @Test
    void checksBeforeARun() {
        assertThat(prompt.code("preflight --agent $broken")).as(prompt::screen).isEqualTo(1);
        assertThat(prompt.code("expect [.checks[] | select(.state == \"failed\")] | length > 0"))
                .as(prompt::screen)
                .isZero();
    }
}
