package ai.duvo.shell.repl;

import ai.duvo.shell.completion.Completer;
import ai.duvo.shell.repl.CursorContext.Asked;
import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** Completion provider of every row; wants a {@link CursorContext}. */
final class RowCompletion implements CompletionProvider {

    private final Completer completion;

    RowCompletion(Completer completion) {
        this.completion = completion;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        Asked asked = ((CursorContext) context).asked();
        return new ResultProposals(completion.at(asked.line(), asked.cursor(), asked.request(), asked.patience()));
    }
}
