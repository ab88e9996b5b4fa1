package ai.duvo.shell.jq.syntax;

import ai.duvo.shell.failure.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Part of a jq program, as it was written. */
public sealed interface JqTree {

    /** Where it stands. */
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** What stands at the cursor when a program is not finished. */
    enum Gap {
        /** A path or a function begins. */
        BEGIN,
        /** A path can go on. */
        BEHIND,
        /** A bracket is open behind a path. */
        INDEX,
        /** A key of an object. */
        KEY,
        NOTHING
    }

    /** One for each kind; there are no defaults, so that a new kind is missed nowhere. */
    interface Visitor<R> {
        R identity(Identity tree);

        R literal(Literal tree);

        R text(Text tree);

        R format(Format tree);

        R variable(Variable tree);

        R call(Call tree);

        R index(Index tree);

        R slice(Slice tree);

        R iterate(Iterate tree);

        R attempt(Try tree);

        R negate(Negate tree);

        R array(ArrayTree tree);

        R object(ObjectTree tree);

        R fold(Fold tree);

        R choice(If tree);

        R label(Label tree);

        R leave(Break tree);

        R binary(Binary tree);

        R bind(Bind tree);

        R define(Define tree);

        R hole(Hole tree);
    }

    /** {@code .}. */
    record Identity(Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.identity(this);
        }
    }

    /** A number, a text without programs in it, {@code true}, {@code false} or {@code null}. */
    record Literal(JsonNode value, Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }
    }

    /**
     * A text with programs in it.
     *
     * @param format what is made of what the programs give, without its sign, or null
     * @param pieces literals and programs, one after the other
     */
    record Text(@Nullable String format, List<JqTree> pieces, Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** {@code @csv}. */
    record Format(String name, Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.format(this);
        }
    }

    /** {@code $name}. */
    record Variable(String name, Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.variable(this);
        }
    }

    /** A function with its arguments; the span is that of its name. */
    record Call(String name, List<JqTree> arguments, Span span) implements JqTree {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /** {@code .name} and {@code .[key]}; the optional ones end with {@code ?}. */
    record Index(JqTree target, JqTree key, boolean isOptional, Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.index(this);
        }
    }

    /** {@code .[from:to]}. */
    record Slice(
            JqTree target, @Nullable JqTree from, @Nullable JqTree to, boolean isOptional, Span span)
            implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.slice(this);
        }
    }

    /** <code>.[]</code>. */
    record Iterate(JqTree target, boolean isOptional, Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.iterate(this);
        }
    }

    /** {@code try body catch handler} and {@code body?}. */
    record Try(JqTree body, @Nullable JqTree handler, Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.attempt(this);
        }
    }

    /** {@code -body}. */
    record Negate(JqTree body, Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.negate(this);
        }
    }

    /** <code>[body]</code>. */
    record ArrayTree(@Nullable JqTree body, Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.array(this);
        }
    }

    /** <code>{entries}</code>. */
    record ObjectTree(List<Entry> entries, Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.object(this);
        }
    }

    /**
     * A field of an object that is made.
     *
     * @param key a literal, a text, a variable or a program in brackets
     * @param value null where the key stands alone: {@code {name}}, {@code {$name}}
     */
    record Entry(JqTree key, @Nullable JqTree value) {}

    /** {@code reduce} and {@code foreach}; the former without an extract. */
    record Fold(
            boolean isForeach,
            JqTree source,
            List<JqPattern> patterns,
            JqTree start,
            JqTree update,
            @Nullable JqTree extract,
            Span span)
            implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fold(this);
        }
    }

    /** {@code if}; an {@code elif} is an {@code if} in {@code otherwise}. */
    record If(JqTree condition, JqTree then, @Nullable JqTree otherwise, Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /** {@code label $name | body}. */
    record Label(String name, JqTree body, Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.label(this);
        }
    }

    /** {@code break $name}. */
    record Break(String name, Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leave(this);
        }
    }

    /** Two programs with an operator between them, {@code |} and {@code ,} among them. */
    record Binary(String operator, JqTree left, JqTree right, Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** {@code source as pattern ?// pattern | body}. */
    record Bind(JqTree source, List<JqPattern> patterns, JqTree body, Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bind(this);
        }
    }

    /**
     * {@code def name(parameters): body; rest}.
     *
     * @param parameters those that are values begin with a dollar sign
     */
    record Define(String name, List<String> parameters, JqTree body, JqTree rest, Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.define(this);
        }
    }

    /**
     * The cursor.
     *
     * @param target the path that can go on, or null
     */
    record Hole(Gap gap, @Nullable JqTree target, Span span) implements JqTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hole(this);
        }
    }
}
