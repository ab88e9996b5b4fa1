package ai.duvo.shell.repl;

import ai.duvo.shell.alias.Aliases;
import ai.duvo.shell.completion.Candidate;
import ai.duvo.shell.completion.Completer;
import ai.duvo.shell.completion.CompletionRequest;
import ai.duvo.shell.completion.CompletionResult;
import ai.duvo.shell.completion.CursorLine;
import ai.duvo.shell.repl.CursorContext.Asked;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/** Completer of the prompt: behind a command, what its completion provider proposes; elsewhere, the words of the language. */
final class PromptCompleter {

    private final Completer completion;
    private final CommandRegistry registry;
    private final Supplier<Aliases> aliases;

    PromptCompleter(Completer completion, CommandRegistry registry, Supplier<Aliases> aliases) {
        this.completion = completion;
        this.registry = registry;
        this.aliases = aliases;
    }

    CompletionResult at(String line, int cursor, CompletionRequest request, Duration patience) {
        Aliases.Typed meant = aliases.get().typed(line, cursor);
        CompletionResult result = row(meant.line(), cursor + meant.shift(), request, patience);
        List<Candidate> names = names(CursorLine.of(line, cursor));
        return names.isEmpty() ? result : result.and(names);
    }

    /** The aliases that the word at the cursor can be: the first of its line, or one that is shown or forgotten. */
    private List<Candidate> names(CursorLine at) {
        boolean isNamed = at.index() == 1
                && List.of("alias", "unalias").contains(at.words().get(0).text());
        return at.zone() != CursorLine.Zone.WORDS || !(at.index() == 0 || isNamed)
                ? List.of()
                : aliases.get().all().entrySet().stream()
                        .filter(alias -> alias.getKey().startsWith(at.typed()))
                        .map(alias -> new Candidate(alias.getKey(), alias.getValue(), "aliases", true))
                        .toList();
    }

    private CompletionResult row(String line, int cursor, CompletionRequest request, Duration patience) {
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
