package ai.duvo.shell.jq.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Order and equality of values. */
public final class Order {

    private static final int MOST_DEPTH = 10_000;

    /** For sorting: total, so a NaN is as good as another. */
    public static final Comparator<JsonNode> SORTED = (left, right) -> {
        if (left.isNumber() && right.isNumber()) {
            boolean isLeftNan = Numbers.isNan(left);
            boolean isRightNan = Numbers.isNan(right);
            if (isLeftNan || isRightNan) {
                return isLeftNan && isRightNan ? 0 : isLeftNan ? -1 : 1;
            }
        }
        return compare(left, right, true, 0);
    };

    private Order() {}

    /** As the operators compare: a NaN is less than every number, itself included. */
    public static int compare(JsonNode left, JsonNode right) {
        return compare(left, right, false, 0);
    }

    private static int compare(JsonNode left, JsonNode right, boolean isTotal, int depth) {
        Budget.stopWhenInterrupted();
        if (depth > MOST_DEPTH) {
            throw new JqError("Comparison too deep");
        }
        int kind = Kinds.of(left);
        int byKind = Integer.compare(kind, Kinds.of(right));
        if (byKind != 0) {
            return byKind;
        }
        return switch (kind) {
            case Kinds.NUMBER -> numbers(left, right, isTotal);
            case Kinds.STRING -> texts(string(left), string(right));
            case Kinds.ARRAY -> arrays(left, right, isTotal, depth);
            case Kinds.OBJECT -> objects(left, right, isTotal, depth);
            default -> 0;
        };
    }

    private static int numbers(JsonNode left, JsonNode right, boolean isTotal) {
        boolean isLeftNan = Numbers.isNan(left);
        boolean isRightNan = Numbers.isNan(right);
        if (isLeftNan || isRightNan) {
            return isLeftNan ? (isTotal && isRightNan ? 0 : -1) : 1;
        }
        return Numbers.compare(left, right);
    }

    private static String string(JsonNode value) {
        return value.isString() ? value.stringValue() : value.asString();
    }

    /** By code points. */
    public static int texts(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean isMixed = Character.isSurrogate(a) != Character.isSurrogate(b);
                return isMixed ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    private static int arrays(JsonNode left, JsonNode right, boolean isTotal, int depth) {
        int shorter = Math.min(left.size(), right.size());
        for (int i = 0; i < shorter; i++) {
            int byItem = compare(left.get(i), right.get(i), isTotal, depth + 1);
            if (byItem != 0) {
                return byItem;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int objects(JsonNode left, JsonNode right, boolean isTotal, int depth) {
        List<String> names = keys(left);
        List<String> others = keys(right);
        int shorter = Math.min(names.size(), others.size());
        for (int i = 0; i < shorter; i++) {
            int byName = texts(names.get(i), others.get(i));
            if (byName != 0) {
                return byName;
            }
        }
        if (names.size() != others.size()) {
            return Integer.compare(names.size(), others.size());
        }
        for (String name : names) {
            int byValue = compare(left.get(name), right.get(name), isTotal, depth + 1);
            if (byValue != 0) {
                return byValue;
            }
        }
        return 0;
    }

    /** The names of an object's fields, sorted. */
    public static List<String> keys(JsonNode object) {
        List<String> names = new ArrayList<>(object.propertyNames());
        names.sort(Order::texts);
        return names;
    }

    public static boolean equal(JsonNode left, JsonNode right) {
        return equal(left, right, 0);
    }

    private static boolean equal(JsonNode left, JsonNode right, int depth) {
        Budget.stopWhenInterrupted();
        if (depth > MOST_DEPTH) {
            throw new JqError("Equality check too deep");
        }
        int kind = Kinds.of(left);
        if (kind != Kinds.of(right)) {
            return false;
        }
        return switch (kind) {
            case Kinds.NUMBER -> numbers(left, right, false) == 0;
            case Kinds.STRING -> string(left).equals(string(right));
            case Kinds.ARRAY -> equalItems(left, right, depth);
            case Kinds.OBJECT -> equalFields(left, right, depth);
            default -> true;
        };
    }

    private static boolean equalItems(JsonNode left, JsonNode right, int depth) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!equal(left.get(i), right.get(i), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalFields(JsonNode left, JsonNode right, int depth) {
        if (left.size() != right.size()) {
            return false;
        }
        for (Map.Entry<String, JsonNode> field : left.properties()) {
            JsonNode other = right.get(field.getKey());
            if (other == null || !equal(field.getValue(), other, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the one contains the other, as {@code contains} understands it. */
    public static boolean contains(JsonNode whole, JsonNode part) {
        return contains(whole, part, 0);
    }

    private static boolean contains(JsonNode whole, JsonNode part, int depth) {
        Budget.stopWhenInterrupted();
        if (depth > MOST_DEPTH) {
            throw new JqError("Containment check too deep");
        }
        int kind = Kinds.of(whole);
        if (kind != Kinds.of(part)) {
            return false;
        }
        if (kind == Kinds.OBJECT) {
            for (Map.Entry<String, JsonNode> field : part.properties()) {
                JsonNode own = whole.get(field.getKey());
                if (own == null || !contains(own, field.getValue(), depth + 1)) {
                    return false;
                }
            }
            return true;
        }
        if (kind == Kinds.ARRAY) {
            for (JsonNode item : part) {
                if (!containsItem(whole, item, depth)) {
                    return false;
                }
            }
            return true;
        }
        return kind == Kinds.STRING ? string(whole).contains(string(part)) : equal(whole, part, depth);
    }

    private static boolean containsItem(JsonNode whole, JsonNode item, int depth) {
        for (JsonNode own : whole) {
            if (contains(own, item, depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
