package ai.duvo.shell.jq.run;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.run.Scope.Kind;
import ai.duvo.shell.jq.syntax.JqPattern;
import ai.duvo.shell.jq.syntax.JqTree;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes filters of trees: every name is found, or said to be missing. */
public final class JqCompiler implements JqTree.Visitor<Filter> {

    private static final String LOCATION = "__loc__";

    private final ProgramText text;
    private final Functions functions;
    private final Map<String, Span> outside;
    private final @Nullable Scope scope;

    private JqCompiler(ProgramText text, Functions functions, Map<String, Span> outside, @Nullable Scope scope) {
        this.text = text;
        this.functions = functions;
        this.outside = outside;
        this.scope = scope;
    }

    /**
     * A program that can be run.
     *
     * @param variables those from outside, with the places where they are named first, from the program's start
     */
    public record Compiled(Filter filter, Map<String, Span> variables) {}

    /**
     * Makes a program ready to run.
     *
     * @param start where it stands in the line
     * @throws UsageFailure when it names a function or a label that is not there
     */
    public static Compiled compile(JqTree tree, String program, int start, Functions functions) {
        return compile(tree, new ProgramText(program, start, false), functions);
    }

    /** The same; a run of it says which part of it fails. */
    public static Compiled trace(JqTree tree, String program, Functions functions) {
        return compile(tree, new ProgramText(program, 0, true), functions);
    }

    private static Compiled compile(JqTree tree, ProgramText text, Functions functions) {
        Map<String, Span> outside = new LinkedHashMap<>();
        return new Compiled(new JqCompiler(text, functions, outside, null).of(tree), outside);
    }

    /** Makes a function of the library of its text. */
    public static void define(
            CallFilters.Definition definition, List<String> parameters, JqTree body, Functions functions) {
        JqCompiler root = new JqCompiler(ProgramText.NONE, functions, new LinkedHashMap<>(), null);
        definition.body(root.function(parameters, body));
    }

    private JqCompiler with(Kind kind, String name, int arguments) {
        return new JqCompiler(text, functions, outside, new Scope(scope, kind, name, arguments));
    }

    private Filter of(JqTree tree) {
        return text.placed(tree.accept(this), tree);
    }

    private Filter orNull(@Nullable JqTree tree) {
        return tree == null ? new ValueFilters.Constant(Kinds.NOTHING) : of(tree);
    }

    @Override
    public Filter identity(JqTree.Identity tree) {
        return new PathFilters.Identity();
    }

    @Override
    public Filter literal(JqTree.Literal tree) {
        return new ValueFilters.Constant(tree.value());
    }

    @Override
    public Filter text(JqTree.Text tree) {
        List<Filter> pieces = new ArrayList<>();
        for (JqTree piece : tree.pieces()) {
            boolean isLiteral =
                    piece instanceof JqTree.Literal literal && literal.value().isString();
            String format = tree.format() == null ? "text" : tree.format();
            pieces.add(isLiteral ? of(piece) : format(format, of(piece), tree.span()));
        }
        return new PartFilters.Concatenate(pieces);
    }

    @Override
    public Filter format(JqTree.Format tree) {
        return format(tree.name(), new PathFilters.Identity(), tree.span());
    }

    private Filter format(String name, Filter of, Span span) {
        Filter format = functions.format(name, of);
        if (format == null) {
            throw missing().format(name, span);
        }
        return format;
    }

    private MissingNames missing() {
        return new MissingNames(text.start(), functions, scope);
    }

    @Override
    public Filter variable(JqTree.Variable tree) {
        if (tree.name().equals(LOCATION)) {
            ObjectNode place = Kinds.MAKE.objectNode();
            place.put("file", "<top-level>");
            place.set("line", Numbers.of(text.line(tree.span())));
            return new ValueFilters.Constant(place);
        }
        Scope.Found found = Scope.find(scope, Kind.VARIABLE, tree.name(), 0);
        if (found != null) {
            return new ValueFilters.Local(found.up());
        }
        outside.putIfAbsent(tree.name(), tree.span());
        return new ValueFilters.Global(tree.name());
    }

    @Override
    public Filter call(JqTree.Call tree) {
        int count = tree.arguments().size();
        Scope.Found found = Scope.find(scope, Kind.FUNCTION, tree.name(), count);
        if (found != null && found.scope().kind() == Kind.PARAMETER) {
            return new CallFilters.Parameter(found.up());
        }
        List<Filter> arguments = tree.arguments().stream().map(this::of).toList();
        if (found != null) {
            return new CallFilters.Call(found.up(), arguments);
        }
        Functions.Factory factory = functions.find(tree.name(), count);
        if (factory == null) {
            throw missing().function(tree.name(), count, tree.span());
        }
        return factory.call(arguments);
    }

    @Override
    public Filter index(JqTree.Index tree) {
        return new PathFilters.Index(of(tree.target()), of(tree.key()), tree.isOptional());
    }

    @Override
    public Filter slice(JqTree.Slice tree) {
        Filter key = new PathFilters.SliceKey(orNull(tree.from()), orNull(tree.to()));
        return new PathFilters.Index(of(tree.target()), key, tree.isOptional());
    }

