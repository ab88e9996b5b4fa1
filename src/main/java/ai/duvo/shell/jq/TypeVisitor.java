package ai.duvo.shell.jq;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.JqTypeInference.Place;
import ai.duvo.shell.jq.JsonShape.Type;
import ai.duvo.shell.jq.ShapeScope.Closure;
import ai.duvo.shell.jq.syntax.JqPattern;
import ai.duvo.shell.jq.syntax.JqTree;
import ai.duvo.shell.jq.syntax.JqTree.Gap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What each part of a program gives, for what goes into it. */
final class TypeVisitor implements JqTree.Visitor<JsonShape> {

    /** Functions that call each other would be gone through without end. */
    private static final int MOST_STEPS = 20_000;

    private static final int MOST_DEPTH = 600;

    private final Function<String, JsonShape> variables;
    private final Set<Span> unknown = new LinkedHashSet<>();
    private JsonShape input;
    private ShapeScope scope = ShapeScope.EMPTY;
    private @Nullable Place place;
    private int steps;
    private int depth;

    TypeVisitor(JsonShape input, Function<String, JsonShape> variables) {
        this.input = input;
        this.variables = variables;
    }

    /** Where the cursor was met first. */
    @Nullable
    Place place() {
        return place;
    }

    /** Where functions are called that nobody knows. */
    Set<Span> unknown() {
        return unknown;
    }

    JsonShape shape(JqTree tree) {
        if (++steps > MOST_STEPS || depth > MOST_DEPTH) {
            return JsonShape.unknown();
        }
        depth++;
        JsonShape shape = tree.accept(this);
        depth--;
        return shape;
    }

    /** What it gives for another input. */
    private JsonShape shape(JqTree tree, JsonShape from) {
        JsonShape before = input;
        input = from;
        JsonShape shape = shape(tree);
        input = before;
        return shape;
    }

    /** What it gives where those names are known. */
    private JsonShape shape(JqTree tree, JsonShape from, ShapeScope inside) {
        ShapeScope before = scope;
        scope = inside;
        JsonShape shape = shape(tree, from);
        scope = before;
        return shape;
    }

    private JsonShape shapeOrUnknown(@Nullable JqTree tree) {
        return tree == null ? JsonShape.unknown() : shape(tree);
    }

    @Override
    public JsonShape hole(JqTree.Hole hole) {
        JsonShape shape =
                hole.gap() == Gap.NOTHING ? JsonShape.unknown() : hole.target() == null ? input : shape(hole.target());
        if (place == null) {
            place = new Place(hole.gap(), shape, scope.names(), scope.functions());
        }
        return hole.gap() == Gap.BEHIND ? shape : hole.gap() == Gap.INDEX ? shape.item() : JsonShape.unknown();
    }

    @Override
    public JsonShape identity(JqTree.Identity tree) {
        return input;
    }

    @Override
    public JsonShape literal(JqTree.Literal tree) {
        return JsonShape.of(
                switch (tree.value().getNodeType()) {
                    case STRING -> Type.STRING;
                    case NUMBER -> Type.NUMBER;
                    case BOOLEAN -> Type.BOOLEAN;
                    default -> Type.NULL;
                });
    }

    @Override
    public JsonShape text(JqTree.Text tree) {
        tree.pieces().forEach(this::shape);
        return JsonShape.of(Type.STRING);
    }

    @Override
    public JsonShape format(JqTree.Format tree) {
        return JsonShape.of(Type.STRING);
    }

    @Override
    public JsonShape variable(JqTree.Variable tree) {
        JsonShape own = scope.variables().get(tree.name());
        return own == null ? variables.apply(tree.name()) : own;
    }

    @Override
    public JsonShape call(JqTree.Call tree) {
        List<JqTree> arguments = tree.arguments();
        Closure own = scope.closures().get(ShapeScope.key(tree.name(), arguments.size()));
        if (own != null) {
            return called(own, arguments);
        }
        JqFunction function = JqFunction.find(tree.name(), !arguments.isEmpty()).orElse(null);
        if (function == null) {
            unknown.add(tree.span());
        }
        JsonShape inside = function == null ? input : function.inside(input);
        List<JsonShape> outcomes = new ArrayList<>();
        arguments.forEach(argument -> outcomes.add(shape(argument, inside)));
        return function == null ? JsonShape.unknown() : function.outcome(input, outcomes);
    }

    private JsonShape called(Closure own, List<JqTree> arguments) {
        JqTree.Define define = own.define();
        ShapeScope inside = define == null ? own.scope() : own.scope().with(define);
        for (int i = 0; define != null && i < arguments.size(); i++) {
            JsonShape shape = shape(arguments.get(i));
            inside = inside.with(define.parameters().get(i), shape, arguments.get(i), scope);
        }
        return own.body() == null ? JsonShape.unknown() : shape(own.body(), input, inside);
    }

