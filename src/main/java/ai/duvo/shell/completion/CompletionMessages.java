package ai.duvo.shell.completion;

import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.inventory.AgeText;
import ai.duvo.shell.inventory.ItemIndex;
import ai.duvo.shell.inventory.LoadingList;
import ai.duvo.shell.jq.JqFieldNames;
import ai.duvo.shell.jq.JsonShape;
import ai.duvo.shell.jq.JsonShapeReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Messages of a list about itself: how much more there is, how old it is, why it is not there. */
final class CompletionMessages {

    private static final Duration WORTH_TELLING = Duration.ofSeconds(60);

    private static final Pattern FIRST_FIELD = Pattern.compile("^\\s*\\.([A-Za-z_]\\w*)");

    private CompletionMessages() {}

    /** The line above the candidates. */
    static String heading(Kind kind, ItemIndex.Found found, LoadingList.State state, Instant now) {
        StringBuilder text = new StringBuilder(kind.plural());
        int more = found.total() - found.best().size();
        if (more > 0) {
            text.append(String.format(Locale.ROOT, " · and %,d more: type to narrow", more));
        }
        Instant readAt = state.readAt();
        Duration age = readAt == null ? Duration.ZERO : Duration.between(readAt, now);
        boolean isOld = age.compareTo(WORTH_TELLING) > 0;
        if (state.failure() != null) {
            text.append(" · ").append(AgeText.text(age)).append(" old: ").append(message(state.failure()));
        } else if (state.isPartial()) {
            text.append(" · loading more…");
        } else if (isOld) {
            text.append(" · ").append(AgeText.text(age)).append(state.isLoading() ? " old, refreshing…" : " old");
        }
        return text.toString();
    }

    /** What to say when there is no candidate. */
    static String nothing(Kind kind, ItemIndex index, LoadingList.State state, String typed, Instant now) {
        Failure failure = state.failure();
        if (state.readAt() == null && failure == null) {
            return state.isLoading() ? "loading " + kind.plural() + "…" : kind.plural() + " are not known yet";
        }
        if (state.readAt() == null) {
            return "no " + kind.plural() + ": " + message(failure);
        }
        String tail = failure != null
                ? " (" + AgeText.text(Duration.between(state.readAt(), now)) + " old: " + message(failure) + ")"
                : state.isPartial() ? ", loading more…" : "";
        return index.size() == 0
                ? "there are no " + kind.plural() + tail
                : "no " + kind.plural() + " match \"" + typed + "\" (of " + index.size() + ")" + tail;
    }

    /** The line above the fields of a result. */
    static String fieldsOf(JqInput.Result result) {
        String part = result.read().isPartial()
                ? String.format(
                        Locale.ROOT,
                        " · of the first %d of %,d items",
                        JsonShapeReader.MOST_ITEMS,
                        result.read().longest())
                : "";
        return "fields of " + result.origin() + part;
    }

    /** What to say when there is no field to offer. */
    static String noField(JqInput.@Nullable Result result, JsonShape shape, String program, String typed) {
        if (result == null && shape.isUnknown()) {
            return "nothing is known of this result yet: run the command once, and Tab offers its fields";
        }
        if (result != null && shape.isUnknown()) {
            Set<String> names = result.read().shape().fields().keySet();
            Matcher first = FIRST_FIELD.matcher(program);
            return first.find() && !names.isEmpty() && !names.contains(first.group(1))
                    ? JqFieldNames.missing(first.group(1), 1, names)
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
