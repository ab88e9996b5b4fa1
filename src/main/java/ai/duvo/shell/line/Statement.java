package ai.duvo.shell.line;

import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.JqText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statement: one line, or a block of lines. Spans point into its {@link #source()}. */
public sealed interface Statement {

    /** The logical line it begins with. */
    SourceText source();

    /** Calls the visitor's method for its kind. */
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /** The statements of a block, in order; none for a line. */
    List<Statement> inside();

    /** One line. */
    sealed interface Line extends Statement {
        @Override
        default List<Statement> inside() {
            return List.of();
        }
    }

    /** Lines up to an {@code end}. */
    sealed interface Block extends Statement {

        /** The same with these lines, as it has none when its first line is read. */
        Block with(List<Statement> lines);
    }

    /**
     * What is done with a statement of each kind. There are no defaults: a new kind is one that everybody has to think
     * of.
     *
     * @param <R> what comes of it
     */
    interface Visitor<R extends @Nullable Object> {

        R visit(Empty empty);

        R visit(Call call);

        R visit(Assign assign);

        R visit(SetText set);

        R visit(Param param);

        R visit(Expect expect);

        R visit(ExpectExit expect);

        R visit(Wait wait);

        R visit(Watch watch);

        R visit(For loop);

        R visit(If choice);

        R visit(With with);

        R visit(Include include);

        R visit(Finally last);

        R visit(Shell shell);
    }

    /** Blank, or a comment. */
    record Empty(SourceText source) implements Line {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code COMMAND [| JQ] [| save FILE]}: shows the result. */
    record Call(SourceText source, Pipeline pipeline) implements Line {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code NAME = COMMAND [| JQ]}: keeps the result. */
    record Assign(SourceText source, VariableName name, Pipeline pipeline) implements Line {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code set NAME WORD…}: keeps a text. */
    record SetText(SourceText source, VariableName name, List<Word> words) implements Line {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code param NAME [DEFAULT] [# TEXT]} or {@code param NAME from env VARIABLE [# TEXT]}: a value the script is given.
     *
     * @param usual the default, or null when there is none
     * @param variable of the environment that gives it, or empty
     * @param text what it is for; may be empty
     */
    record Param(
            SourceText source, VariableName name, @Nullable Word usual, String variable, String text) implements Line {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code expect JQ}: the last result must satisfy it. */
    record Expect(SourceText source, JqText condition) implements Line {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code expect exit CODE COMMAND}: the command must end with that code, 0 to 255. */
    record ExpectExit(SourceText source, int code, Pipeline pipeline) implements Line {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code wait [every TIME] [for TIME] COMMAND until JQ}.
     *
     * @param every the pause between two tries, or null for the usual one
     * @param most how long to try, or null for the usual time
     */
    record Wait(
            SourceText source,
            @Nullable Duration every,
            @Nullable Duration most,
            Pipeline pipeline,
            JqText until) implements Line {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code watch [every TIME] COMMAND [| JQ]} or {@code watch [every TIME] COMMAND until JQ}.
     *
     * @param every from the end of one look to the next, or null for the usual time
     * @param until ends it when the whole result is so, or null when only Ctrl-C does
     */
    record Watch(
            SourceText source,
            @Nullable Duration every,
            Pipeline pipeline,
            @Nullable JqText until) implements Line {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code for [--jobs N] NAME in COMMAND [| JQ] … end}.
     *
     * @param jobs how many items are worked on at once, from 1
     */
    record For(SourceText source, int jobs, VariableName name, Pipeline items, List<Statement> body) implements Block {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public Block with(List<Statement> lines) {
            return new For(source, jobs, name, items, lines);
        }

        @Override
        public List<Statement> inside() {
            return body;
        }
    }

    /** {@code if JQ … [else …] end}. */
    record If(SourceText source, JqText condition, List<Statement> then, List<Statement> otherwise) implements Block {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public Block with(List<Statement> lines) {
            return new If(source, condition, lines, otherwise);
        }

        @Override
        public List<Statement> inside() {
            List<Statement> both = new ArrayList<>(then);
            both.addAll(otherwise);
            return both;
        }
    }

    /**
     * {@code with profile NAME … end}.
     *
     * @param choice the command that chooses what the body works on: {@code use profile NAME}
     */
    record With(SourceText source, Pipeline choice, List<Statement> body) implements Block {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public Block with(List<Statement> lines) {
            return new With(source, choice, lines);
        }

        @Override
        public List<Statement> inside() {
            return body;
        }
    }

    /** {@code include FILE [NAME=VALUE…]}. */
    record Include(SourceText source, Word file, List<Setting> settings) implements Line {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code finally … end}: runs when the script ends. */
    record Finally(SourceText source, List<Statement> body) implements Block {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public Block with(List<Statement> lines) {
            return new Finally(source, lines);
        }

        @Override
        public List<Statement> inside() {
            return body;
        }
    }

    /** {@code ! COMMAND}: for the system's shell, as written. */
    record Shell(SourceText source, String command, Span span) implements Line {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code NAME=VALUE}. */
    record Setting(VariableName name, Word value) {}
}
