package ai.duvo.shell.jq;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.JqLexer.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names in a jq program, each with the place where it is named first.
 *
 * @param tokens the program's; their places are places in the line
 * @param used every variable
 * @param free those that nothing in the program gives a value
 * @param functions every function that the program does not define itself
 */
record JqNames(List<Token> tokens, Map<String, Span> used, Map<String, Span> free, Map<String, Span> functions) {

    private static final Set<String> KEYWORDS = Set.of(
            "def", "if", "then", "elif", "else", "end", "as", "reduce", "foreach", "try", "catch", "label", "break",
            "import", "include", "and", "or", "true", "false", "null", "__loc__");

    static JqNames of(JqText program) {
        // blanks before it put every token at its place in the line
        String padded = " ".repeat(program.span().start()) + program.text().replace('\n', ' ');
        List<Token> tokens = JqLexer.program(padded, program.span().start()).tokens();
        Reader reader = new Reader(tokens);
        reader.read();
        Map<String, Span> free = new LinkedHashMap<>(reader.used);
        free.keySet().removeAll(reader.bound);
        Map<String, Span> functions = new LinkedHashMap<>(reader.called);
        functions.keySet().removeAll(reader.defined);
        return new JqNames(tokens, reader.used, free, functions);
    }

    /** Walks through the tokens once. */
    private static final class Reader {
        private final List<Token> tokens;
        private final Map<String, Span> used = new LinkedHashMap<>();
        private final Set<String> bound = new HashSet<>(Set.of("ENV", "__loc__"));
        private final Map<String, Span> called = new LinkedHashMap<>();
        private final Set<String> defined = new HashSet<>();
        private final Deque<String> open = new ArrayDeque<>();
        private boolean isPattern;
        private boolean isHead;

        Reader(List<Token> tokens) {
            this.tokens = tokens;
        }

        void read() {
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                switch (token.type()) {
                    case SIGN -> sign(token);
                    case VARIABLE -> variable(token, i);
                    case WORD -> word(token, i);
                    default -> {
                        // names nothing from outside
                    }
                }
            }
        }

        private void sign(Token token) {
            String sign = token.text();
            if (List.of("(", "[", "{", "\\(").contains(sign)) {
                open.push(sign);
            } else if (List.of(")", "]", "}").contains(sign) && !open.isEmpty()) {
                open.pop();
            }
            if (sign.equals("|") || (sign.equals("(") && isPattern)) {
                isPattern = false;
            }
            if (sign.equals(":") && open.isEmpty()) {
                isHead = false;
            }
            if (sign.equals(":") && !"{".equals(open.peek())) {
                isHead = false;
            }
        }

        private void variable(Token token, int index) {
            String name = token.text().substring(1);
            if (isPattern || isHead || isBehind(index, "label")) {
                bound.add(name);
            } else if (!isBehind(index, "break")) {
                used.putIfAbsent(name, token.span());
            }
        }

        private void word(Token token, int index) {
            String word = token.text();
            if (word.equals("as")) {
                isPattern = true;
            } else if (word.equals("def")) {
                isHead = true;
            } else if (isHead) {
                defined.add(word);
            } else if (!KEYWORDS.contains(word) && !isPattern && !isKey(index)) {
                called.putIfAbsent(word, token.span());
            }
        }

        private boolean isBehind(int index, String word) {
            return index > 0 && tokens.get(index - 1).is(word);
        }

        /** {@code {name}} and {@code {name: …}} name a field. */
        private boolean isKey(int index) {
            boolean inObject = "{".equals(open.peek());
            return inObject && index > 0 && (isBehind(index, "{") || isBehind(index, ","));
        }
    }
}
