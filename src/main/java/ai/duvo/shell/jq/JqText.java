package ai.duvo.shell.jq;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.syntax.Characters;
import ai.duvo.shell.jq.syntax.JqLexer;

/**
 * A jq program as it stands in a line.
 *
 * @param text the program, without the blanks around it and without a comment behind it
 * @param span where it stands
 */
public record JqText(String text, Span span) {

    /**
     * The program in that part of a line.
     *
     * @throws UsageFailure incomplete, when it ends with a backslash and the line that it joins is not there
     */
    public static JqText whole(String line, Span part) {
        JqText program = of(line, part);
        int last = program.span().end() - 1;
        if (program.text().endsWith("\\")) {
            throw UsageFailure.incomplete(
                    "the line ends with a backslash", "write the next line, or leave it out", new Span(last, last + 1));
        }
        return program;
    }

    /** The same, however unfinished it is. */
    public static JqText of(String line, Span part) {
        int end = part.end();
        for (JqLexer.Token token :
                JqLexer.program(line.substring(0, end), part.start()).tokens()) {
            if (token.type() == JqLexer.Type.COMMENT && token.span().end() == end) {
                end = token.span().start();
            }
        }
        String program = withoutJoints(line.substring(0, end));
        int start = part.start();
        while (start < end && Characters.isBlank(program.charAt(start))) {
            start++;
        }
        while (end > start && Characters.isBlank(program.charAt(end - 1))) {
            end--;
        }
        return new JqText(program.substring(start, end), new Span(start, end));
    }

    /** Backslashes that join lines become blanks, so that places in the program stay places in the line. */
    private static String withoutJoints(String program) {
        return program.replace("\\\r\n", "   ").replace("\\\n", "  ");
    }
}
