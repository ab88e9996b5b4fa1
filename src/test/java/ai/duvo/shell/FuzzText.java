package ai.duvo.shell;

import ai.duvo.shell.json.Json;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Good texts and values made bad in small steps. */
final class FuzzText {

    private static final int DEEP = 700;
    private static final int LONG = 3_000;

    /** What once broke something: ends of quotes, what moves a cursor, what has no width, half of a character. */
    private static final String CHARACTERS =
            "ab0 -=.$_{}[]()#'\"\\|;,:?!@*/<>&~^%`+\t\n\r\u0000\u001b\u007f\u009b\u00a0"
                    + "é\u0301🧾\u061c\u200b\u200d\u202e\u2028\u2066\ufeff\ufffd\ud83d\udc00";

    private static final List<String> PIECES = List.of(
            "$_",
            "$env.HOME",
            "${",
            "${ . }",
            "--",
            "-y",
            "--limit=",
            "x = ",
            "<<",
            "|!",
            "\\\n",
            "\u001b]0;T\u0007",
            "()",
            " as $x",
            "..",
            "[]",
            "[-1]",
            "[1:2]",
            "?//",
            "|=",
            "reduce ",
            "foreach ",
            "def f: ",
            "; ",
            "try ",
            "limit(3; ",
            "\"\\(",
            "@base64d",
            "@csv",
            "test(\"(a+)+$\")",
            "sub(\"\";\"x\")",
            "1e999",
            "-0",
            "99999999999999999999",
            "nan",
            "infinite",
            "1e-400",
            "00",
            "0x1",
            "\r\n",
            "\u2028",
            "&amp;",
            "%",
            "%ff",
            "%00",
            "//",
            "../../",
            "null",
            "\"");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-1e-400",
            "9223372036854775808",
            "12345678901234567890.5",
            "\"\"",
            "{}",
            "[]",
            "[[]]",
            "[null]",
            "[{}]",
            "[1,\"a\",{}]",
            "{\"\":\"\"}",
            "{\"id\":{\"id\":[]}}",
            "\" \"",
            "\"=1+1\"",
            "\"2026-02-30T25:61:00Z\"",
            "\"+1000000000-12-31T23:59:59.999999999Z\"",
            "\"0000-01-01T00:00:00+18:00\"",
            "\"\\u001b[2J\\u0007\"",
            "\"\\u202e\\u2028\\u0085\"",
            "\"a\\r\\nb\\tc\"",
            "\"\\ud83d\"",
            "\"\\udc00x\"",
            "\"👩‍👩‍👧‍👦é\\u0301\"",
            "\"http://[::1\"",
            "\"%zz\"",
            "\"ftp://x y/#?\"",
            "\"dv_secret\"",
            "\"-\"",
            "\"---\"",
            "\"~\"");

    private final Random random;

    FuzzText(Random random) {
        this.random = random;
    }

    /** A few small changes, sometimes none. */
    String changed(String good) {
        StringBuilder text = new StringBuilder(good);
        for (int i = random.nextInt(5); i > 0; i--) {
            change(text);
        }
        return text.toString();
    }

    private void change(StringBuilder text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(8));
        switch (random.nextInt(7)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.setLength(from);
            case 2 -> text.insert(from, text.substring(from, to));
            case 3 -> text.insert(from, one(PIECES));
            case 4 -> text.replace(from, to, one(PIECES));
            case 5 -> text.insert(from, character().repeat(random.nextInt(40) == 0 ? LONG : 1));
            default -> text.replace(from, Math.min(text.length(), from + 1), character());
        }
    }

    /** One of them. */
    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String character() {
        return Character.toString(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }

    /** JSON with a few of its values replaced, lost, doubled or made deep; sometimes no JSON any more. */
    String changedJson(JsonNode good) {
        JsonNode value = good.deepCopy();
        for (int i = random.nextInt(4); i > 0; i--) {
            value = changed(value);
        }
        String json = Json.text(value);
        return random.nextInt(8) == 0 ? changed(json) : json;
    }

    private JsonNode changed(JsonNode node) {
        if (node.isEmpty() || random.nextInt(6) == 0) {
            return value();
        }
        int place = random.nextInt(node.size());
        if (node instanceof ArrayNode list) {
            switch (random.nextInt(8)) {
                case 0 -> list.remove(place);
                case 1 -> list.add(list.get(place).deepCopy());
                default -> list.set(place, changed(list.get(place)));
            }
        } else if (node instanceof ObjectNode object) {
            String name = List.copyOf(object.propertyNames()).get(place);
            switch (random.nextInt(8)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(one(PIECES), object.get(name).deepCopy());
                default -> object.set(name, changed(object.get(name)));
            }
        }
        return node;
    }

    private JsonNode value() {
        return switch (random.nextInt(12)) {
            case 0 -> deep();
            case 1 -> JsonNodeFactory.instance.stringNode(changed(character().repeat(random.nextInt(LONG))));
            default -> Json.parse(one(VALUES), "a value of the fuzz");
        };
    }

    private JsonNode deep() {
        JsonNode inner = JsonNodeFactory.instance.stringNode("x");
        for (int i = random.nextInt(DEEP); i > 0; i--) {
            inner = random.nextBoolean()
                    ? JsonNodeFactory.instance.arrayNode().add(inner)
                    : JsonNodeFactory.instance.objectNode().set("a", inner);
        }
        return inner;
    }
}
