package ai.duvo.shell.alias;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.LineSections;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.line.WordPart;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Line that an alias stands for, with places for words: {@code $1} to {@code $9}, and {@code $@} for all of them.
 *
 * @param text as the user wrote it
 */
record AliasLine(String text) {

    private static final Pattern PLACE = Pattern.compile("\\$(@|[1-9](?![0-9]))");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern REFERENCE = Pattern.compile("\\$[A-Za-z_][\\w.\\[\\]]*");

    /** How many words it needs at least. */
    int least() {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(place -> !place.equals("@"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    /** Whether more words than that have a place. */
    boolean takesMore() {
        return text.contains("$@") || isPlain();
    }

    /** Whether words go behind it, for it has no places, and is no condition. */
    private boolean isPlain() {
        LineSections sections = LineSections.of(text);
        return least() == 0 && !text.contains("$@") && (sections.jq() == null || sections.pipe() != null);
    }

    /** The line with these words in their places, each as it was written. */
    String with(List<String> words) {
        int end = LineSections.of(text).words().end();
        String all = words.isEmpty() || !isPlain() ? "" : " " + String.join(" ", words);
        return put(text.substring(0, end), words, false).stripTrailing()
                + all
                + (end < text.length() ? " " : "")
                + put(text.substring(end).stripLeading(), words, true);
    }

    /** What stands before the first place in it; all of it where there is none and nothing stands behind its words. */
    String head() {
        int end = LineSections.of(text).words().end();
        Matcher place = PLACE.matcher(text);
        return place.find()
                ? text.substring(0, place.start()).stripTrailing()
                : text.substring(0, end).stripTrailing();
    }

    private static String put(String part, List<String> words, boolean isJq) {
        StringBuilder line = new StringBuilder();
        Matcher place = PLACE.matcher(part);
        char quote = 0;
        int at = 0;
        while (at < part.length()) {
            char c = part.charAt(at);
            boolean isEscape = c == '\\' && quote != '\'' && at + 1 < part.length();
            if (isEscape) {
                line.append(part, at, at + 2);
                at += 2;
            } else if (c == '$' && place.find(at) && place.start() == at) {
                line.append(words(place.group(1), words, quote, isJq));
                at = place.end();
            } else {
                boolean isQuote = c == '"' || (c == '\'' && !isJq);
                quote = isQuote && quote == 0 ? c : isQuote && quote == c ? 0 : quote;
                line.append(c);
                at++;
            }
        }
        return line.toString();
    }

    private static String words(String place, List<String> words, char quote, boolean isJq) {
        List<String> meant = place.equals("@") ? words : List.of(words.get(Integer.parseInt(place) - 1));
        if (quote == 0 && !isJq) {
            return String.join(" ", meant);
        }
        String only = meant.size() == 1 ? meant.get(0) : "";
        boolean isValue =
                NUMBER.matcher(only).matches() || REFERENCE.matcher(only).matches();
        if (quote == 0 && isValue) {
            return only;
        }
        String text = meant.stream().map(AliasLine::unquoted).collect(Collectors.joining(" "));
        if (quote == '\'') {
            return text.replace("'", "'\\''");
        }
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return quote == 0 ? "\"" + escaped + "\"" : isJq || isValue ? escaped : escaped.replace("$", "\\$");
    }

    private static String unquoted(String raw) {
        StringBuilder text = new StringBuilder();
        for (Word word : Lexer.lex(raw, new Span(0, raw.length()))) {
            for (WordPart part : word.parts()) {
                text.append(
                        part instanceof WordPart.Text literal
                                ? literal.text()
                                : raw.substring(part.span().start(), part.span().end()));
            }
        }
        return text.toString();
    }
}
