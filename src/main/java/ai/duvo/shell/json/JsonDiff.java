package ai.duvo.shell.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

/** Differences between two JSON values: things in lists are the same thing when their ids are. */
public final class JsonDiff {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final List<String> IDENTITIES = List.of("id", "key", "name", "path");

    private final List<Change> changes = new ArrayList<>();

    private JsonDiff() {}

    /** What happened. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** Something in a list stands elsewhere among those that stayed. */
        MOVED
    }

    /**
     * A difference.
     *
     * @param path as jq writes it, in the value after; in the one before for what was removed
     * @param of the name or id of the thing in a list that it is about, or empty
     * @param before the value before, the place in its list when it moved, or null
     * @param after the same after
     */
    public record Change(
            Kind kind,
            String path,
            String of,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    /** All differences, in the order of the value after. */
    public static List<Change> of(JsonNode before, JsonNode after) {
        JsonDiff diff = new JsonDiff();
        diff.compare("", "", before, after);
        return diff.changes;
    }

    private void compare(String path, String of, JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            objects(path, of, before, after);
        } else if (before.isArray() && after.isArray()) {
            arrays(path, of, before, after);
        } else if (!before.equals(after)) {
            changes.add(new Change(Kind.CHANGED, shown(path), of, before, after));
        }
    }

    private void objects(String path, String of, JsonNode before, JsonNode after) {
        for (String name : after.propertyNames()) {
            JsonNode old = before.get(name);
            JsonNode now = after.path(name);
            if (old == null) {
                changes.add(new Change(Kind.ADDED, field(path, name), of, null, now));
            } else {
                compare(field(path, name), of, old, now);
            }
        }
        for (String name : before.propertyNames()) {
            if (!after.has(name)) {
                changes.add(new Change(Kind.REMOVED, field(path, name), of, before.path(name), null));
            }
        }
    }

    private void arrays(String path, String of, JsonNode before, JsonNode after) {
        Function<JsonNode, Object> identity = identity(before, after);
        Map<Object, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            places.computeIfAbsent(identity.apply(before.get(i)), k -> new ArrayList<>())
                    .add(i);
        }
        int[] from = new int[after.size()];
        for (int i = 0; i < after.size(); i++) {
            List<Integer> found = places.get(identity.apply(after.get(i)));
            from[i] = found == null || found.isEmpty() ? -1 : found.remove(0);
        }
        List<Integer> gone =
                places.values().stream().flatMap(List::stream).sorted().toList();
        boolean isById = identity != SELF;
        if (!isById) {
            gone = pair(from, gone);
        }
        Set<Integer> still = Order.longestRun(from);
        for (int i = 0; i < after.size(); i++) {
            JsonNode now = after.get(i);
            String at = path + "[" + i + "]";
            String label = label(now, of);
            if (from[i] < 0) {
                changes.add(new Change(Kind.ADDED, shown(at), label, null, now));
                continue;
            }
            if (!still.contains(i)) {
                changes.add(new Change(Kind.MOVED, shown(at), label, IntNode.valueOf(from[i]), IntNode.valueOf(i)));
            }
            compare(at, label, before.get(from[i]), now);
        }
        for (int i : gone) {
            JsonNode old = before.get(i);
            changes.add(new Change(Kind.REMOVED, shown(path + "[" + i + "]"), label(old, of), old, null));
        }
    }

    /** Without ids, what is new stands for what is gone at the same place. */
    private static List<Integer> pair(int[] from, List<Integer> gone) {
        List<Integer> left = new ArrayList<>(gone);
        for (int i = 0; i < from.length; i++) {
            if (from[i] < 0 && left.remove((Integer) i)) {
                from[i] = i;
            }
        }
        return left;
    }

    private static final Function<JsonNode, Object> SELF = node -> node;

    /**
     * What tells things in two lists apart: a field that each has with a value of its own, else the things themselves.
     */
    private static Function<JsonNode, Object> identity(JsonNode before, JsonNode after) {
        JsonNode first = before.isEmpty() ? after.path(0) : before.path(0);
        List<String> names = new ArrayList<>(IDENTITIES);
        first.propertyNames().stream().filter(name -> name.endsWith("_id")).forEach(names::add);
        for (String name : names) {
            if (tellsApart(name, before) && tellsApart(name, after)) {
                return node -> node.path(name);
            }
        }
        return SELF;
    }

    private static boolean tellsApart(String name, JsonNode list) {
        Set<JsonNode> seen = new HashSet<>();
        for (JsonNode item : list) {
            JsonNode value = item.path(name);
            if (!value.isValueNode() || value.isNull() || !seen.add(value)) {
                return false;
            }
        }
        return true;
    }

    private static String label(JsonNode item, String otherwise) {
        for (String name : List.of("name", "title", "id", "key")) {
            if (item.path(name).isString()) {
                return item.path(name).asString();
            }
        }
        return otherwise;
    }

    private static String field(String path, String name) {
        return PLAIN.matcher(name).matches() ? path + "." + name : (path.isEmpty() ? "." : path) + "[\"" + name + "\"]";
    }

    private static String shown(String path) {
        return path.isEmpty() ? "." : path.startsWith("[") ? "." + path : path;
    }

    /** What kept its order. */
    private static final class Order {

        private Order() {}

        /** The places of a longest rising run among those that are not negative. */
        static Set<Integer> longestRun(int[] from) {
            List<Integer> ends = new ArrayList<>();
            Map<Integer, Integer> earlier = new HashMap<>();
            for (int i = 0; i < from.length; i++) {
                if (from[i] < 0) {
                    continue;
                }
                int at = place(ends, from, from[i]);
                if (at > 0) {
                    earlier.put(i, ends.get(at - 1));
                }
                if (at == ends.size()) {
                    ends.add(i);
                } else {
                    ends.set(at, i);
                }
            }
            Set<Integer> run = new HashSet<>();
            Integer last = ends.isEmpty() ? null : ends.get(ends.size() - 1);
            while (last != null) {
                run.add(last);
                last = earlier.get(last);
            }
            return run;
        }

        private static int place(List<Integer> ends, int[] from, int value) {
            int low = 0;
            int high = ends.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (from[ends.get(middle)] < value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
