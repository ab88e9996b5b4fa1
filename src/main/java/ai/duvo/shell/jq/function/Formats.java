package ai.duvo.shell.jq.function;

import ai.duvo.shell.jq.run.Emitter;
import ai.duvo.shell.jq.run.Env;
import ai.duvo.shell.jq.run.Filter;
import ai.duvo.shell.jq.run.KeyPath;
import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.JqJson;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What {@code @name} makes of a value. */
final class Formats {

    private static final String UNRESERVED = "-_.~";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final Map<String, Function<JsonNode, String>> ALL = Map.ofEntries(
            Map.entry("text", Formats::text),
            Map.entry("json", JqJson::text),
            Map.entry(
                    "csv",
                    in -> row(in, "csv", ",", text -> "\"" + visible(text).replace("\"", "\"\"") + "\"")),
            Map.entry("tsv", in -> row(in, "tsv", "\t", Formats::tabless)),
            Map.entry("html", in -> visible(text(in))
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("'", "&apos;")
                    .replace("\"", "&quot;")),
            Map.entry("uri", in -> percent(text(in))),
            Map.entry("urid", Formats::unpercent),
            Map.entry("sh", Formats::shell),
            Map.entry("base64", in -> Base64.getEncoder().encodeToString(text(in).getBytes(StandardCharsets.UTF_8))),
            Map.entry("base64d", Formats::unbase64),
            Map.entry("base32", in -> base32(text(in).getBytes(StandardCharsets.UTF_8))),
            Map.entry("base32d", Formats::unbase32));

    private Formats() {}

    static Set<String> names() {
        return ALL.keySet();
    }

    static @Nullable Filter filter(String name, Filter of) {
        Function<JsonNode, String> format = ALL.get(name);
        return format == null ? null : new Formatted(of, format);
    }

    static JsonNode format(JsonNode in, JsonNode name, Budget budget) {
        if (!name.isString()) {
            throw JqError.type(name, "is not a valid format");
        }
        Function<JsonNode, String> format = ALL.get(name.stringValue());
        if (format == null) {
            throw new JqError(name.stringValue() + " is not a valid format");
        }
        return budget.text(format.apply(in));
    }

    private static final class Formatted extends Filter {
        private final Filter of;
        private final Function<JsonNode, String> format;

        Formatted(Filter of, Function<JsonNode, String> format) {
            this.of = of;
            this.format = format;
        }

        @Override
        public boolean isSingle() {
            return of.isSingle();
        }

        @Override
        public Use use() {
            return of.use() == Use.NONE ? Use.NONE : Use.PARTS;
        }

        @Override
        public JsonNode value(Env env, JsonNode in) {
            return env.run().budget().text(format.apply(of.value(env, in)));
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            of.run(
                    env,
                    in,
                    null,
                    (value, none) -> out.emit(env.run().budget().text(format.apply(value)), KeyPath.beside(route, in)));
        }
    }

    static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : JqJson.text(value);
    }

    private static String row(JsonNode in, String name, String between, Function<String, String> quoted) {
        if (!in.isArray()) {
            throw JqError.type(in, "cannot be " + name + "-formatted, only array");
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < in.size(); i++) {
            line.append(i == 0 ? "" : between).append(cell(in.get(i), quoted));
        }
        return line.toString();
    }

    private static String cell(JsonNode cell, Function<String, String> quoted) {
        return switch (Kinds.of(cell)) {
            case Kinds.NULL -> "";
            case Kinds.FALSE, Kinds.TRUE -> JqJson.text(cell);
            case Kinds.NUMBER -> Numbers.isNan(cell) ? "" : Numbers.text(cell);
            case Kinds.STRING -> quoted.apply(cell.asString());
            default -> throw JqError.type(cell, "is not valid in a csv row");
        };
    }

    /** Without the character that ends texts in C. */
    private static String visible(String text) {
        return text.replace("\0", "\\0");
    }

    private static String tabless(String text) {
        return visible(text.replace("\\", "\\\\"))
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String shell(JsonNode in) {
        StringBuilder line = new StringBuilder();
        Iterable<JsonNode> words = in.isArray() ? in : Kinds.MAKE.arrayNode().add(in);
        boolean isFirst = true;
        for (JsonNode word : words) {
            line.append(isFirst ? "" : " ");
            isFirst = false;
            if (word.isArray() || word.isObject()) {
                throw JqError.type(word, "can not be escaped for shell");
            }
            line.append(
                    word.isString()
                            ? "'" + visible(word.stringValue()).replace("'", "'\\''") + "'"
                            : JqJson.text(word));
        }
        return line.toString();
    }

    private static String percent(String text) {
        StringBuilder coded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            coded.append(isPlain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return coded.toString();
    }

    private static String unpercent(JsonNode in) {
        byte[] coded = text(in).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (int i = 0; i < coded.length; i++) {
            if (coded[i] != '%') {
                plain.write(coded[i]);
                continue;
            }
            int high = i + 2 < coded.length ? Character.digit((char) coded[i + 1], 16) : -1;
            int low = i + 2 < coded.length ? Character.digit((char) coded[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw JqError.type(Kinds.text(text(in)), "is not a valid uri encoding");
            }
            plain.write(high * 16 + low);
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(plain.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw JqError.type(Kinds.text(text(in)), "is not a valid uri encoding");
        }
    }

    private static String unbase64(JsonNode in) {
        String text = text(in);
        int end = text.indexOf('=');
        String coded = end < 0 ? text : text.substring(0, end);
        boolean isCode =
                coded.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '/'));
        if (!isCode) {
            throw JqError.type(Kinds.text(text), "is not valid base64 data");
        }
        if (coded.length() % 4 == 1) {
            throw JqError.type(Kinds.text(text), "trailing base64 byte found");
        }
        int spare = coded.length() % 4 == 2 ? 4 : coded.length() % 4 == 3 ? 2 : 0;
        byte[] plain = spare == 0
                ? Base64.getDecoder().decode(coded)
                : Base64.getDecoder().decode(cleared(coded, spare));
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** The last digit without bits that belong to no byte. */
    private static String cleared(String coded, int spare) {
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        int last = digits.indexOf(coded.charAt(coded.length() - 1));
        return coded.substring(0, coded.length() - 1) + digits.charAt(last >> spare << spare);
    }

    private static String base32(byte[] bytes) {
        StringBuilder coded = new StringBuilder();
        for (int i = 0; i < bytes.length * 8; i += 5) {
            int digit = 0;
            for (int bit = i; bit < i + 5; bit++) {
                int one = bit / 8 < bytes.length ? (bytes[bit / 8] >> (7 - bit % 8)) & 1 : 0;
                digit = digit * 2 + one;
            }
            coded.append(BASE32.charAt(digit));
        }
        while (coded.length() % 8 != 0) {
            coded.append('=');
        }
        return coded.toString();
    }

    private static String unbase32(JsonNode in) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        int bits = 0;
        int code = 0;
        for (char c : text(in).replace("=", "").toCharArray()) {
            int digit = BASE32.indexOf(c);
            if (digit < 0) {
                throw JqError.type(Kinds.text(text(in)), "is not valid base32 data");
            }
            code = (code << 5 | digit) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                plain.write(code >> bits & 0xff);
            }
        }
        return plain.toString(StandardCharsets.UTF_8);
    }
}
