package ai.duvo.shell.session;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.Selection;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.UndoLine;
import ai.duvo.shell.output.FormatChoice;
import ai.duvo.shell.request.EmptyListText;
import ai.duvo.shell.request.FailureLocator;
import ai.duvo.shell.request.PageTaker;
import ai.duvo.shell.trust.LineAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs bound lines by their handlers and tells how each ended. */
final class CommandRunner {

    private static final CommandHandler DIRECT = new RequestHandler();

    private final Map<String, CommandHandler> handlers;
    private final CommandParts parts;
    private final ExchangeCollector exchanges;
    private final FailureHistory failures;
    private final List<CommandObserver> observers = new ArrayList<>();
    private UndoPlanner undos = UndoPlanner.none();

    /**
     * Runs nothing yet.
     *
     * @param handlers the code behind rows, by the name a row gives
     * @param parts what a command's context is made of
     */
    CommandRunner(
            Map<String, CommandHandler> handlers,
            CommandParts parts,
            ExchangeCollector exchanges,
            FailureHistory failures) {
        this.handlers = handlers;
        this.parts = parts;
        this.exchanges = exchanges;
        this.failures = failures;
    }

    void plansUndo(UndoPlanner planner) {
        undos = planner;
    }

    void plansUndoLike(CommandRunner other) {
        undos = other.undos;
    }

    void observe(CommandObserver observer) {
        observers.add(observer);
    }

    void forget(CommandObserver observer) {
        observers.remove(observer);
    }

    /**
     * Runs it; what it gives is not shown yet.
     *
     * @param disposition what becomes of the answer
     * @param pages who takes the pages of a list as they come
     */
    CommandOutput run(Invocation invocation, ResultDisposition disposition, PageTaker pages) {
        parts.calls().stopWhenInterrupted();
        ActiveOptions options = parts.state().defaults().with(invocation);
        FormatChoice.of(options::value, options::flag);
        learnSecrets(invocation);
        CommandContext context = new CommandContext(parts, invocation, options, disposition, pages);
        exchanges.begin(options);
        long start = System.nanoTime();
        Function<CommandOutput, List<UndoLine>> undo = answer -> List.of();
        try {
            if (invocation.globalFlag("profile-expect") && !invocation.globalFlag("help")) {
                parts.accounts().requireExpected(options);
            }
            LineAccess.of(invocation)
                    .forEach(access -> access.require(parts.state().trust()));
            undo = undos.before(context);
            CommandOutput answer =
                    handler(invocation).run(context).whenEmpty(() -> EmptyListText.of(parts.catalog(), invocation));
            tell(new CommandResult(
                    invocation, options, answer, null, exchanges.take(), since(start), undo.apply(answer)));
            return answer;
        } catch (Failure failure) {
            note(failure, invocation, options);
            byte[] effect = failure instanceof InterruptedFailure left ? left.effect() : new byte[0];
            CommandOutput done = CommandOutput.of(effect, invocation.command().result());
            List<UndoLine> undoing = done.hasValue() ? undo.apply(done) : List.of();
            tell(new CommandResult(invocation, options, done, failure, exchanges.take(), since(start), undoing));
            throw failure.at(FailureLocator.of(failure, invocation));
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void tell(CommandResult result) {
        failures.ended(result);
        ended(result);
    }

    void ended(CommandResult result) {
        List.copyOf(observers).forEach(observer -> observer.ended(result));
    }

    /** The API refused something that the line did not say itself. */
    private void note(Failure failure, Invocation invocation, ActiveOptions options) {
        Selection selection = parts.selections().with(options);
        String inUse = invocation.defaulted().stream()
                .flatMap(preset -> selection
                        .of(preset.parameter().kind())
                        .map(thing -> (preset.parameter() instanceof Option ? "--" : "")
                                + preset.parameter().name() + " is " + thing.name())
                        .stream())
                .collect(Collectors.joining(", "));
        if (failure instanceof HttpFailure && !inUse.isEmpty()) {
            failure.noting("from use: " + inUse);
        }
    }

    private void learnSecrets(Invocation invocation) {
        invocation.command().parameters().filter(Parameter::isSensitive).forEach(parameter -> invocation
                .values(parameter)
                .forEach(word -> parts.secrets()
                        .learn(parameter.kind() == Kind.KEY_SECRET ? word.substring(word.indexOf('=') + 1) : word)));
    }

    private CommandHandler handler(Invocation invocation) {
        String name =
                invocation.globalFlag("help") ? "help" : invocation.command().handler();
        if (name == null) {
            return DIRECT;
        }
        return Objects.requireNonNull(handlers.get(name), () -> "no code for handler " + name);
    }
}
