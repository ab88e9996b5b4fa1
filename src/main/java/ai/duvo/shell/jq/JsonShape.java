package ai.duvo.shell.jq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shape of JSON values: their types, their fields and items, one of them as a sample. All items of a list in one. */
public final class JsonShape {

    /** How much of a text is kept: secrets in it are found later, and what is shown is much shorter. */
    static final int MOST_KEPT = 1_000;

    private static final int MOST_SHOWN = 60;
    private static final int MOST_NAMED = 4;
    private static final int UNKNOWN = -1;
    private static final int TYPE_WIDTH = 8;

    private final Set<Type> types = EnumSet.noneOf(Type.class);
    private final Map<String, JsonShape> fields = new LinkedHashMap<>();
    private @Nullable JsonShape item;
    private int fewest = UNKNOWN;
    private int most = UNKNOWN;
    private @Nullable String sample;
    private boolean isText;

    /** The types of JSON. */
    public enum Type {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /** Nothing is known of it. */
    public static JsonShape unknown() {
        return new JsonShape();
    }

    /** Of that type, and nothing more is known. */
    public static JsonShape of(Type type) {
        JsonShape shape = new JsonShape();
        shape.types.add(type);
        return shape;
    }

    /** A list, however long, of these. */
    public static JsonShape listOf(JsonShape item) {
        JsonShape shape = of(Type.ARRAY);
        shape.item = item;
        return shape;
    }

    /** With these fields. */
    public static JsonShape object(Map<String, JsonShape> fields) {
        JsonShape shape = of(Type.OBJECT);
        shape.fields.putAll(fields);
        return shape;
    }

    /** What is one or the other. */
    static JsonShape either(JsonShape one, JsonShape other) {
        if (one == other || other.isUnknown()) {
            return one;
        }
        if (one.isUnknown()) {
            return other;
        }
        JsonShape both = new JsonShape();
        both.take(one);
        both.take(other);
        return both;
    }

    private void take(JsonShape other) {
        types.addAll(other.types);
        other.fields.forEach((name, shape) -> fields.merge(name, shape, JsonShape::either));
        JsonShape items = other.item;
        if (items != null) {
            item = item == null ? items : either(item, items);
        }
        if (other.most != UNKNOWN) {
            counted(other.fewest);
            counted(other.most);
        }
        isText = sample == null ? other.isText : isText;
        sample = sample == null ? other.sample : sample;
    }

    public boolean isUnknown() {
        return types.isEmpty();
    }

    public boolean is(Type type) {
        return types.contains(type);
    }

    /** The fields, in the order they were met. */
    public Map<String, JsonShape> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** What a field holds; unknown when there is no such field. */
    public JsonShape field(String name) {
        return fields.getOrDefault(name, unknown());
    }

    /** With that in a field, as far as anything is known of it. */
    JsonShape with(String name, JsonShape shape) {
        if (isUnknown()) {
            return this;
        }
        Map<String, JsonShape> more = new LinkedHashMap<>(fields);
        more.put(name, shape);
        return object(more);
    }

    /** What <code>.[]</code> gives: the items of a list, the values of an object. */
    JsonShape item() {
        JsonShape all = item == null ? unknown() : item;
        for (JsonShape field : item == null ? fields.values() : List.<JsonShape>of()) {
            all = either(all, field);
        }
        return all;
    }

    /** The number of items: {@code 3 items}, {@code 1 to 7 items}; empty when it is not known. */
    public String count() {
        if (most == UNKNOWN) {
            return "";
        }
        String range = fewest == most ? number(most) : number(fewest) + " to " + number(most);
        return range + (most == 1 && fewest == 1 ? " item" : " items");
    }

    /** Its types: {@code string}, {@code string, null}. */
    public String types() {
        return types.stream().map(type -> type.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    /**
     * Its types, and a sample or what is in it.
     *
     * @param clean takes secrets out of a text
     */
    public String text(UnaryOperator<String> clean) {
        List<String> parts = new ArrayList<>();
        if (is(Type.ARRAY)) {
            parts.add(count());
        }
        if (is(Type.OBJECT)) {
            String names = fields.keySet().stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            parts.add(fields.size() > MOST_NAMED ? names + ", …" : names);
        }
        String value = sample;
        if (value != null) {
            String shown = cut(clean.apply(value));
            parts.add(isText ? "\"" + shown + "\"" : shown);
        }
        String what = parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        String type = types();
        return what.isEmpty() ? type : type + " ".repeat(Math.max(1, TYPE_WIDTH - type.length())) + what;
    }

    private static String cut(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** While it is read: a value of that type was met. */
    void met(Type type) {
        types.add(type);
    }

    /** While it is read: a value that can stand for all; the first one does. */
    void sample(String text, boolean isString) {
        sample = text;
        isText = isString;
    }

    boolean hasSample() {
        return sample != null;
    }

    /** While it is read: the shape of a field, made when it is the first of that name. */
    JsonShape at(String name) {
        return fields.computeIfAbsent(name, any -> new JsonShape());
    }

    /** While it is read: the shape of all items. */
    JsonShape items() {
        JsonShape items = item;
        if (items == null) {
            items = new JsonShape();
            item = items;
        }
        return items;
    }

    /** While it is read: a list had that many items. */
    void counted(int items) {
        fewest = fewest == UNKNOWN ? items : Math.min(fewest, items);
        most = Math.max(most, items);
    }
}
