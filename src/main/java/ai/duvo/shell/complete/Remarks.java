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

    /** The line above the fields of a result. */
    static String fieldsOf(AtHand.Result result) {
        String part = result.read().isPartial()
                ? String.format(
                        Locale.ROOT,
                        " · of the first %d of %,d items",
                        ShapeReader.MOST_ITEMS,
                        result.read().longest())
                : "";
        return "fields of " + result.origin() + part;
    }

    /** What to say when there is no field to offer. */
    static String noField(AtHand.@Nullable Result result, Shape shape, String typed) {
        if (shape.isUnknown()) {
            return result == null
                    ? "nothing is known of this result yet: run the command once, and Tab offers its fields"
                    : "what this gives is known only when it runs";
        }
        int fields = shape.fields().size();
        return fields == 0
                ? "a path ends here: this is " + shape.types()
                : "no field matches \"" + typed.replaceFirst("^\\.", "") + "\" (of " + fields + ")";
    }

    private static String message(@Nullable Failure failure) {
        return failure == null ? "" : String.valueOf(failure.getMessage());
    }
}
