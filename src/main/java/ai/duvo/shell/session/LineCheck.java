package ai.duvo.shell.session;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Binder;
import ai.duvo.shell.line.Expansion;
import ai.duvo.shell.line.Part;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.Word;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds a line whose variables are not known yet: only what the variables cannot change is an error. */
final class LineCheck {

    private static final String STAND_IN = "1";

    private LineCheck() {}

    static void check(Statement statement, Binder binder) {
        List<Word> words = List.of();
        if (statement instanceof Statement.Call call) {
            words = call.words();
        } else if (statement instanceof Statement.Assign assign) {
            words = assign.words();
        }
        if (words.isEmpty()) {
            return;
        }
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
        return part instanceof Part.Reference ? new Part.Text(STAND_IN, part.span()) : part;
    }

    private static boolean hangsOnVariable(@Nullable Span place, List<Word> words) {
        return place != null
                && words.stream()
                        .filter(w -> w.parts().stream().anyMatch(Part.Reference.class::isInstance))
                        .anyMatch(
                                w -> place.start() < w.span().end() && w.span().start() < place.end());
    }
}
