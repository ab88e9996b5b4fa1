package ai.duvo.shell.recording;

import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.StatementMapper;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.line.WordPart;
import ai.duvo.shell.lookup.ResolvedWord;
import ai.duvo.shell.session.CommandResult;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes out what the commands of a statement took from {@code use}, and the ids that its words stood for. */
final class ExplicitArguments extends StatementMapper {

    private final UnaryOperator<Pipeline> written;
    private final List<ResolvedWord> meant;

    private ExplicitArguments(UnaryOperator<Pipeline> written, List<ResolvedWord> meant) {
        this.written = written;
        this.meant = meant;
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
            if (line.command().isUse()) {
                // it chooses by itself, and does so in a script
                return new ExplicitArguments(pipeline -> pipeline, command.meant()).map(statement);
            }
            line.defaulted().forEach(preset -> ids.put(preset.parameter().kind(), preset.value()));
        }
        List<ResolvedWord> meant =
                commands.stream().flatMap(one -> one.meant().stream()).toList();
        if (ids.isEmpty() && meant.isEmpty()) {
            return statement;
        }
        return new ExplicitArguments(pipeline -> ids.isEmpty() ? pipeline : explicit.apply(pipeline, ids), meant)
                .map(statement);
    }

    @Override
    protected Pipeline map(Pipeline pipeline) {
        return written.apply(pipeline.with(map(pipeline.words())));
    }

    @Override
    protected List<Word> map(List<Word> words) {
        return words.stream().map(this::word).toList();
    }

    private Word word(Word word) {
        boolean isText = word.parts().stream().allMatch(WordPart.Text.class::isInstance);
        for (ResolvedWord one : meant) {
            String typed = word.parts().stream()
                    .map(part -> part instanceof WordPart.Text text ? text.text() : "")
                    .collect(Collectors.joining());
            if (isText && word.span().equals(one.span()) && typed.endsWith(one.word())) {
                String whole = typed.substring(0, typed.length() - one.word().length()) + one.id();
                return new Word(List.of(new WordPart.Text(whole, word.span())), word.span(), false, word.bareStart());
            }
        }
        return word;
    }
}
