package ai.duvo.shell.script;

import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.StatementParser;
import ai.duvo.shell.line.VariableName;
import ai.duvo.shell.session.PipelineRunner;
import ai.duvo.shell.session.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Check of a typed line that does not run now: what can be known to be wrong with it. Reads no file, sends nothing. */
public final class LineCheck {

    private LineCheck() {}

    /**
     * Checks it.
     *
     * @param before lines that put in use what it may leave out
     * @return the variables that have to be there before it
     * @throws UsageFailure what is wrong with it
     */
    public static Set<String> check(Session session, List<String> before, String line) {
        List<Statement> statements = new ArrayList<>();
        StatementParser.parse("", line).forEach(statement -> add(statement, statements));
        List<UsageFailure> mistakes = new ArrayList<>();
        session.pipelines().checkApart(() -> {
            try {
                before.forEach(use -> use(session.pipelines(), use));
                statements.forEach(statement -> check(session.pipelines(), statement));
            } catch (UsageFailure mistake) {
                mistakes.add(mistake);
            }
        });
        if (!mistakes.isEmpty()) {
            throw mistakes.get(0);
        }
        boolean isOpen = statements.stream().anyMatch(Statement.Include.class::isInstance);
        return isOpen ? Set.of() : needed(statements);
    }

    private static void use(PipelineRunner pipelines, String line) {
        StatementParser.parse("", line)
                .forEach(use -> StatementParts.of(use).pipelines().forEach(pipelines::check));
    }

    private static void add(Statement statement, List<Statement> all) {
        all.add(statement);
        statement.inside().forEach(inner -> add(inner, all));
    }

    private static void check(PipelineRunner pipelines, Statement statement) {
        StatementParts parts = StatementParts.of(statement);
        parts.pipelines().forEach(pipelines::known);
        pipelines.check(parts.allWords().toList());
        parts.allPrograms().forEach(pipelines::check);
    }

    private static Set<String> needed(List<Statement> statements) {
        Set<String> needed = new HashSet<>();
        Set<String> set = new HashSet<>();
        for (Statement statement : statements) {
            Stream<String> used = VariableUsage.used(statement).keySet().stream();
            used.filter(name -> !set.contains(name)).forEach(needed::add);
            VariableUsage.set(statement).stream().map(VariableName::text).forEach(set::add);
        }
        return needed;
    }
}
