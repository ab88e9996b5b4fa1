package ai.duvo.shell;

import static ai.duvo.shell.Typist.ENTER;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.RawServer;
import ai.duvo.shell.testing.RawServer.Answer;
import ai.duvo.shell.testing.RawServer.Received;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody at a prompt sees while an API takes its time, and what is left of it. */
class WaitingFeedbackTest {

    private static final String PAGE = "{\"agents\":[%s],\"total\":%d}";
    private static final String AGENT = "{\"id\":\"00000000-0000-4000-8000-%012d\",\"name\":\"Agent %d\"}";

    @TempDir
    Path home;

    /** An answer is sent for each permit. */
    private final Semaphore answers = new Semaphore(0);

    @Test
    void aWaitIsNamedAndGoesWithoutATrace() throws Exception {
        try (RawServer server = RawServer.start(this::answer);
                Typist typist = Typist.on(home, server.uri().toString())) {
            typist.sees("127.0.0.1:" + server.uri().getPort() + " · team-1");
            typist.type("agents list --limit 1" + ENTER);
            typist.sees(" · Ctrl-C ends it");
            assertThat(typist.screen.text())
                    .containsPattern("\\S GET /v2/teams/team-1/agents · \\d+\\.\\d s · Ctrl-C ends it");
            answers.release(10);
            typist.sees("Agent 0");
            typist.sees("1 of 2");
            assertThat(typist.screen.text()).doesNotContain("Ctrl-C ends it");
            typist.leave();
        }
    }

    @Test
    void pagesAndLinesAreCounted() throws Exception {
        Path script = Files.writeString(home.resolve("s.duvo"), "echo one\nagents list --limit 1\necho three\n");
        try (RawServer server = RawServer.start(this::answer);
                Typist typist = Typist.on(home, server.uri().toString())) {
            answers.release(1);
            typist.type("agents list --all --limit 1 | .agents | length" + ENTER);
            typist.sees("agents list · 50 % · 1 of 2 · ");
            answers.release(1);
            typist.sees("\n2\n");
            typist.type("replay " + script + ENTER);
            typist.sees("2  agents list --limit 1 · 33 % · 1 of 3 lines · ");
            answers.release(10);
            typist.sees("✓ 3 lines");
            assertThat(typist.screen.text()).doesNotContain(" % ");
            typist.leave();
        }
    }

    @Test
    void filesOfATestAndBytesOfAnUploadAreCounted() throws Exception {
        Path one = Files.writeString(home.resolve("a.duvo"), "agents list --limit 1\nexpect .total == 2\n");
        Path two = Files.writeString(home.resolve("b.duvo"), "agents list --limit 1\nexpect .total == 2\n");
        Path data = Files.write(home.resolve("data.bin"), new byte[2_000_000]);
        try (RawServer server = RawServer.start(this::answer);
                Typist typist = Typist.on(home, server.uri().toString())) {
            typist.type("test " + one + " " + two + ENTER);
            typist.sees("a.duvo · 0 % · 0 of 2 files · ");
            answers.release(1);
            typist.sees("b.duvo · 50 % · 1 of 2 files · ");
            answers.release(1);
            typist.sees("✓ 2 files");
            typist.type("sandboxes upload sbx_1 " + data + ENTER);
            Pattern uploading = Pattern.compile("uploading data.bin · \\d+ % · \\d\\.\\d MB of 2\\.0 MB · ");
            typist.screen.waitUntil(
                    () -> uploading.matcher(typist.screen.text()).find(), uploading.pattern());
            answers.release(1);
            typist.screen.waitUntilGone(" % ");
            typist.leave();
        }
    }

    private Answer answer(Received request) {
        answers.acquireUninterruptibly();
        int offset = request.line().contains("offset=1") ? 1 : 0;
        return Answer.json(200, PAGE.formatted(AGENT.formatted(offset, offset), 2));
    }
}
