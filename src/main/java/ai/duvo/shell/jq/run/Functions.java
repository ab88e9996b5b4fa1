package ai.duvo.shell.jq.run;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions that every program has. */
public interface Functions {

    /** Makes a call of a function. */
    @FunctionalInterface
    interface Factory {
        Filter call(List<Filter> arguments);
    }

    /** The function of that name with so many arguments, or null. */
    @Nullable
    Factory find(String name, int arguments);

    /** The names of those that people call. */
    Set<String> names();

    /** What {@code @name} makes of a value, or null when there is no such format. */
    @Nullable
    Filter format(String name, Filter of);

    /** The names of the formats. */
    Set<String> formats();
}
