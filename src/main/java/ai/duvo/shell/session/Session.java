package ai.duvo.shell.session;

import ai.duvo.shell.account.AccountResolver;
import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.DemoLauncher;
import ai.duvo.shell.account.SelectionStore;
import ai.duvo.shell.api.RateLimitStatus;
import ai.duvo.shell.api.Timeouts;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.exchange.ExchangeHistory;
import ai.duvo.shell.exchange.Playback;
import ai.duvo.shell.exchange.RequestFormatter;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.HoldingPrompter;
import ai.duvo.shell.output.Prompter;
import ai.duvo.shell.request.RequestPlanner;
import ai.duvo.shell.request.ValueReader;
import ai.duvo.shell.secret.SecretMasker;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One pipeline for prompt, one-shot and replay: line, invocation, request, answer, text.
 *
 * <p>Not thread safe, except {@link #cancel()}.
 */
public final class Session implements AutoCloseable {

    private final SessionSetup setup;
    private final @Nullable Session parent;
    private final ExchangeHistory exchanges;
    private final BlockingCalls caller;
    private final JqEvaluator evaluator;
    private final SessionVariables variables;
    private final CommandResolver binder;
    private final RequestPlanner planner;
    private final ClientPool gateway;
    private final AccountResolver accounts;
    private final SelectionStore contexts;
    private final ResultPrinter presenter;
    private final PipelineRunner pipelines = new PipelineRunner(this);
    private final CommandRunner execution;
    private final FailureHistory incidents;
    private final List<Session> forks = new CopyOnWriteArrayList<>();
    private final ExitRequest leaving = new ExitRequest();
    private Prompter asker = Prompter.nobody();
    private SendMode sending = new SendMode.Network();
    private RequestFormatter.Style style = RequestFormatter.Style.FULL;
    private ActiveOptions defaults;

    public Session(SessionSetup setup) {
        this(setup, null);
    }

    private Session(SessionSetup setup, @Nullable Session parent) {
        this.setup = setup;
        this.parent = parent;
        this.exchanges = parent == null ? new ExchangeHistory() : parent.exchanges;
        this.caller = new BlockingCalls(setup.timer());
        this.evaluator = new JqEvaluator(caller);
        this.variables = new SessionVariables(setup.environment(), evaluator::run);
        this.binder = new CommandResolver(setup.catalog());
        this.planner = new RequestPlanner(new ValueReader(setup.standardInput()));
        this.execution = new CommandRunner(this, setup);
        this.incidents = parent == null ? new FailureHistory() : parent.incidents;
        this.gateway = new ClientPool(
                setup.limits(),
                execution.notices(),
                execution::exchangedBehind,
                setup.console(),
                caller,
                parent == null ? null : parent.gateway);
        this.accounts = new AccountResolver(setup.access(), setup.demo(), setup.secrets(), this::defaults);
        this.contexts = new SelectionStore(this::defaults, accounts::scope);
        this.presenter = new ResultPrinter(setup.console());
        this.defaults = setup.defaults();
    }

    /**
     * A session with variables of its own that works on the same workspace with the same options; Ctrl-C reaches it
     * through this one.
     *
     * @param console where it prints
     * @param options the global options of each line that gives none
     * @param isApart whether a demo workspace is one of its own
     */
    public Session fork(Console console, ActiveOptions options, boolean isApart) {
        DemoLauncher demo = isApart ? setup.demo().fresh() : setup.demo();
        Session fork = new Session(setup.with(console, options, demo), this);
        fork.asker = asker;
        fork.sending = sending;
        fork.style = style;
        forks.add(fork);
        return fork;
    }

    /** The session whose lines run now: the last fork that is open, or this one. */
    public Session innermost() {
        return forks.isEmpty() ? this : forks.get(forks.size() - 1).innermost();
    }

    /** Runs pipelines: commands with jq and files behind them. */
    public PipelineRunner pipelines() {
        return pipelines;
    }

    /** A new line or script begins: an earlier Ctrl-C no longer counts. */
    public void begin() {
        caller.begin();
    }

    /** Stops what runs now, until the next {@link #begin()}. Safe from any thread. */
    public void cancel() {
        caller.cancel();
        forks.forEach(Session::cancel);
    }

    /** Ends here, with {@link ai.duvo.shell.failure.InterruptedFailure}, when Ctrl-C was pressed. */
    public void stopWhenInterrupted() {
        caller.stopWhenInterrupted();
    }

    /** Waits for that long, but not where answers come from a file. */
    public void pause(Duration time, String effect) {
        if (sending instanceof SendMode.Network) {
            caller.pause(time, effect);
        }
    }

    /** From now on requests are shown in a few words and not sent. */
    public void showOnly() {
        style = RequestFormatter.Style.BRIEF;
        defaults = defaults.on("no-send");
    }

    /** From now on requests are answered from what was recorded. */
    public void playBack(Playback playback) {
        sending = SendMode.offline(playback);
    }

    /** Whether these options send nothing. */
    public boolean isDry(ActiveOptions options) {
        return options.flag("no-send");
    }

    /** Whether nothing is sent as long as a line says nothing else. */
    public boolean isDry() {
        return isDry(defaults);
    }

    /** Whether requests go over the network. */
    boolean isOnline() {
        return sending instanceof SendMode.Network;
    }

    /** The variables, shared with completion. */
    public SessionVariables variables() {
        return variables;
    }

    /** What must not be shown or kept; shared with every fork. */
    public SecretMasker secrets() {
        return setup.secrets();
    }

    /** Every request and what came of it; shared with every fork. */
    public ExchangeHistory exchanges() {
        return exchanges;
    }

    /** The table. */
    public Catalog catalog() {
        return setup.catalog();
    }

    /** Where everything is printed. */
    public Console console() {
        return setup.console();
    }

    /** The options in force when a line gives none. */
    public ActiveOptions defaults() {
        return defaults;
    }

    /** Changes them from the next line on. */
    public void defaults(ActiveOptions next) {
        defaults = next;
    }

    /** Shows answers and texts. */
    public ResultPrinter presenter() {
        return presenter;
    }

    /** Who calls which API. */
    public AccountResolver accounts() {
        return accounts;
    }

    /** What {@code use} chose; nothing of it applies to program arguments. */
    public SelectionStore contexts() {
        return contexts;
    }

    /** Reads lists behind the prompt. */
    public ListReader listings() {
        return new ListReader(this);
    }

    /** What is left of the rate limit where lines are sent, if that is known. */
    public Optional<RateLimitStatus> rateLeft() {
        // the demo workspace is not started for that
        return defaults.flag("demo") ? Optional.empty() : gateway.rateLeft(accounts.access(defaults));
    }

    /** Tells somebody how each command ended. */
    public void observe(CommandObserver observer) {
        execution.observe(observer);
    }

    /** Tells it no more. */
    public void forget(CommandObserver observer) {
        execution.forget(observer);
    }

    /** What went wrong; shared with every fork. */
    public FailureHistory incidents() {
        return incidents;
    }

    /** Lets it ask a person, or nobody again. */
    public void asker(Prompter next) {
        asker = new HoldingPrompter(next, setup.console());
    }

    /** Who to ask. */
    public Prompter asker() {
        return asker;
    }

    /** What a {@code -} on the line reads; empty at the prompt. */
    public InputStream standardInput() {
        return setup.standardInput();
    }

    /** The process environment. */
    Map<String, String> environment() {
        return setup.environment();
    }

    /** Runs a command of the system's shell. */
    public SystemShell systemShell() {
        return setup.systemShell();
    }

    /** Waits for something that Ctrl-C may end. */
    public BlockingCalls caller() {
        return caller;
    }

    /** How long requests may take. */
    public Timeouts limits() {
        return setup.limits();
    }

    /** Whether it is to end, and how. */
    public ExitRequest leaving() {
        return leaving;
    }

    @Override
    public void close() {
        gateway.close();
        if (parent != null) {
            parent.forks.remove(this);
            if (setup.demo() != parent.setup.demo()) {
                setup.demo().close();
            }
        }
    }

    /** Whether a command that destroys can ask before it acts, or need not. */
    boolean mayAsk() {
        return asker.isInteractive() || defaults.flag("yes") || isDry();
    }

    ClientPool gateway() {
        return gateway;
    }

    RequestPlanner planner() {
        return planner;
    }

    CommandRunner execution() {
        return execution;
    }

    CommandResolver binder() {
        return binder;
    }

    SendMode sending(ActiveOptions options) {
        return isDry(options) ? SendMode.shown(options, style, secrets()) : sending;
    }
}
