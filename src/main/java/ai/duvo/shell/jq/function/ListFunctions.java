package ai.duvo.shell.jq.function;

import ai.duvo.shell.jq.run.Env;
import ai.duvo.shell.jq.run.Filter;
import ai.duvo.shell.jq.run.SingleFilter;
import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Order;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Functions of lists: order, groups, sums, places. */
final class ListFunctions {

    private static final String NOT_SORTED = "cannot be sorted, as it is not an array";

    private ListFunctions() {}

    static void add(Native.Table table) {
        table.plain("sort", (in, budget) -> array(sorted(in, in, budget), budget));
        table.plain("unique", (in, budget) -> first(grouped(in, in, budget), budget));
        table.plain("min", (in, budget) -> extreme(in, in, true));
        table.plain("max", (in, budget) -> extreme(in, in, false));
        by(table, "sort_by", (in, keys, budget) -> array(sorted(in, keys, budget), budget));
        by(table, "unique_by", (in, keys, budget) -> first(grouped(in, keys, budget), budget));
        by(table, "group_by", (in, keys, budget) -> groups(grouped(in, keys, budget), budget));
        by(table, "min_by", (in, keys, budget) -> extreme(in, keys, true));
        by(table, "max_by", (in, keys, budget) -> extreme(in, keys, false));
        table.plain("add", (in, budget) -> {
            ValueFunctions.Sum sum = new ValueFunctions.Sum(budget);
            iterable(in).forEach(sum::add);
            return sum.result();
        });
        table.add("add", 1, arguments -> new SumOf(arguments.get(0)));
        table.add("map", 1, arguments -> new Mapped(arguments.get(0)));
    }

    private static void by(Native.Table table, String name, Native.One body) {
        table.add(name, 1, arguments -> new By(arguments.get(0), body));
    }

    static JsonNode iterable(JsonNode in) {
        if (!in.isArray() && !in.isObject()) {
            throw new JqError("Cannot iterate over " + Kinds.name(in) + " (" + JqError.cut(in) + ")");
        }
        return in;
    }

    /** A list and its keys, one for each item. */
    private static final class By extends SingleFilter {
        private final Filter key;
        private final Native.One body;

        By(Filter key, Native.One body) {
            this.key = key;
            this.body = body;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            Budget budget = env.run().budget();
            ArrayNode keys = Kinds.MAKE.arrayNode(in.size());
            for (JsonNode item : iterable(in)) {
                budget.step();
                if (key.isSingle()) {
                    keys.add(key.value(env, item));
                } else {
                    ArrayNode several = Kinds.MAKE.arrayNode();
                    key.run(env, item, null, (value, none) -> several.add(value));
                    keys.add(several.size() == 1 ? several.get(0) : several);
                    budget.container(several);
                }
            }
            budget.container(keys);
            return body.apply(in, keys, budget);
        }
    }

    /** {@code map(f)}. */
    private static final class Mapped extends SingleFilter {
        private final Filter body;

        Mapped(Filter body) {
            this.body = body;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            Budget budget = env.run().budget();
            ArrayNode array = Kinds.MAKE.arrayNode();
            budget.container(array);
            for (JsonNode item : iterable(in)) {
                budget.step();
                long mark = budget.mark();
                if (body.isSingle()) {
                    JsonNode value = body.value(env, item);
                    budget.keep(value, mark);
                    array.add(value);
                } else {
                    long[] at = {mark};
                    body.run(env, item, null, (value, none) -> {
                        budget.keep(value, at[0]);
                        at[0] = budget.mark();
                        array.add(value);
                    });
                }
            }
            return array;
        }
    }

    /** {@code add(f)}. */
    private static final class SumOf extends SingleFilter {
        private final Filter body;

        SumOf(Filter body) {
            this.body = body;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            ValueFunctions.Sum sum = new ValueFunctions.Sum(env.run().budget());
            body.run(env, in, null, (value, none) -> sum.add(value));
            return sum.result();
        }
    }

    private record Keyed(JsonNode key, JsonNode item) {}

    private static List<Keyed> keyed(JsonNode in, JsonNode keys, Budget budget) {
        if (!in.isArray()) {
            throw Kinds.isSame(in, keys)
                    ? JqError.type(in, NOT_SORTED)
                    : JqError.types(in, keys, "cannot be sorted, as they are not both arrays");
        }
        List<Keyed> all = new ArrayList<>(in.size());
        for (int i = 0; i < in.size(); i++) {
            all.add(new Keyed(keys.get(i), in.get(i)));
        }
        all.sort((one, other) -> {
            budget.step();
            return Order.SORTED.compare(one.key(), other.key());
        });
        return all;
    }

    private static List<JsonNode> sorted(JsonNode in, JsonNode keys, Budget budget) {
        return keyed(in, keys, budget).stream().map(Keyed::item).toList();
    }

    private static List<List<JsonNode>> grouped(JsonNode in, JsonNode keys, Budget budget) {
        List<List<JsonNode>> groups = new ArrayList<>();
        JsonNode last = null;
        for (Keyed one : keyed(in, keys, budget)) {
            if (last == null || !Order.equal(last, one.key())) {
                groups.add(new ArrayList<>());
                last = one.key();
            }
            groups.get(groups.size() - 1).add(one.item());
        }
        return groups;
    }

    private static JsonNode array(List<JsonNode> items, Budget budget) {
        ArrayNode array = Kinds.MAKE.arrayNode(items.size());
        items.forEach(array::add);
        budget.container(array);
        return array;
    }

    private static JsonNode first(List<List<JsonNode>> groups, Budget budget) {
        return array(groups.stream().map(group -> group.get(0)).toList(), budget);
    }

    private static JsonNode groups(List<List<JsonNode>> groups, Budget budget) {
        return array(groups.stream().map(group -> array(group, budget)).toList(), budget);
    }

    private static JsonNode extreme(JsonNode in, JsonNode keys, boolean isLeast) {
        if (!in.isArray()) {
            throw JqError.types(in, keys, "cannot be iterated over");
        }
        JsonNode best = Kinds.NOTHING;
        JsonNode bestKey = null;
        for (int i = 0; i < in.size(); i++) {
            JsonNode key = keys.get(i);
            int compared = bestKey == null ? 0 : Order.compare(key, bestKey);
            if (bestKey == null || (isLeast ? compared < 0 : compared >= 0)) {
                best = in.get(i);
                bestKey = key;
            }
        }
        return best;
    }
}
