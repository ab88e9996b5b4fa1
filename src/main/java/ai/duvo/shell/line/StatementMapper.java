package ai.duvo.shell.line;

import java.util.List;

/** Mapper of statements to those with other commands and words in them; what has neither stays as it is. */
public abstract class StatementMapper implements Statement.Visitor<Statement> {

    /** What stands in a pipeline's place. */
    protected abstract Pipeline map(Pipeline pipeline);

    /** What stands in the place of words outside of pipelines. */
    protected abstract List<Word> map(List<Word> words);

    /** The statement with all that is in it mapped. */
    public final Statement map(Statement statement) {
        return statement.accept(this);
    }

    @Override
    public final Statement visit(Statement.Empty empty) {
        return empty;
    }

    @Override
    public final Statement visit(Statement.Call call) {
        return new Statement.Call(call.source(), map(call.pipeline()));
    }

    @Override
    public final Statement visit(Statement.Assign assign) {
        return new Statement.Assign(assign.source(), assign.name(), map(assign.pipeline()));
    }

    @Override
    public final Statement visit(Statement.SetText set) {
        return new Statement.SetText(set.source(), set.name(), map(set.words()));
    }

    /** A default is read before any line runs. */
    @Override
    public final Statement visit(Statement.Param param) {
        return param;
    }

    @Override
    public final Statement visit(Statement.Expect expect) {
        return expect;
    }

    @Override
    public final Statement visit(Statement.ExpectExit expect) {
        return new Statement.ExpectExit(expect.source(), expect.code(), map(expect.pipeline()));
    }

    @Override
    public final Statement visit(Statement.Wait wait) {
        return new Statement.Wait(wait.source(), wait.every(), wait.most(), map(wait.pipeline()), wait.until());
    }

    @Override
    public final Statement visit(Statement.Watch watch) {
        return new Statement.Watch(watch.source(), watch.every(), map(watch.pipeline()), watch.until());
    }

    @Override
    public final Statement visit(Statement.For loop) {
        return new Statement.For(loop.source(), loop.jobs(), loop.name(), map(loop.items()), all(loop.body()));
    }

    @Override
    public final Statement visit(Statement.If choice) {
        return new Statement.If(choice.source(), choice.condition(), all(choice.then()), all(choice.otherwise()));
    }

    @Override
    public final Statement visit(Statement.With with) {
        return new Statement.With(with.source(), map(with.choice()), all(with.body()));
    }

    @Override
    public final Statement visit(Statement.Include include) {
        List<Statement.Setting> settings = include.settings().stream()
                .map(setting -> new Statement.Setting(
                        setting.name(), map(List.of(setting.value())).get(0)))
                .toList();
        return new Statement.Include(include.source(), include.file(), settings);
    }

    @Override
    public final Statement visit(Statement.Finally last) {
        return new Statement.Finally(last.source(), all(last.body()));
    }

    @Override
    public final Statement visit(Statement.Shell shell) {
        return shell;
    }

    private List<Statement> all(List<Statement> statements) {
        return statements.stream().map(this::map).toList();
    }
}
