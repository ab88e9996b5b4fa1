package ai.duvo.shell.complete;

import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a list says about itself: how much more there is, how old it is, why it is not there. */
final class Remarks {

    private static final Duration WORTH_TELLING = Duration.ofSeconds(60);

    private Remarks() {}

    /** The line above the candidates. */
    static String heading(Kind kind, Index.Found found, KnownList.State state, Instant now) {
        StringBuilder text = new StringBuilder(kind.plural());
        int more = found.total() - found.best().size();
        if (more > 0) {
            text.append(String.format(Locale.ROOT, " · and %,d more: type to narrow", more));
        }
        Instant readAt = state.readAt();
        Duration age = readAt == null ? Duration.ZERO : Duration.between(readAt, now);
        boolean isOld = age.compareTo(WORTH_TELLING) > 0;
        if (state.failure() != null) {
            text.append(" · ").append(Ages.text(age)).append(" old: ").append(message(state.failure()));
        } else if (state.isPartial()) {
            text.append(" · loading more…");
        } else if (isOld) {
            text.append(" · ").append(Ages.text(age)).append(state.isLoading() ? " old, refreshing…" : " old");
        }
        return text.toString();
    }

    /** What to say when there is no candidate. */
    static String nothing(Kind kind, Index index, KnownList.State state, String typed, Instant now) {
        Failure failure = state.failure();
        if (state.readAt() == null && failure == null) {
            return state.isLoading() ? "loading " + kind.plural() + "…" : kind.plural() + " are not known yet";
        }
        if (state.readAt() == null) {
            return "no " + kind.plural() + ": " + message(failure);
        }
        String tail = failure != null
                ? " (" + Ages.text(Duration.between(state.readAt(), now)) + " old: " + message(failure) + ")"
                : state.isPartial() ? ", loading more…" : "";
        return index.size() == 0
                ? "there are no " + kind.plural() + tail
                : "no " + kind.plural() + " match \"" + typed + "\" (of " + index.size() + ")" + tail;
    }

    private static String message(@Nullable Failure failure) {
        return failure == null ? "" : String.valueOf(failure.getMessage());
    }
}
