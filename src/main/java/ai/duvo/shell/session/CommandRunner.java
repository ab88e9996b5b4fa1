package ai.duvo.shell.session;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.Selection;
import ai.duvo.shell.api.ClientListener;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.line.Invocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs bound lines by their handlers and tells how each ended. */
final class CommandRunner {

    private static final CommandHandler DIRECT = new RequestHandler();

    /** A command that follows a run for hours sends requests all the time. */
    private static final int MOST_AT_PROMPT = 1_000;

    private final Session session;
    private final SessionSetup setup;
    private final List<CommandObserver> observers = new ArrayList<>();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final ExchangeTrace trace;
    private volatile ActiveOptions running = ActiveOptions.none();

    CommandRunner(Session session, SessionSetup setup) {
        this.session = session;
        this.setup = setup;
        this.trace = new ExchangeTrace(setup.console(), setup.secrets());
    }

    void observe(CommandObserver observer) {
        observers.add(observer);
    }

    void forget(CommandObserver observer) {
        observers.remove(observer);
    }

    /** What the client tells while the command runs. */
    ClientListener notices() {
        return new ConsoleClientListener(setup.console(), exchange -> {
            setup.secrets().learn(exchange);
            synchronized (exchanges) {
                exchanges.add(exchange);
                if (exchanges.size() > MOST_AT_PROMPT && session.presenter().isPrompt()) {
                    exchanges.remove(0);
                }
            }
            trace.tell(session.exchanges().add(exchange), running, session.variables());
        });
    }

    /** Keeps what was sent while nobody waited. */
    void exchangedBehind(Exchange exchange) {
        setup.secrets().learn(exchange);
        session.exchanges().addBehind(exchange);
    }

    /**
     * Runs it; what it gives is not shown yet.
     *
     * @param use what becomes of the answer
     */
    CommandOutput run(Invocation invocation, ResultDisposition use) {
        session.stopWhenInterrupted();
        ActiveOptions options = session.defaults().with(invocation);
        running = options;
        learnSecrets(invocation);
        CommandContext work = new CommandContext(session, invocation, options, use);
        taken();
        long start = System.nanoTime();
        try {
            CommandOutput answer = handler(invocation).run(work);
            tell(invocation, options, answer, null, start);
            return answer;
        } catch (Failure failure) {
            note(failure, invocation, options);
            tell(invocation, options, CommandOutput.none(), failure, start);
            throw failure.at(FailureLocator.of(failure, invocation));
        }
    }

    private void tell(
            Invocation invocation, ActiveOptions options, CommandOutput answer, @Nullable Failure failure, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        CommandResult done = new CommandResult(invocation, options, answer, failure, taken(), took);
        session.incidents().ended(done);
        List.copyOf(observers).forEach(observer -> observer.ended(done));
    }

    /** The API refused something that the line did not say itself. */
    private void note(Failure failure, Invocation invocation, ActiveOptions options) {
        Selection context = session.contexts().with(options);
        String inUse = invocation.presets().stream()
                .flatMap(preset -> context
                        .of(preset.parameter().kind())
                        .map(thing -> (preset.parameter() instanceof Option ? "--" : "")
                                + preset.parameter().name() + " is " + thing.name())
                        .stream())
                .collect(Collectors.joining(", "));
        if (failure instanceof HttpFailure && !inUse.isEmpty()) {
            failure.noting("from use: " + inUse);
        }
    }

    private List<Exchange> taken() {
        synchronized (exchanges) {
            List<Exchange> all = List.copyOf(exchanges);
            exchanges.clear();
            return all;
        }
    }

    private void learnSecrets(Invocation invocation) {
        invocation.command().parameters().filter(Parameter::isSensitive).forEach(parameter -> invocation
                .values(parameter)
                .forEach(word -> session.secrets()
                        .learn(parameter.kind() == Kind.KEY_SECRET ? word.substring(word.indexOf('=') + 1) : word)));
    }

    private CommandHandler handler(Invocation invocation) {
        String name =
                invocation.globalFlag("help") ? "help" : invocation.command().handler();
        if (name == null) {
            return DIRECT;
        }
        return Objects.requireNonNull(setup.handlers().get(name), () -> "no code for handler " + name);
    }
}
