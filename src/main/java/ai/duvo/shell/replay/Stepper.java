package ai.duvo.shell.replay;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.line.LineSections;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.StatementParser;
import ai.duvo.shell.script.Interpreter;
import ai.duvo.shell.script.StatementListener;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.trust.TrustPolicy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks before each line: run it, leave it out, change it, go on without asking, or quit. Anything else is a command.
 */
final class Stepper implements StatementListener {

    private static final String QUESTION = "run, skip, edit, continue, quit, or any line > ";

    private final Session session;
    private final ReplayProgress progress;
    private boolean asks = true;

    Stepper(Session session, ReplayProgress progress) {
        this.session = session;
        this.progress = progress;
    }

    @Override
    public @Nullable Statement before(Statement statement) {
        Statement chosen = asks && ReplayProgress.isTold(statement) ? ask(statement) : statement;
        return chosen == null ? null : progress.before(chosen);
    }

    @Override
    public void after(Statement statement, @Nullable Failure failure) {
        progress.after(statement, failure);
    }

    @Override
    public boolean keepsGoing(Failure failure) {
        return progress.keepsGoing(failure);
    }

    @Override
    public boolean mends(Statement.Expect expect) {
        return progress.mends(expect);
    }

    @Override
    public boolean mends(Statement.ExpectExit expect, int code) {
        return progress.mends(expect, code);
    }

    @Override
    public void note(String text) {
        progress.note(text);
    }

    private @Nullable Statement ask(Statement statement) {
        Statement shown = statement;
        while (true) {
            session.console().err(progress.head(shown));
            String answer = session.state()
                    .prompter()
                    .command(QUESTION, "")
                    .orElse("quit")
                    .strip();
            switch (answer) {
                case "", "r", "run" -> {
                    return shown;
                }
                case "s", "skip" -> {
                    return null;
                }
                case "c", "continue" -> {
                    asks = false;
                    return shown;
                }
                case "q", "quit" ->
                    throw new InterruptedFailure("stopped before line " + place(shown) + ", as you wished", null);
                case "e", "edit" -> shown = edited(shown);
                default -> look(answer);
            }
        }
    }

    private static String place(Statement statement) {
        return Integer.toString(statement.source().firstLine());
    }

    /** The line as the user changes it; as it was when it cannot be read. */
    private Statement edited(Statement statement) {
        Optional<String> text = session.state()
                .prompter()
                .command(
                        "edit > ",
                        LineSections.withoutComment(statement.source().text()));
        if (text.filter(line -> !line.isBlank()).isEmpty()) {
            return statement;
        }
        SourceText line = new SourceText(
                statement.source().name(),
                statement.source().firstLine(),
                text.get(),
                statement.source().via());
        try {
            List<Statement> read = StatementParser.parse(List.of(line));
            return read.get(0);
        } catch (Failure failure) {
            progress.tell(failure);
            return statement;
        }
    }

    /** Runs what the user typed at the pause, whatever comes of it. */
    private void look(String text) {
        TrustPolicy ofScript = session.state().trust();
        session.state().trust(TrustPolicy.typed());
        try {
            Interpreter here = new Interpreter(session, StatementListener.silent());
            StatementParser.parse("", text).forEach(here::run);
        } catch (Failure failure) {
            progress.tell(failure);
        } finally {
            session.state().trust(ofScript);
        }
        session.begin();
    }
}
