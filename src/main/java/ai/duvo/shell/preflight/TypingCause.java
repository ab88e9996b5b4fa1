package ai.duvo.shell.preflight;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.Span;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cause of a line that cannot be run as it was typed: the word that was meant. */
public final class TypingCause {

    private static final Pattern MEANT = Pattern.compile("did you mean ([^?]+)\\?");

    private TypingCause() {}

    /**
     * What the failure's hint says, with the line as it was meant; nothing where it names no word.
     *
     * @param isHarmless whether a line may be shown
     */
    public static Optional<Finding> of(Failure failure, Predicate<String> isHarmless) {
        Matcher hint = MEANT.matcher(failure.hint() == null ? "" : failure.hint());
        Span place = failure.span();
        SourceText source = failure.source();
        if (!hint.find() || place == null || source == null) {
            return Optional.empty();
        }
        String meant = hint.group(1);
        String line = source.text();
        String mended = line.substring(0, place.start()) + meant + line.substring(end(line, place, meant));
        boolean isShown = source.name().isEmpty() && isHarmless.test(line) && isHarmless.test(mended);
        return Optional.of(
                Finding.failed("word", "did you mean " + meant + "?", null, isShown ? mended.strip() : null));
    }

    /** Where the words end that it stands for: as many as it has, without the value of an option. */
    private static int end(String line, Span place, String meant) {
        int end = Math.max(place.start(), Math.min(place.end(), line.length()));
        String wrong = line.substring(place.start(), end);
        if (wrong.startsWith("--") && wrong.contains("=") && !meant.contains("=")) {
            return place.start() + wrong.indexOf('=');
        }
        if (meant.startsWith(".")) {
            // jq: its words are no words of the line
            return end;
        }
        int more = meant.split(" ").length - wrong.split(" ").length;
        Matcher words = Pattern.compile("\\s+\\S+").matcher(line).region(end, line.length());
        for (int i = 0; i < more && words.lookingAt(); i++) {
            end = words.end();
            words.region(end, line.length());
        }
        return end;
    }
}
