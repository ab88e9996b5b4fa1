package ai.duvo.shell.script;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.JqProgram;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.VariableName;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.line.WordPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables that a statement uses and sets; those of a block's body are the body's. */
public final class VariableUsage {

    private static final Set<String> ALWAYS = Set.of(Variables.LAST, Variables.ENVIRONMENT);

    private VariableUsage() {}

    /** Those it needs, each with its first place. */
    public static Map<String, Span> used(Statement statement) {
        Map<String, Span> used = new LinkedHashMap<>();
        if (statement instanceof Statement.Call call) {
            pipeline(call.pipeline(), used);
        } else if (statement instanceof Statement.Assign assign) {
            pipeline(assign.pipeline(), used);
        } else if (statement instanceof Statement.SetText set) {
            words(set.words(), used);
        } else if (statement instanceof Statement.Param param) {
            word(param.usual(), used);
        } else if (statement instanceof Statement.Expect expect) {
            jq(expect.condition(), used);
        } else if (statement instanceof Statement.ExpectExit expect) {
            pipeline(expect.pipeline(), used);
        } else if (statement instanceof Statement.Wait wait) {
            pipeline(wait.pipeline(), used);
            jq(wait.until(), used);
        } else if (statement instanceof Statement.Watch watch) {
            JqText until = watch.until();
            pipeline(watch.pipeline(), used);
            if (until != null) {
                jq(until, used);
            }
        } else if (statement instanceof Statement.For loop) {
            pipeline(loop.items(), used);
        } else if (statement instanceof Statement.If choice) {
            jq(choice.condition(), used);
        } else if (statement instanceof Statement.Include include) {
            word(include.file(), used);
            include.settings().forEach(setting -> word(setting.value(), used));
        }
        used.keySet().removeAll(ALWAYS);
        return used;
    }

    /** Those it sets. */
    public static List<VariableName> set(Statement statement) {
        if (statement instanceof Statement.Assign assign) {
            return List.of(assign.name());
        } else if (statement instanceof Statement.SetText set) {
            return List.of(set.name());
        } else if (statement instanceof Statement.Param param) {
            return List.of(param.name());
        } else if (statement instanceof Statement.For loop) {
            return List.of(loop.name());
        } else if (statement instanceof Statement.Include include) {
            return include.settings().stream().map(Statement.Setting::name).toList();
        }
        return List.of();
    }

    /** The statements of a block, in order; none for a line. */
    public static List<Statement> inside(Statement statement) {
        if (statement instanceof Statement.For loop) {
            return loop.body();
        } else if (statement instanceof Statement.If choice) {
            List<Statement> both = new ArrayList<>(choice.then());
            both.addAll(choice.otherwise());
            return both;
        } else if (statement instanceof Statement.Finally last) {
            return last.body();
        }
        return List.of();
    }

    /** A variable that the statement needs and that is not there, or null. */
    static @Nullable String missing(Statement statement, Variables variables) {
        return used(statement).keySet().stream()
                .filter(name -> variables.get(name) == null)
                .findFirst()
                .orElse(null);
    }

    private static void pipeline(Pipeline pipeline, Map<String, Span> used) {
        words(pipeline.words(), used);
        JqText jq = pipeline.jq();
        if (jq != null) {
            jq(jq, used);
        }
        word(pipeline.file(), used);
    }

    private static void words(List<Word> words, Map<String, Span> used) {
        words.forEach(word -> word(word, used));
    }

    private static void word(@Nullable Word word, Map<String, Span> used) {
        if (word == null) {
            return;
        }
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Reference reference) {
                used.putIfAbsent(reference.root(), reference.span());
            } else if (part instanceof WordPart.Jq inside) {
                jq(inside.program(), used);
            }
        }
    }

    private static void jq(JqText program, Map<String, Span> used) {
        JqProgram.of(program).variables().forEach(used::putIfAbsent);
    }
}
