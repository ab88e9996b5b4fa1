package ai.duvo.shell.jq.value;

import ai.duvo.shell.jq.syntax.Literals;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a JSON text as {@code fromjson} does: with its errors, with {@code nan}, and without the stack. */
public final class JqJsonReader {

    private static final int MOST_DEPTH = 10_000;
    private static final String EXTRA = "Unexpected extra JSON values";
    private static final int MOST_QUOTED = 1_000;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private final String text;
    private final Budget budget = new Budget();
    private final Deque<JsonNode> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private String token = "";
    private @Nullable JsonNode next;
    private @Nullable JsonNode whole;
    private boolean isName;
    /** How many characters were looked at. */
    private int seen;

    private JqJsonReader(String text) {
        this.text = text;
    }

    /** What is wrong with a text; the place is added. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message, null, false, false);
        }
    }

    /** Reads the one value of a text. */
    public static JsonNode read(String text) {
        JqJsonReader reader = new JqJsonReader(text);
        try {
            return reader.read();
        } catch (Wrong wrong) {
            String quoted = text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "..." : text;
            throw new JqError(wrong.getMessage() + " (while parsing '" + quoted + "')");
        }
    }

    /** A number as a text, or null when it is none. */
    public static @Nullable JsonNode number(String text) {
        if (NUMBER.matcher(text).matches()) {
            String unsigned = text.startsWith("+") ? text.substring(1) : text;
            return Literals.number(unsigned);
        }
        String name = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (name.equalsIgnoreCase("nan")) {
            return DoubleNode.valueOf(Double.NaN);
        }
        boolean isInfinite = name.equalsIgnoreCase("infinity") || name.equalsIgnoreCase("inf");
        double infinite = text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return isInfinite ? DoubleNode.valueOf(infinite) : null;
    }

    private JsonNode read() {
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        while (at < text.length()) {
            budget.step();
            at = character(at);
        }
        seen = text.length();
        try {
            literal();
        } catch (Wrong wrong) {
            throw new Wrong(wrong.getMessage() + " at EOF" + place());
        }
        if (!open.isEmpty()) {
            throw new Wrong("Unfinished JSON term at EOF" + place());
        }
        done();
        JsonNode value = whole;
        if (value == null) {
            throw new Wrong("Expected JSON value");
        }
        return value;
    }

    /** Where we are; jq counts bytes. */
    private String place() {
        int start = text.lastIndexOf('\n', seen - 1) + 1;
        long line = 1 + text.substring(0, start).chars().filter(c -> c == '\n').count();
        int column = text.chars()
                .skip(start)
                .limit((long) seen - start)
                .map(c -> bytes((char) c))
                .sum();
        return " at line " + line + ", column " + column;
    }

