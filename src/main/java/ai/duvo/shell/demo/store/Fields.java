package ai.duvo.shell.demo.store;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Checks of the fields of a JSON body, answered in the API's form. */
public final class Fields {

    private Fields() {}

    /** The body; a 400 unless it is an object. */
    public static JsonNode of(DemoRequest call) {
        return object(call.json());
    }

    public static JsonNode object(JsonNode body) {
        if (!body.isObject()) {
            throw ApiFault.bad("The body must be an object");
        }
        return body;
    }

    /** A 400 naming the first field that is not there. */
    public static void require(JsonNode body, Collection<String> names) {
        for (String name : names) {
            JsonNode value = body.path(name);
            boolean isEmpty = value.isString() && value.asString().isEmpty();
            if (value.isMissingNode() || value.isNull() || isEmpty) {
                throw ApiFault.bad(name + " is required");
            }
        }
    }

    /** A 400 naming the field when the value is none of these. */
    public static void oneOf(String name, String value, List<String> choices) {
        if (!choices.contains(value)) {
            throw ApiFault.bad(name + " must be one of " + String.join(", ", choices));
        }
    }

    /** The value; a 400 naming the field unless it has the type of the template's. */
    static JsonNode typed(String name, JsonNode value, JsonNode template) {
        if (value.isNull() || template.isNull() || value.getNodeType() == template.getNodeType()) {
            return value;
        }
        String wanted = template.getNodeType().name().toLowerCase(Locale.ROOT);
        throw ApiFault.bad(name + " must be " + (wanted.matches("[aeiou].*") ? "an " : "a ") + wanted);
    }
}
