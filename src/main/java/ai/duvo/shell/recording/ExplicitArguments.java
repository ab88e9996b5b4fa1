package ai.duvo.shell.recording;

import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.session.CommandResult;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Writes out what the commands of a statement took from {@code use}: a script has nothing in use. */
final class ExplicitArguments {

    private final UnaryOperator<Pipeline> written;

    private ExplicitArguments(UnaryOperator<Pipeline> written) {
        this.written = written;
    }

    /**
     * The statement as it means the same anywhere.
     *
     * @param commands those that it ran
     * @param explicit writes ids by kind into a pipeline
     */
    static Statement of(
            Statement statement,
            List<CommandResult> commands,
            BiFunction<Pipeline, Map<Kind, String>, Pipeline> explicit) {
        Map<Kind, String> ids = new EnumMap<>(Kind.class);
        for (CommandResult command : commands) {
            Invocation line = command.invocation();
            if (line.command().words().get(0).equals("use")) {
                // it chooses by itself, and does so in a script
                return statement;
            }
            line.presets().forEach(preset -> ids.put(preset.parameter().kind(), preset.value()));
        }
        return ids.isEmpty()
                ? statement
                : new ExplicitArguments(pipeline -> explicit.apply(pipeline, ids)).statement(statement);
    }

    private Statement statement(Statement statement) {
        if (statement instanceof Statement.Call call) {
            return new Statement.Call(call.source(), written.apply(call.pipeline()));
        } else if (statement instanceof Statement.Assign assign) {
            return new Statement.Assign(assign.source(), assign.name(), written.apply(assign.pipeline()));
        } else if (statement instanceof Statement.Wait wait) {
            return new Statement.Wait(
                    wait.source(), wait.every(), wait.most(), written.apply(wait.pipeline()), wait.until());
        } else if (statement instanceof Statement.Watch watch) {
            return new Statement.Watch(watch.source(), watch.every(), written.apply(watch.pipeline()), watch.until());
        } else if (statement instanceof Statement.ExpectExit expect) {
            return new Statement.ExpectExit(expect.source(), expect.code(), written.apply(expect.pipeline()));
        } else if (statement instanceof Statement.For loop) {
            return new Statement.For(loop.source(), loop.name(), written.apply(loop.items()), all(loop.body()));
        } else if (statement instanceof Statement.If choice) {
            return new Statement.If(choice.source(), choice.condition(), all(choice.then()), all(choice.otherwise()));
        } else if (statement instanceof Statement.Finally last) {
            return new Statement.Finally(last.source(), all(last.body()));
        }
        return statement;
    }

    private List<Statement> all(List<Statement> statements) {
        return statements.stream().map(this::statement).toList();
    }
}
