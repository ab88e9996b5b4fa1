package ai.duvo.shell.jq;

import ai.duvo.shell.jq.JsonShape.Type;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.secret.SecretNames;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * Reads the shape of JSON in one pass that keeps little: of a long list it looks at the first items and counts the rest.
 */
public final class JsonShapeReader {

    /** Of each list that many items are looked at. */
    public static final int MOST_ITEMS = 300;

    private static final int MOST_SHAPES = 5_000;
    private static final int MOST_DEPTH = 40;
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;
    private int shapes;
    private int longest;

    private JsonShapeReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * What was read.
     *
     * @param longest the number of items in the longest list
     */
    public record Read(JsonShape shape, int longest) {

        /** Whether there are items that were only counted. */
        public boolean isPartial() {
            return longest > MOST_ITEMS;
        }
    }

    /** What is hidden of a value. */
    private enum Hidden {
        NOTHING,
        ALL,
        /** The values of an object's fields. */
        FIELDS
    }

    /** Reads an answer; unknown when it is no JSON. */
    public static Read read(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            return new JsonShapeReader(parser).read();
        }
    }

    public static Read read(JsonNode node) {
        try (JsonParser parser = node.traverse(ObjectReadContext.empty())) {
            return new JsonShapeReader(parser).read();
        }
    }

    private Read read() {
        JsonShape shape = new JsonShape();
        try {
            if (parser.nextToken() != null) {
                value(shape, Hidden.NOTHING, 0);
            }
        } catch (JacksonException e) {
            // what was read so far is as good as anything
            return new Read(shape, longest);
        }
        return new Read(shape, longest);
    }

    private void value(JsonShape shape, Hidden hidden, int depth) {
        JsonToken token = parser.currentToken();
        switch (token) {
            case START_OBJECT -> object(shape, hidden, depth);
            case START_ARRAY -> list(shape, hidden, depth);
            case VALUE_STRING -> scalar(shape, Type.STRING, hidden);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(shape, Type.NUMBER, hidden);
            case VALUE_TRUE, VALUE_FALSE -> scalar(shape, Type.BOOLEAN, hidden);
            case VALUE_NULL -> shape.met(Type.NULL);
            default -> {
                // what a dry run stands for has no shape
            }
        }
    }

    private void object(JsonShape shape, Hidden hidden, int depth) {
        shape.met(Type.OBJECT);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            boolean isNew = !shape.fields().containsKey(name);
            if (depth >= MOST_DEPTH || (isNew && ++shapes > MOST_SHAPES)) {
                parser.skipChildren();
            } else {
                value(shape.at(name), hidden == Hidden.NOTHING ? hidden(name) : Hidden.ALL, depth + 1);
            }
        }
    }

    private Hidden hidden(String name) {
        boolean isMap = SecretNames.isMap(name) && parser.currentToken() == JsonToken.START_OBJECT;
        return isMap ? Hidden.FIELDS : SecretNames.isField(name) ? Hidden.ALL : Hidden.NOTHING;
    }

    private void list(JsonShape shape, Hidden hidden, int depth) {
        shape.met(Type.ARRAY);
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (++count > MOST_ITEMS || depth >= MOST_DEPTH) {
                parser.skipChildren();
            } else {
                value(shape.items(), hidden, depth + 1);
            }
        }
        shape.counted(count);
        longest = Math.max(longest, count);
    }

    private void scalar(JsonShape shape, Type type, Hidden hidden) {
        shape.met(type);
        if (shape.hasSample()) {
            return;
        }
        if (hidden != Hidden.NOTHING) {
            shape.sample(SecretMasker.MASK, false);
            return;
        }
        String text = parser.getString();
        String kept = text.length() <= JsonShape.MOST_KEPT ? text : text.substring(0, JsonShape.MOST_KEPT);
        shape.sample(kept, type == Type.STRING);
    }
}
