package ai.duvo.shell.replay;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.line.LineSections;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.FailureFormatter;
import ai.duvo.shell.progress.Activity;
import ai.duvo.shell.progress.Amount;
import ai.duvo.shell.script.CountedLines;
import ai.duvo.shell.script.ExpectRewrite;
import ai.duvo.shell.script.StatementListener;
import ai.duvo.shell.session.CommandObserver;
import ai.duvo.shell.session.CommandResult;
import ai.duvo.shell.session.Session;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells on standard error how a replay goes, and keeps what came of each line when somebody wants to know. */
final class ReplayProgress implements StatementListener, CommandObserver {

    private static final Pattern CONTINUED = Pattern.compile("\\s*\\\\\r?\\n\\s*");

    private final Session session;
    private final ReplayOptions options;
    private final UnaryOperator<String> withoutSecrets;
    private final List<LineResult> results = new ArrayList<>();
    private final Deque<Long> begun = new ArrayDeque<>();
    private final Map<Statement, Integer> lines = new IdentityHashMap<>();
    private @Nullable Activity live;
    private int count;
    private int failed;
    private @Nullable CommandResult last;
    private @Nullable Failure told;
    private @Nullable Failure interruption;
    private int stopped;
    private int next = 1;
    private boolean isCleaningUp;

    ReplayProgress(Session session, ReplayOptions options, UnaryOperator<String> withoutSecrets) {
        this.session = session;
        this.options = options;
        this.withoutSecrets = withoutSecrets;
    }

    /** Lines begin to run; a terminal is told how far they are until that is closed. */
    @Nullable
    Activity begin(List<Statement> statements) {
        if (options.quiet() || options.dryRun()) {
            return null;
        }
        statements.stream().filter(ReplayProgress::counts).forEach(line -> lines.put(line, lines.size() + 1));
        Activity begun = session.progress().begin("", Amount.Unit.LINES);
        live = begun;
        return begun;
    }

    private void rename(String text) {
        if (live != null) {
            live.rename(text);
        }
    }

    private void advance(Statement statement) {
        Integer line = lines.get(statement);
        if (live != null && line != null) {
            live.advance(line, lines.size());
        }
    }

    private static boolean counts(Statement statement) {
        return isTold(statement) || !statement.inside().isEmpty();
    }

    @Override
    public @Nullable Statement before(Statement statement) {
        begun.push(System.nanoTime());
        if (isTold(statement)) {
            last = null;
            if (!options.quiet() && !options.dryRun()) {
                rename(head(statement));
            } else if (options.dryRun()) {
                session.console().out("# " + head(statement) + "\n");
            }
        }
        return statement;
    }

    @Override
    public void ended(CommandResult result) {
        last = result;
    }

    @Override
    public void after(Statement statement, @Nullable Failure failure) {
        advance(statement);
        if (!isCleaningUp) {
            place(statement, failure);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun.pop());
        boolean isNew = failure != null && failure != told;
        if (!isTold(statement) && !isNew) {
            return;
        }
        told = failure;
        count++;
        failed += failure == null ? 0 : 1;
        CommandResult result = last;
        if (options.keepsResults()) {
            RequestSummary request = result == null
                    ? null
                    : RequestSummary.of(result, session.secrets()).orElse(null);
            results.add(new LineResult(
                    statement.source().name(),
                    statement.source().firstLine(),
                    text(statement),
                    took,
                    failure,
                    request));
        }
        if (!options.quiet() && !options.dryRun()) {
            session.console().err(mark(failure == null) + " " + head(statement) + "  " + millis(took));
        }
        // an interruption is told by who knows whether it was the user's or the clock's
        if (failure != null && !(failure instanceof InterruptedFailure)) {
            tell(failure);
        }
    }

    /** The outermost statement is told last: that is the line to go on from. */
    private void place(Statement statement, @Nullable Failure failure) {
        int line = statement.source().firstLine();
        if (failure instanceof InterruptedFailure && (interruption == null || interruption == failure)) {
            interruption = failure;
            stopped = line;
        } else if (stopped == 0) {
            next = line + (int) statement.source().text().lines().count();
        }
    }

    /** No line runs any more but those that clean up; it may have been between two lines. */
    void interrupted() {
        stopped = stopped == 0 ? next : stopped;
    }

    /** From here on what runs stands under {@code finally}: nothing goes on from there. */
    void cleansUp() {
        isCleaningUp = true;
    }

    @Override
    public boolean keepsGoing(Failure failure) {
        return options.keepGoing();
    }

    @Override
    public boolean mends(Statement.Expect expect) {
        ExpectUpdates updates = options.updates();
        return updates != null && updates.add(expect.source(), ExpectRewrite.of(session, expect));
    }

    @Override
    public boolean mends(Statement.ExpectExit expect, int code) {
        ExpectUpdates updates = options.updates();
        return updates != null && updates.add(expect.source(), ExpectRewrite.of(expect, code));
    }

    @Override
    public void note(String text) {
        session.console().err(text);
    }

    /** Tells a failure; every one is told once, here. */
    void tell(Failure failure) {
        boolean verbose = session.state().defaults().flag("verbose");
        session.console().err(FailureFormatter.of(failure, verbose, withoutSecrets));
    }

    List<LineResult> results() {
        return results;
    }

    int count() {
        return count;
    }

    int failed() {
        return failed;
    }

    /** The last line of a replay. */
    void summary(boolean succeeded, Duration took) {
        if (options.quiet() || options.dryRun()) {
            return;
        }
        if (stopped > 0) {
            session.console().err(mark(false) + " stopped at line " + stopped + ", " + seconds(took));
            session.console()
                    .err("hint: --from " + stopped + " goes on there, without the variables of the lines before");
            return;
        }
        String lines = count == 1 ? "1 line" : count + " lines";
        String text = failed == 0 ? lines : failed + " of " + lines + " failed";
        boolean isNothing = count == 0 && !succeeded;
        session.console().err(mark(succeeded) + " " + (isNothing ? "nothing ran" : text) + ", " + seconds(took));
    }

    static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    private static String millis(Duration took) {
        return took.toMillis() < 10_000 ? took.toMillis() + " ms" : seconds(took);
    }

    private String mark(boolean good) {
        return mark(session.console(), good);
    }

    /** ✓ or ✗, coloured where that is wanted. */
    static String mark(Console console, boolean good) {
        String sign = good ? "✓" : "✗";
        return console.errColour() ? "\u001b[" + (good ? 32 : 31) + "m" + sign + "\u001b[0m" : sign;
    }

    /** Where the line stands, and the line. */
    String head(Statement statement) {
        String file =
                statement.source().via().isEmpty() ? "" : statement.source().name() + ":";
        return file + statement.source().firstLine() + "  " + text(statement);
    }

    /** The first row of the line as it was written, without its comment. */
    private String text(Statement statement) {
        String line = CONTINUED
                .matcher(LineSections.withoutComment(statement.source().text()))
                .replaceAll(" ");
        int end = line.indexOf('\n');
        return withoutSecrets.apply(end < 0 ? line : line.substring(0, end) + " …");
    }

    /** Whether it is a line of its own, and worth telling. */
    static boolean isTold(Statement statement) {
        return CountedLines.isCounted(statement);
    }
}
