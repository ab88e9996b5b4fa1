package ai.duvo.shell.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What of a request or an answer is not as the API's document says. */
public final class ExchangeCheck {

    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data";
    private static final JsonNodeFactory VALUES = JsonNodeFactory.instance;

    private final ApiDocument document;

    /** Compares with a document. */
    public ExchangeCheck(ApiDocument document) {
        this.document = document;
    }

    /**
     * What is wrong with a request.
     *
     * @param query as it stands in the address; null when there is none
     * @param type the content type; empty when there is none
     */
    public List<String> request(
            ApiOperation operation, String rawPath, @Nullable String query, String type, byte[] body) {
        List<String> problems = new ArrayList<>();
        Map<String, String> path = operation.values(rawPath).orElse(Map.of());
        for (JsonNode parameter : in(operation, "path")) {
            String name = parameter.path("name").asString();
            value("path " + name, parameter, path.getOrDefault(name, ""), problems);
        }
        query(operation, read(query), problems);
        body(operation, type, body, problems);
        return problems;
    }

    /** What is wrong with an answer. */
    public List<String> answer(ApiOperation operation, int status, String type, byte[] body) {
        JsonNode answer = operation.json().path("responses").path(Integer.toString(status));
        if (answer.isMissingNode()) {
            // documents seldom name all of them
            return status >= 400 ? List.of() : List.of("the document has no answer " + status);
        }
        JsonNode content = answer.path("content").path(JSON);
        if (content.isMissingNode()) {
            return body.length == 0 ? List.of() : List.of("the document has no body for answer " + status);
        }
        // the document gives answers without a body a form as well
        if (status == 204) {
            return body.length == 0 ? List.of() : List.of("answer 204 has a body");
        }
        List<String> problems = new ArrayList<>();
        if (plain(type).equals(JSON) || !isAnyText(content.path("schema"))) {
            json("answer " + status, content.path("schema"), type, body, problems);
        }
        return problems;
    }

    /** What a document says nothing about: bodies of other types, and parts that contradict each other. */
    public List<String> unchecked(ApiOperation operation, String requestType, int status, String answerType) {
        List<String> unchecked = new ArrayList<>();
        if (!requestType.isEmpty() && !operation.json().has("requestBody")) {
            unchecked.add("the body of the request (" + plain(requestType) + ")");
        }
        JsonNode schema = schema(operation, status);
        if (!answerType.isEmpty() && !plain(answerType).equals(JSON) && isAnyText(schema)) {
            unchecked.add("the body of answer " + status + " (" + plain(answerType) + ")");
        }
        if (ApiDocument.isContradictory(schema)) {
            unchecked.add("fields of answer " + status + " that are too many");
        }
        return unchecked;
    }

    private static JsonNode schema(ApiOperation operation, int status) {
        return operation
                .json()
                .path("responses")
                .path(Integer.toString(status))
                .path("content")
                .path(JSON)
                .path("schema");
    }

    /** Documents and archives are declared so. */
    private static boolean isAnyText(JsonNode schema) {
        return schema.isObject()
                && (schema.isEmpty() || schema.path("type").asString("").equals("string"));
    }

    private static String plain(String type) {
        return type.split(";")[0].trim();
    }

    private void query(ApiOperation operation, Map<String, List<String>> given, List<String> problems) {
        Set<String> known = new HashSet<>();
        for (JsonNode parameter : in(operation, "query")) {
            String name = parameter.path("name").asString();
            known.add(name);
            List<String> values = given.getOrDefault(name, List.of());
            if (values.isEmpty() && parameter.path("required").asBoolean(false)) {
                problems.add("query " + name + " is missing");
            }
            if (values.size() > 1) {
                problems.add("query " + name + " is sent " + values.size() + " times");
            }
            values.forEach(value -> value("query " + name, parameter, value, problems));
        }
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add("query " + name + " is not known"));
    }

    /** A text is right when the schema takes it as one of the types that it can be written for. */
    private void value(String what, JsonNode parameter, String text, List<String> problems) {
        JsonNode schema = parameter.path("schema");
        List<String> asText = document.problems(schema, VALUES.stringNode(text));
        boolean isRight = asText.isEmpty()
                || readings(text)
                        .anyMatch(value -> document.problems(schema, value).isEmpty());
        if (!isRight) {
            problems.add(what + " " + text + ": " + asText.get(0));
        }
    }

    private static Stream<JsonNode> readings(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Stream.of(VALUES.booleanNode(Boolean.parseBoolean(text)));
        }
        return text.matches("-?\\d{1,18}(\\.\\d+)?")
                ? Stream.of(JsonMapper.shared().readTree(text))
                : Stream.empty();
    }

    private void body(ApiOperation operation, String type, byte[] body, List<String> problems) {
        JsonNode declared = operation.json().path("requestBody");
        if (declared.isMissingNode()) {
            if (body.length > 0 && !type.startsWith(MULTIPART)) {
                problems.add("the document has no body for the request");
            }
            return;
        }
        if (body.length == 0) {
            if (declared.path("required").asBoolean(false)) {
                problems.add("the body is missing");
            }
            return;
        }
        json("body", declared.path("content").path(JSON).path("schema"), type, body, problems);
    }

    private void json(String what, JsonNode schema, String type, byte[] body, List<String> problems) {
        if (!plain(type).equals(JSON)) {
            problems.add(what + " is of type " + (type.isEmpty() ? "(none)" : type) + " instead of " + JSON);
            return;
        }
        try {
            JsonNode value = JsonMapper.shared().readTree(body);
            document.problems(schema, value).forEach(problem -> problems.add(what + " " + problem));
        } catch (JacksonException notJson) {
            problems.add(what + " is no JSON: " + notJson.getOriginalMessage());
        }
    }

    private static List<JsonNode> in(ApiOperation operation, String place) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.path("in").asString("").equals(place))
                .toList();
    }

    private static Map<String, List<String>> read(@Nullable String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            values.computeIfAbsent(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), name -> new ArrayList<>())
                    .add(parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }
}
