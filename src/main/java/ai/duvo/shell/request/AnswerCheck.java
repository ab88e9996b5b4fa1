package ai.duvo.shell.request;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Check of an answer against the form that its row tells: a success that holds something else is none. */
public final class AnswerCheck {

    private static final int MOST_NAMES = 5;
    private static final int MOST_CHARACTERS = 60;
    private static final String HINT = "is the address right? see whoami; http 1 shows what came";

    private AnswerCheck() {}

    /**
     * Refuses what cannot be shown as the row says.
     *
     * @throws Failure naming the field
     */
    public static void require(byte[] answer, Result result) {
        boolean isTold = result.shape() == Result.Shape.LIST || result.shape() == Result.Shape.OBJECT;
        if (!isTold) {
            return;
        }
        if (answer.length == 0) {
            throw Failure.error("the API's answer is empty: there is no " + name(result), HINT);
        }
        require(Json.read(answer), result);
    }

    /** The same for an answer that was read. */
    public static JsonNode require(JsonNode answer, Result result) {
        JsonNode inside = Json.at(answer, result.envelope());
        if (result.shape() == Result.Shape.LIST) {
            requireList(answer, inside, result);
        } else if (!inside.isObject() && !isNothing(answer, inside)) {
            throw wrong(answer, inside, result.envelope(), "no object");
        }
        return answer;
    }

    /** The API says with null that there is none. */
    private static boolean isNothing(JsonNode answer, JsonNode inside) {
        return answer.isObject() && inside.isNull();
    }

    private static void requireList(JsonNode answer, JsonNode inside, Result result) {
        if (!inside.isArray()) {
            throw wrong(answer, inside, result.envelope(), "no list");
        }
        for (int i = 0; i < inside.size() && !result.columns().isEmpty(); i++) {
            if (!inside.path(i).isObject()) {
                throw wrong(answer, inside.path(i), result.envelope() + "[" + i + "]", "no object");
            }
        }
    }

    /**
     * An answer that holds a list.
     *
     * @param field its dotted path
     * @throws Failure when it does not
     */
    public static JsonNode withList(JsonNode answer, String field) {
        JsonNode found = Json.at(answer, field);
        if (!found.isArray()) {
            throw wrong(answer, found, field, "no list");
        }
        return answer;
    }

    /** The same for an object. */
    public static JsonNode withObject(JsonNode answer, String field) {
        JsonNode found = Json.at(answer, field);
        if (!found.isObject()) {
            throw wrong(answer, found, field, "no object");
        }
        return answer;
    }

    /** The same for anything. */
    public static void withField(JsonNode answer, String field) {
        JsonNode found = Json.at(answer, field);
        if (found.isMissingNode()) {
            throw wrong(answer, found, field, "nothing");
        }
    }

    /** The same for a text that is not empty. */
    public static JsonNode withText(JsonNode answer, String field) {
        JsonNode found = Json.at(answer, field);
        if (found.asString("").isEmpty()) {
            throw wrong(answer, found, field, "no text");
        }
        return answer;
    }

    /**
     * The failure that says what came in place of a field.
     *
     * @param field its dotted path, or empty for the answer itself
     * @param what what it is not, such as {@code no list}
     */
    public static Failure wrong(JsonNode answer, JsonNode found, String field, String what) {
        String said = found.isMissingNode() && !field.isEmpty()
                ? "the API's answer has no \"" + field + "\": it is " + form(answer)
                : "the API's answer is not as it should be: " + (field.isEmpty() ? "it" : "\"" + field + "\"") + " is "
                        + what + " but " + form(found);
        return Failure.error(said, HINT);
    }

    private static String name(Result result) {
        return result.envelope().isEmpty() ? "JSON in it" : "\"" + result.envelope() + "\" in it";
    }

    private static String form(JsonNode value) {
        if (value.isArray()) {
            return "a list of " + value.size();
        }
        if (value.isObject()) {
            return value.isEmpty()
                    ? "an empty object"
                    : value.propertyNames().stream()
                            .limit(MOST_NAMES)
                            .map(AnswerCheck::cut)
                            .collect(Collectors.joining(
                                    ", ", "an object with ", value.size() > MOST_NAMES ? ", …" : ""));
        }
        return cut(value.toString());
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }
}