    @Override
    public JsonShape define(JqTree.Define tree) {
        ShapeScope defined = scope.with(tree);
        if (place == null) {
            // the cursor may stand in the body: most functions are called where they are made
            ShapeScope inside = defined;
            for (String parameter : tree.parameters()) {
                inside = inside.with(parameter, JsonShape.unknown(), null, scope);
            }
            shape(tree.body(), input, inside);
        }
        return shape(tree.rest(), input, defined);
    }

    @Override
    public JsonShape index(JqTree.Index tree) {
        JsonShape target = shape(tree.target());
        String name = ShapeScope.name(tree.key());
        if (name != null) {
            return target.field(name);
        }
        JsonShape key = shape(tree.key());
        return key.is(Type.OBJECT) ? target : target.item();
    }

    @Override
    public JsonShape slice(JqTree.Slice tree) {
        JsonShape target = shape(tree.target());
        shapeOrUnknown(tree.from());
        shapeOrUnknown(tree.to());
        return target;
    }

    @Override
    public JsonShape iterate(JqTree.Iterate tree) {
        return shape(tree.target()).item();
    }

    @Override
    public JsonShape attempt(JqTree.Try tree) {
        JsonShape tried = shape(tree.body());
        return tree.handler() == null
                ? tried
                : JsonShape.either(tried, shape(tree.handler(), JsonShape.of(Type.STRING)));
    }

    @Override
    public JsonShape negate(JqTree.Negate tree) {
        shape(tree.body());
        return JsonShape.of(Type.NUMBER);
    }

    @Override
    public JsonShape array(JqTree.ArrayTree tree) {
        return JsonShape.listOf(shapeOrUnknown(tree.body()));
    }

    @Override
    public JsonShape object(JqTree.ObjectTree tree) {
        Map<String, JsonShape> fields = new LinkedHashMap<>();
        for (JqTree.Entry entry : tree.entries()) {
            JqTree key = entry.key();
            String name = key instanceof JqTree.Variable variable ? variable.name() : ShapeScope.name(key);
            JsonShape usual = key instanceof JqTree.Variable || name == null ? shape(key) : input.field(name);
            JsonShape value = entry.value() == null ? usual : shape(entry.value());
            if (name != null) {
                fields.put(name, value);
            }
        }
        return JsonShape.object(fields);
    }

    @Override
    public JsonShape fold(JqTree.Fold tree) {
        JsonShape source = shape(tree.source());
        ShapeScope inside = bound(tree.patterns(), source);
        JsonShape state = shape(tree.start(), input, scope);
        state = JsonShape.either(state, shape(tree.update(), state, inside));
        return tree.extract() == null ? state : shape(tree.extract(), state, inside);
    }

    @Override
    public JsonShape bind(JqTree.Bind tree) {
        JsonShape source = shape(tree.source());
        return shape(tree.body(), input, bound(tree.patterns(), source));
    }

    private ShapeScope bound(List<JqPattern> patterns, JsonShape source) {
        ShapeScope inside = scope;
        for (JqPattern pattern : patterns) {
            inside = inside.with(pattern, source, this::key);
        }
        return inside;
    }

    private void key(JqTree key, JsonShape source, ShapeScope inside) {
        shape(key, key instanceof JqTree.Hole ? source : input, inside);
    }

    @Override
    public JsonShape choice(JqTree.If tree) {
        shape(tree.condition());
        JsonShape then = shape(tree.then());
        return JsonShape.either(then, tree.otherwise() == null ? input : shape(tree.otherwise()));
    }

    @Override
    public JsonShape label(JqTree.Label tree) {
        return shape(tree.body());
    }

    @Override
    public JsonShape leave(JqTree.Break tree) {
        return JsonShape.unknown();
    }

    @Override
    public JsonShape binary(JqTree.Binary tree) {
        JsonShape left = shape(tree.left());
        if (tree.operator().equals("|")) {
            return shape(tree.right(), left);
        }
        JsonShape right = tree.operator().equals("|=") ? shape(tree.right(), left) : shape(tree.right());
        return switch (tree.operator()) {
            case "and", "or", "==", "!=", "<", "<=", ">", ">=" -> JsonShape.of(Type.BOOLEAN);
            case "=", "|=" -> assigned(tree.left(), right);
            case "+=", "-=", "*=", "/=", "%=", "//=" -> input;
            case ",", "+", "//" -> JsonShape.either(left, right);
            case "-" -> left;
            case "*" -> left.is(Type.OBJECT) ? JsonShape.either(left, right) : left;
            case "/" -> left.is(Type.STRING) ? JsonShape.listOf(left) : left;
            default -> JsonShape.of(Type.NUMBER);
        };
    }

    /** The input, with that at a path of names. */
    private JsonShape assigned(JqTree path, JsonShape value) {
        if (!(path instanceof JqTree.Index index)) {
            return path instanceof JqTree.Identity ? value : input;
        }
        String name = ShapeScope.name(index.key());
        return name == null
                ? input
                : assigned(index.target(), shape(index.target()).with(name, value));
    }
}
