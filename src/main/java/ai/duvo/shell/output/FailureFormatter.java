package ai.duvo.shell.output;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import java.util.List;
import java.util.function.UnaryOperator;

/** A failure as people read it: what happened, where, and what to do next. */
public final class FailureFormatter {

    private static final int MOST_COLUMNS = 100;

    /** Beside the line: two blanks, and a sign at each end where it goes on. */
    private static final int MARGIN = 4;

    private static final int MOST_OTHERS = 20;

    private FailureFormatter() {}

    /** Several lines without a last line end, for a failure that holds no secret. */
    static String of(Failure failure, boolean verbose) {
        return of(failure, verbose, UnaryOperator.identity());
    }

    /**
     * Several lines without a last line end.
     *
     * @param verbose whether to name the causes below it
     * @param withoutSecrets masks what must not be shown, in a line or in a text
     */
    public static String of(Failure failure, boolean verbose, UnaryOperator<String> withoutSecrets) {
        return of(failure, verbose, withoutSecrets, MOST_COLUMNS);
    }

    /** The same, where a terminal has that many columns for a line and the mark below it. */
    public static String of(Failure failure, boolean verbose, UnaryOperator<String> withoutSecrets, int columns) {
        int room = Math.max(20, Math.min(MOST_COLUMNS, columns - MARGIN));
        StringBuilder text = new StringBuilder(one(failure, verbose, withoutSecrets, room));
        List<Failure> others = failure.others();
        others.stream().limit(MOST_OTHERS).forEach(other -> text.append('\n')
                .append(one(other, verbose, withoutSecrets, room)));
        if (others.size() > MOST_OTHERS) {
            text.append("\nduvo: and ").append(others.size() - MOST_OTHERS).append(" mistakes more");
        }
        return text.toString();
    }

    private static String one(Failure failure, boolean verbose, UnaryOperator<String> withoutSecrets, int room) {
        StringBuilder text = new StringBuilder("duvo: ");
        SourceText source = failure.source();
        Span span = failure.span();
        boolean inFile = source != null && !source.name().isEmpty();
        if (source != null && span != null && inFile) {
            text.append(source.name())
                    .append(':')
                    .append(source.line(span.start()))
                    .append(':');
            text.append(source.column(span.start())).append(": ");
        }
        text.append(VisibleText.lines(withoutSecrets.apply(String.valueOf(failure.getMessage()))));
        // at the prompt the line stands right above: a caret helps only where a part of it is wrong
        if (source != null && span != null && (inFile || failure instanceof UsageFailure || failure.isPart())) {
            text.append(caret(source, span, withoutSecrets, room));
        }
        if (source != null) {
            source.via().forEach(place -> text.append("\nincluded from ").append(place));
        }
        if (failure.note() != null) {
            text.append('\n').append(VisibleText.text(withoutSecrets.apply(failure.note())));
        }
        if (failure instanceof HttpFailure http && http.requestId() != null) {
            text.append("\nrequest id: ").append(VisibleText.text(withoutSecrets.apply(http.requestId())));
        }
        for (Throwable cause = failure.getCause(); verbose && cause != null; cause = cause.getCause()) {
            text.append("\ncause: ").append(cause.getClass().getName()).append(": ");
            text.append(VisibleText.text(withoutSecrets.apply(String.valueOf(cause.getMessage()))));
        }
        String hint = failure.hint();
        return hint == null
                ? text.toString()
                : text.append("\nhint: ")
                        .append(VisibleText.lines(withoutSecrets.apply(hint)))
                        .toString();
    }

    private static String caret(SourceText source, Span span, UnaryOperator<String> withoutSecrets, int room) {
        String line = source.lineText(span.start()).replace('\t', ' ');
        int from = source.column(span.start()) - 1;
        int to = Math.min(line.length(), from + Math.max(1, span.end() - span.start()));
        int start = Math.max(0, Math.min(from - room / 2, line.length() - room));
        int end = Math.min(line.length(), start + room);
        String before = (start > 0 ? "…" : "") + line.substring(start, from);
        String marked = line.substring(from, Math.max(from, Math.min(to, end)));
        String after = line.substring(Math.max(from, Math.min(to, end)), end) + (end < line.length() ? "…" : "");
        String shown = VisibleText.text(withoutSecrets.apply(before + marked + after));
        // what is masked before the mark moves it
        int column = DisplayWidth.of(VisibleText.text(withoutSecrets.apply(before)));
        int columns = DisplayWidth.of(VisibleText.text(withoutSecrets.apply(before + marked))) - column;
        return "\n  " + shown + "\n  " + " ".repeat(column) + "^".repeat(Math.max(1, columns));
    }
}
