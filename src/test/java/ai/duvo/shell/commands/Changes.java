package ai.duvo.shell.commands;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.BodyPath;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Parameter.Spec;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Target;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes of rows, by the names of their components. */
final class Changes {

    private Changes() {}

    /** The record with another value for one component. */
    static <R extends Record> R with(R original, String component, @Nullable Object value) {
        try {
            RecordComponent[] components = original.getClass().getRecordComponents();
            @Nullable Object[] values = new Object[components.length];
            boolean isThere = false;
            for (int i = 0; i < components.length; i++) {
                boolean isIt = components[i].getName().equals(component);
                isThere |= isIt;
                values[i] = isIt ? value : components[i].getAccessor().invoke(original);
            }
            if (!isThere) {
                throw new IllegalArgumentException(original.getClass() + " has no " + component);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked")
            R changed = (R) original.getClass().getDeclaredConstructor(types).newInstance(values);
            return changed;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes a row's component. */
    static UnaryOperator<Command> row(String component, @Nullable Object value) {
        return row -> with(row, component, value);
    }

    /** Changes an option. */
    static UnaryOperator<Command> option(String name, UnaryOperator<Option> change) {
        return row -> with(
                row,
                "options",
                row.options().stream()
                        .map(option -> option.name().equals(name) ? change.apply(option) : option)
                        .toList());
    }

    /** Changes an option's component. */
    static UnaryOperator<Command> option(String name, String component, @Nullable Object value) {
        return option(name, option -> with(option, component, value));
    }

    /** Changes what an option has in common with arguments. */
    static UnaryOperator<Command> spec(String name, String component, @Nullable Object value) {
        return option(name, option -> with(option, "spec", with(option.spec(), component, value)));
    }

    /** Sends an option elsewhere. */
    static UnaryOperator<Command> target(String name, Target target) {
        return spec(name, "target", target);
    }

    /** Changes an argument. */
    static UnaryOperator<Command> argument(int index, UnaryOperator<Spec> change) {
        return row -> {
            List<Argument> arguments = new ArrayList<>(row.arguments());
            arguments.set(index, new Argument(change.apply(arguments.get(index).spec())));
            return with(row, "arguments", arguments);
        };
    }

    /** Changes what a row gives. */
    static UnaryOperator<Command> result(UnaryOperator<Result> change) {
        return row -> with(row, "result", change.apply(row.result()));
    }

    /** Changes what Tab offers from it. */
    static UnaryOperator<Command> listing(UnaryOperator<Listing> change) {
        return row -> with(row, "listing", change.apply(Objects.requireNonNull(row.listing())));
    }

    /** Adds to a list of a row, or takes from it. */
    static <T> UnaryOperator<Command> list(
            String component, Function<Command, List<T>> list, UnaryOperator<List<T>> change) {
        return row -> with(row, component, change.apply(new ArrayList<>(list.apply(row))));
    }

    static Target body(String path, JsonType type) {
        return new Target.Body(BodyPath.of(path), type, null);
    }

    static Target sending(String path, String json) {
        return new Target.Body(BodyPath.of(path), JsonType.STRING, json);
    }

    static Target query(String name) {
        return new Target.Query(name, false, null);
    }

    static <T> List<T> plus(List<T> all, T more) {
        all.add(more);
        return all;
    }

    static <T> List<T> without(List<T> all, int index) {
        all.remove(index);
        return all;
    }
}
