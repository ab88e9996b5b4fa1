package ai.duvo.shell.jq.function;

import ai.duvo.shell.jq.run.CallFilters;
import ai.duvo.shell.jq.run.Env;
import ai.duvo.shell.jq.run.Filter;
import ai.duvo.shell.jq.run.Functions;
import ai.duvo.shell.jq.run.JqCompiler;
import ai.duvo.shell.jq.run.SingleFilter;
import ai.duvo.shell.jq.syntax.JqParser;
import ai.duvo.shell.jq.value.Kinds;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The functions of our jq: those of values in Java, those of filters in Java or in jq. A program waits for those it names,
 * so they are made group by group, the most used first, as far as somebody looks.
 */
public final class JqLibrary implements Functions {

    private static final JqLibrary INSTANCE = new JqLibrary();

    private final Map<String, Factory> natives = new ConcurrentHashMap<>();
    private final Deque<Consumer<Native.Table>> groups = new ArrayDeque<>(List.of(
            ValueFunctions::add,
            ControlFunctions::add,
            ListFunctions::add,
            RegexFunctions::add,
            StreamFunctions::add,
            TextFunctions::add,
            ShapeFunctions::add,
            LoopFunctions::add,
            TimeFunctions::add,
            MathFunctions::add,
            table -> table.add("builtins", 0, none -> new Builtins())));
    private final Map<String, Prelude.Definition> written = Prelude.read();
    private final Map<String, CallFilters.Definition> read = new ConcurrentHashMap<>();

    private JqLibrary() {}

    public static JqLibrary instance() {
        return INSTANCE;
    }

    /** {@code builtins}. */
    private final class Builtins extends SingleFilter {
        @Override
        public JsonNode value(Env env, JsonNode in) {
            ArrayNode all = Kinds.MAKE.arrayNode();
            keys().sorted().forEach(all::add);
            return all;
        }
    }

    /** Names with their numbers of arguments. */
    private Stream<String> keys() {
        boolean isMore = true;
        while (isMore) {
            isMore = makeGroup();
        }
        return Stream.concat(natives.keySet().stream(), written.keySet().stream())
                .filter(name -> !name.startsWith("_"));
    }

    /** Makes the next group, if there is one. */
    private boolean makeGroup() {
        synchronized (groups) {
            Consumer<Native.Table> group = groups.peek();
            if (group == null) {
                return false;
            }
            group.accept(new Native.Table(natives));
            groups.remove();
            return true;
        }
    }

    private @Nullable Factory made(String key) {
        boolean isMore = true;
        while (isMore && !natives.containsKey(key)) {
            isMore = makeGroup();
        }
        return natives.get(key);
    }

    @Override
    public @Nullable Factory find(String name, int arguments) {
        String key = name + "/" + arguments;
        Prelude.Definition definition = written.get(key);
        return definition == null ? made(key) : given -> new CallFilters.LibraryCall(read(key, definition), given);
    }

    /** A function that needs itself finds the one whose body is just being read. */
    private CallFilters.Definition read(String key, Prelude.Definition definition) {
        CallFilters.Definition known = read.get(key);
        if (known != null) {
            return known;
        }
        synchronized (read) {
            CallFilters.Definition again = read.get(key);
            if (again != null) {
                return again;
            }
            CallFilters.Definition fresh = new CallFilters.Definition();
            read.put(key, fresh);
            JqCompiler.define(fresh, definition.parameters(), JqParser.parse(definition.body(), 0), this);
            return fresh;
        }
    }

    @Override
    public Set<String> names() {
        return keys().map(key -> key.substring(0, key.indexOf('/'))).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public @Nullable Filter format(String name, Filter of) {
        return Formats.filter(name, of);
    }

    @Override
    public Set<String> formats() {
        return Formats.names();
    }
}
