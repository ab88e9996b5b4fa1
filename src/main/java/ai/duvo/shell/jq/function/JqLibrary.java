package ai.duvo.shell.jq.function;

import ai.duvo.shell.jq.run.CallFilters;
import ai.duvo.shell.jq.run.Env;
import ai.duvo.shell.jq.run.Filter;
import ai.duvo.shell.jq.run.Functions;
import ai.duvo.shell.jq.run.JqCompiler;
import ai.duvo.shell.jq.run.SingleFilter;
import ai.duvo.shell.jq.syntax.JqParser;
import ai.duvo.shell.jq.value.Kinds;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The functions of our jq: those of values in Java, those of filters in Java or in jq. */
public final class JqLibrary implements Functions {

    private static final JqLibrary INSTANCE = new JqLibrary();

    private final Map<String, Factory> natives = new HashMap<>();
    private final Map<String, Prelude.Definition> written = Prelude.read();
    private final Map<String, CallFilters.Definition> read = new ConcurrentHashMap<>();
    private final Set<String> names;

    private JqLibrary() {
        Native.Table table = new Native.Table(natives);
        ValueFunctions.add(table);
        ListFunctions.add(table);
        TextFunctions.add(table);
        MathFunctions.add(table);
        ControlFunctions.add(table);
        StreamFunctions.add(table);
        LoopFunctions.add(table);
        ShapeFunctions.add(table);
        RegexFunctions.add(table);
        TimeFunctions.add(table);
        table.add("builtins", 0, none -> new Builtins());
        names = Stream.concat(natives.keySet().stream(), written.keySet().stream())
                .map(key -> key.substring(0, key.indexOf('/')))
                .filter(name -> !name.startsWith("_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static JqLibrary instance() {
        return INSTANCE;
    }

    /** {@code builtins}. */
    private final class Builtins extends SingleFilter {
        @Override
        public JsonNode value(Env env, JsonNode in) {
            ArrayNode all = Kinds.MAKE.arrayNode();
            Stream.concat(natives.keySet().stream(), written.keySet().stream())
                    .filter(name -> !name.startsWith("_"))
                    .sorted()
                    .forEach(all::add);
            return all;
        }
    }

    @Override
    public @Nullable Factory find(String name, int arguments) {
        String key = name + "/" + arguments;
        Factory factory = natives.get(key);
        if (factory != null) {
            return factory;
        }
        Prelude.Definition definition = written.get(key);
        return definition == null ? null : given -> new CallFilters.LibraryCall(read(key, definition), given);
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
        return names;
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
