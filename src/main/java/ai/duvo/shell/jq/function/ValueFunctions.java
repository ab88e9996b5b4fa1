package ai.duvo.shell.jq.function;

import ai.duvo.shell.jq.run.Access;
import ai.duvo.shell.jq.run.Arithmetic;
import ai.duvo.shell.jq.run.Deletes;
import ai.duvo.shell.jq.run.Edits;
import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.JqJson;
import ai.duvo.shell.jq.value.JqJsonReader;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import ai.duvo.shell.jq.value.Order;
import ai.duvo.shell.jq.value.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Functions of any value: its kind, its size, its parts, its text. */
final class ValueFunctions {

    private ValueFunctions() {}

    static void add(Native.Table table) {
        table.made("length", (in, budget) -> length(in));
        table.made("utf8bytelength", (in, budget) -> {
            if (!in.isString()) {
                throw JqError.type(in, "only strings have UTF-8 byte length");
            }
            return Numbers.of(Texts.bytes(in.stringValue()));
        });
        table.made("not", (in, budget) -> Kinds.bool(!Kinds.isTrue(in)));
        table.made("type", (in, budget) -> Kinds.text(Kinds.name(in)));
        table.made("keys", (in, budget) -> counted(Access.keys(in, true), budget));
        table.made("keys_unsorted", (in, budget) -> counted(Access.keys(in, false), budget));
        table.madeOfOne("has", (in, key, budget) -> Kinds.bool(Access.has(in, key)));
        table.madeOfOne("in", (in, whole, budget) -> Kinds.bool(Access.has(whole, in)));
        table.madeOfOne("contains", (in, part, budget) -> Kinds.bool(contains(in, part)));
        table.madeOfOne("inside", (in, whole, budget) -> Kinds.bool(contains(whole, in)));
        table.plain("tostring", (in, budget) -> in.isString() ? in : budget.text(JqJson.text(in)));
        table.made("tojson", (in, budget) -> budget.text(JqJson.text(in)));
        table.made("fromjson", (in, budget) -> {
            if (!in.isString()) {
                throw JqError.type(in, "only strings can be parsed");
            }
            budget.make(8L * in.stringValue().length());
            return JqJsonReader.read(in.stringValue());
        });
        table.plain("tonumber", (in, budget) -> number(in));
        table.plain("toboolean", (in, budget) -> bool(in));
        table.plain(
                "toarray",
                (in, budget) -> in.isArray() ? in : Kinds.MAKE.arrayNode().add(in));
        table.plain("to_entries", ValueFunctions::entries);
        table.plain("from_entries", ValueFunctions::object);
        table.one("delpaths", (in, paths, budget) -> Deletes.paths(in, paths, new Edits(budget)));
        table.many("setpath", 2, (in, given, budget) -> new Edits(budget).set(in, given[0], given[1]));
    }

    private static JsonNode counted(JsonNode keys, Budget budget) {
        budget.container(keys);
        return keys;
    }

    static JsonNode length(JsonNode in) {
        return switch (Kinds.of(in)) {
            case Kinds.NULL -> Numbers.of(0);
            case Kinds.NUMBER -> Numbers.abs(in);
            case Kinds.STRING -> Numbers.of(Texts.length(in.asString()));
            case Kinds.ARRAY, Kinds.OBJECT -> Numbers.of(in.size());
            default -> throw JqError.type(in, "has no length");
        };
    }

    private static boolean contains(JsonNode whole, JsonNode part) {
        boolean isKind = Kinds.name(whole).equals(Kinds.name(part));
        if (!isKind) {
            throw JqError.types(whole, part, "cannot have their containment checked");
        }
        return Order.contains(whole, part);
    }

    private static JsonNode number(JsonNode in) {
        if (in.isNumber()) {
            return in;
        }
        JsonNode number = in.isString() ? JqJsonReader.number(in.stringValue()) : null;
        if (number == null) {
            throw JqError.type(in, "cannot be parsed as a number");
        }
        return number;
    }

    private static JsonNode bool(JsonNode in) {
        if (in.isBoolean()) {
            return in;
        }
        String text = in.isString() ? in.stringValue() : "";
        if (!text.equals("true") && !text.equals("false")) {
            throw JqError.type(in, "cannot be parsed as a boolean");
        }
        return Kinds.bool(text.equals("true"));
    }

    static JsonNode entries(JsonNode in, Budget budget) {
        ArrayNode entries = Kinds.MAKE.arrayNode(in.size());
        for (JsonNode key : Access.keys(in, false)) {
            ObjectNode entry = Kinds.MAKE.objectNode();
            entry.set("key", key);
            entry.set("value", Access.get(in, key));
            budget.container(entry);
            entries.add(entry);
        }
        budget.container(entries);
        return entries;
    }

    static JsonNode object(JsonNode entries, Budget budget) {
        ObjectNode object = Kinds.MAKE.objectNode();
        if (!entries.isArray() && !entries.isObject()) {
            throw new JqError("Cannot iterate over " + Kinds.name(entries) + " (" + JqError.cut(entries) + ")");
        }
        for (JsonNode entry : entries) {
            budget.step();
            JsonNode key = first(entry, "key", "k", "name", "Name", "Key", "K");
            JsonNode value = hasAny(entry);
            object.set(name(key), value);
        }
        budget.container(object);
        return object;
    }

    private static JsonNode first(JsonNode entry, String... names) {
        for (String name : names) {
            JsonNode value = Access.get(entry, Kinds.text(name));
            if (Kinds.isTrue(value)) {
                return value;
            }
        }
        return Kinds.NOTHING;
    }

    private static JsonNode hasAny(JsonNode entry) {
        for (String name : new String[] {"value", "v", "Value", "V"}) {
            JsonNode value = entry.get(name);
            if (value != null) {
                return value;
            }
        }
        return Kinds.NOTHING;
    }

    private static String name(JsonNode key) {
        if (!key.isString()) {
            throw new JqError("Cannot use " + Kinds.name(key) + " (" + JqError.cut(key) + ") as object key");
        }
        return key.stringValue();
    }

    /** The sum of all, made in one go. */
    static final class Sum {
        private final Budget budget;
        private JsonNode sum = Kinds.NOTHING;
        private StringBuilder text = new StringBuilder();
        private boolean isText;
        private final Edits edits;

        Sum(Budget budget) {
            this.budget = budget;
            this.edits = new Edits(budget);
        }

        void add(JsonNode value) {
            budget.step();
            if (isText && value.isString()) {
                budget.make(2L * value.stringValue().length());
                text.append(value.stringValue());
                return;
            }
            finish();
            if (sum.isString() && value.isString()) {
                isText = true;
                text = new StringBuilder(sum.stringValue()).append(value.stringValue());
                return;
            }
            boolean isContainer = (sum.isArray() && value.isArray()) || (sum.isObject() && value.isObject());
            sum = isContainer ? edits.add(sum, value) : Arithmetic.add(sum, value, budget);
        }

        private void finish() {
            if (isText) {
                sum = Kinds.text(text.toString());
                isText = false;
            }
        }

        JsonNode result() {
            finish();
            return sum;
        }
    }
}
