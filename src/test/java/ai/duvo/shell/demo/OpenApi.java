package ai.duvo.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.OperationForm;
import ai.duvo.shell.testing.VendorFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms of the API's answers: those of {@link VendorFacts} on every machine, and those of its own document as well where
 * that is at hand. Knows the part of JSON Schema that the document uses in answers: type, nullable, required, properties,
 * additionalProperties, items, enum, anyOf.
 */
final class OpenApi {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final @Nullable JsonNode document;

    private OpenApi(@Nullable JsonNode document) {
        this.document = document;
    }

    static OpenApi atHand() {
        return Stream.of("../shared/api/openapi.json", "../../shared/api/openapi.json")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .map(OpenApi::read)
                .orElse(new OpenApi(null));
    }

    /** Fails when the answer has not the form that is promised. */
    void validate(String method, String template, int status, String body) {
        assertThat(problems(method + " " + template, status, body))
                .as(method + " " + template + ": " + body)
                .isEmpty();
        // the document gives answers without a body a form as well
        if (document != null && status != 204) {
            validate(document, method, template, status, body);
        }
    }

    /** What of an answer is not as {@code outputs.json} says. */
    static List<String> problems(String operation, int status, String body) {
        OperationForm form = VendorFacts.operations().get(operation);
        if (form == null) {
            return List.of("the API has no " + operation);
        }
        if (status >= 400) {
            JsonNode error = JsonMapper.shared().readTree(body).path("error");
            return error.isString() ? List.of() : List.of("$.error is missing");
        }
        if (!form.statuses().contains(status)) {
            return List.of("status " + status + " instead of " + form.statuses());
        }
        boolean isJson = form.mediaType().isEmpty() && status != 204;
        return isJson ? form.problems(JsonMapper.shared().readTree(body)) : List.of();
    }

    private static void validate(JsonNode document, String method, String template, int status, String body) {
        JsonNode schema = document.path("paths")
                .path(template)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(status))
                .path("content")
                .path("application/json")
                .path("schema");
        assertThat(schema.isMissingNode())
                .as("the document has no answer " + status + " to " + method + " " + template)
                .isFalse();
        List<String> problems = new ArrayList<>();
        check(schema, JsonMapper.shared().readTree(body), "$", problems);
        assertThat(problems).as(method + " " + template + ": " + body).isEmpty();
    }

    private static void check(JsonNode schema, JsonNode value, String at, List<String> problems) {
        if (value.isNull()) {
            if (!schema.path("nullable").asBoolean(false) && schema.has("type")) {
                problems.add(at + " is null");
            }
            return;
        }
        JsonNode choices = schema.has("anyOf") ? schema.path("anyOf") : schema.path("oneOf");
        if (!choices.isEmpty()) {
            anyOf(choices, value, at, problems);
            return;
        }
        switch (schema.path("type").asString("any")) {
            case "object" -> object(schema, value, at, problems);
            case "array" -> array(schema, value, at, problems);
            case "string" -> string(schema, value, at, problems);
            case "number" -> expect(value.isNumber(), at + " is no number", problems);
            case "integer" -> expect(value.isIntegralNumber(), at + " is no integer", problems);
            case "boolean" -> expect(value.isBoolean(), at + " is no boolean", problems);
            default -> {}
        }
    }

    private static void anyOf(JsonNode choices, JsonNode value, String at, List<String> problems) {
        for (JsonNode choice : choices) {
            List<String> own = new ArrayList<>();
            check(choice, value, at, own);
            if (own.isEmpty()) {
                return;
            }
        }
        problems.add(at + " fits none of the choices");
    }

    private static void object(JsonNode schema, JsonNode value, String at, List<String> problems) {
        expect(value.isObject(), at + " is no object", problems);
        schema.path("required")
                .forEach(name ->
                        expect(value.has(name.asString()), at + "." + name.asString() + " is missing", problems));
        JsonNode more = schema.path("additionalProperties");
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode known = schema.path("properties").path(field.getKey());
            if (!known.isMissingNode()) {
                check(known, field.getValue(), at + "." + field.getKey(), problems);
            } else if (more.isObject()) {
                check(more, field.getValue(), at + "." + field.getKey(), problems);
            } else {
                expect(!more.isBoolean() || more.asBoolean(), at + "." + field.getKey() + " is not known", problems);
            }
        }
    }

    private static void array(JsonNode schema, JsonNode value, String at, List<String> problems) {
        expect(value.isArray(), at + " is no array", problems);
        int i = 0;
        for (JsonNode item : value) {
            check(schema.path("items"), item, at + "[" + i++ + "]", problems);
        }
    }

    private static void string(JsonNode schema, JsonNode value, String at, List<String> problems) {
        expect(value.isString(), at + " is no string", problems);
        boolean listed = false;
        for (JsonNode choice : schema.path("enum")) {
            listed |= choice.asString().equals(value.asString(""));
        }
        expect(listed || !schema.has("enum"), at + " is not in the list: " + value, problems);
        boolean uuid = schema.path("format").asString("").equals("uuid");
        expect(!uuid || value.asString("").matches(UUID), at + " is no UUID", problems);
    }

    private static void expect(boolean holds, String problem, List<String> problems) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private static OpenApi read(Path file) {
        try {
            return new OpenApi(JsonMapper.shared().readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
