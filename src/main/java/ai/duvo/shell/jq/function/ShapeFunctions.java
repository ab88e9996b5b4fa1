package ai.duvo.shell.jq.function;

import ai.duvo.shell.jq.run.Access;
import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.JqJson;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import ai.duvo.shell.jq.value.Order;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Functions that give lists another shape, and look for what is in them. */
final class ShapeFunctions {

    private ShapeFunctions() {}

    static void add(Native.Table table) {
        table.plain("reverse", ShapeFunctions::reversed);
        table.plain("flatten", (in, budget) -> flat(in, Double.MAX_VALUE, budget));
        table.one("flatten", (in, depth, budget) -> flat(in, depth(depth), budget));
        table.one("bsearch", ShapeFunctions::search);
        table.one("join", ShapeFunctions::joined);
        table.plain("transpose", ShapeFunctions::transposed);
    }

    private static JsonNode reversed(JsonNode in, Budget budget) {
        if (in.isNull()) {
            return Kinds.MAKE.arrayNode();
        }
        if (!in.isArray()) {
            long length = (long) Numbers.toDouble(ValueFunctions.length(in));
            return length == 0 ? Kinds.MAKE.arrayNode() : Access.get(in, Numbers.of(length - 1));
        }
        ArrayNode reversed = Kinds.MAKE.arrayNode(in.size());
        for (int i = in.size() - 1; i >= 0; i--) {
            reversed.add(in.get(i));
        }
        budget.container(reversed);
        return reversed;
    }

    private static double depth(JsonNode depth) {
        if (!depth.isNumber()) {
            throw JqError.types(depth, Numbers.of(1), "cannot be subtracted");
        }
        double levels = Numbers.toDouble(depth);
        if (levels < 0) {
            throw new JqError("flatten depth must not be negative");
        }
        return levels;
    }

    private static JsonNode flat(JsonNode in, double depth, Budget budget) {
        ArrayNode flat = Kinds.MAKE.arrayNode();
        flatten(ListFunctions.iterable(in), depth, flat, budget);
        budget.container(flat);
        return flat;
    }

    private static void flatten(JsonNode in, double depth, ArrayNode flat, Budget budget) {
        for (JsonNode item : in) {
            budget.step();
            if (item.isArray() && depth > 0) {
                flatten(item, depth - 1, flat, budget);
            } else {
                flat.add(item);
            }
        }
    }

    private static JsonNode search(JsonNode in, JsonNode target, Budget budget) {
        if (!in.isArray()) {
            throw JqError.type(in, "cannot be searched from");
        }
        int from = 0;
        int to = in.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int compared = Order.compare(target, in.get(middle));
            if (compared == 0) {
                return Numbers.of(middle);
            }
            from = compared > 0 ? middle + 1 : from;
            to = compared < 0 ? middle : to;
        }
        return Numbers.of(-1L - from);
    }

    private static JsonNode joined(JsonNode in, JsonNode between, Budget budget) {
        ValueFunctions.Sum sum = new ValueFunctions.Sum(budget);
        boolean isFirst = true;
        for (JsonNode item : ListFunctions.iterable(in)) {
            sum.add(isFirst ? Kinds.EMPTY : between);
            isFirst = false;
            boolean isPlain = item.isNumber() || item.isBoolean();
            JsonNode text = isPlain ? Kinds.text(JqJson.text(item)) : item;
            sum.add(Kinds.isTrue(text) ? text : Kinds.EMPTY);
        }
        JsonNode joined = sum.result();
        return Kinds.isTrue(joined) ? joined : Kinds.EMPTY;
    }

    private static JsonNode transposed(JsonNode in, Budget budget) {
        int width = 0;
        for (JsonNode row : ListFunctions.iterable(in)) {
            double length = Numbers.toDouble(ValueFunctions.length(row));
            width = Math.max(width, (int) length);
        }
        ArrayNode columns = Kinds.MAKE.arrayNode(width);
        for (int i = 0; i < width; i++) {
            ArrayNode column = Kinds.MAKE.arrayNode(in.size());
            for (JsonNode row : in) {
                budget.step();
                column.add(Access.get(row, Numbers.of(i)));
            }
            budget.container(column);
            columns.add(column);
        }
        return columns;
    }
}