    @Override
    public Filter iterate(JqTree.Iterate tree) {
        return new PathFilters.Iterate(of(tree.target()), tree.isOptional());
    }

    @Override
    public Filter attempt(JqTree.Try tree) {
        return new TryFilters.Try(of(tree.body()), tree.handler() == null ? null : of(tree.handler()));
    }

    @Override
    public Filter negate(JqTree.Negate tree) {
        if (tree.body() instanceof JqTree.Literal literal && literal.value().isNumber()) {
            return new ValueFilters.Constant(Numbers.negate(literal.value()));
        }
        return new ValueFilters.Negate(of(tree.body()));
    }

    @Override
    public Filter array(JqTree.ArrayTree tree) {
        return tree.body() == null
                ? new ValueFilters.Constant(Kinds.MAKE.arrayNode())
                : new ValueFilters.Collect(of(tree.body()));
    }

    @Override
    public Filter object(JqTree.ObjectTree tree) {
        List<Filter> keys = new ArrayList<>();
        List<Filter> values = new ArrayList<>();
        for (JqTree.Entry entry : tree.entries()) {
            if (entry.value() != null) {
                keys.add(of(entry.key()));
                values.add(of(entry.value()));
            } else if (entry.key() instanceof JqTree.Variable variable) {
                keys.add(new ValueFilters.Constant(Kinds.text(variable.name())));
                values.add(of(variable));
            } else {
                keys.add(of(entry.key()));
                values.add(new PathFilters.Index(new PathFilters.Identity(), of(entry.key()), false));
            }
        }
        return new PartFilters.MakeObject(keys, values);
    }

    @Override
    public Filter fold(JqTree.Fold tree) {
        JqCompiler inner = bound(tree.patterns());
        Patterns patterns = inner.patterns(tree.patterns());
        Filter source = of(tree.source());
        Filter first = of(tree.start());
        Filter update = inner.of(tree.update());
        if (!tree.isForeach()) {
            return new BindingFilters.Reduce(source, patterns, first, update);
        }
        Filter extract = tree.extract() == null ? new PathFilters.Identity() : inner.of(tree.extract());
        return new BindingFilters.Foreach(source, patterns, first, update, extract);
    }

    private JqCompiler bound(List<JqPattern> patterns) {
        JqCompiler inner = this;
        for (String name : JqPattern.names(patterns)) {
            inner = inner.with(Kind.VARIABLE, name, 0);
        }
        return inner;
    }

    private Patterns patterns(List<JqPattern> patterns) {
        List<String> names = List.copyOf(JqPattern.names(patterns));
        PatternCompiler compiler = new PatternCompiler(names, this::of);
        return new Patterns(patterns.stream().map(compiler::pattern).toList(), names.size());
    }

    @Override
    public Filter choice(JqTree.If tree) {
        Filter otherwise = tree.otherwise() == null ? new PathFilters.Identity() : of(tree.otherwise());
        return new ControlFilters.If(of(tree.condition()), of(tree.then()), otherwise);
    }

    @Override
    public Filter label(JqTree.Label tree) {
        return new ControlFilters.Label(with(Kind.LABEL, tree.name(), 0).of(tree.body()));
    }

    @Override
    public Filter leave(JqTree.Break tree) {
        Scope.Found found = Scope.find(scope, Kind.LABEL, tree.name(), 0);
        if (found == null) {
            throw missing().label(tree.name(), tree.span());
        }
        return new ControlFilters.Break(found.up());
    }

    @Override
    public Filter binary(JqTree.Binary tree) {
        return Operators.filter(tree.operator(), of(tree.left()), of(tree.right()));
    }

    @Override
    public Filter bind(JqTree.Bind tree) {
        JqCompiler inner = bound(tree.patterns());
        return new BindingFilters.Bind(of(tree.source()), inner.patterns(tree.patterns()), inner.of(tree.body()));
    }

    @Override
    public Filter define(JqTree.Define tree) {
        CallFilters.Definition definition = new CallFilters.Definition();
        JqCompiler inner = with(Kind.FUNCTION, tree.name(), tree.parameters().size());
        definition.body(inner.function(tree.parameters(), tree.body()));
        return new CallFilters.Define(definition, inner.of(tree.rest()));
    }

    /** A body: parameters are filters, and those with a dollar sign values too. */
    private Filter function(List<String> parameters, JqTree body) {
        JqCompiler inner = this;
        for (String parameter : parameters) {
            inner = inner.with(Kind.PARAMETER, parameter.replace("$", ""), 0);
        }
        return inner.values(
                parameters.stream().filter(one -> one.startsWith("$")).toList(), body);
    }

    private Filter values(List<String> names, JqTree body) {
        if (names.isEmpty()) {
            return of(body);
        }
        String name = names.get(0).substring(1);
        Filter source = of(new JqTree.Call(name, List.of(), body.span()));
        JqCompiler inner = with(Kind.VARIABLE, name, 0);
        Patterns one = new Patterns(List.of(new Patterns.One(0)), 1);
        return new BindingFilters.Bind(source, one, inner.values(names.subList(1, names.size()), body));
    }

    @Override
    public Filter hole(JqTree.Hole tree) {
        throw new IllegalStateException("an unfinished program is not run");
    }
}
