package ai.duvo.shell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Result of a completion as far as it is known now.
 *
 * @param candidates best first
 * @param note what to tell when there is none: never silence; may be empty
 * @param change ends when there may be more to say, or null
 * @param isUnfinished whether what is missing is worth a short wait
 * @param isPartial whether there may be others that fit as well
 */
public record CompletionResult(
        List<Candidate> candidates,
        String note,
        @Nullable CompletableFuture<Void> change,
        boolean isUnfinished,
        boolean isPartial) {

    /** Nothing to say. */
    public static CompletionResult none() {
        return nothing("");
    }

    static CompletionResult of(List<Candidate> candidates) {
        return new CompletionResult(candidates, "", null, false, false);
    }

    static CompletionResult nothing(String note) {
        return new CompletionResult(List.of(), note, null, false, false);
    }

    /** These, then others. */
    public CompletionResult and(List<Candidate> more) {
        List<Candidate> all = new ArrayList<>(candidates);
        all.addAll(more);
        return with(List.copyOf(all));
    }

    /**
     * Words first: they are few. What keeps the values away stands above the words, which are not all then, unless one was
     * begun.
     */
    CompletionResult after(List<Candidate> words, String typed) {
        if (words.isEmpty()) {
            return this;
        }
        boolean isMissing = candidates.isEmpty() && !note.isEmpty() && typed.isEmpty();
        String why = isMissing ? " · " + note : "";
        List<Candidate> all = new ArrayList<>();
        words.forEach(word -> all.add(new Candidate(word.value(), word.help(), word.group() + why, word.whole())));
        all.addAll(candidates);
        return new CompletionResult(List.copyOf(all), note, change, isUnfinished, isPartial || isMissing);
    }

    /** These, then those of another result, so many at most. */
    CompletionResult and(CompletionResult other, int most) {
        List<Candidate> all = Stream.concat(candidates.stream(), other.candidates.stream())
                .limit(most)
                .toList();
        CompletableFuture<Void> either = change == null || other.change == null
                ? Optional.ofNullable(change).orElse(other.change)
                : CompletableFuture.anyOf(change, other.change).thenAccept(any -> {});
        return new CompletionResult(
                all, note, either, isUnfinished || other.isUnfinished, isPartial || other.isPartial);
    }

    /** The same with other candidates. */
    CompletionResult with(List<Candidate> others) {
        return new CompletionResult(others, note, change, isUnfinished, isPartial);
    }

    /** The same, each value behind this text. */
    CompletionResult behind(String prefix) {
        if (prefix.isEmpty()) {
            return this;
        }
        List<Candidate> prefixed = candidates.stream()
                .map(c -> new Candidate(prefix + c.value(), c.help(), c.group(), c.whole()))
                .toList();
        return with(prefixed);
    }
}
