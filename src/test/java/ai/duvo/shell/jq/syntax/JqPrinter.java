package ai.duvo.shell.jq.syntax;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes trees as programs: what is read of one is the same tree again. */
public final class JqPrinter implements JqTree.Visitor<String> {

    private static final String INFINITE = "1e9999999999999";

    private JqPrinter() {}

    public static String print(JqTree tree) {
        return tree.accept(new JqPrinter());
    }

    private String of(JqTree tree) {
        return tree.accept(this);
    }

    /** With brackets around it where something could come between its parts. */
    private String closed(JqTree tree) {
        boolean isOne = tree instanceof JqTree.Identity
                || tree instanceof JqTree.Literal
                || tree instanceof JqTree.Variable
                || tree instanceof JqTree.Call
                || tree instanceof JqTree.ArrayTree
                || tree instanceof JqTree.ObjectTree;
        return isOne ? of(tree) : "(" + of(tree) + ")";
    }

    @Override
    public String identity(JqTree.Identity tree) {
        return ".";
    }

    @Override
    public String literal(JqTree.Literal tree) {
        JsonNode value = tree.value();
        return value.isDouble() && Double.isInfinite(value.doubleValue()) ? INFINITE : value.toString();
    }

    @Override
    public String text(JqTree.Text tree) {
        StringBuilder text = new StringBuilder(tree.format() == null ? "\"" : "@" + tree.format() + " \"");
        for (JqTree piece : tree.pieces()) {
            if (piece instanceof JqTree.Literal literal) {
                String written = literal(literal);
                text.append(written, 1, written.length() - 1);
            } else {
                text.append("\\(").append(of(piece)).append(')');
            }
        }
        return text.append('"').toString();
    }

    @Override
    public String format(JqTree.Format tree) {
        return "@" + tree.name();
    }

    @Override
    public String variable(JqTree.Variable tree) {
        return "$" + tree.name();
    }

    @Override
    public String call(JqTree.Call tree) {
        return tree.arguments().isEmpty()
                ? tree.name()
                : tree.arguments().stream().map(this::of).collect(Collectors.joining("; ", tree.name() + "(", ")"));
    }

    @Override
    public String index(JqTree.Index tree) {
        return target(tree.target()) + ".[" + of(tree.key()) + "]" + (tree.isOptional() ? "?" : "");
    }

    private String target(JqTree tree) {
        return tree instanceof JqTree.Identity ? "" : closed(tree);
    }

    @Override
    public String slice(JqTree.Slice tree) {
        String from = tree.from() == null ? "" : of(tree.from());
        String to = tree.to() == null ? "" : of(tree.to());
        return target(tree.target()) + ".[" + from + ":" + to + "]" + (tree.isOptional() ? "?" : "");
    }

    @Override
    public String iterate(JqTree.Iterate tree) {
        return target(tree.target()) + ".[]" + (tree.isOptional() ? "?" : "");
    }

    @Override
    public String attempt(JqTree.Try tree) {
        return tree.handler() == null
                ? "(" + of(tree.body()) + ")?"
                : "try " + closed(tree.body()) + " catch " + closed(tree.handler());
    }

    @Override
    public String negate(JqTree.Negate tree) {
        return "-" + closed(tree.body());
    }

    @Override
    public String array(JqTree.ArrayTree tree) {
        return tree.body() == null ? "[]" : "[" + of(tree.body()) + "]";
    }

    @Override
    public String object(JqTree.ObjectTree tree) {
        return tree.entries().stream().map(this::entry).collect(Collectors.joining(", ", "{", "}"));
    }

    private String entry(JqTree.Entry entry) {
        if (entry.value() == null) {
            return of(entry.key());
        }
        return key(entry.key()) + ": " + closed(entry.value());
    }

    private String key(JqTree key) {
        boolean isPlain = key instanceof JqTree.Literal || key instanceof JqTree.Text || key instanceof JqTree.Variable;
        return isPlain ? of(key) : "(" + of(key) + ")";
    }

    @Override
    public String fold(JqTree.Fold tree) {
        String extract = tree.extract() == null ? "" : "; " + of(tree.extract());
        return (tree.isForeach() ? "foreach " : "reduce ") + closed(tree.source()) + " as " + patterns(tree.patterns())
                + " (" + of(tree.start()) + "; " + of(tree.update()) + extract + ")";
    }

    @Override
    public String choice(JqTree.If tree) {
        String otherwise = tree.otherwise() == null ? "" : " else " + of(tree.otherwise());
        return "if " + of(tree.condition()) + " then " + of(tree.then()) + otherwise + " end";
    }

    @Override
    public String label(JqTree.Label tree) {
        return "label $" + tree.name() + " | " + of(tree.body());
    }

    @Override
    public String leave(JqTree.Break tree) {
        return "break $" + tree.name();
    }

    @Override
    public String binary(JqTree.Binary tree) {
        return closed(tree.left()) + " " + tree.operator() + " " + closed(tree.right());
    }

    @Override
    public String bind(JqTree.Bind tree) {
        return closed(tree.source()) + " as " + patterns(tree.patterns()) + " | " + of(tree.body());
    }

    @Override
    public String define(JqTree.Define tree) {
        String parameters = tree.parameters().isEmpty() ? "" : "(" + String.join("; ", tree.parameters()) + ")";
        return "def " + tree.name() + parameters + ": " + of(tree.body()) + "; " + of(tree.rest());
    }

    @Override
    public String hole(JqTree.Hole tree) {
        return tree.target() == null ? "" : of(tree.target());
    }

    private String patterns(List<JqPattern> patterns) {
        return patterns.stream().map(this::pattern).collect(Collectors.joining(" ?// "));
    }

    private String pattern(JqPattern pattern) {
        if (pattern instanceof JqPattern.One one) {
            return "$" + one.name();
        }
        if (pattern instanceof JqPattern.Items items) {
            return items.items().stream().map(this::pattern).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((JqPattern.Fields) pattern)
                .fields().stream()
                        .map(field -> field(field.key(), field.variable(), field.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private String field(JqTree key, @Nullable String variable, @Nullable JqPattern value) {
        String name = variable == null ? key(key) : "$" + variable;
        return value == null ? name : name + ": " + pattern(value);
    }
}
