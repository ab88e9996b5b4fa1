package ai.duvo.shell.script;

import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.EnvironmentReads;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.line.PathStep;
import ai.duvo.shell.line.PipedProgram;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.line.WordPart;
import ai.duvo.shell.session.PipelineRunner;
import ai.duvo.shell.trust.AccessRequest;
import ai.duvo.shell.trust.LineAccess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a statement of a script wants besides the API, found without running it.
 *
 * @param access where the value hangs on variables, it is the word as written
 * @param isKnown whether it does not
 * @param source the line
 */
public record ScriptAccess(AccessRequest access, boolean isKnown, SourceText source) {

    /**
     * All that the statement itself wants; what stands in a block is asked line by line.
     *
     * @param from the script it stands in
     */
    static List<ScriptAccess> of(Statement statement, PipelineRunner pipelines, @Nullable Path from) {
        List<ScriptAccess> all = new ArrayList<>();
        SourceText source = statement.source();
        StatementParts parts = StatementParts.of(statement);
        parts.pipelines().forEach(pipeline -> {
            pipelines.known(pipeline).ifPresent(line -> LineAccess.of(line)
                    .forEach(access -> all.add(of(access, pipeline.words(), source))));
            Word file = pipeline.file();
            if (file != null) {
                AccessRequest saved =
                        new AccessRequest(AccessRequest.Kind.saving(pipeline.replaces()), literal(file), file.span());
                all.add(of(saved, List.of(file), source));
            }
            PipedProgram program = pipeline.program();
            if (program != null) {
                all.add(shell(program.command(), program.span(), source));
            }
        });
        environment(parts, source, all);
        if (statement instanceof Statement.Include include) {
            Word file = include.file();
            String path =
                    isLiteral(file) ? ScriptFiles.included(literal(file), from).toString() : "";
            all.add(of(new AccessRequest(AccessRequest.Kind.READ, path, file.span()), List.of(file), source));
        } else if (statement instanceof Statement.Shell shell) {
            all.add(shell(shell.command(), new Span(0, shell.span().end()), source));
        }
        return all;
    }

    private static ScriptAccess shell(String command, Span place, SourceText source) {
        return new ScriptAccess(new AccessRequest(AccessRequest.Kind.SHELL, command, place), true, source);
    }

    /** The variables of the environment that a statement reads, and those of what is inside it. */
    public static Set<String> variables(Statement statement) {
        Set<String> names = new LinkedHashSet<>();
        environment(statement).forEach(one -> names.add(one.access().value()));
        statement.inside().forEach(inner -> names.addAll(variables(inner)));
        return names;
    }

    /** Each place of a statement, but not of what is inside it, that reads the environment. */
    static List<ScriptAccess> environment(Statement statement) {
        List<ScriptAccess> all = new ArrayList<>();
        environment(StatementParts.of(statement), statement.source(), all);
        return all;
    }

    private static void environment(StatementParts parts, SourceText source, List<ScriptAccess> all) {
        parts.allWords().flatMap(word -> word.parts().stream()).forEach(part -> environment(part, source, all));
        parts.allPrograms().forEach(program -> environment(program, source, all));
    }

    private static ScriptAccess of(AccessRequest access, List<Word> words, SourceText source) {
        boolean isKnown = words.stream()
                .filter(word -> word.span().start() < access.place().end()
                        && access.place().start() < word.span().end())
                .allMatch(ScriptAccess::isLiteral);
        return new ScriptAccess(isKnown ? access : written(access, source), isKnown, source);
    }

    private static AccessRequest written(AccessRequest access, SourceText source) {
        Span place = access.place();
        String word = source.text().substring(place.start(), place.end());
        return new AccessRequest(access.kind(), word.replaceFirst("^--[a-z-]+=", ""), place);
    }

    private static boolean isLiteral(Word word) {
        return word.parts().stream().allMatch(WordPart.Text.class::isInstance);
    }

    private static String literal(Word word) {
        StringBuilder text = new StringBuilder();
        word.parts().forEach(part -> text.append(part instanceof WordPart.Text literal ? literal.text() : ""));
        return text.toString();
    }

    private static void environment(WordPart part, SourceText source, List<ScriptAccess> all) {
        if (part instanceof WordPart.Jq inside) {
            environment(inside.program(), source, all);
        } else if (part instanceof WordPart.Reference reference
                && reference.root().equals(Variables.ENVIRONMENT)
                && reference.path().size() == 1
                && reference.path().get(0) instanceof PathStep.Field field) {
            all.add(new ScriptAccess(
                    new AccessRequest(AccessRequest.Kind.VARIABLE, field.name(), reference.span()), true, source));
        }
    }

    private static void environment(JqText program, SourceText source, List<ScriptAccess> all) {
        EnvironmentReads.of(program)
                .forEach(read -> all.add(new ScriptAccess(
                        new AccessRequest(AccessRequest.Kind.VARIABLE, read.name(), read.place()), true, source)));
    }
}
