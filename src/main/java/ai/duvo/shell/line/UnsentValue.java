package ai.duvo.shell.line;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.POJONode;

/**
 * Stands for a value that only a request would have brought: nothing was sent. It goes through references and jq and
 * shows where it would have come from.
 *
 * @param what a variable's name, perhaps with a path behind it
 * @param line where it would have been made, from 1; 0 at the prompt
 */
public record UnsentValue(String what, int line) {

    /** As a value. */
    public static JsonNode of(String what, int line) {
        return JsonNodeFactory.instance.pojoNode(new UnsentValue(what, line));
    }

    /** Whether the value is such a one. */
    public static boolean is(JsonNode value) {
        return value instanceof POJONode pojo && pojo.getPojo() instanceof UnsentValue;
    }

    /** Whether a word is what stands for such a value in a request, and nothing else. */
    public static boolean isText(String word) {
        return word.matches("<[^<>]+>");
    }

    /** What stands for the value in a request. */
    static String text(JsonNode value) {
        return String.valueOf(((POJONode) value).getPojo());
    }

    @Override
    public String toString() {
        return line == 0 ? "<" + what + ">" : "<" + what + " from line " + line + ">";
    }
}
