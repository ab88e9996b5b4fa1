package ai.duvo.shell.lookup;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Invocation.Bound;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of a line that stands for an id.
 *
 * @param span where it stands
 * @param word as it was typed
 * @param id what was sent for it
 */
public record ResolvedWord(Span span, String word, String id) {

    /** Those in which a line and what was looked up for it differ. */
    public static List<ResolvedWord> of(Invocation typed, Invocation resolved) {
        List<ResolvedWord> meant = new ArrayList<>();
        for (int i = 0; i < typed.bound().size(); i++) {
            Bound word = typed.bound().get(i);
            String id = resolved.bound().get(i).value();
            if (!word.value().equals(id)) {
                meant.add(new ResolvedWord(word.span(), word.value(), id));
            }
        }
        return meant;
    }
}
