package ai.duvo.shell.repl;

import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.line.StatementParser;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.springframework.shell.core.ShellRunner;

/**
 * Loop of the prompt. Spring Shell's own ends at Ctrl-C and takes a part of a command's name for success (decision 1),
 * so
 * this one takes its place.
 */
final class PromptRunner implements ShellRunner {

    /** A terminal that can never be read must not keep the program busy for ever. */
    private static final int MOST_FAILURES = 20;

    private final Terminal terminal;
    private final LineReader reader;
    private final LineDispatcher lines;
    private final ShellSession session;
    private final InlineNames names;
    private final TypeAhead typeAhead;
    private final AtomicBoolean isInterrupted = new AtomicBoolean();

    PromptRunner(Terminal terminal, LineReader reader, LineDispatcher lines, ShellHost.Parts parts) {
        this.terminal = terminal;
        this.reader = reader;
        this.lines = lines;
        this.session = parts.session();
        this.typeAhead = new TypeAhead(terminal);
        this.names = new InlineNames(parts.completion().hints(), session::hasHints);
    }

    /** Runs something while Ctrl-C reaches the session. */
    void once(Runnable work) {
        listen();
        work.run();
    }

    /** JLine puts its own handler in place while it reads a line: this one is for running commands. */
    private void listen() {
        terminal.handle(Signal.INT, signal -> {
            interrupted();
            session.cancel();
        });
    }

    /** Ctrl-C was pressed: what waits behind the line that runs will not run. */
    void interrupted() {
        isInterrupted.set(true);
    }

    /** Where keys go while a line runs. */
    TypeAhead typeAhead() {
        return typeAhead;
    }

    @Override
    public void run(String[] args) {
        listen();
        int failures = 0;
        while (!session.isLeaving() && failures < MOST_FAILURES) {
            try {
                reader.getKeyMaps().put(LineReader.MAIN, reader.getKeyMaps().get(keys()));
                String text =
                        reader.readLine(session.prompt(), null, TerminalFactory.isDumb(terminal) ? null : names, null);
                failures = 0;
                runLines(text);
            } catch (UserInterruptException e) {
                failures = 0;
            } catch (EndOfFileException e) {
                return;
            } catch (RuntimeException | Error bug) {
                failures++;
                session.failed(bug);
            }
        }
    }

    /** Where the system gives whole lines, their characters are text. */
    private String keys() {
        String editing = session.hasViKeys() ? LineReader.VIINS : LineReader.EMACS;
        return TerminalFactory.isDumb(terminal) ? LineReader.DUMB : editing;
    }

    private void runLines(String text) {
        Queue<SourceText> waiting = new ArrayDeque<>(StatementParser.pieces("", text).stream()
                .filter(line -> !line.text().isBlank())
                .toList());
        boolean isOne = waiting.size() == 1;
        isInterrupted.set(false);
        while (!waiting.isEmpty() && !session.isLeaving()) {
            SourceText line = waiting.remove();
            if (!isOne) {
                terminal.writer().println(session.withoutSecrets(session.prompt() + line.text()));
                terminal.flush();
            }
            lines.run(SourceText.typed(line.text()));
            if (isInterrupted.get()) {
                drop(waiting);
            }
        }
    }

    /** Ctrl-C is meant for all that waits, but the system has dropped only those keys that nobody had read. */
    private void drop(Queue<SourceText> waiting) {
        int dropped = waiting.size();
        waiting.clear();
        if (reader instanceof GuardedReader prompt) {
            dropped += prompt.dropTypedAhead();
        }
        if (dropped > 0) {
            session.dropped(dropped);
        }
    }
}
