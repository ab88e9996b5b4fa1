package ai.duvo.shell.handler;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.line.StatementParser;
import ai.duvo.shell.output.NumberRange;
import ai.duvo.shell.recording.Journal;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code edit} and {@code edit 3-7}: lines of the history in the user's editor, which run when they are saved. */
final class EditHandler implements CommandHandler {

    private final Supplier<PromptFeatures> prompt;
    private final Supplier<List<Journal.Typed>> history;

    /**
     * Starts nothing yet.
     *
     * @param history the lines with their numbers
     */
    EditHandler(Supplier<PromptFeatures> prompt, Supplier<List<Journal.Typed>> history) {
        this.prompt = prompt;
        this.history = history;
    }

    @Override
    public CommandOutput run(CommandContext context) {
        prompt.get().required();
        Optional<String> edited = prompt.get().edit().apply(lines(context));
        if (edited.isEmpty()) {
            context.console().err("nothing runs: the file was not saved");
            return CommandOutput.none();
        }
        List<SourceText> pieces = StatementParser.pieces("", edited.orElseThrow()).stream()
                .filter(piece -> !piece.text().isBlank())
                .toList();
        if (pieces.isEmpty()) {
            context.console().err("nothing runs: the file is empty");
        }
        pieces.forEach(piece -> prompt.get().next().accept(piece.text()));
        return CommandOutput.none();
    }

    private String lines(CommandContext context) {
        List<NumberRange> ranges = context.invocation().argumentAll("lines").stream()
                .map(word -> NumberRange.parse(word, "history"))
                .toList();
        List<Journal.Typed> all = history.get();
        List<Journal.Typed> chosen = ranges.isEmpty()
                ? all.subList(Math.max(0, all.size() - 1), all.size())
                : all.stream()
                        .filter(line -> NumberRange.hold(ranges, line.number()))
                        .toList();
        if (chosen.isEmpty()) {
            throw Failure.error("there is no such line", "history shows the numbers");
        }
        return chosen.stream().map(line -> line.text().strip()).collect(Collectors.joining("\n"));
    }
}
