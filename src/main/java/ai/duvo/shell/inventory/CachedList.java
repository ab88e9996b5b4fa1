package ai.duvo.shell.inventory;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A list on disk: {@code [version, readAt in ms, whole, [id, name, search, time, tells…], …]}.
 *
 * @param readAt when the API gave it, or null for nothing kept
 * @param isWhole whether it was read to its end
 * @param items in any order
 */
public record CachedList(@Nullable Instant readAt, boolean isWhole, List<InventoryItem> items) {

    private static final int VERSION = 1;
    private static final JsonFactory JSON = new JsonFactory();

    static CachedList nothing() {
        return new CachedList(null, false, List.of());
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartArray();
            json.writeNumber(VERSION);
            json.writeNumber(readAt == null ? 0 : readAt.toEpochMilli());
            json.writeBoolean(isWhole);
            items.forEach(item -> write(json, item));
            json.writeEndArray();
        }
        return bytes.toByteArray();
    }

    /** Reads it; anything else is as if nothing were kept. */
    static CachedList of(byte[] bytes) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            json.nextToken();
            if (json.nextIntValue(0) != VERSION) {
                return nothing();
            }
            Instant readAt = Instant.ofEpochMilli(json.nextLongValue(0));
            boolean isWhole = json.nextToken() == JsonToken.VALUE_TRUE;
            List<InventoryItem> items = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                items.add(item(json));
            }
            return new CachedList(readAt, isWhole, items);
        } catch (JacksonException e) {
            return nothing();
        }
    }

    private static void write(JsonGenerator json, InventoryItem item) {
        json.writeStartArray();
        json.writeString(item.id());
        json.writeString(item.name());
        json.writeString(item.search());
        json.writeNumber(item.time());
        item.tells().forEach(json::writeString);
        json.writeEndArray();
    }

    private static InventoryItem item(JsonParser json) {
        String id = text(json);
        String name = text(json);
        String search = text(json);
        long time = json.nextLongValue(0);
        List<String> tells = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            tells.add(json.getString());
        }
        return new InventoryItem(id, name, search, List.copyOf(tells), time);
    }

    private static String text(JsonParser json) {
        String text = json.nextStringValue();
        return text == null ? "" : text;
    }
}
