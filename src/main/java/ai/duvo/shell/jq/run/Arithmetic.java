package ai.duvo.shell.jq.run;

import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import ai.duvo.shell.jq.value.Order;
import ai.duvo.shell.jq.value.Texts;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the operators make of two values. */
public final class Arithmetic {

    private static final int MOST_DEPTH = 10_000;

    private Arithmetic() {}

    /** What one operator does. */
    @FunctionalInterface
    public interface Operation {
        JsonNode apply(JsonNode left, JsonNode right, Budget budget);
    }

    static Operation of(String operator) {
        return switch (operator) {
            case "+" -> Arithmetic::add;
            case "-" -> Arithmetic::subtract;
            case "*" -> Arithmetic::multiply;
            case "/" -> Arithmetic::divide;
            case "%" -> (left, right, budget) -> remainder(left, right);
            case "==" -> (left, right, budget) -> Kinds.bool(Order.equal(left, right));
            case "!=" -> (left, right, budget) -> Kinds.bool(!Order.equal(left, right));
            case "<" -> (left, right, budget) -> Kinds.bool(Order.compare(left, right) < 0);
            case "<=" -> (left, right, budget) -> Kinds.bool(Order.compare(left, right) <= 0);
            case ">" -> (left, right, budget) -> Kinds.bool(Order.compare(left, right) > 0);
            case ">=" -> (left, right, budget) -> Kinds.bool(Order.compare(left, right) >= 0);
            default -> throw new IllegalArgumentException(operator);
        };
    }

    public static JsonNode add(JsonNode left, JsonNode right, Budget budget) {
        int kind = Kinds.of(left);
        if (kind == Kinds.NULL) {
            return right;
        }
        if (right.isNull()) {
            return left;
        }
        if (kind != Kinds.of(right)) {
            throw JqError.types(left, right, "cannot be added");
        }
        return switch (kind) {
            case Kinds.NUMBER -> Numbers.add(left, right);
            case Kinds.STRING -> budget.text(left.asString() + right.asString());
            case Kinds.ARRAY -> {
                ArrayNode sum = Kinds.MAKE.arrayNode(left.size() + right.size());
                addAll(sum, left, budget);
                addAll(sum, right, budget);
                budget.container(sum);
                yield sum;
            }
            case Kinds.OBJECT -> {
                ObjectNode sum = copy(left);
                right.properties().forEach(field -> sum.set(field.getKey(), field.getValue()));
                budget.container(sum);
                yield sum;
            }
            default -> throw JqError.types(left, right, "cannot be added");
        };
    }

    private static void addAll(ArrayNode sum, JsonNode items, Budget budget) {
        for (JsonNode item : items) {
            budget.step();
            sum.add(item);
        }
    }

    private static ObjectNode copy(JsonNode object) {
        ObjectNode copy = Kinds.MAKE.objectNode();
        object.properties().forEach(field -> copy.set(field.getKey(), field.getValue()));
        return copy;
    }

    private static JsonNode subtract(JsonNode left, JsonNode right, Budget budget) {
        if (left.isNumber() && right.isNumber()) {
            return Numbers.of(Numbers.toDouble(left) - Numbers.toDouble(right));
        }
        if (!left.isArray() || !right.isArray()) {
            throw JqError.types(left, right, "cannot be subtracted");
        }
        ArrayNode rest = Kinds.MAKE.arrayNode();
        for (JsonNode item : left) {
            boolean isGone = false;
            for (JsonNode other : right) {
                budget.step();
                isGone = isGone || Order.equal(item, other);
            }
            if (!isGone) {
                rest.add(item);
            }
        }
        return rest;
    }

    private static JsonNode multiply(JsonNode left, JsonNode right, Budget budget) {
        if (left.isNumber() && right.isNumber()) {
            return Numbers.of(Numbers.toDouble(left) * Numbers.toDouble(right));
        }
        if (left.isString() && right.isNumber()) {
            return repeat(left.stringValue(), Numbers.toDouble(right), budget);
        }
        if (left.isNumber() && right.isString()) {
            return repeat(right.stringValue(), Numbers.toDouble(left), budget);
        }
        if (left.isObject() && right.isObject()) {
            return merge(left, right, budget, 0);
        }
        throw JqError.types(left, right, "cannot be multiplied");
    }

    private static JsonNode repeat(String text, double times, Budget budget) {
        if (Double.isNaN(times) || times < 0) {
            return Kinds.NOTHING;
        }
        double count = times < 1 && times > 0 ? 0 : Math.min(times, Integer.MAX_VALUE);
        long length = (long) count * Texts.bytes(text);
        if (length >= Integer.MAX_VALUE) {
            throw new JqError("Repeat string result too long");
        }
        budget.make(2L * text.length() * (long) count);
        return Kinds.text(text.repeat((int) count));
    }

    private static JsonNode merge(JsonNode left, JsonNode right, Budget budget, int depth) {
        if (depth > MOST_DEPTH) {
            throw new JqError("Object merge too deep");
        }
        ObjectNode merged = copy(left);
        for (Map.Entry<String, JsonNode> field : right.properties()) {
            JsonNode own = left.get(field.getKey());
            boolean areObjects =
                    own != null && own.isObject() && field.getValue().isObject();
            merged.set(field.getKey(), areObjects ? merge(own, field.getValue(), budget, depth + 1) : field.getValue());
        }
        budget.container(merged);
        return merged;
    }

    private static JsonNode divide(JsonNode left, JsonNode right, Budget budget) {
        if (left.isNumber() && right.isNumber()) {
            double divisor = Numbers.toDouble(right);
            if (divisor == 0) {
                throw JqError.types(left, right, "cannot be divided because the divisor is zero");
            }
            return Numbers.of(Numbers.toDouble(left) / divisor);
        }
        if (!left.isString() || !right.isString()) {
            throw JqError.types(left, right, "cannot be divided");
        }
        return split(left.stringValue(), right.stringValue(), budget);
    }

    /** The pieces between the separators; an empty one separates characters. */
    public static JsonNode split(String text, String separator, Budget budget) {
        ArrayNode pieces = Kinds.MAKE.arrayNode();
        if (text.isEmpty()) {
            return pieces;
        }
        if (separator.isEmpty()) {
            text.codePoints().forEach(c -> {
                budget.step();
                pieces.add(budget.text(Character.toString(c)));
            });
            return pieces;
        }
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            budget.step();
            pieces.add(budget.text(text.substring(from, at)));
            from = at + separator.length();
        }
        pieces.add(budget.text(text.substring(from)));
        return pieces;
    }

    private static JsonNode remainder(JsonNode left, JsonNode right) {
        if (!left.isNumber() || !right.isNumber()) {
            throw JqError.types(left, right, "cannot be divided (remainder)");
        }
        double dividend = Numbers.toDouble(left);
        double divisor = Numbers.toDouble(right);
        if (Double.isNaN(dividend) || Double.isNaN(divisor)) {
            return Numbers.of(Double.NaN);
        }
        long whole = (long) divisor;
        if (whole == 0) {
            throw JqError.types(left, right, "cannot be divided (remainder) because the divisor is zero");
        }
        return Numbers.of((double) (whole == -1 ? 0 : (long) dividend % whole));
    }
}
