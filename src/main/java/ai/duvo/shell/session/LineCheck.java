package ai.duvo.shell.session;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Binder;
import ai.duvo.shell.line.Expansion;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Jq;
import ai.duvo.shell.line.JqText;
import ai.duvo.shell.line.Part;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a line whose variables are not known yet: only what the variables cannot change is an error. */
final class LineCheck {

    private static final String STAND_IN = "1";

    private LineCheck() {}

    /**
     * Checks it.
     *
     * @param mayAsk whether a command that destroys can ask before it acts
     */
    static void check(Pipeline pipeline, Binder binder, boolean mayAsk) {
        JqText jq = pipeline.jq();
        if (jq != null) {
            Jq.of(jq).check();
        }
        words(pipeline.words());
        if (pipeline.reference() == null) {
            command(pipeline.words(), binder, mayAsk);
        }
    }

    /** The jq that stands inside words. */
    static void words(List<Word> words) {
        for (Word word : words) {
            for (Part part : word.parts()) {
                if (part instanceof Part.Jq inside) {
                    Jq.of(inside.program()).check();
                }
            }
        }
    }

    private static void command(List<Word> words, Binder binder, boolean mayAsk) {
        bound(words, binder).ifPresent(bound -> {
            boolean asks = bound.command().destructive() != null && !bound.flag("yes") && !bound.globalFlag("yes");
            if (asks && !mayAsk && !bound.globalFlag("help") && !bound.globalFlag("no-send")) {
                throw nobody(bound);
            }
        });
    }

    /** The line as far as it can be known; nothing when a variable decides whether it is right. */
    static Optional<Invocation> bound(List<Word> words, Binder binder) {
        List<Word> plain = words.stream().map(LineCheck::plain).toList();
        try {
            return Optional.of(binder.bind(Expansion.expand(plain, new SessionVariables(Map.of()))));
        } catch (UsageFailure failure) {
            if (!hangsOnVariable(failure.span(), words)) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    private static Failure nobody(Invocation bound) {
        return Failure.error(
                        "\"" + bound.command().name() + "\" asks before it acts, and nobody is there to answer",
                        "replay with --yes if you mean it; nothing was sent")
                .at(bound.spans().getOrDefault("", new Span(0, 0)));
    }

    private static Word plain(Word word) {
        List<Part> parts = word.parts().stream().map(LineCheck::plain).toList();
        return new Word(parts, word.span(), word.quoted(), word.bareStart());
    }

    private static Part plain(Part part) {
        return part instanceof Part.Text ? part : new Part.Text(STAND_IN, part.span());
    }

    private static boolean hangsOnVariable(@Nullable Span place, List<Word> words) {
        return place != null
                && words.stream()
                        .filter(w -> w.parts().stream().anyMatch(p -> !(p instanceof Part.Text)))
                        .anyMatch(
                                w -> place.start() < w.span().end() && w.span().start() < place.end());
    }
}
