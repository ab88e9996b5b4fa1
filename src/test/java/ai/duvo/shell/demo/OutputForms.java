package ai.duvo.shell.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code outputs.json}: what the API answers to each operation, and what it takes. */
final class OutputForms {

    private static final Map<String, String> PATTERNS = Map.of(
            "uuid", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            "uri", "https?://.*",
            "email", ".+@.+",
            "date-time", "\\d{4}-\\d\\d-\\d\\dT.*Z");

    private final JsonNode json;

    private OutputForms(JsonNode json) {
        this.json = json;
    }

    static OutputForms read() {
        try (InputStream in = OutputForms.class.getResourceAsStream("/api/outputs.json")) {
            return new OutputForms(JsonMapper.shared().readTree(Objects.requireNonNull(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operations, {@code GET /v2/teams} for one. */
    Set<String> operations() {
        return new HashSet<>(json.propertyNames());
    }

    JsonNode of(String operation) {
        return json.path(operation);
    }

    /** The fields that a body must have, as {@code name:type}. */
    List<String> required(String operation) {
        List<String> fields = new ArrayList<>();
        of(operation).path("body").path("required").forEach(field -> fields.add(field.asString()));
        return fields;
    }

    /** What is wrong with an answer, in words; nothing when it has the form of the API. */
    List<String> problems(String operation, int status, JsonNode answer) {
        JsonNode form = of(operation);
        List<String> problems = new ArrayList<>();
        boolean isStatus = form.path("ok").isArray()
                ? form.path("ok").toString().contains(Integer.toString(status))
                : form.path("ok").asInt() == status;
        if (!isStatus) {
            problems.add("status " + status + ", not " + form.path("ok"));
        }
        if (!form.has("envelope")) {
            return problems;
        }
        Set<String> known = new HashSet<>();
        form.path("page").forEach(key -> {
            known.add(key.asString());
            expect(answer.has(key.asString()), key.asString() + " is missing", problems);
        });
        fields(form.path("root"), answer, known, problems);
        for (JsonNode wrapper : form.path("envelope")) {
            wrapped(wrapper.asString(), form, answer, known, problems);
        }
        if (answer.isObject() && form.has("root") | !form.path("envelope").isEmpty()) {
            answer.propertyNames().forEach(name -> expect(known.contains(name), name + " is not known", problems));
        }
        return problems;
    }

    private static void wrapped(
            String wrapper, JsonNode form, JsonNode answer, Set<String> known, List<String> problems) {
        String name = wrapper.replaceAll("[\\[\\]~?]", "");
        known.add(name);
        JsonNode fields = form.path("fields").has(wrapper)
                ? form.path("fields").path(wrapper)
                : form.path("fields").path(wrapper.replaceAll("[~?]", ""));
        JsonNode inside = name.isEmpty() ? answer : answer.path(name);
        if (inside.isMissingNode() || inside.isNull()) {
            expect(wrapper.contains("~") || wrapper.contains("?"), name + " is missing", problems);
            return;
        }
        boolean isList = wrapper.contains("[]");
        expect(inside.isArray() == isList, "\"" + name + "\" is " + inside.getNodeType(), problems);
        for (JsonNode item : isList ? inside : List.of(inside)) {
            Set<String> ofItem = new HashSet<>();
            fields(fields, item, ofItem, problems);
            if (!fields.isEmpty()) {
                item.propertyNames()
                        .forEach(f -> expect(ofItem.contains(f), name + "." + f + " is not known", problems));
            }
        }
    }

    private static void fields(JsonNode declared, JsonNode item, Set<String> known, List<String> problems) {
        for (JsonNode one : declared) {
            String name = one.asString().substring(0, one.asString().indexOf(':'));
            String type = one.asString().substring(name.length() + 1);
            String plain = name.replace("~", "");
            known.add(plain);
            JsonNode value = item.path(plain);
            if (value.isMissingNode()) {
                expect(name.endsWith("~"), plain + " is missing", problems);
            } else {
                expect(fits(type, value), plain + " is no " + type + ": " + value, problems);
            }
        }
    }

    private static boolean fits(String type, JsonNode value) {
        if (value.isNull()) {
            return type.endsWith("?") || type.equals("any");
        }
        String plain = type.replaceFirst("\\?$", "");
        if (plain.startsWith("enum(")) {
            return List.of(plain.substring(5, plain.length() - 1).split("\\|")).contains(value.asString());
        }
        if (plain.startsWith("[")) {
            return value.isArray();
        }
        return switch (plain) {
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "string" -> value.isString();
            case "uuid", "uri", "email", "date-time" -> value.asString().matches(PATTERNS.getOrDefault(plain, ""));
            default -> !plain.startsWith("{") || value.isObject();
        };
    }

    private static void expect(boolean holds, String problem, List<String> problems) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
