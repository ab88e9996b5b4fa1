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
import ai.duvo.shell.lookup.IdResolver;
import ai.duvo.shell.lookup.KnownThings;
import ai.duvo.shell.lookup.LineThings;
import ai.duvo.shell.lookup.LookupRules;
import ai.duvo.shell.lookup.ResolvedWord;
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
     * @param isTyped whether a person typed the line, and no script says it
     */
    CommandOutput run(Invocation line, ResultDisposition disposition, PageTaker pages, boolean isTyped) {
        parts.calls().stopWhenInterrupted();
        parts.state().answers().forget();
        ActiveOptions options = parts.state().defaults().with(line);
        FormatChoice.of(options::value, options::flag);
        learnSecrets(line);
        exchanges.begin(options);
        long start = System.nanoTime();
        Invocation invocation;
        try {
            allow(line, options);
            invocation = resolved(line, options, isTyped);
        } catch (Failure failure) {
            throw failed(failure, options, line, answer -> List.of(), since(start), List.of());
        }
        return run(
                new CommandContext(parts, invocation, options, disposition, pages),
                start,
                ResolvedWord.of(line, invocation));
    }

    private CommandOutput run(CommandContext context, long start, List<ResolvedWord> meant) {
        Invocation line = context.invocation();
        Function<CommandOutput, List<UndoLine>> undo = answer -> List.of();
        try {
            undo = undos.before(context);
            CommandOutput answer = handler(line).run(context).whenEmpty(() -> EmptyListText.of(parts.catalog(), line));
            Invocation said = parts.state().answers().takeInto(line);
            tell(new CommandResult(
                    said, context.options(), answer, null, exchanges.take(), since(start), undo.apply(answer), meant));
            return answer;
        } catch (Failure failure) {
            throw failed(failure, context.options(), line, undo, since(start), meant);
        }
    }

    private void allow(Invocation line, ActiveOptions options) {
        if (line.globalFlag("profile-expect") && !line.globalFlag("help")) {
            parts.accounts().requireExpected(options);
        }
        LineAccess.of(line).forEach(access -> access.require(parts.state().trust()));
    }

    private Failure failed(
            Failure failure,
            ActiveOptions options,
            Invocation line,
            Function<CommandOutput, List<UndoLine>> undo,
            Duration took,
            List<ResolvedWord> meant) {
        note(failure, line, options);
        CommandOutput brought =
                CommandOutput.of(failure.answer(), line.command().result());
        if (brought.hasValue()) {
            parts.variables().last(brought);
        }
        byte[] effect = failure instanceof InterruptedFailure left ? left.effect() : new byte[0];
        CommandOutput done = CommandOutput.of(effect, line.command().result());
        List<UndoLine> undoing = done.hasValue() ? undo.apply(done) : List.of();
        Invocation said = parts.state().answers().takeInto(line);
        tell(new CommandResult(said, options, done, failure, exchanges.take(), took, undoing, meant));
        return failure.at(FailureLocator.of(failure, line));
    }

    /** With ids in place of what stands for them. */
    private Invocation resolved(Invocation line, ActiveOptions options, boolean isTyped) {
        LookupRules rules =
                LookupRules.of(line, options, isTyped, parts.state().prompter().isInteractive());
        if (rules.isRefused()
                || (parts.selections().isForOneCall() && line.command().isUse())) {
            // its handler says why; nothing is asked before that
            return line;
        }
        CommandRequests requests = new CommandRequests(parts, line, options);
        LineThings things = new LineThings(
                parts.catalog(),
                requests.names(),
                requests.isDry(),
                parts.state().isOnline() ? parts.state().lookups().tab() : KnownThings.none(),
                options,
                () -> parts.variables().results().commands().stream()
                        .map(ran -> new LineThings.Answer(
                                ran.result().invocation().command(),
                                ran.result().answer().body())),
                text -> {
                    if (parts.state().lookups().isNew(text)) {
                        parts.console().aside(text);
                    }
                });
        return new IdResolver(things, rules).resolve(line);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void tell(CommandResult result) {
        failures.ended(result);
        parts.state().lookups().ran(result.invocation());
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
