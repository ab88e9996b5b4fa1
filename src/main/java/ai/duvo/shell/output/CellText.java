package ai.duvo.shell.output;

import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.json.Json;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A value as the text of a cell. */
final class CellText {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Renderer.View view;
    private final ZoneId zone;

    CellText(Renderer.View view, ZoneId zone) {
        this.view = view;
        this.zone = zone;
    }

    /** Columns that a row may take. */
    int columns() {
        return view.terminal() && view.width() > 0 ? view.width() : Integer.MAX_VALUE;
    }

    /** Harmless, on one line, without colour. */
    String text(JsonNode value, Type type) {
        if (value.isMissingNode() || value.isNull()) {
            return "-";
        }
        if (view.terminal() && value.isArray()) {
            return VisibleText.text(list(value));
        }
        String plain = value.isValueNode() ? value.asString() : Json.text(value);
        if (view.terminal() && type == Type.TIME) {
            return time(plain);
        }
        if (view.terminal() && type == Type.SIZE && value.isNumber()) {
            return size(value.asLong());
        }
        return VisibleText.text(plain);
    }

    /** Words with commas between them, labels as {@code key=value}; what holds more than that stays JSON. */
    private static String list(JsonNode values) {
        List<String> words = new ArrayList<>();
        for (JsonNode value : values) {
            boolean isLabel = value.path("value").isValueNode()
                    && value.properties().stream()
                            .allMatch(field -> field.getValue().isValueNode());
            if (!value.isValueNode() && !isLabel) {
                return Json.text(values);
            }
            String key = value.path("key").asString("");
            words.add(
                    isLabel
                            ? (key.isEmpty() ? "" : key + "=")
                                    + value.path("value").asString()
                            : value.asString());
        }
        return words.isEmpty() ? "-" : String.join(", ", words);
    }

    /** The same text in the colour of its state, where colour is allowed. */
    String colour(String text, Type type) {
        int code = view.colour() && type == Type.STATUS ? code(text) : 0;
        return code == 0 ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }

    private static int code(String status) {
        return switch (status.strip()) {
            case "completed", "live", "active" -> 32;
            case "failed", "interrupted", "stopped", "broken" -> 31;
            case "waiting", "needs_attention", "draft" -> 33;
            case "running", "starting", "pending" -> 36;
            default -> 0;
        };
    }

    private String time(String iso) {
        try {
            return LOCAL.format(OffsetDateTime.parse(iso).atZoneSameInstant(zone));
        } catch (DateTimeException e) {
            return VisibleText.text(iso);
        }
    }

    private static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes;
        String unit = "";
        for (String next : new String[] {"kB", "MB", "GB", "TB"}) {
            if (value < 1000) {
                break;
            }
            value /= 1000;
            unit = next;
        }
        return String.format(Locale.ROOT, "%.1f %s", value, unit);
    }
}
