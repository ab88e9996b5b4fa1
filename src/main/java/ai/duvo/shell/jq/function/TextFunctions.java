package ai.duvo.shell.jq.function;

import ai.duvo.shell.jq.run.Access;
import ai.duvo.shell.jq.run.Arithmetic;
import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import ai.duvo.shell.jq.value.Texts;
import java.util.function.IntUnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Functions of texts. */
final class TextFunctions {

    private static final int REPLACEMENT = 0xFFFD;

    private TextFunctions() {}

    static void add(Native.Table table) {
        table.madeOfOne("startswith", (in, start, budget) -> Kinds.bool(startsWith(in, start)));
        table.madeOfOne("endswith", (in, end, budget) -> Kinds.bool(endsWith(in, end)));
        table.one("ltrimstr", (in, start, budget) -> withoutStart(in, start));
        table.one("rtrimstr", (in, end, budget) -> withoutEnd(in, end));
        table.one("trimstr", (in, both, budget) -> withoutEnd(withoutStart(in, both), both));
        table.plain("trim", (in, budget) -> trimmed(in, true, true));
        table.plain("ltrim", (in, budget) -> trimmed(in, true, false));
        table.plain("rtrim", (in, budget) -> trimmed(in, false, true));
        table.one("split", (in, separator, budget) -> {
            if (!in.isString() || !separator.isString()) {
                throw new JqError("split input and separator must be strings");
            }
            return Arithmetic.split(in.stringValue(), separator.stringValue(), budget);
        });
        table.made("explode", TextFunctions::exploded);
        table.made("implode", TextFunctions::imploded);
        table.made("ascii", (in, budget) -> imploded(Kinds.MAKE.arrayNode().add(in), budget));
        table.made("ascii_downcase", (in, budget) -> changed(in, c -> c >= 'A' && c <= 'Z' ? c + 32 : c, budget));
        table.made("ascii_upcase", (in, budget) -> changed(in, c -> c >= 'a' && c <= 'z' ? c - 32 : c, budget));
        table.one("_strindices", TextFunctions::places);
        table.one("indices", TextFunctions::indices);
        table.one("index", (in, part, budget) -> Access.get(indices(in, part, budget), Numbers.of(0)));
        table.one("rindex", (in, part, budget) -> Access.get(indices(in, part, budget), Numbers.of(-1)));
    }

    private static boolean startsWith(JsonNode in, JsonNode start) {
        if (!in.isString() || !start.isString()) {
            throw new JqError("startswith() requires string inputs");
        }
        return in.stringValue().startsWith(start.stringValue());
    }

    private static boolean endsWith(JsonNode in, JsonNode end) {
        if (!in.isString() || !end.isString()) {
            throw new JqError("endswith() requires string inputs");
        }
        return in.stringValue().endsWith(end.stringValue());
    }

    private static JsonNode withoutStart(JsonNode in, JsonNode start) {
        return startsWith(in, start)
                ? Kinds.text(in.stringValue().substring(start.stringValue().length()))
                : in;
    }

    private static JsonNode withoutEnd(JsonNode in, JsonNode end) {
        if (!endsWith(in, end)) {
            return in;
        }
        String text = in.stringValue();
        return Kinds.text(text.substring(0, text.length() - end.stringValue().length()));
    }

    private static JsonNode trimmed(JsonNode in, boolean isLeft, boolean isRight) {
        if (!in.isString()) {
            throw new JqError("trim input must be a string");
        }
        String text = in.stringValue();
        int from = 0;
        int to = text.length();
        while (isLeft && from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (isRight && to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return to - from == text.length() ? in : Kinds.text(text.substring(from, to));
    }

    private static boolean isBlank(char c) {
        return (c >= 9 && c <= 13) || c == 0x85 || Character.isSpaceChar(c);
    }

    private static ArrayNode exploded(JsonNode in, Budget budget) {
        if (!in.isString()) {
            throw new JqError("explode input must be a string");
        }
        ArrayNode codes = Kinds.MAKE.arrayNode();
        in.stringValue().codePoints().forEach(c -> {
            budget.step();
            codes.add(Numbers.of(c));
        });
        budget.container(codes);
        return codes;
    }

    private static JsonNode imploded(JsonNode in, Budget budget) {
        if (!in.isArray()) {
            throw new JqError("implode input must be an array");
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode code : in) {
            budget.step();
            if (!code.isNumber() || Numbers.isNan(code)) {
                throw JqError.type(code, "can't be imploded, unicode codepoint needs to be numeric");
            }
            int c = (int) Numbers.toDouble(code);
            boolean isCharacter = Character.isValidCodePoint(c) && !(c >= 0xD800 && c <= 0xDFFF);
            text.appendCodePoint(isCharacter ? c : REPLACEMENT);
        }
        return budget.text(text.toString());
    }

    private static JsonNode changed(JsonNode in, IntUnaryOperator change, Budget budget) {
        if (!in.isString()) {
            throw new JqError("explode input must be a string");
        }
        StringBuilder text = new StringBuilder(in.stringValue());
        for (int i = 0; i < text.length(); i++) {
            text.setCharAt(i, (char) change.applyAsInt(text.charAt(i)));
        }
        return budget.text(text.toString());
    }

    private static JsonNode indices(JsonNode in, JsonNode part, Budget budget) {
        if (in.isString() && part.isString()) {
            return places(in, part, budget);
        }
        if (in.isArray()) {
            return Access.get(in, part.isArray() ? part : Kinds.MAKE.arrayNode().add(part));
        }
        return Access.get(in, part);
    }

    private static JsonNode places(JsonNode in, JsonNode part, Budget budget) {
        if (!in.isString()) {
            throw JqError.type(in, "cannot be searched, as it is not a string");
        }
        if (!part.isString()) {
            throw JqError.type(part, "is not a string");
        }
        String text = in.stringValue();
        String wanted = part.stringValue();
        ArrayNode places = Kinds.MAKE.arrayNode();
        Texts.Places points = new Texts.Places(text);
        int from = 0;
        while (!wanted.isEmpty()) {
            budget.step();
            int at = text.indexOf(wanted, from);
            if (at < 0) {
                break;
            }
            places.add(Numbers.of(points.of(at)));
            from = at + 1;
        }
        return places;
    }
}
