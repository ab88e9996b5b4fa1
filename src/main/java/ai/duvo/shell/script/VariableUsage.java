package ai.duvo.shell.script;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.JqProgram;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.VariableName;
import ai.duvo.shell.line.WordPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables that a statement uses and sets; those of a block's body are the body's. */
public final class VariableUsage {

    private static final Set<String> ALWAYS = Set.of(Variables.LAST, Variables.ENVIRONMENT);

    private static final Statement.Visitor<List<VariableName>> NAMES = new Names();

    private VariableUsage() {}

    /** Those it needs, each with its first place. */
    public static Map<String, Span> used(Statement statement) {
        Map<String, Span> places = new LinkedHashMap<>();
        StatementParts parts = StatementParts.of(statement);
        parts.allWords().flatMap(word -> word.parts().stream()).forEach(part -> {
            if (part instanceof WordPart.Reference reference) {
                places.putIfAbsent(reference.root(), reference.span());
            } else if (part instanceof WordPart.Jq inside) {
                JqProgram.of(inside.program()).variables().forEach(places::putIfAbsent);
            }
        });
        parts.allPrograms().forEach(program -> JqProgram.of(program).variables().forEach(places::putIfAbsent));
        places.keySet().removeAll(ALWAYS);
        return places;
    }

    /** Those it sets. */
    public static List<VariableName> set(Statement statement) {
        return statement.accept(NAMES);
    }

    /** A variable that the statement needs and that is not there, or null. */
    static @Nullable String missing(Statement statement, Variables variables) {
        return used(statement).keySet().stream()
                .filter(name -> variables.get(name) == null)
                .findFirst()
                .orElse(null);
    }

    private static final class Names implements Statement.Visitor<List<VariableName>> {

        @Override
        public List<VariableName> visit(Statement.Empty empty) {
            return List.of();
        }

        @Override
        public List<VariableName> visit(Statement.Call call) {
            return List.of();
        }

        @Override
        public List<VariableName> visit(Statement.Assign assign) {
            return List.of(assign.name());
        }

        @Override
        public List<VariableName> visit(Statement.SetText set) {
            return List.of(set.name());
        }

        @Override
        public List<VariableName> visit(Statement.Param param) {
            return List.of(param.name());
        }

        @Override
        public List<VariableName> visit(Statement.Expect expect) {
            return List.of();
        }

        @Override
        public List<VariableName> visit(Statement.ExpectExit expect) {
            return List.of();
        }

        @Override
        public List<VariableName> visit(Statement.Wait wait) {
            return List.of();
        }

        @Override
        public List<VariableName> visit(Statement.Watch watch) {
            return List.of();
        }

        @Override
        public List<VariableName> visit(Statement.For loop) {
            return List.of(loop.name());
        }

        @Override
        public List<VariableName> visit(Statement.If choice) {
            return List.of();
        }

        @Override
        public List<VariableName> visit(Statement.With with) {
            return List.of();
        }

        @Override
        public List<VariableName> visit(Statement.Include include) {
            return include.settings().stream().map(Statement.Setting::name).toList();
        }

        @Override
        public List<VariableName> visit(Statement.Finally last) {
            return List.of();
        }

        @Override
        public List<VariableName> visit(Statement.Shell shell) {
            return List.of();
        }
    }
}
