package ai.duvo.shell.session;

import ai.duvo.shell.account.AccountResolver;
import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.SelectionStore;
import ai.duvo.shell.api.RateLimitStatus;
import ai.duvo.shell.catalog.ContextName;
import ai.duvo.shell.exchange.ExchangeHistory;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.process.SystemShell;
import ai.duvo.shell.profile.ApiAccess;
import ai.duvo.shell.progress.ProgressLine;
import ai.duvo.shell.secret.SecretMasker;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * Run loop of prompt, single command and replay: line, invocation, request, answer, text.
 *
 * <p>Not thread safe, except {@link #cancel()}.
 */
public final class Session implements AutoCloseable {

    private final SessionParts parts;
    private final Consumer<Session> closed;

    /** Opens one; nothing is sent before a line asks for it. */
    public Session(SessionSetup setup) {
        this(new SessionParts(setup, null, null), session -> {});
    }

    Session(SessionParts parts, Consumer<Session> closed) {
        this.parts = parts;
        this.closed = closed;
    }

    /** Runs pipelines: commands with jq and files behind them. */
    public PipelineRunner pipelines() {
        return parts.pipelines();
    }

    /** A new line or script begins: an earlier Ctrl-C no longer counts. */
    public void begin() {
        parts.calls().begin();
        parts.state().lookups().begin();
    }

    /** Runs lines whose choices end with them: behind them, account and what is in use are as before. */
    public void apart(Runnable lines) {
        ActiveOptions before = parts.state().defaults();
        parts.selections().apart(() -> {
            try {
                lines.run();
            } finally {
                parts.state().defaults(before);
            }
        });
    }

    /** Stops what runs now, until the next {@link #begin()}. Safe from any thread. */
    public void cancel() {
        parts.calls().cancel();
        parts.forks().cancel();
    }

    /** Ends here, with {@link ai.duvo.shell.failure.InterruptedFailure}, when Ctrl-C was pressed. */
    public void stopWhenInterrupted() {
        parts.calls().stopWhenInterrupted();
    }

    /** Waits for that long, but not where answers come from a file. */
    public void pause(Duration time, String effect) {
        if (parts.state().isOnline()) {
            parts.calls().pause(time, effect);
        }
    }

    /** Waits for what other threads do; Ctrl-C ends it with this message. */
    public void await(Mono<Void> work, String effect) {
        parts.calls().await(work, effect);
    }

    /**
     * Runs a command of the system's shell to its end; Ctrl-C ends it.
     *
     * @param environment variables besides our own
     * @return its exit code
     */
    public int systemShell(String command, Map<String, String> environment) {
        SystemShell shell = parts.setup().systemShell();
        // the terminal is its own meanwhile
        console().holdProgress(true);
        try {
            Integer code = parts.calls()
                    .await(
                            Mono.fromFuture(() -> shell.start(command, environment)),
                            "interrupted: the shell's command was stopped");
            return code == null ? 0 : code;
        } finally {
            console().holdProgress(false);
        }
    }

    /** Opens sessions that work like this one. */
    public SessionForks forks() {
        return parts.forks();
    }

    /** The session whose lines run now: the last fork that is open, or this one. */
    public Session innermost() {
        return parts.forks().last().map(Session::innermost).orElse(this);
    }

    /** What holds for its next lines. */
    public SessionState state() {
        return parts.state();
    }

    /** The variables, shared with completion. */
    public SessionVariables variables() {
        return parts.variables();
    }

    /** What {@code use} chose; nothing of it applies to program arguments. */
    public SelectionStore selections() {
        return parts.selections();
    }

    /** Uses from now on what another session uses, and works out how to take back commands as it does. */
    public void like(Session other) {
        selections().use(other.selections().now());
        parts.runner().plansUndoLike(other.parts.runner());
    }

    /** Who calls which API. */
    public AccountResolver accounts() {
        return parts.accounts();
    }

    /** Tells on a terminal what is waited for. */
    public ProgressLine progress() {
        return parts.calls().progress();
    }

    /** Where everything is printed. */
    public Console console() {
        return parts.setup().console();
    }

    /** Shows answers and texts. */
    public ResultPrinter printer() {
        return parts.printer();
    }

    /** What must not be shown or kept; shared with every fork. */
    public SecretMasker secrets() {
        return parts.setup().secrets();
    }

    /** Every request and what came of it; shared with every fork. */
    public ExchangeHistory exchanges() {
        return parts.setup().exchanges();
    }

    /** What went wrong; shared with every fork. */
    public FailureHistory failures() {
        return parts.setup().failures();
    }

    /** Reads lists behind the prompt. */
    public ListReader lists() {
        return parts.lists();
    }

    /** What is left of the rate limit where lines are sent, if that is known. */
    public Optional<RateLimitStatus> rateLimit() {
        // the demo workspace is not started for that
        return state().defaults().flag("demo")
                ? Optional.empty()
                : parts.clients().rateLimit(accounts().access(state().defaults()));
    }

    /** The team that a key works on, as far as it is known without asking. */
    public Optional<String> knownTeam(ApiAccess access) {
        return parts.clients().context().known(ContextName.TEAM, access);
    }

    /** Works out from now on how to take back what commands do. */
    public void plansUndo(UndoPlanner planner) {
        parts.runner().plansUndo(planner);
    }

    /** Tells somebody how each command ended. */
    public void observe(CommandObserver observer) {
        parts.runner().observe(observer);
    }

    /** Tells them how a command of a fork ended. */
    public void ended(CommandResult result) {
        parts.runner().ended(result);
    }

    /** Tells it no more. */
    public void forget(CommandObserver observer) {
        parts.runner().forget(observer);
    }

    @Override
    public void close() {
        parts.clients().close();
        closed.accept(this);
    }
}
