package ai.duvo.shell.session;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.DemoLauncher;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.progress.ProgressLine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sessions that were forked from one and are still open. Thread safe. */
public final class SessionForks {

    private final SessionSetup setup;
    private final SessionState state;
    private final ClientPool clients;
    private final ProgressLine progress;
    private final List<Session> open = new CopyOnWriteArrayList<>();

    SessionForks(SessionSetup setup, SessionState state, ClientPool clients, ProgressLine progress) {
        this.setup = setup;
        this.state = state;
        this.clients = clients;
        this.progress = progress;
    }

    /**
     * Opens a session with variables of its own that works on the same workspace with the same options; Ctrl-C reaches
     * it through the one it is forked from.
     *
     * @param console where it prints
     * @param options the global options of each line that gives none
     * @param isApart whether a demo workspace is one of its own
     */
    public Session open(Console console, ActiveOptions options, boolean isApart) {
        DemoLauncher demo = isApart ? setup.demo().fresh() : setup.demo();
        SessionParts parts = new SessionParts(
                setup.with(console, options, demo), clients, console == setup.console() ? progress : null);
        parts.state().like(state);
        Session fork = new Session(parts, closed -> {
            open.remove(closed);
            if (isApart) {
                demo.close();
            }
        });
        open.add(fork);
        return fork;
    }

    /** What a line gives in a session of its own with these options. */
    public CommandOutput value(Pipeline line, SourceText source, ActiveOptions options) {
        try (Session fork = open(setup.console(), options, false)) {
            return fork.pipelines().value(line, source);
        }
    }

    void cancel() {
        open.forEach(Session::cancel);
    }

    Optional<Session> last() {
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1));
    }
}
