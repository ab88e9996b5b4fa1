package ai.duvo.shell.session;

import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.Endpoint;
import ai.duvo.shell.api.Limits;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Source;
import ai.duvo.shell.line.Binder;
import ai.duvo.shell.line.Expansion;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.LineParser;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.Value;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.profile.Access;
import ai.duvo.shell.profile.Profile;
import ai.duvo.shell.profile.ProfileStore;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One pipeline for prompt, one-shot and replay: line, invocation, request, answer, text.
 *
 * <p>Not thread safe, except {@link #cancel()}.
 */
public final class Session implements AutoCloseable {

    private static final Handler DIRECT = new DirectHandler();

    private final Setup setup;
    private final SessionVariables variables;
    private final Binder binder;
    private final Caller caller = new Caller();
    private final Planner planner = new Planner();
    private final Gateway gateway;
    private final Presenter presenter;
    private Asker asker = Asker.nobody();
    private Observer observer = Observer.none();
    private Defaults defaults;
    private int leavingWith = -1;

    public Session(Setup setup) {
        this.setup = setup;
        this.variables = new SessionVariables(setup.environment());
        this.binder = new Binder(setup.catalog());
        this.gateway = new Gateway(setup.limits(), new ConsoleNotices(setup.console()), caller);
        this.presenter = new Presenter(setup.console());
        this.defaults = setup.defaults();
    }

    /** Runs one logical line of the prompt or of a file and shows what comes back. */
    public void run(Source source) {
        try {
            run(LineParser.parse(source.text()));
        } catch (Failure failure) {
            throw failure.in(source);
        }
    }

    /** Runs program arguments, which the OS shell has split and expanded already. */
    public void run(List<Value> arguments, Source source) {
        try {
            Invocation invocation = binder.bind(arguments);
            presenter.show(execute(invocation), effective(invocation));
        } catch (Failure failure) {
            throw failure.in(source);
        }
    }

    /**
     * Says what is wrong with a line without running it, as far as that can be known before its variables are.
     *
     * @throws ai.duvo.shell.failure.UsageFailure with its place
     */
    public void check(Source source) {
        try {
            LineCheck.check(LineParser.parse(source.text()), binder);
        } catch (Failure failure) {
            throw failure.in(source);
        }
    }

    /** Stops the command that runs now. Safe from any thread. */
    public void cancel() {
        caller.cancel();
    }

    /** The variables, shared with completion. */
    public SessionVariables variables() {
        return variables;
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

    /** Who calls which API with these options. */
    public Access access(Defaults options) {
        return options.flag("demo")
                ? setup.demo().get()
                : setup.access()
                        .resolve(
                                options.value("profile").orElse(null),
                                options.value("team").orElse(null));
    }

    /** Whose workspace these options choose. Asks nobody and starts nothing. */
    public Scope scope(Defaults options) {
        return options.flag("demo") ? Scope.demo() : Scope.of(access(options));
    }

    /** Reads lists behind the prompt. */
    public Listings listings() {
        return new Listings(this);
    }

    /** Tells somebody how each command ended. */
    public void observer(Observer next) {
        observer = next;
    }

    /** Lets it ask a person, or nobody again. */
    public void asker(Asker next) {
        asker = next;
    }

    /** The profiles kept on this machine. */
    public ProfileStore profiles() {
        return setup.access().store();
    }

    /** Their names. */
    public List<String> profileNames() {
        return profiles().load().profiles().stream().map(Profile::name).toList();
    }

    /** What a {@code -} on the line reads; empty at the prompt. */
    public InputStream standardInput() {
        return setup.standardInput();
    }

    /** Prints a text, through the pager when there is one. */
    public void showText(String text) {
        presenter.showText(text);
    }

    /** Prints JSON: indented for a person, unchanged for a program. */
    public Answer showJson(Answer answer) {
        presenter.showJson(answer);
        return Answer.shown(answer.body(), answer.result());
    }

    /** How long requests may take. */
    public Limits limits() {
        return setup.limits();
    }

    /** Whether a person types the lines. */
    public boolean isPrompt() {
        return presenter.hasPager();
    }

    /** The profile, or {@code demo}. Asks nobody and starts nothing. */
    public String label() {
        return defaults.flag("demo") ? "demo" : access(defaults).label();
    }

    /** The profile, and the team when it was named: what a prompt shows. Asks nobody. */
    public String whereabouts() {
        if (defaults.flag("demo")) {
            return "demo";
        }
        Access access = access(defaults);
        return access.team() == null ? access.label() : access.label() + " · " + access.team();
    }

    /** Ends the prompt or the script after the command that runs now. */
    public void leave(int code) {
        leavingWith = code;
    }

    /** Whether {@link #leave} was called. */
    public boolean isLeaving() {
        return leavingWith >= 0;
    }

    /** The code that {@link #leave} was called with, or 0. */
    public int leavingCode() {
        return Math.max(leavingWith, 0);
    }

    /** Shows long output through this instead of printing it. */
    public void pager(Presenter.Pager pager) {
        presenter.pager(pager);
    }

    @Override
    public void close() {
        gateway.close();
    }

    Asker asker() {
        return asker;
    }

    Gateway gateway() {
        return gateway;
    }

    Planner planner() {
        return planner;
    }

    Caller caller() {
        return caller;
    }

    ApiClient clientFor(Endpoint endpoint) {
        return new ApiClient(endpoint, setup.limits(), new ConsoleNotices(setup.console()));
    }

    private void run(Statement statement) {
        if (statement instanceof Statement.Call call) {
            Invocation invocation = bind(call.words());
            presenter.show(execute(invocation), effective(invocation));
        } else if (statement instanceof Statement.Assign assign) {
            assign(assign);
        } else if (statement instanceof Statement.SetText set) {
            setText(set);
        }
    }

    private void setText(Statement.SetText set) {
        String value = Expansion.expand(set.words(), variables).stream()
                .map(Value::text)
                .collect(Collectors.joining(" "));
        Settings.check(set.name(), value, set.words().get(0).span());
        variables.set(set.name(), value);
    }

    private void assign(Statement.Assign assign) {
        Settings.requireFree(assign.name(), assign.nameSpan());
        Invocation invocation = bind(assign.words());
        Answer answer = execute(invocation);
        if (!answer.hasValue()) {
            throw Failure.error(
                            "\"" + invocation.command().name() + "\" gives nothing to keep as " + assign.name(), null)
                    .at(assign.nameSpan());
        }
        variables.set(assign.name(), answer.body());
    }

    private Invocation bind(List<Word> words) {
        return binder.bind(Expansion.expand(words, variables));
    }

    private Defaults effective(Invocation invocation) {
        return defaults.with(invocation);
    }

    private Answer execute(Invocation invocation) {
        caller.begin();
        Defaults options = effective(invocation);
        Work work = new Work(this, invocation, options);
        try {
            Answer answer = handler(invocation).run(work);
            if (answer.hasValue()) {
                variables.last(answer.body());
            }
            observer.ended(invocation, options, answer.body(), null);
            return answer;
        } catch (Failure failure) {
            observer.ended(invocation, options, new byte[0], failure);
            throw failure.at(Culprit.of(failure, invocation));
        }
    }

    private Handler handler(Invocation invocation) {
        String name =
                invocation.globalFlag("help") ? "help" : invocation.command().handler();
        if (name == null) {
            return DIRECT;
        }
        return Objects.requireNonNull(setup.handlers().get(name), () -> "no code for handler " + name);
    }
}
