package ai.duvo.shell.script;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.VariableExpansion;
import ai.duvo.shell.line.VariableName;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.line.WordPart;
import ai.duvo.shell.session.PipelineRunner;
import ai.duvo.shell.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole script before its first line runs: whatever can be known to be wrong, or not to be allowed, is told, and
 * nothing was sent.
 */
public final class ScriptCheck {

    private final Session session;
    private final LineRange range;
    private final Set<String> defined;
    private final Set<String> used = new HashSet<>();
    private final Map<String, SourceText> settings = new HashMap<>();
    private final List<CleanUp> cleanUps = new ArrayList<>();
    private final List<ScriptAccess> wanted = new ArrayList<>();
    private final List<Failure> mistakes = new ArrayList<>();
    private final RefusedLines refused = new RefusedLines();
    private boolean isOpen;

    /** A block for the end, and the file it stands in. */
    private record CleanUp(
            Statement.Finally block, @Nullable Path from) {}

    /**
     * Begins a check.
     *
     * @param given the variables that are there before the first line
     */
    public ScriptCheck(Session session, LineRange range, Set<String> given) {
        this.session = session;
        this.range = range;
        this.defined = new HashSet<>(given);
    }

    /**
     * Checks it.
     *
     * @return lines that want more than they may
     * @throws Failure the first mistake with its place, and all others with it; not when only refusals are among them
     */
    public RefusedLines script(Script script) {
        ScriptParameters.list(script, session.state().trust());
        // what an included file sets is known only where it is included
        script.statements().forEach(this::findSettings);
        script.statements().stream().filter(range::holds).forEach(statement -> statement(statement, script.path()));
        // these run at the end and may use whatever was set by then
        for (CleanUp last : List.copyOf(cleanUps)) {
            last.block().body().forEach(inner -> statement(inner, last.from()));
        }
        return refused.among(mistakes);
    }

    /** What its lines want besides the API, as far as that is known. */
    public List<ScriptAccess> wanted() {
        return wanted;
    }

    /** Every variable that was used anywhere. */
    public Set<String> used() {
        return used;
    }

    private void findSettings(Statement statement) {
        VariableUsage.set(statement).forEach(name -> settings.putIfAbsent(name.text(), statement.source()));
        statement.inside().forEach(this::findSettings);
    }

    private void statement(Statement statement, @Nullable Path from) {
        told(statement, () -> statement.accept(new Commands()));
        told(statement, () -> allowed(statement, from));
        VariableUsage.used(statement).forEach((name, place) -> {
            used.add(name);
            if (Variables.isNumber(name) || (!isOpen && !defined.contains(name))) {
                told(statement, () -> {
                    throw unknown(name, place);
                });
            }
        });
        if (statement instanceof Statement.Include include) {
            told(statement, () -> include(include, from));
        }
        for (VariableName name : VariableUsage.set(statement)) {
            defined.add(name.text());
        }
        if (statement instanceof Statement.Finally last) {
            cleanUps.add(new CleanUp(last, from));
        } else if (statement instanceof Statement.With with) {
            session.pipelines().checkApart(() -> {
                told(with, () -> session.pipelines().check(with.choice()));
                with.body().forEach(inner -> statement(inner, from));
            });
        } else {
            statement.inside().forEach(inner -> statement(inner, from));
        }
    }

    /** A mistake of one line is no reason not to look at the others. */
    private void told(Statement statement, Runnable check) {
        try {
            check.run();
        } catch (Failure mistake) {
            mistake.in(statement.source());
            boolean isTold = mistakes.stream()
                    .anyMatch(one -> Objects.equals(one.source(), mistake.source())
                            && String.valueOf(one.getMessage()).equals(mistake.getMessage()));
            if (!isTold) {
                mistakes.add(mistake);
            }
        }
    }

    private void allowed(Statement statement, @Nullable Path from) {
        List<ScriptAccess> all;
        try {
            all = ScriptAccess.of(statement, session.pipelines(), from);
        } catch (UsageFailure toldAlready) {
            return;
        }
        wanted.addAll(all);
        for (ScriptAccess one : all) {
            if (one.isKnown()) {
                told(
                        statement,
                        () -> refused.require(one.access(), session.state().trust(), statement));
            }
        }
    }

    /** What a statement itself runs; what stands in a block is checked line by line. */
    private final class Commands implements Statement.Visitor<@Nullable Void> {

        private final PipelineRunner pipelines = session.pipelines();

        @Override
        public @Nullable Void visit(Statement.Empty empty) {
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.Call call) {
            pipelines.check(call.pipeline());
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.Assign assign) {
            pipelines.check(assign.pipeline());
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.SetText set) {
            pipelines.check(set.words());
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.Param param) {
            Word usual = param.usual();
            pipelines.check(usual == null ? List.of() : List.of(usual));
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.Expect expect) {
            pipelines.check(expect.condition());
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.ExpectExit expect) {
            pipelines.check(expect.pipeline());
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.Wait wait) {
            pipelines.check(wait.pipeline());
            pipelines.check(wait.until());
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.Watch watch) {
            JqText until = watch.until();
            pipelines.checkReads(watch.pipeline());
            if (until != null) {
                pipelines.check(until);
            }
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.For loop) {
            pipelines.check(loop.items());
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.If choice) {
            pipelines.check(choice.condition());
            return null;
        }

        /** It is checked with its body, which it is for. */
        @Override
        public @Nullable Void visit(Statement.With with) {
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.Include include) {
            pipelines.check(
                    include.settings().stream().map(Statement.Setting::value).toList());
            pipelines.check(List.of(include.file()));
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.Finally last) {
            return null;
        }

        @Override
        public @Nullable Void visit(Statement.Shell shell) {
            return null;
        }
    }

    /** A file whose name is known is checked as well; behind any other, nothing is known to be missing. */
    private void include(Statement.Include include, @Nullable Path from) {
        Word file = include.file();
        boolean isLiteral = file.parts().stream().allMatch(WordPart.Text.class::isInstance);
        if (!isLiteral) {
            isOpen = true;
            return;
        }
        include.settings().forEach(setting -> defined.add(setting.name().text()));
        String name = VariableExpansion.expand(List.of(file), session.variables())
                .get(0)
                .text();
        Script script = ScriptFiles.include(name, include, from, session.state().trust());
        ScriptParameters.list(script, session.state().trust());
        script.statements().forEach(this::findSettings);
        List<Statement.Param> missing = ScriptParameters.of(script).stream()
                .filter(param -> ScriptParameters.isMissing(
                        param, defined, session.variables().environment()))
                .toList();
        if (!missing.isEmpty()) {
            throw ScriptParameters.missing(missing);
        }
        script.statements().forEach(inner -> statement(inner, script.path()));
    }

    private UsageFailure unknown(String name, Span place) {
        if (Variables.isNumber(name)) {
            return UsageFailure.wrong(
                    "$" + name + " is a result that only the prompt had",
                    "keep it in a variable: NAME = COMMAND   (\\$ is a plain dollar sign)",
                    place);
        }
        SourceText line = settings.get(name);
        if (line == null) {
            return Variables.unknown(name, place, defined);
        }
        return UsageFailure.wrong(
                "$" + name + " has no value here",
                range.isWhole()
                        ? line.place() + " sets it, which comes later"
                        : line.place() + " sets it and is left out: give it with " + name + "=VALUE",
                place);
    }
}
