package ai.duvo.shell.session;

import ai.duvo.shell.api.Limits;
import ai.duvo.shell.api.RateLeft;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.line.Binder;
import ai.duvo.shell.output.Console;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One pipeline for prompt, one-shot and replay: line, invocation, request, answer, text.
 *
 * <p>Not thread safe, except {@link #cancel()}.
 */
public final class Session implements AutoCloseable {

    private final Setup setup;
    private final @Nullable Session parent;
    private final Exchanges exchanges;
    private final Caller caller = new Caller();
    private final Evaluator evaluator = new Evaluator(caller);
    private final SessionVariables variables;
    private final Binder binder;
    private final Planner planner = new Planner();
    private final Gateway gateway;
    private final Accounts accounts;
    private final Contexts contexts;
    private final Presenter presenter;
    private final Pipelines pipelines = new Pipelines(this);
    private final Execution execution;
    private final Incidents incidents;
    private final List<Session> forks = new CopyOnWriteArrayList<>();
    private final Leaving leaving = new Leaving();
    private Asker asker = Asker.nobody();
    private Sending sending = new Sending.Network();
    private RequestText.Style style = RequestText.Style.FULL;
    private Defaults defaults;

    public Session(Setup setup) {
        this(setup, null);
    }

    private Session(Setup setup, @Nullable Session parent) {
        this.setup = setup;
        this.parent = parent;
        this.exchanges = parent == null ? new Exchanges() : parent.exchanges;
        this.variables = new SessionVariables(setup.environment(), evaluator::run);
        this.binder = new Binder(setup.catalog());
        this.execution = new Execution(this, setup);
        this.incidents = parent == null ? new Incidents() : parent.incidents;
        this.gateway = new Gateway(
                setup.limits(),
                execution.notices(),
                execution::exchangedBehind,
                setup.console(),
                caller,
                parent == null ? null : parent.gateway);
        this.accounts = new Accounts(setup, this::defaults);
        this.contexts = new Contexts(this::defaults, accounts::scope);
        this.presenter = new Presenter(setup.console());
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
    public Session fork(Console console, Defaults options, boolean isApart) {
        Demo demo = isApart ? setup.demo().fresh() : setup.demo();
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
    public Pipelines pipelines() {
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

    /** Ends here, with {@link ai.duvo.shell.failure.Interrupted}, when Ctrl-C was pressed. */
    public void stopWhenInterrupted() {
        caller.stopWhenInterrupted();
    }

    /** Waits for that long, but not where answers come from a file. */
    public void pause(Duration time, String effect) {
        if (sending instanceof Sending.Network) {
            caller.pause(time, effect);
        }
    }

    /** From now on requests are shown in a few words and not sent. */
    public void showOnly() {
        style = RequestText.Style.BRIEF;
        defaults = defaults.on("no-send");
    }

    /** From now on requests are answered from what was recorded. */
    public void playBack(Playback playback) {
        sending = Sending.offline(playback);
    }

    /** Whether these options send nothing. */
    public boolean isDry(Defaults options) {
        return options.flag("no-send");
    }

    /** Whether nothing is sent as long as a line says nothing else. */
    public boolean isDry() {
        return isDry(defaults);
    }

    /** From now on nothing is sent: requests are answered from a bundle, and its requests and results are there. */
    public void open(Bundle bundle) {
        playBack(bundle.playback(secrets()));
        bundle.exchanges().forEach(exchanges::restore);
    }

    /** Whether requests go over the network. */
    boolean isOnline() {
        return sending instanceof Sending.Network;
    }

    /** The variables, shared with completion. */
    public SessionVariables variables() {
        return variables;
    }

    /** What must not be shown or kept; shared with every fork. */
    public Secrets secrets() {
        return setup.secrets();
    }

    /** Every request and what came of it; shared with every fork. */
    public Exchanges exchanges() {
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
    public Defaults defaults() {
        return defaults;
    }

    /** Changes them from the next line on. */
    public void defaults(Defaults next) {
        defaults = next;
    }

    /** Shows answers and texts. */
    public Presenter presenter() {
        return presenter;
    }

    /** Who calls which API. */
    public Accounts accounts() {
        return accounts;
    }

    /** What {@code use} chose; nothing of it applies to program arguments. */
    public Contexts contexts() {
        return contexts;
    }

    /** Reads lists behind the prompt. */
    public Listings listings() {
        return new Listings(this);
    }

    /** What is left of the rate limit where lines are sent, if that is known. */
    public Optional<RateLeft> rateLeft() {
        // the demo workspace is not started for that
        return defaults.flag("demo") ? Optional.empty() : gateway.rateLeft(accounts.access(defaults));
    }

    /** Tells somebody how each command ended. */
    public void observe(Observer observer) {
        execution.observe(observer);
    }

    /** Tells it no more. */
    public void forget(Observer observer) {
        execution.forget(observer);
    }

    /** What went wrong; shared with every fork. */
    public Incidents incidents() {
        return incidents;
    }

    /** Lets it ask a person, or nobody again. */
    public void asker(Asker next) {
        asker = new HoldingAsker(next, setup.console());
    }

    /** Who to ask. */
    public Asker asker() {
        return asker;
    }

    /** What a {@code -} on the line reads; empty at the prompt. */
    public InputStream standardInput() {
        return setup.standardInput();
    }

    /** Runs a command of the system's shell. */
    public SystemShell systemShell() {
        return setup.systemShell();
    }

    /** Waits for something that Ctrl-C may end. */
    public Caller caller() {
        return caller;
    }

    /** How long requests may take. */
    public Limits limits() {
        return setup.limits();
    }

    /** Whether it is to end, and how. */
    public Leaving leaving() {
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

    Gateway gateway() {
        return gateway;
    }

    Planner planner() {
        return planner;
    }

    Execution execution() {
        return execution;
    }

    Binder binder() {
        return binder;
    }

    Sending sending(Defaults options) {
        return isDry(options) ? Sending.shown(options, style, secrets()) : sending;
    }
}
