package ai.duvo.shell.recording;

import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Comment on a result: what came back, in a few words beside the line. */
final class ResultComment {

    private static final int MOST_VALUE = 40;
    private static final int MOST_FIELDS = 2;
    private static final int SHORT_ID = 8;
    private static final List<String> TELLING = List.of("name", "title", "email", "status");

    private ResultComment() {}

    /** The words; empty when there is nothing to say. */
    static String of(CommandResult command, @Nullable CommandOutput output, SecretMasker secrets) {
        if (output == null) {
            return "";
        }
        CommandOutput result = masked(output, secrets);
        if (result.outputs() != null) {
            return VisibleText.text(StringUtils.abbreviate(text(result.value()), "…", MOST_VALUE));
        }
        Result shape = command.invocation().command().result();
        JsonNode value = result.value();
        JsonNode inside = shape.envelope().isEmpty() ? value : value.path(shape.envelope());
        if (inside.isArray()) {
            return count(inside.size(), noun(command, shape));
        }
        return VisibleText.text(String.join(", ", fields(inside, shape)));
    }

    /** Before it is shortened: of a secret that is cut nothing would be found. */
    private static CommandOutput masked(CommandOutput result, SecretMasker secrets) {
        List<JsonNode> outputs = result.outputs();
        List<JsonNode> shown = outputs == null
                ? null
                : outputs.stream()
                        .map(output -> Json.read(secrets.mask(Json.write(output))))
                        .toList();
        return new CommandOutput(secrets.mask(result.body()), result.result(), result.printed(), shown);
    }

    private static String noun(CommandResult command, Result shape) {
        Listing listing = command.invocation().command().listing();
        return listing == null || listing.kind().plural().isEmpty()
                ? shape.envelope().replace('_', ' ')
                : listing.kind().plural();
    }

    private static String count(int count, String plural) {
        boolean isOne = count == 1 && plural.endsWith("s");
        return count + " " + (isOne ? plural.substring(0, plural.length() - 1) : plural);
    }

    /** What the thing is: the beginning of its own id, what it is called, how it is; else the first few fields. */
    private static List<String> fields(JsonNode object, Result shape) {
        if (object.path("success").asBoolean(false)) {
            String count = object.has("count") ? "count " + text(object.path("count")) : "ok";
            return List.of(count);
        }
        List<String> fields = new ArrayList<>();
        String id = object.path(IdOrigin.ownField(object, shape)).asString("");
        if (!id.isEmpty()) {
            fields.add(IdFinder.isUuid(id) ? id.substring(0, SHORT_ID) + "…" : id);
        }
        for (String name : TELLING) {
            JsonNode value = object.path(name);
            if (value.isValueNode() && !value.isNull() && !text(value).isEmpty()) {
                fields.add(StringUtils.abbreviate(text(value), "…", MOST_VALUE));
            }
        }
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            boolean isPlain = field.getValue().isNumber() || field.getValue().isBoolean();
            if (isPlain && fields.size() < MOST_FIELDS) {
                fields.add(number(field.getKey(), text(field.getValue())));
            }
        }
        return fields;
    }

    private static String number(String name, String value) {
        return name.endsWith("_bytes") ? value + " bytes" : name.replace('_', ' ') + " " + value;
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : Json.text(value);
    }
}
