package ai.duvo.shell;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.ShortValue;
import ai.duvo.shell.progress.Amount;
import ai.duvo.shell.script.StatementListener;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.settings.ShellSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Feedback on what is typed, dim at the end of its line: what a name keeps from now on, and how long it took. */
final class LineFeedback implements StatementListener {

    /** A wait that one wonders about. */
    private static final Duration LONG = Duration.ofSeconds(2);

    private final Session session;
    private final StatementListener next;
    private final Clock clock;
    private int depth;

    /**
     * Tells it.
     *
     * @param next is told of all statements as well
     */
    LineFeedback(Session session, StatementListener next, Clock clock) {
        this.session = session;
        this.next = next;
        this.clock = clock;
        session.console().persons().by(clock);
    }

    /** Runs a line and tells how long it took, if that is wanted; without the time that a person took to answer or read. */
    int timed(IntSupplier line) {
        Console console = session.console();
        Instant begin = clock.instant();
        Duration before = console.persons().total();
        depth = 0;
        int code = line.getAsInt();
        Duration took = Duration.between(begin, clock.instant())
                .minus(console.persons().total().minus(before));
        if (isTold(took, ShellSettings.value(ShellSettings.TIMING, session.variables()))) {
            console.aside("took " + (took.toMillis() < 1000 ? took.toMillis() + " ms" : Amount.time(took)));
        }
        return code;
    }

    /** Whether such a time is worth a word. */
    static boolean isTold(Duration took, String wanted) {
        return wanted.equals("on") || (!wanted.equals("off") && took.compareTo(LONG) > 0);
    }

    @Override
    public @Nullable Statement before(Statement statement) {
        Statement run = next.before(statement);
        depth += run == null ? 0 : 1;
        return run;
    }

    @Override
    public void after(Statement statement, @Nullable Failure failure) {
        next.after(statement, failure);
        depth--;
        if (depth == 0 && failure == null && statement instanceof Statement.Assign assign) {
            kept(assign.name().text());
        }
    }

    @Override
    public boolean keepsGoing(Failure failure) {
        return next.keepsGoing(failure);
    }

    @Override
    public void note(String text) {
        next.note(text);
    }

    private void kept(String name) {
        JsonNode value = session.variables().get(name);
        if (value != null) {
            String begin = name + " = ";
            JsonNode shown = Json.read(session.secrets().mask(Json.write(value)));
            int room = session.console().width() - begin.length() - 1;
            session.console().aside(begin + ShortValue.of(shown, Math.max(10, room)));
        }
    }
}
