package ai.duvo.shell.line;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.jq.Variables;
import java.util.List;

/** A piece of a word. */
public sealed interface WordPart {

    /** Where it stands in the line. */
    Span span();

    /** Literal text, escapes already undone. */
    record Text(String text, Span span) implements WordPart {}

    /** {@code $root.field[0]}: a variable, {@code $_} for the last result, {@code $env.NAME} for the environment,
     * {@code $12} for the result of line 12. */
    record Reference(String root, List<PathStep> path, Span span) implements WordPart {

        /** Whether it is the result of a numbered line, as in {@code $12}. */
        public boolean isNumbered() {
            return Variables.isNumber(root);
        }
    }

    /** <code>${ jq }</code>: what the program gives for the last result. */
    record Jq(JqText program, Span span) implements WordPart {}
}
