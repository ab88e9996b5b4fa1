package ai.duvo.shell.script;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.line.Durations;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.UnsentValue;
import ai.duvo.shell.line.writer.StatementWriter;
import ai.duvo.shell.output.BlankRow;
import ai.duvo.shell.output.LiveView;
import ai.duvo.shell.session.PipelineRunner;
import ai.duvo.shell.session.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code watch}: shows a command's result again and again. */
final class WatchLoop {

    private static final Duration USUAL_PAUSE = Duration.ofSeconds(2);
    /** How soon a resized terminal is noticed. */
    private static final Duration GLANCE = Duration.ofMillis(200);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Session session;
    private final Clock clock;

    WatchLoop(Session session) {
        this(session, Clock.systemDefaultZone());
    }

    /** With another time of day. */
    WatchLoop(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * Watches until it is so, or until Ctrl-C, which ends well at the prompt: there is no other way to end it.
     *
     * @throws Failure when the first look fails, or a later one in a way that no time heals
     */
    void run(Statement.Watch watch) {
        WatchRun run = new WatchRun(watch);
        try {
            run.untilDone();
        } catch (InterruptedFailure interrupted) {
            if (!session.printer().isPrompt()) {
                throw new InterruptedFailure("stopped; " + run.told(), null);
            }
            BlankRow.begin(session.console());
        }
        session.console().err(run.told());
    }

    /** One watch under way. */
    private final class WatchRun {
        private final Statement.Watch watch;
        private final Duration pause;
        private final LiveView view = new LiveView(session.console());
        private final String title;
        private int count;
        private PipelineRunner.@Nullable Snapshot last;

        WatchRun(Statement.Watch watch) {
            this.watch = watch;
            this.pause = Objects.requireNonNullElse(watch.every(), USUAL_PAUSE);
            this.title = "every " + Durations.text(pause) + ": " + StatementWriter.pipeline(watch.pipeline());
        }

        String told() {
            return "watched " + times();
        }

        void untilDone() {
            while (true) {
                String trouble = look();
                PipelineRunner.Snapshot seen = Objects.requireNonNull(last, "the first look did not fail");
                view.show(session.secrets().mask(head(trouble)), seen.text());
                if (trouble.isEmpty() && isDone(seen)) {
                    return;
                }
                if (seen.isLive()) {
                    pause();
                }
            }
        }

        /** What went wrong this time, or nothing. */
        private String look() {
            try {
                last = session.pipelines().look(watch.pipeline(), watch.source());
                count++;
                return "";
            } catch (InterruptedFailure | UsageFailure end) {
                throw end;
            } catch (Failure failure) {
                if (last == null || failure.code() != ExitCode.ERROR) {
                    throw failure;
                }
                return Objects.requireNonNullElse(failure.getMessage(), "failed");
            }
        }

        private boolean isDone(PipelineRunner.Snapshot seen) {
            JqText until = watch.until();
            if (until == null) {
                // the same answer would come again and again
                return !seen.isLive();
            }
            JsonNode value = seen.answer().value();
            List<JsonNode> outputs = session.pipelines().evaluate(until, value);
            return UnsentValue.is(value) || ExpectationCheck.isTrue(outputs);
        }

        private String head(String trouble) {
            String now = TIME.format(LocalTime.now(clock));
            return title + " · " + now + " · " + (trouble.isEmpty() ? times() : "failed, trying again: " + trouble);
        }

        private String times() {
            return count == 1 ? "once" : count + " times";
        }

        private void pause() {
            for (Duration left = pause; left.compareTo(Duration.ZERO) > 0; left = left.minus(GLANCE)) {
                session.pause(left.compareTo(GLANCE) < 0 ? left : GLANCE, "stopped");
                view.fit();
            }
        }
    }
}
