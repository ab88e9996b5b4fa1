package ai.duvo.shell.complete;

import ai.duvo.shell.catalog.SecretFields;
import ai.duvo.shell.complete.Shape.Type;
import ai.duvo.shell.session.Secrets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/** Reads the shape of JSON in one pass that keeps little: of a long list it looks at the first items and counts the rest. */
final class ShapeReader {

    /** Of each list that many items are looked at. */
    static final int MOST_ITEMS = 300;

    private static final int MOST_SHAPES = 5_000;
    private static final int MOST_DEPTH = 40;
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;
    private int shapes;
    private int longest;

    private ShapeReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * What was read.
     *
     * @param longest the number of items in the longest list
     */
    record Read(Shape shape, int longest) {

        /** Whether there are items that were only counted. */
        boolean isPartial() {
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
    static Read read(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            return new ShapeReader(parser).read();
        }
    }

    static Read read(JsonNode node) {
        try (JsonParser parser = node.traverse(ObjectReadContext.empty())) {
            return new ShapeReader(parser).read();
        }
    }

    private Read read() {
        Shape shape = new Shape();
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

    private void value(Shape shape, Hidden hidden, int depth) {
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

    private void object(Shape shape, Hidden hidden, int depth) {
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
        boolean isMap = SecretFields.isMap(name) && parser.currentToken() == JsonToken.START_OBJECT;
        return isMap ? Hidden.FIELDS : SecretFields.isValue(name) ? Hidden.ALL : Hidden.NOTHING;
    }

    private void list(Shape shape, Hidden hidden, int depth) {
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

    private void scalar(Shape shape, Type type, Hidden hidden) {
        shape.met(type);
        if (shape.hasSample()) {
            return;
        }
        if (hidden != Hidden.NOTHING) {
            shape.sample(Secrets.MASK, false);
            return;
        }
        String text = parser.getString();
        String kept = text.length() <= Shape.MOST_KEPT ? text : text.substring(0, Shape.MOST_KEPT);
        shape.sample(kept, type == Type.STRING);
    }
}
