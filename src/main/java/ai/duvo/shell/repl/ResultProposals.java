package ai.duvo.shell.repl;

import ai.duvo.shell.completion.Candidate;
import ai.duvo.shell.completion.CompletionResult;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.completion.CompletionProposal;

/** Proposals with what Spring Shell's list has no room for: a note, and whether more are on their way. */
final class ResultProposals extends AbstractList<CompletionProposal> {

    private final CompletionResult result;

    ResultProposals(CompletionResult result) {
        this.result = result;
    }

    @Override
    public CompletionProposal get(int index) {
        Candidate candidate = result.candidates().get(index);
        return new CompletionProposal(candidate.value())
                .description(candidate.help())
                .category(candidate.group())
                .complete(candidate.whole());
    }

    @Override
    public int size() {
        return result.candidates().size();
    }

    /** The proposals of any provider as the menu wants them. */
    static CompletionResult result(List<CompletionProposal> proposals) {
        List<Candidate> candidates = proposals.stream()
                .map(one -> new Candidate(one.value(), text(one.description()), text(one.category()), one.complete()))
                .toList();
        CompletionResult rest = proposals instanceof ResultProposals own ? own.result : CompletionResult.none();
        return new CompletionResult(candidates, rest.note(), rest.change(), rest.isUnfinished(), rest.isPartial());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
