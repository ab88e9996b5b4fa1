package ai.duvo.shell.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What an error in JSON says: our API's {@code error}, {@code message} and {@code validationErrors}, an {@code error}
 * that is an object, problem details (RFC 9457), and lists of errors as gateways write them.
 */
final class ErrorText {

    private static final List<String> MESSAGES = List.of("message", "detail", "msg", "reason", "description", "title");
    private static final List<String> CODES = List.of("code", "error", "type", "status");
    private static final List<String> FIELDS = List.of("path", "field", "pointer", "name", "loc", "parameter");
    private static final List<String> DETAILS =
            List.of("validationErrors", "errors", "invalid-params", "details", "detail", "issues");
    private static final int MOST_DETAILS = 20;
    private static final int MOST_CHARACTERS = 1_000;

    private ErrorText() {}

    /** One line for what happened, and one for each detail; empty when it says nothing. */
    static String of(JsonNode answer) {
        if (answer.isString()) {
            return cut(answer.asString());
        }
        boolean isInside = answer.path("error").isObject();
        JsonNode error = isInside ? answer.path("error") : answer;
        String title = text(answer, "title");
        String message = first(error, MESSAGES);
        String code = first(error, CODES);
        StringBuilder said = new StringBuilder();
        if (!title.isEmpty() && !title.equals(message)) {
            said.append(title);
        }
        if (!message.isEmpty()) {
            said.append(said.isEmpty() ? "" : ": ").append(message);
        }
        if (said.isEmpty()) {
            said.append(code);
        } else if (isWord(code)) {
            said.append(" (").append(code).append(')');
        }
        List<String> details = details(isInside ? List.of(error, answer) : List.of(answer));
        boolean isOnlyOne = said.isEmpty() && details.size() == 1;
        if (said.isEmpty() && details.size() > 1) {
            said.append("several things are wrong");
        }
        details.forEach(detail -> said.append(isOnlyOne ? "" : "\n  ").append(detail));
        return said.toString();
    }

    /** An address is a name for programs, and a number says what the status says. */
    private static boolean isWord(String code) {
        return !code.isEmpty() && !code.contains(":") && !code.matches("\\d+");
    }

    private static List<String> details(List<JsonNode> places) {
        List<String> all = new ArrayList<>();
        DETAILS.forEach(name -> places.forEach(place -> details(place.path(name), all)));
        return all.size() <= MOST_DETAILS
                ? all
                : append(all.subList(0, MOST_DETAILS), "and " + (all.size() - MOST_DETAILS) + " more");
    }

    private static List<String> append(List<String> some, String last) {
        List<String> all = new ArrayList<>(some);
        all.add(last);
        return all;
    }

    private static void details(JsonNode found, List<String> all) {
        if (found.isArray()) {
            found.forEach(detail -> all.add(detail(detail)));
        } else if (found.isObject()) {
            found.properties().forEach(field -> all.add(field.getKey() + ": " + texts(field.getValue())));
        }
    }

    private static String detail(JsonNode detail) {
        String message = first(detail, MESSAGES);
        if (message.isEmpty()) {
            return texts(detail);
        }
        String field = FIELDS.stream()
                .map(detail::path)
                .map(ErrorText::path)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return field.isEmpty() ? message : field + ": " + message;
    }

    private static String path(JsonNode path) {
        return path.isArray()
                ? cut(StreamSupport.stream(path.spliterator(), false)
                        .map(ErrorText::texts)
                        .collect(Collectors.joining(".")))
                : cut(path.asString(""));
    }

    private static String texts(JsonNode value) {
        if (value.isArray() && !value.isEmpty()) {
            return cut(StreamSupport.stream(value.spliterator(), false)
                    .limit(MOST_DETAILS)
                    .map(ErrorText::texts)
                    .collect(Collectors.joining("; ")));
        }
        return cut(value.isValueNode() ? value.asString("") : value.toString());
    }

    private static String first(JsonNode object, List<String> names) {
        return names.stream()
                .map(name -> text(object, name))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isValueNode() ? cut(value.asString("").strip()) : "";
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }
}
