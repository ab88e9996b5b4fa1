package ai.duvo.shell.repl;

import ai.duvo.shell.completion.Completer;
import ai.duvo.shell.completion.CompletionRequest;
import ai.duvo.shell.completion.CompletionResult;
import ai.duvo.shell.completion.CursorLine;
import ai.duvo.shell.repl.CursorContext.Asked;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/** Completer of the prompt: behind a command, what its completion provider proposes; elsewhere, the words of the language. */
final class PromptCompleter {

    private final Completer completion;
    private final CommandRegistry registry;

    PromptCompleter(Completer completion, CommandRegistry registry) {
        this.completion = completion;
        this.registry = registry;
    }

    CompletionResult at(String line, int cursor, CompletionRequest request, Duration patience) {
        CursorLine at = CursorLine.of(line, cursor);
        Command command = command(at);
        return command == null
                ? completion.at(line, cursor, request, patience)
                : ResultProposals.result(command.getCompletionProvider()
                        .apply(new CursorContext(command, at, new Asked(line, cursor, request, patience))));
    }

    private @Nullable Command command(CursorLine at) {
        return completion
                .command(at)
                .map(row -> registry.getCommandByName(row.name()))
                .orElse(null);
    }
}
