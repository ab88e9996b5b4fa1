package ai.duvo.shell.session;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Binder;
import ai.duvo.shell.line.Expansion;
import ai.duvo.shell.line.Jq;
import ai.duvo.shell.line.JqText;
import ai.duvo.shell.line.Part;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Word;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks a line whose variables are not known yet: only what the variables cannot change is an error. */
final class LineCheck {

    private static final String STAND_IN = "1";

    private LineCheck() {}

    static void check(Pipeline pipeline, Binder binder) {
        JqText jq = pipeline.jq();
        if (jq != null) {
            Jq.of(jq).check();
        }
        words(pipeline.words());
        if (pipeline.reference() == null) {
            command(pipeline.words(), binder);
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

    private static void command(List<Word> words, Binder binder) {
        List<Word> plain = words.stream().map(LineCheck::plain).toList();
        try {
            binder.bind(Expansion.expand(plain, new SessionVariables(Map.of())));
        } catch (UsageFailure failure) {
            if (!hangsOnVariable(failure.span(), words)) {
                throw failure;
            }
        }
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
