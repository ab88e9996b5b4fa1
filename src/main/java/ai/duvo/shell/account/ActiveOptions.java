package ai.duvo.shell.account;

import ai.duvo.shell.line.Invocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The global options in force when a line does not give them itself: those the program was started with.
 *
 * @param globals values by the option's name; a flag's value is {@code true}
 */
public record ActiveOptions(Map<String, List<String>> globals) {

    /** No option given. */
    public static ActiveOptions none() {
        return new ActiveOptions(Map.of());
    }

    /** These, overruled by what the line gives. */
    public ActiveOptions with(Invocation invocation) {
        return with(invocation.globals());
    }

    /** These, overruled by others. */
    public ActiveOptions with(Map<String, List<String>> line) {
        Map<String, List<String>> merged = new HashMap<>(globals);
        merged.putAll(line);
        // the two ways to choose a format overrule each other across levels
        if (line.containsKey("format")) {
            merged.remove("json");
        }
        return new ActiveOptions(Map.copyOf(merged));
    }

    /** The same with a flag set. */
    public ActiveOptions on(String flag) {
        Map<String, List<String>> more = new HashMap<>(globals);
        more.put(flag, List.of("true"));
        return new ActiveOptions(Map.copyOf(more));
    }

    /** The same without an option. */
    public ActiveOptions without(String name) {
        Map<String, List<String>> fewer = new HashMap<>(globals);
        fewer.remove(name);
        return new ActiveOptions(Map.copyOf(fewer));
    }

    /** The value of an option. */
    public Optional<String> value(String name) {
        return globals.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Whether a flag is set. */
    public boolean flag(String name) {
        return globals.containsKey(name);
    }
}