    private static int bytes(char c) {
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    /** Reads what begins there; gives where it ends. */
    private int character(int at) {
        char c = text.charAt(at);
        seen = at + 1;
        try {
            if (c == '"') {
                literal();
                return string(at + 1);
            }
            if (!isBetween(c)) {
                return word(at);
            }
            literal();
            done();
            if (!isBlank(c)) {
                sign(c);
            }
            done();
        } catch (Wrong wrong) {
            String said = String.valueOf(wrong.getMessage());
            throw said.contains(" at EOF") || said.equals(EXTRA) ? wrong : new Wrong(said + place());
        }
        return at + 1;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isBetween(char c) {
        return isBlank(c) || "[]{},:\"".indexOf(c) >= 0;
    }

    private int word(int from) {
        int at = from;
        while (at < text.length() && !isBetween(text.charAt(at))) {
            at++;
        }
        token = text.substring(from, at);
        return at;
    }

    private int string(int from) {
        int at = from;
        boolean hasControl = false;
        for (; at < text.length() && text.charAt(at) != '"'; at++) {
            hasControl |= text.charAt(at) < ' ';
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
                hasControl |= text.charAt(at) < ' ';
            }
        }
        seen = Math.min(at + 1, text.length());
        if (at >= text.length()) {
            throw new Wrong("Unfinished string at EOF" + place());
        }
        String written = text.substring(from, at);
        if (hasControl) {
            throw new Wrong("Invalid string: control characters from U+0000 through U+001F must be escaped");
        }
        value(Kinds.text(Literals.unescape(written, (place, what) -> {
            boolean isCode = written.startsWith("u", place + 1);
            boolean isHalf = isCode && Literals.isHex(written, place + 2);
            String wrong = isHalf ? "Invalid \\uXXXX\\uXXXX surrogate pair escape" : "Invalid \\uXXXX escape";
            throw new Wrong(isCode ? wrong : "Invalid escape");
        })));
        done();
        return at + 1;
    }

    private void literal() {
        if (token.isEmpty()) {
            return;
        }
        String word = token;
        token = "";
        if (word.charAt(0) == '\'') {
            throw new Wrong("Invalid string literal; expected \", but got '");
        }
        if (word.equals("true") || word.equals("false")) {
            value(Kinds.bool(word.equals("true")));
        } else if (word.equals("null")) {
            value(Kinds.NOTHING);
        } else {
            boolean isWord = word.charAt(0) == 't' || word.charAt(0) == 'f' || word.startsWith("nu");
            JsonNode number = isWord ? null : number(word);
            if (number == null) {
                throw new Wrong(isWord ? "Invalid literal" : "Invalid numeric literal");
            }
            value(number);
        }
    }

    private void value(JsonNode value) {
        if (next != null) {
            throw new Wrong("Expected separator between values");
        }
        next = value;
    }

    /** A value outside of all brackets is whole; there is one. */
    private void done() {
        if (open.isEmpty() && next != null) {
            if (whole != null) {
                throw new Wrong(EXTRA);
            }
            whole = next;
            next = null;
        }
    }

    private void sign(char c) {
        switch (c) {
            case '[', '{' -> {
                if (open.size() >= MOST_DEPTH) {
                    throw new Wrong("Exceeds depth limit for parsing");
                }
                if (next != null) {
                    throw new Wrong("Expected separator between values");
                }
                open.push(c == '[' ? Kinds.MAKE.arrayNode() : Kinds.MAKE.objectNode());
                isName = c == '{';
            }
            case ':' -> name();
            case ',' -> comma();
            default -> close(c);
        }
    }

    private void name() {
        if (!(open.peek() instanceof ObjectNode) || !isName) {
            throw new Wrong("':' not as part of an object");
        }
        JsonNode name = next;
        if (name == null) {
            throw new Wrong("Expected string key before ':'");
        }
        if (!name.isString()) {
            throw new Wrong("Object keys must be strings");
        }
        names.push(name.stringValue());
        next = null;
        isName = false;
    }

    private void comma() {
        JsonNode value = next;
        if (value == null) {
            throw new Wrong("Expected value before ','");
        }
        JsonNode into = open.peek();
        if (into == null) {
            throw new Wrong("',' not as part of an object or array");
        }
        put(into, value);
        isName = into instanceof ObjectNode;
    }

    private void put(JsonNode into, JsonNode value) {
        if (into instanceof ArrayNode array) {
            array.add(value);
        } else if (into instanceof ObjectNode object) {
            if (isName) {
                throw new Wrong("Objects must consist of key:value pairs");
            }
            object.set(names.pop(), value);
        }
        next = null;
    }

    private void close(char c) {
        JsonNode inner = open.peek();
        boolean isArray = c == ']';
        if (inner == null || inner.isArray() != isArray) {
            throw new Wrong("Unmatched '" + c + "'");
        }
        JsonNode value = next;
        boolean isStart = inner.isEmpty() && (isArray || isName);
        if (value != null) {
            put(inner, value);
        } else if (!isStart) {
            throw new Wrong(isArray ? "Expected another array element" : "Expected another key-value pair");
        }
        open.pop();
        isName = false;
        next = inner;
    }
}
