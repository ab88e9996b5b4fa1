package ai.duvo.shell.jq.function;

import ai.duvo.shell.jq.value.JqError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A regular expression of jq's engine, written as Java's reads it. */
final class RegexTranslation {

    private static final String KNOWN_ESCAPES = "0123456789aAbBcdDeEfGkKnpPQrRsStuUwWxXzZ";
    /** The classes of POSIX. */
    static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("alpha", "\\p{Alpha}"),
            Map.entry("digit", "\\p{Digit}"),
            Map.entry("alnum", "\\p{Alnum}"),
            Map.entry("upper", "\\p{Upper}"),
            Map.entry("lower", "\\p{Lower}"),
            Map.entry("space", "\\s"),
            Map.entry("blank", "\\p{Blank}"),
            Map.entry("punct", "\\p{Punct}"),
            Map.entry("cntrl", "\\p{Cntrl}"),
            Map.entry("graph", "\\p{Graph}"),
            Map.entry("print", "\\p{Print}"),
            Map.entry("xdigit", "\\p{XDigit}"),
            Map.entry("word", "\\w"));

    private final String regex;
    private final StringBuilder text = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private int at;

    private RegexTranslation(String regex) {
        this.regex = regex;
    }

    static RegexTranslation of(String regex) {
        RegexTranslation translation = new RegexTranslation(regex);
        while (translation.at < regex.length()) {
            translation.next();
        }
        return translation;
    }

    String text() {
        return text.toString();
    }

    /** The names of the groups in order, empty for those that have none. */
    List<String> names() {
        return names;
    }

    private void next() {
        char c = regex.charAt(at);
        switch (c) {
            case '\\' -> escape();
            case '[' -> characters();
            case '(' -> group();
            case '{' -> repetition();
            default -> {
                text.append(c);
                at++;
            }
        }
    }

    private void escape() {
        char c = at + 1 < regex.length() ? regex.charAt(at + 1) : 0;
        int close = regex.indexOf('>', at);
        if (c == 'k' && regex.startsWith("<", at + 2) && close > 0) {
            String name = regex.substring(at + 3, close);
            int number = names.indexOf(name) + 1;
            text.append('\\').append(number > 0 ? String.valueOf(number) : name).append("(?:)");
            at = close + 1;
            return;
        }
        if (property(c) || known(c)) {
            return;
        }
        boolean isUnknown = Character.isLetter(c) && KNOWN_ESCAPES.indexOf(c) < 0;
        text.append(isUnknown ? "" : "\\");
        at++;
        if (at < regex.length()) {
            text.append(regex.charAt(at));
            at++;
        }
    }

    private boolean property(char c) {
        int close = regex.indexOf('}', at);
        if ((c != 'p' && c != 'P') || !regex.startsWith("{", at + 2) || close < 0) {
            return false;
        }
        text.append(RegexProperty.of(regex.substring(at + 3, close), c == 'P'));
        at = close + 1;
        return true;
    }

    /** Those that Java reads as something else. */
    private boolean known(char c) {
        if (c == 'g' && (regex.startsWith("<", at + 2) || regex.startsWith("'", at + 2))) {
            throw new JqError("Regex failure: a call of a group (\\g) is not supported");
        }
        if (c != 'N') {
            return false;
        }
        text.append("[^\\n]");
        at += 2;
        return true;
    }

    private void group() {
        if (regex.startsWith("(?#", at)) {
            remark();
            return;
        }
        boolean isNamed = regex.startsWith("(?<", at)
                && at + 3 < regex.length()
                && regex.charAt(at + 3) != '='
                && regex.charAt(at + 3) != '!';
        int close = regex.indexOf('>', at);
        if (isNamed && close > 0) {
            names.add(regex.substring(at + 3, close));
            text.append('(');
            at = close + 1;
            return;
        }
        if (!regex.startsWith("(?", at)) {
            names.add("");
        }
        text.append('(');
        at++;
    }

    private void remark() {
        int close = regex.indexOf(')', at);
        if (close < 0) {
            throw new JqError("Regex failure: end pattern in group");
        }
        at = close + 1;
    }

    /** A brace that repeats nothing is itself. */
    private void repetition() {
        int close = regex.indexOf('}', at);
        String inside = close < 0 ? "" : regex.substring(at + 1, close);
        if (inside.matches("\\d+(,\\d*)?")) {
            text.append('{').append(inside).append('}');
            at = close + 1;
        } else {
            text.append("\\{");
            at++;
        }
    }

    /** A class of characters; in it a bracket is one of them. */
    private void characters() {
        text.append('[');
        at++;
        if (at < regex.length() && regex.charAt(at) == '^') {
            text.append('^');
            at++;
        }
        if (at < regex.length() && regex.charAt(at) == ']') {
            text.append("\\]");
            at++;
        }
        while (at < regex.length() && regex.charAt(at) != ']') {
            member();
        }
        if (at < regex.length()) {
            text.append(']');
            at++;
        }
    }

    private void member() {
        char c = regex.charAt(at);
        int close = regex.indexOf(":]", at);
        if (c == '\\') {
            escape();
        } else if (regex.startsWith("[:", at) && close > 0) {
            String name = regex.substring(at + 2, close);
            boolean isNot = name.startsWith("^");
            String known = CLASSES.get(isNot ? name.substring(1) : name);
            text.append(known == null ? "\\[:" : isNot ? "[^" + known + "]" : known);
            at = known == null ? at + 2 : close + 2;
        } else {
            text.append("[&#".indexOf(c) >= 0 || Character.isWhitespace(c) ? "\\" : "")
                    .append(c);
            at++;
        }
    }
}
