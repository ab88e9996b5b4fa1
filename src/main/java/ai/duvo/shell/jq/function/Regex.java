package ai.duvo.shell.jq.function;

import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.JqError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Regular expression, as jq understands it, which stops when its program has to. */
final class Regex {

    private static final int MOST_KEPT = 100;
    private static final Map<String, Regex> KEPT = new ConcurrentHashMap<>();

    private final Pattern pattern;
    private final List<String> names;
    private final boolean isGlobal;
    private final boolean skipsEmpty;

    private Regex(Pattern pattern, List<String> names, boolean isGlobal, boolean skipsEmpty) {
        this.pattern = pattern;
        this.names = names;
        this.isGlobal = isGlobal;
        this.skipsEmpty = skipsEmpty;
    }

    /** The regular expression with those flags; an error that a program can catch when it is none. */
    static Regex of(String regex, String flags) {
        String key = flags + "/" + regex;
        Regex known = KEPT.get(key);
        if (known != null) {
            return known;
        }
        if (KEPT.size() >= MOST_KEPT) {
            KEPT.clear();
        }
        Regex made = make(regex, flags);
        KEPT.put(key, made);
        return made;
    }

    private static Regex make(String regex, String flags) {
        int options = Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS;
        for (char flag : flags.toCharArray()) {
            options |= switch (flag) {
                case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                case 'x' -> Pattern.COMMENTS;
                case 'm', 'p' -> Pattern.DOTALL;
                case 'g', 's', 'l', 'n' -> 0;
                default -> throw new JqError(flags + " is not a valid modifier string");
            };
        }
        RegexTranslation translation = RegexTranslation.of(regex);
        try {
            Pattern pattern = Pattern.compile(translation.text(), options);
            return new Regex(pattern, translation.names(), flags.indexOf('g') >= 0, flags.indexOf('n') >= 0);
        } catch (PatternSyntaxException e) {
            throw new JqError("Regex failure: " + said(e));
        } catch (StackOverflowError e) {
            throw new JqError("Regex failure: too deep");
        }
    }

    /** In the words of jq's engine where there are some. */
    private static String said(PatternSyntaxException e) {
        String what = e.getDescription();
        if (what.startsWith("Unclosed group")) {
            return "end pattern with unmatched parenthesis";
        }
        if (what.startsWith("Unmatched closing")) {
            return "unmatched close parenthesis";
        }
        if (what.startsWith("Unclosed character class")) {
            return "premature end of char-class";
        }
        if (what.startsWith("Dangling meta")) {
            return "target of repeat operator is not specified";
        }
        if (what.startsWith("Unknown inline modifier") || what.startsWith("Unknown group type")) {
            return "undefined group option";
        }
        if (what.startsWith("Illegal repetition range")) {
            return "upper is smaller than lower in repeat range";
        }
        if (what.startsWith("Illegal character range")) {
            return "empty range in char class";
        }
        boolean isEscape = what.startsWith("Unexpected internal error") || what.startsWith("Unescaped trailing");
        return isEscape ? "end pattern at escape" : what.toLowerCase(Locale.ROOT);
    }

    Matcher matcher(String text, Budget budget) {
        return pattern.matcher(new Watched(text, budget));
    }

    boolean isGlobal() {
        return isGlobal;
    }

    boolean skipsEmpty() {
        return skipsEmpty;
    }

    /** The name of a group, or null. */
    @Nullable
    String name(int group) {
        String name = names.get(group - 1);
        return name.isEmpty() ? null : name;
    }

    /** A text that counts each look at it, so that a search that goes back for ever ends with its program. */
    private record Watched(String text, Budget budget) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            budget.step();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
