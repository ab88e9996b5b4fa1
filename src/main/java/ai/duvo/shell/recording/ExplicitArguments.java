package ai.duvo.shell.recording;

import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.StatementMapper;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.session.CommandResult;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Writes out what the commands of a statement took from {@code use}: a script has nothing in use. */
final class ExplicitArguments extends StatementMapper {

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
            line.defaulted().forEach(preset -> ids.put(preset.parameter().kind(), preset.value()));
        }
        return ids.isEmpty()
                ? statement
                : new ExplicitArguments(pipeline -> explicit.apply(pipeline, ids)).map(statement);
    }

    @Override
    protected Pipeline map(Pipeline pipeline) {
        return written.apply(pipeline);
    }

    @Override
    protected List<Word> map(List<Word> words) {
        return words;
    }
}
