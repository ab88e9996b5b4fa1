package ai.duvo.shell.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Failure that a user can act on. Everything else that is thrown is a bug.
 *
 * <p>{@code getMessage()} is one sentence in the user's words, without "duvo:" and without a full stop.
 */
public class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;
    private final @Nullable String hint;
    private transient @Nullable String hintAtPrompt;
    private transient boolean isAtPrompt;
    private transient @Nullable String note;
    private transient @Nullable Span span;
    private transient boolean isPart;
    private transient @Nullable SourceText source;
    private transient List<Failure> others = List.of();
    private transient byte[] answer = new byte[0];

    public Failure(ExitCode code, String message, @Nullable String hint) {
        this(code, message, hint, null);
    }

    public Failure(ExitCode code, String message, @Nullable String hint, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.code = code;
        this.hint = hint;
    }

    /** A fault of the program, for who writes down what became of a line: its text may hold a secret and is left out. */
    public static Failure internal(Throwable bug) {
        return error("internal error: " + bug.getClass().getName(), null);
    }

    /** A failure of the general kind, exit code 1. */
    public static Failure error(String message, @Nullable String hint) {
        return new Failure(ExitCode.ERROR, message, hint);
    }

    /** The exit code that this failure ends a command or a replay with. */
    public ExitCode code() {
        return code;
    }

    /** What to do next, or null when there is nothing to advise. */
    public @Nullable String hint() {
        return isAtPrompt && hintAtPrompt != null ? hintAtPrompt : hint;
    }

    /** Advises something else where the line was typed at the prompt. */
    public Failure orAtPrompt(String advice) {
        hintAtPrompt = advice;
        return this;
    }

    /** The same without a place, for another line. */
    public Failure anew() {
        Failure copy = new Failure(code, String.valueOf(getMessage()), hint);
        copy.hintAtPrompt = hintAtPrompt;
        return copy;
    }

    /** It is told at the prompt. */
    public Failure atPrompt() {
        isAtPrompt = true;
        return this;
    }

    /** What else to know about it, one line, or null. */
    public @Nullable String note() {
        return note;
    }

    /** Adds what else to know, unless there is such a line already. */
    public Failure noting(String text) {
        if (note == null) {
            note = text;
        }
        return this;
    }

    /** Where in the source it happened, or null when it has no place. */
    public @Nullable Span span() {
        return span;
    }

    /** The text that {@link #span()} points into, or null when it is not known. */
    public @Nullable SourceText source() {
        return source;
    }

    /** It brought an answer all the same: JSON, which is {@code $_} at the prompt. */
    public Failure bringing(byte[] json) {
        answer = json.clone();
        return this;
    }

    /** The answer it brought, or nothing. */
    public byte[] answer() {
        return answer.clone();
    }

    /** What else is wrong in the same text, in order. */
    public List<Failure> others() {
        return others;
    }

    /** Adds what else is wrong in the same text. */
    public Failure with(List<? extends Failure> more) {
        others = List.copyOf(more);
        return this;
    }

    /** Adds the place, unless a narrower one is known already. */
    public Failure at(Span place) {
        if (span == null) {
            span = place;
        }
        return this;
    }

    /** Adds the place, which says more than the message: it is shown at the prompt as well. */
    public Failure atPart(Span place) {
        isPart = true;
        return at(place);
    }

    /** Whether its place says more than its message. */
    public boolean isPart() {
        return isPart;
    }

    /** Adds the text that the place points into, unless it is known already. */
    public Failure in(SourceText text) {
        if (source == null) {
            source = text;
        }
        return this;
    }
}
