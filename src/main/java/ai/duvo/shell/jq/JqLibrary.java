package ai.duvo.shell.jq;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.Expression;
import net.thisptr.jackson.jq.Function;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.PathOutput;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Version;
import net.thisptr.jackson.jq.Versions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;

/**
 * The functions of jq: the library's own, those of jq 1.7 that it lacks, each of them able to stop. Loaded on first use.
 */
final class JqLibrary {

    private static final Version VERSION = Versions.JQ_1_7;

    /** Up to here a double holds every whole number. */
    private static final double MOST_EXACT = 1L << 53;

    /** In jq itself, as its manual defines them. */
    private static final List<Definition> MISSING = List.of(
            new Definition("IN", List.of("s"), "any(s == .; .)"),
            new Definition("IN", List.of("src", "s"), "any(src == s; .)"),
            new Definition("INDEX", List.of("f"), "reduce .[] as $row ({}; .[$row | f | tostring] = $row)"),
            new Definition("INDEX", List.of("rows", "f"), "reduce rows as $row ({}; .[$row | f | tostring] = $row)"),
            new Definition("repeat", List.of("f"), "def r: ., (f | r); r"),
            new Definition("todate", List.of(), "todateiso8601"),
            new Definition("fromdate", List.of(), "fromdateiso8601"),
            new Definition("abs", List.of(), "if type == \"number\" and . < 0 then -. else . end"),
            new Definition("toarray", List.of(), "if type == \"array\" then . else [.] end"),
            new Definition("ascii", List.of(), "[.] | implode"));

    private record Definition(String name, List<String> parameters, String body) {}

    private JqLibrary() {}

    /** Thrown through a program whose thread was interrupted. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** The scope that every program's own stands in. */
    static Scope scope() {
        return Loaded.SCOPE;
    }

    /** The names of all functions. */
    static Set<String> names() {
        return Loaded.NAMES;
    }

    static JsonQuery compile(String program) {
        return JsonQuery.compile(program, VERSION);
    }

    static void stopWhenInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
    }

    /**
     * The same function, which looks whether it should stop at each call and at each value it gives, and gives whole
     * numbers without a fraction, as jq does: {@code 2} for {@code 2.25 | floor}.
     */
    private static Function stoppable(Function function) {
        return (scope, arguments, in, path, output, version) -> {
            stopWhenInterrupted();
            PathOutput watched = (value, valuePath) -> {
                stopWhenInterrupted();
                output.emit(whole(value), valuePath);
            };
            function.apply(scope, arguments, in, path, watched, version);
        };
    }

    private static JsonNode whole(JsonNode value) {
        boolean isWhole = value.isDouble()
                && Math.rint(value.doubleValue()) == value.doubleValue()
                && Math.abs(value.doubleValue()) <= MOST_EXACT;
        return isWhole ? LongNode.valueOf(value.longValue()) : value;
    }

    private static final class Loaded {
        static final Scope SCOPE = load();
        static final Set<String> NAMES = names();

        private static Scope load() {
            Scope scope = Scope.newEmptyScope();
            BuiltinFunctionLoader.getInstance().loadFunctions(VERSION, scope);
            Map.copyOf(scope.getLocalFunctions()).forEach((key, function) -> add(scope, key, stoppable(function)));
            MISSING.forEach(missing ->
                    scope.addFunction(missing.name(), missing.parameters().size(), stoppable(defined(missing, scope))));
            return scope;
        }

        private static Set<String> names() {
            Set<String> names = new TreeSet<>();
            SCOPE.getLocalFunctions().keySet().stream()
                    .map(key -> key.substring(0, key.lastIndexOf('/')))
                    .filter(name -> !name.startsWith("_") && !name.startsWith("@"))
                    .forEach(names::add);
            return Set.copyOf(names);
        }

        private static void add(Scope scope, String key, Function function) {
            int slash = key.lastIndexOf('/');
            scope.addFunction(key.substring(0, slash), Integer.parseInt(key.substring(slash + 1)), function);
        }

        private static Function defined(Definition definition, Scope around) {
            JsonQuery body = compile(definition.body());
            return (scope, arguments, in, path, output, version) -> {
                Scope own = Scope.newChildScope(around);
                for (int i = 0; i < arguments.size(); i++) {
                    Expression argument = arguments.get(i);
                    own.addFunction(
                            definition.parameters().get(i),
                            0,
                            (inner, none, value, valuePath, to, v) ->
                                    argument.apply(scope, value, valuePath, to, false));
                }
                body.apply(own, in, value -> output.emit(value, null));
            };
        }
    }
}
