package ai.duvo.shell.jq;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.syntax.JqParser;
import ai.duvo.shell.jq.syntax.JqPattern;
import ai.duvo.shell.jq.syntax.JqTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The variables of the environment that a program names: {@code env.NAME}, {@code $ENV["NAME"]}, {@code $env | .NAME},
 * {@code env as {NAME: $x}}. A name that it makes up as it runs is not among them.
 */
public final class EnvironmentReads implements JqTree.Visitor<Boolean> {

    private static final Set<String> ROOTS = Set.of(Variables.ENVIRONMENT, "ENV");

    private final List<Read> reads = new ArrayList<>();

    /** Whether the input is the environment where the walk is. */
    private boolean isInput;

    private EnvironmentReads() {}

    /** A variable with the place where it is named. */
    public record Read(String name, Span place) {}

    /** Those of a program, in order; none when it is no jq. */
    public static List<Read> of(JqText program) {
        EnvironmentReads walk = new EnvironmentReads();
        int start = program.span().start();
        try {
            walk.visit(JqParser.parse(program.text(), start));
        } catch (UsageFailure | StackOverflowError noJq) {
            return List.of();
        }
        return walk.reads.stream()
                .map(read -> new Read(
                        read.name(),
                        new Span(
                                start + read.place().start(),
                                start + read.place().end())))
                .toList();
    }

    /** Goes through a part; gives whether its result is the environment. */
    private boolean visit(@Nullable JqTree tree) {
        return tree != null && tree.accept(this);
    }

    /** Goes through parts whose input is the same, and whose result is something new. */
    private boolean all(Stream<? extends @Nullable JqTree> parts) {
        parts.forEach(this::visit);
        return false;
    }

    private boolean within(boolean isEnvironment, @Nullable JqTree part) {
        boolean before = isInput;
        isInput = isEnvironment;
        boolean result = visit(part);
        isInput = before;
        return result;
    }

    private void read(@Nullable JqTree key, Span place) {
        if (key instanceof JqTree.Literal literal && literal.value().isString()) {
            reads.add(new Read(literal.value().asString(), place));
        }
    }

    private void patterns(boolean isEnvironment, List<JqPattern> patterns) {
        for (JqPattern pattern : patterns) {
            if (pattern instanceof JqPattern.Items items) {
                patterns(false, items.items());
            } else if (pattern instanceof JqPattern.Fields fields) {
                fields.fields().forEach(field -> field(isEnvironment, field));
            }
        }
    }

    private void field(boolean isEnvironment, JqPattern.Field field) {
        visit(field.key());
        if (isEnvironment && field.variable() != null) {
            reads.add(new Read(field.variable(), field.key().span()));
        } else if (isEnvironment) {
            read(field.key(), field.key().span());
        }
        if (field.value() != null) {
            patterns(false, List.of(field.value()));
        }
    }

    @Override
    public Boolean identity(JqTree.Identity tree) {
        return isInput;
    }

    @Override
    public Boolean literal(JqTree.Literal tree) {
        return false;
    }

    @Override
    public Boolean text(JqTree.Text tree) {
        return all(tree.pieces().stream());
    }

    @Override
    public Boolean format(JqTree.Format tree) {
        return false;
    }

    @Override
    public Boolean variable(JqTree.Variable tree) {
        return ROOTS.contains(tree.name());
    }

    @Override
    public Boolean call(JqTree.Call tree) {
        all(tree.arguments().stream());
        return tree.name().equals(Variables.ENVIRONMENT) && tree.arguments().isEmpty();
    }

    @Override
    public Boolean index(JqTree.Index tree) {
        boolean isEnvironment = visit(tree.target());
        visit(tree.key());
        if (isEnvironment) {
            read(tree.key(), tree.target().span().to(tree.span()));
        }
        return false;
    }

    @Override
    public Boolean slice(JqTree.Slice tree) {
        return all(Stream.of(tree.target(), tree.from(), tree.to()));
    }

    @Override
    public Boolean iterate(JqTree.Iterate tree) {
        return all(Stream.of(tree.target()));
    }

    @Override
    public Boolean attempt(JqTree.Try tree) {
        boolean isEnvironment = visit(tree.body());
        within(false, tree.handler());
        return isEnvironment;
    }

    @Override
    public Boolean negate(JqTree.Negate tree) {
        return all(Stream.of(tree.body()));
    }

    @Override
    public Boolean array(JqTree.ArrayTree tree) {
        return all(Stream.of(tree.body()));
    }

    @Override
    public Boolean object(JqTree.ObjectTree tree) {
        for (JqTree.Entry entry : tree.entries()) {
            visit(entry.key());
            if (entry.value() == null && isInput) {
                read(entry.key(), entry.key().span());
            }
            visit(entry.value());
        }
        return false;
    }

    @Override
    public Boolean fold(JqTree.Fold tree) {
        patterns(visit(tree.source()), tree.patterns());
        boolean isEnvironment = visit(tree.start());
        within(isEnvironment, tree.update());
        within(isEnvironment, tree.extract());
        return isEnvironment;
    }

    @Override
    public Boolean choice(JqTree.If tree) {
        visit(tree.condition());
        return visit(tree.then()) | visit(tree.otherwise());
    }

    @Override
    public Boolean label(JqTree.Label tree) {
        return visit(tree.body());
    }

    @Override
    public Boolean leave(JqTree.Break tree) {
        return false;
    }

    @Override
    public Boolean binary(JqTree.Binary tree) {
        boolean left = visit(tree.left());
        return switch (tree.operator()) {
            case "|" -> within(left, tree.right());
            case ",", "//" -> left | visit(tree.right());
            default -> all(Stream.of(tree.right()));
        };
    }

    @Override
    public Boolean bind(JqTree.Bind tree) {
        patterns(visit(tree.source()), tree.patterns());
        return visit(tree.body());
    }

    @Override
    public Boolean define(JqTree.Define tree) {
        within(false, tree.body());
        return visit(tree.rest());
    }

    @Override
    public Boolean hole(JqTree.Hole tree) {
        return false;
    }
}
