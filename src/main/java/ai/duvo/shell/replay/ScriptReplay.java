package ai.duvo.shell.replay;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.line.Durations;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.output.OutputClosed;
import ai.duvo.shell.progress.Activity;
import ai.duvo.shell.script.Interpreter;
import ai.duvo.shell.script.RefusedLines;
import ai.duvo.shell.script.Script;
import ai.duvo.shell.script.ScriptCheck;
import ai.duvo.shell.script.ScriptParameters;
import ai.duvo.shell.script.StatementListener;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.trust.TrustPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Runs one script on a session of its own, from its check to its clean-up. Every failure is told here, once. */
final class ScriptReplay {

    private static final Duration CLEAN_UP_TIME = Duration.ofSeconds(60);

    private final Session session;
    private final ReplayOptions options;
    private final ReplayProgress progress;
    private final Consumer<String> answered;
    private final AtomicBoolean isOver = new AtomicBoolean();

    /**
     * Ready to run one.
     *
     * @param answered told of each value that a person gave
     */
    ScriptReplay(
            Session session, ReplayOptions options, UnaryOperator<String> withoutSecrets, Consumer<String> answered) {
        this.session = session;
        this.options = options;
        this.answered = answered;
        this.progress = new ReplayProgress(session, options, withoutSecrets);
    }

    /** Reads and runs it, or tells why it cannot be run. */
    ScriptResult run(String name, Function<String, Script> read) {
        long start = System.nanoTime();
        Failure failure;
        session.begin();
        session.observe(progress);
        try {
            Script script = read.apply(name);
            failure = run(script);
        } catch (Failure wrong) {
            progress.tell(wrong);
            failure = wrong;
        } finally {
            session.forget(progress);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        int code = failure != null
                ? failure.code().value()
                : session.state().exit().code();
        progress.summary(code == 0, took);
        return new ScriptResult(name, progress.results(), progress.count(), progress.failed(), took, failure, code);
    }

    private @Nullable Failure run(Script script) {
        Map<String, String> given = new ParameterQuestions(session, options, answered).answered(script);
        given.forEach(session.variables()::set);
        trust(script.path(), given.values());
        RefusedLines refused = check(script, given);
        if (!options.dryRun()) {
            refused.requireNone();
            return runAll(script, options.step() ? new Stepper(session, progress) : progress);
        }
        Failure failure = runAll(script, refused.leftOut(session, progress));
        refused.requireNone();
        return failure;
    }

    private RefusedLines check(Script script, Map<String, String> given) {
        ScriptCheck check = new ScriptCheck(session, options.range(), given.keySet());
        RefusedLines refused;
        try {
            refused = check.script(script);
        } finally {
            if (options.dryRun() && !options.quiet()) {
                new ScriptAccessList(session).tell(check.wanted());
            }
        }
        ScriptParameters.check(script, given, check.used(), session.variables().environment());
        if (options.needsExpect() && !expects(script.statements())) {
            throw Failure.error(
                    script.name() + " expects nothing, so it tests nothing", "add a line such as: expect .total > 0");
        }
        return refused;
    }

    /** What is typed may do all that its user may; a file, and all that it runs, only what it was given. */
    private void trust(@Nullable Path file, Collection<String> given) {
        if (file == null || !session.state().trust().isTyped()) {
            return;
        }
        ActiveOptions start = session.state().defaults();
        session.state()
                .trust(TrustPolicy.script(file, Path.of(""), options.grants(), given, profile -> session.accounts()
                        .isSameAddress(start, profile)));
    }

    private static boolean expects(List<Statement> statements) {
        return statements.stream()
                .anyMatch(s -> s instanceof Statement.Expect
                        || s instanceof Statement.ExpectExit
                        || s instanceof Statement.Include
                        || expects(s.inside()));
    }

    private @Nullable Failure runAll(Script script, StatementListener listener) {
        Interpreter interpreter = new Interpreter(session, listener);
        Script part = new Script(
                script.name(),
                script.path(),
                script.statements().stream().filter(options.range()::holds).toList());
        Failure failure = null;
        Disposable clock = limit(options.timeout());
        try (Activity replaying = progress.begin(part.statements())) {
            interpreter.run(part);
            failure = interpreter.first();
        } catch (InterruptedFailure interrupted) {
            progress.interrupted();
            failure = stopped(interrupted);
            progress.tell(failure);
        } catch (Failure told) {
            failure = told;
        } catch (OutputClosed quiet) {
            failure = interpreter.first();
        } finally {
            clock.dispose();
        }
        return lost(cleanUp(interpreter, failure));
    }

    /** What could not be written is a failure as well, unless there is an earlier one. */
    private @Nullable Failure lost(@Nullable Failure failure) {
        Failure lost = session.console().takeFailure();
        if (failure == null && lost != null) {
            progress.tell(lost);
        }
        return failure == null ? lost : failure;
    }

    /** A second Ctrl-C ends the clean-up as well. */
    private @Nullable Failure cleanUp(Interpreter interpreter, @Nullable Failure failure) {
        session.begin();
        progress.cleansUp();
        int code = session.state().exit().code();
        boolean left = session.state().exit().isAsked();
        session.state().exit().stay();
        Disposable clock = limit(options.timeout() == null ? null : CLEAN_UP_TIME);
        session.console().lenient(true);
        try {
            Failure worst = interpreter.finish(failure != null);
            return failure == null ? worst : failure;
        } catch (InterruptedFailure again) {
            Failure end = stopped(again);
            progress.tell(end);
            return failure == null ? end : failure;
        } finally {
            session.console().lenient(false);
            clock.dispose();
            if (left) {
                session.state().exit().with(code);
            }
        }
    }

    private Disposable limit(@Nullable Duration time) {
        isOver.set(false);
        return time == null
                ? Disposables.disposed()
                : Mono.delay(time).subscribe(tick -> {
                    isOver.set(true);
                    session.cancel();
                });
    }

    private Failure stopped(InterruptedFailure interrupted) {
        Duration timeout = options.timeout();
        if (!isOver.get() || timeout == null) {
            return interrupted;
        }
        Failure late = new Failure(
                ExitCode.ERROR,
                "the script was stopped: it took longer than " + Durations.text(timeout),
                "--timeout gives it more");
        return interrupted.source() == null || interrupted.span() == null
                ? late
                : late.at(interrupted.span()).in(interrupted.source());
    }
}
