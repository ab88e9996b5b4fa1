package ai.duvo.shell.line;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.syntax.Characters;
import ai.duvo.shell.jq.syntax.JqLexer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sections of a logical line: words, jq, and what is for the system's shell. Every reader of lines
 * begins here, so that a quote means the same to all of them. Nothing is an error here.
 *
 * @param words the words: all of the line, or what stands before the jq
 * @param pipe the {@code |} that ends the words, or null
 * @param jq the program, or null when there is none
 * @param save from the word {@code save} to the end, or null when nothing is saved
 * @param shell what stands behind {@code !} or {@code |!}, or null
 * @param end where the logical line ends: at a line end or at the end of the text
 */
public record LineSections(
        Span words,
        @Nullable Span pipe,
        @Nullable Span jq,
        @Nullable Span save,
        @Nullable Span shell,
        int end) {

    /** The outline of a text that is one logical line. */
    public static LineSections of(String line) {
        return at(line, 0);
    }

    /** The outline of the logical line that begins there. */
    public static LineSections at(String text, int from) {
        return new Scan(text, from).run();
    }

    /** The line as written, without a comment behind it and without blanks around it. */
    public static String withoutComment(String line) {
        Scan scan = new Scan(line, 0);
        int end = scan.run().end();
        return line.substring(0, scan.comment < 0 ? end : scan.comment).strip();
    }

    /** One pass over a line. */
    private static final class Scan {
        private final String text;
        private final int start;
        private final List<String> words = new ArrayList<>();
        private int at;
        private int comment = -1;

        Scan(String text, int from) {
            this.text = text;
            this.start = from;
            this.at = from;
        }

        LineSections run() {
            skipBlanks();
            if (at < text.length() && text.charAt(at) == '!') {
                int begin = at + 1;
                skipToLineEnd();
                return new LineSections(new Span(start, start), null, null, null, new Span(begin, at), at);
            }
            while (isMore() && text.charAt(at) != '|') {
                word(true);
                if (isJqNext()) {
                    return condition();
                }
                skipBlanks();
            }
            return isMore() ? piped() : new LineSections(new Span(start, at), null, null, null, null, at);
        }

        /** Behind {@code expect}, {@code if} and {@code until}: jq to the end. */
        private LineSections condition() {
            Span before = new Span(start, at);
            JqLexer jq = program(at);
            while (jq.save() >= 0 || jq.program() >= 0) {
                // nothing goes anywhere from here: it is for jq to refuse
                jq = program(Math.max(jq.save(), jq.program()));
            }
            return new LineSections(before, null, new Span(at, jq.end()), null, null, jq.end());
        }

        private LineSections piped() {
            Span before = new Span(start, at);
            Span pipe = new Span(at, at + 1);
            JqLexer jq = JqLexer.program(text, at);
            Span program = null;
            if (jq.end() != at) {
                jq = program(at + 1);
                program = new Span(at + 1, jq.end());
            }
            if (jq.program() >= 0) {
                at = jq.program();
                skipToLineEnd();
                return new LineSections(before, pipe, program, null, new Span(jq.program(), at), at);
            }
            return jq.save() < 0
                    ? new LineSections(before, pipe, program, null, null, jq.end())
                    : saved(before, pipe, program, jq.save());
        }

        private JqLexer program(int from) {
            JqLexer jq = JqLexer.program(text, from);
            jq.tokens().stream()
                    .filter(token -> token.type() == JqLexer.Type.COMMENT)
                    .forEach(token -> comment = token.span().start());
            return jq;
        }

        private LineSections saved(Span before, Span pipe, @Nullable Span program, int save) {
            at = save;
            while (isMore()) {
                word(false);
                skipBlanks();
            }
            return new LineSections(before, pipe, program, new Span(save, at), null, at);
        }

        private boolean isJqNext() {
            String last = words.get(words.size() - 1);
            return switch (words.get(0)) {
                case "if" -> words.size() == 1;
                case "expect" -> words.size() == 1 && !isWordNext("exit");
                case "wait", "watch" -> last.equals("until");
                default -> false;
            };
        }

        private boolean isWordNext(String word) {
            int next = at;
            while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
                next++;
            }
            int end = next + word.length();
            return text.startsWith(word, next) && (end >= text.length() || Characters.isBlank(text.charAt(end)));
        }

        private boolean isMore() {
            return at < text.length() && text.charAt(at) != '\n';
        }

        private void skipBlanks() {
            while (isMore()) {
                char c = text.charAt(at);
                if (c == '#') {
                    comment = at;
                    skipTo('\n');
                } else if (c == '\\' && isLineEnd(at + 1)) {
                    at = lineEndBehind(at + 1);
                } else if (Characters.isBlank(c)) {
                    at++;
                } else {
                    return;
                }
            }
        }

        private void word(boolean pipeEnds) {
            int begin = at;
            while (isMore() && !Characters.isBlank(text.charAt(at)) && !(pipeEnds && text.charAt(at) == '|')) {
                char c = text.charAt(at);
                if (text.startsWith("${", at)) {
                    at = Math.min(text.length(), JqLexer.braced(text, at + 2).end() + 1);
                    continue;
                }
                at++;
                if (c == '\\') {
                    at = isLineEnd(at) ? lineEndBehind(at) : Math.min(at + 1, text.length());
                } else if (c == '\'') {
                    skipTo('\'');
                    at = Math.min(at + 1, text.length());
                } else if (c == '"') {
                    skipDoubleQuoted();
                }
            }
            words.add(text.substring(begin, at));
        }

        private void skipDoubleQuoted() {
            while (at < text.length() && text.charAt(at) != '"') {
                if (text.startsWith("${", at)) {
                    at = JqLexer.braced(text, at + 2).end();
                } else {
                    at += text.charAt(at) == '\\' ? 2 : 1;
                }
            }
            at = Math.min(at + 1, text.length());
        }

        private void skipToLineEnd() {
            while (isMore()) {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            at = Math.min(at, text.length());
        }

        private void skipTo(char end) {
            int next = text.indexOf(end, at);
            at = next < 0 ? text.length() : next;
        }

        private boolean isLineEnd(int index) {
            return text.startsWith("\n", index) || text.startsWith("\r\n", index);
        }

        private int lineEndBehind(int index) {
            return index + (text.charAt(index) == '\r' ? 2 : 1);
        }
    }
}
