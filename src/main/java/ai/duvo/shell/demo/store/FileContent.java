package ai.duvo.shell.demo.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BinaryNode;
import tools.jackson.databind.node.ObjectNode;

/** The bytes of a file that the demo keeps; its field {@code content} is them as UTF-8, as the API shows them. */
public final class FileContent {

    private static final String TEXT = "content";
    private static final String BYTES = "_bytes";

    private FileContent() {}

    /** The bytes of a file: those that it got, unless its text was changed since. */
    public static byte[] of(ObjectNode file) {
        String text = file.path(TEXT).asString("");
        JsonNode kept = file.path(BYTES);
        return kept instanceof BinaryNode bytes && text(bytes.binaryValue()).equals(text)
                ? bytes.binaryValue()
                : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Gives it bytes. */
    public static void set(ObjectNode file, byte[] bytes) {
        file.put(TEXT, text(bytes)).put(BYTES, Arrays.copyOf(bytes, bytes.length));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
