package ai.duvo.shell.json;

import ai.duvo.shell.failure.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the API means it: numbers keep all their digits. */
public final class Json {

    /** Deeper than any answer, and not so deep that walking through it could fail. */
    private static final int MOST_DEPTH = 1_000;

    private static final int MOST_DIGITS = 10_000;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxNumberLength(MOST_DIGITS)
                            .build())
                    // what was read or made can be written
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Some editors begin a file with it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Json() {}

    /** Reads an answer; a {@link Failure} when it is not JSON. */
    public static JsonNode read(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (NumberFormatException e) {
            throw Failure.error("the API's answer has a number that is too large", "is the address right? see whoami");
        } catch (JacksonException e) {
            throw Failure.error(
                    "the API's answer is not JSON: " + e.getOriginalMessage(), "is the address right? see whoami");
        }
    }

    /** Reads a text the user wrote; a {@link Failure} naming the place when it is not JSON. */
    public static JsonNode parse(String text, String what) {
        if (text.isBlank()) {
            throw Failure.error(what + " is not JSON: it is empty", null);
        }
        try {
            return MAPPER.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (NumberFormatException e) {
            throw Failure.error(what + " has a number that is too large", null);
        } catch (JacksonException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw Failure.error(what + " is not JSON: " + e.getOriginalMessage() + place, null);
        }
    }

    /** The value at a dotted path below a node, or the node itself for an empty path; missing when there is none. */
    public static JsonNode at(JsonNode node, String path) {
        JsonNode inner = node;
        if (!path.isEmpty()) {
            for (String step : path.split("\\.")) {
                inner = inner.path(step);
            }
        }
        return inner;
    }

    /** Writes compact JSON. */
    public static byte[] write(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** Compact JSON as text. */
    public static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }
}
