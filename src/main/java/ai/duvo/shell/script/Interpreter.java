package ai.duvo.shell.script;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.UnsentValue;
import ai.duvo.shell.output.OutputClosed;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.trust.TrustPolicy;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Runs statements on a session: those of the prompt, and those of files. */
public final class Interpreter {

    private final Session session;
    private final StatementListener listener;
    private final WaitLoop waiting;
    private final ExpectationCheck expectations;
    private final Assignments assignments;
    private final Execution execution = new Execution();
    private final Deque<CleanUp> cleanUps = new ArrayDeque<>();
    private @Nullable Path folderOf;
    private @Nullable Failure first;

    /** A block for the end, and what its lines may do then. */
    private record CleanUp(Statement.Finally block, TrustPolicy trust) {}

    public Interpreter(Session session, StatementListener listener) {
        this.session = session;
        this.listener = listener;
        this.expectations = new ExpectationCheck(session, listener);
        this.waiting = new WaitLoop(session, expectations);
        this.assignments = new Assignments(session);
    }

    /**
     * Runs a script; what it has under {@code finally} runs when {@link #finish} is called.
     *
     * @throws Failure of the statement that stopped it, with its place
     */
    public void run(Script script) {
        folderOf = script.path();
        all(script.statements());
    }

    /** Runs one statement, as the prompt does. */
    public void run(Statement statement) {
        if (statement instanceof Statement.Finally) {
            // a line like any other for those who write down what was typed, though it runs later
            listener.before(statement);
            listener.after(statement, null);
        }
        all(List.of(statement));
    }

    /** The first failure that did not stop the script, or null. */
    @Nullable
    public Failure first() {
        return first;
    }

    /**
     * Runs what stands under {@code finally}, the last block first, each line whatever becomes of the others.
     *
     * @param failed whether the script failed: then a line whose variables were never set is left out
     * @return the first failure among them, or null
     */
    public @Nullable Failure finish(boolean failed) {
        Failure worst = null;
        while (!cleanUps.isEmpty()) {
            CleanUp last = cleanUps.pop();
            session.state().trust(last.trust());
            for (Statement statement : last.block().body()) {
                String missing = failed ? VariableUsage.missing(statement, session.variables()) : null;
                if (missing != null) {
                    listener.note("finally: line " + statement.source().firstLine() + " is left out, $" + missing
                            + " was never set");
                    continue;
                }
                try {
                    one(statement);
                } catch (InterruptedFailure again) {
                    throw again;
                } catch (Failure failure) {
                    worst = worst == null ? failure : worst;
                }
            }
        }
        return worst;
    }

    private void all(List<Statement> statements) {
        statements.forEach(statement -> {
            if (statement instanceof Statement.Finally last) {
                cleanUps.push(new CleanUp(last, session.state().trust()));
            }
        });
        for (Statement statement : statements) {
            if (session.state().exit().isAsked()) {
                return;
            }
            session.stopWhenInterrupted();
            try {
                one(statement);
            } catch (InterruptedFailure interrupted) {
                throw interrupted;
            } catch (Failure failure) {
                if (!listener.keepsGoing(failure)) {
                    throw failure;
                }
                first = first == null ? failure : first;
            }
        }
    }

    private void one(Statement given) {
        if (given instanceof Statement.Empty || given instanceof Statement.Finally) {
            return;
        }
        Statement statement = listener.before(given);
        if (statement == null) {
            return;
        }
        try {
            statement.accept(execution);
            expectations.ran(statement);
            listener.after(statement, null);
        } catch (Failure failure) {
            listener.after(statement, failure.in(statement.source()));
            throw failure;
        } catch (OutputClosed closed) {
            // the line did what it was to do
            listener.after(statement, null);
            throw closed;
        } catch (RuntimeException bug) {
            listener.after(statement, Failure.internal(bug).in(statement.source()));
            throw bug;
        }
    }

    /** Runs a statement of each kind. */
    private final class Execution implements Statement.Visitor<@Nullable Void> {

        @Override
        public @Nullable Void visit(Statement.Empty empty) {
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.Call call) {
            session.pipelines().show(call.pipeline(), call.source());
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.Assign assign) {
            assignments.keep(assign);
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.SetText set) {
            assignments.set(set);
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.Param param) {
            assignments.param(param);
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.Expect expect) {
            expectations.check(expect);
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.ExpectExit expect) {
            expectations.exit(expect);
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.Wait wait) {
            waiting.run(wait);
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.Watch watch) {
            new WatchLoop(session).run(watch);
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.For loop) {
            loop(loop);
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.If choice) {
            choose(choice);
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.With with) {
            session.apart(() -> {
                session.pipelines().show(with.choice(), with.source());
                all(with.body());
            });
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.Include include) {
            include(include);
            return null;
        }

        /** It was kept for the end when its block began. */
        @Override
        public @Nullable Void visit(Statement.Finally last) {
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.Shell shell) {
            ShellLineRunner.run(session, shell);
            return null;
        }
    }

    private void loop(Statement.For loop) {
        CommandOutput answer = session.pipelines().value(loop.items(), loop.source());
        String name = loop.name().text();
        if (answer.hasValue() && UnsentValue.is(answer.value())) {
            session.variables().set(name, UnsentValue.of(name, loop.source().firstLine()));
            all(loop.body());
            return;
        }
        List<JsonNode> items = LoopItems.of(loop, answer);
        if (loop.jobs() > 1) {
            new ParallelLoop(session, loop).run(items, session.state().isDry() ? 1 : loop.jobs());
            return;
        }
        for (JsonNode item : items) {
            if (session.state().exit().isAsked()) {
                return;
            }
            session.variables().set(name, item);
            all(loop.body());
        }
    }

    private void choose(Statement.If choice) {
        List<JsonNode> outputs = session.pipelines().evaluate(choice.condition(), last());
        boolean isUnsent = outputs.size() == 1 && UnsentValue.is(outputs.get(0));
        if (isUnsent || ExpectationCheck.isTrue(outputs)) {
            all(choice.then());
        }
        if (isUnsent || !ExpectationCheck.isTrue(outputs)) {
            all(choice.otherwise());
        }
    }

    private JsonNode last() {
        JsonNode last = session.variables().get(Variables.LAST);
        return last == null ? NullNode.getInstance() : last;
    }

    private void include(Statement.Include include) {
        for (Statement.Setting setting : include.settings()) {
            session.variables().set(setting.name().text(), assignments.text(List.of(setting.value())));
        }
        Path before = folderOf;
        TrustPolicy trust = session.state().trust();
        Script script = ScriptFiles.include(assignments.text(List.of(include.file())), include, before, trust);
        folderOf = script.path();
        session.state().trust(trust.including(folderOf));
        ScriptParameters.list(script, session.state().trust());
        try {
            all(script.statements());
        } finally {
            folderOf = before;
            session.state().trust(trust);
        }
    }
}
