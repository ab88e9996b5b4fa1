package ai.duvo.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.testing.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that are pressed while a line runs. */
class TypeAheadTest {

    private final Screen screen = new Screen(100);

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queues list\r",
                "queuez\b\u007fs list\r",
                "queues list\u0001\r",
                "queues list\n",
                "\u001b[200~queues list\u001b[201~\r"
            })
    void theyReachTheNextPromptOnceAndAreDrawnOnce(String keys) throws Exception {
        assertThat(new TypedAtHost(home).typeAhead("agents list", keys, (host, fingers) -> {}, screen))
                .containsExactly("agents list", keys.contains("z") ? "queus list" : "queues list", "exit");
        assertThat(screen.text().lines())
                .containsExactly(
                        "duvo> agents list",
                        keys.contains("z") ? "duvo> queus list" : "duvo> queues list",
                        "duvo> exit");
    }

    @Test
    void theyAreNoAnswerToAQuestionThatCameLater() throws Exception {
        List<Boolean> answers = new ArrayList<>();
        List<String> lines = new TypedAtHost(home)
                .typeAhead(
                        "agents delete",
                        "y\r\u001b[200~queues 日本 😀\u001b[201~\r",
                        (host, fingers) -> {
                            CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> {
                                screen.waitFor("Delete it?");
                                fingers.accept("n\r");
                            });
                            answers.add(host.prompter().confirm("Delete it?"));
                            answer.join();
                        },
                        screen);
        assertThat(answers).containsExactly(false);
        assertThat(lines).containsExactly("agents delete", "y", "queues 日本 😀", "exit");
    }

    @Test
    void ctrlCDropsWhatWasPastedAheadAndNothingThatIsTypedAfterIt() throws Exception {
        List<String> lines = new TypedAtHost(home)
                .typeAhead(
                        "\u001b[200~agents list\nqueues list\n\nruns list\u001b[201~",
                        "\u0003skills list\r",
                        (host, fingers) -> {},
                        screen);
        assertThat(lines).containsExactly("agents list", "dropped: 2", "skills list", "exit");
    }

    @Test
    void ctrlCDropsWhatWasTypedBeforeAQuestionAndWaitsForThePrompt() throws Exception {
        List<String> lines = new TypedAtHost(home)
                .typeAhead(
                        "agents delete",
                        "queues list\rruns list\r",
                        (host, fingers) -> {
                            CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> {
                                screen.waitFor("Delete it?");
                                fingers.accept("n\r");
                            });
                            host.prompter().confirm("Delete it?");
                            answer.join();
                            fingers.accept("\u0003skills list\rexit\r");
                        },
                        screen);
        assertThat(lines).containsExactly("agents delete", "dropped: 3", "skills list", "exit");
    }

    @Test
    void aLineThatFailsDropsNothing() throws Exception {
        List<String> lines = new TypedAtHost(home)
                .endingWith(1)
                .typeAhead(
                        "\u001b[200~agents list\nqueues list\u001b[201~",
                        "skills list\r",
                        (host, fingers) -> {},
                        screen);
        assertThat(lines).containsExactly("agents list", "queues list", "skills list", "exit");
    }

    @Test
    void ctrlCAtAQuestionDropsThemToo() throws Exception {
        List<String> lines = new TypedAtHost(home)
                .typeAhead(
                        "\u001b[200~agents delete\nqueues list\u001b[201~",
                        "",
                        (host, fingers) -> {
                            CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> {
                                screen.waitFor("Delete it?");
                                fingers.accept("\u0003skills list\rexit\r");
                            });
                            assertThatThrownBy(() -> host.prompter().confirm("Delete it?"))
                                    .isInstanceOf(InterruptedFailure.class);
                            answer.join();
                        },
                        screen);
        assertThat(lines).containsExactly("agents delete", "dropped: 2", "skills list", "exit");
    }
}
