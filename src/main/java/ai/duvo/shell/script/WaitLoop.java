package ai.duvo.shell.script;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Durations;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.UnsentValue;
import ai.duvo.shell.progress.Activity;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.Session;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code wait}: repeats a command until its result is as wanted. */
final class WaitLoop {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration USUAL_TIME = Duration.ofMinutes(5);

    private final Session session;

    private final ExpectationCheck expectations;

    WaitLoop(Session session, ExpectationCheck expectations) {
        this.session = session;
        this.expectations = expectations;
    }

    /**
     * Waits; the last result is then {@code $_}. Without {@code every}, it looks often at first and then every 2 s.
     *
     * @throws Failure when the time is over, or when the command fails
     */
    void run(Statement.Wait wait) {
        try (Activity waiting = session.progress().begin(wait.source().text())) {
            look(wait);
        }
    }

    private void look(Statement.Wait wait) {
        Duration pause = wait.every() == null ? FIRST_PAUSE : wait.every();
        Duration most = wait.most() == null ? USUAL_TIME : wait.most();
        Duration left = most;
        while (true) {
            long begin = System.nanoTime();
            CommandOutput answer = session.pipelines().value(wait.pipeline(), wait.source());
            if (!answer.hasValue()) {
                throw Failure.error("this command gives nothing to wait for", null)
                        .at(wait.pipeline().words().get(0).span());
            }
            JsonNode value = answer.value();
            List<JsonNode> outputs = session.pipelines().evaluate(wait.until(), value);
            boolean isUnsent = outputs.size() == 1 && UnsentValue.is(outputs.get(0));
            if (isUnsent || ExpectationCheck.isTrue(outputs)) {
                return;
            }
            left = left.minusNanos(System.nanoTime() - begin);
            if (left.isNegative()) {
                throw Failure.error(
                                "still not so after " + Durations.text(most), expectations.found(wait.until(), value))
                        .at(wait.until().span());
            }
            Duration now = left.compareTo(pause) < 0 ? left : pause;
            session.pause(now, "interrupted while waiting");
            left = left.minus(now);
            if (wait.every() == null && pause.compareTo(LONGEST_PAUSE) < 0) {
                pause = pause.multipliedBy(2);
            }
        }
    }
}
