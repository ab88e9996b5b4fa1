package ai.duvo.shell.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the document.
 *
 * @param method in capitals
 * @param path with names in braces; the last may be {@code {*}}, which takes slashes
 * @param parameters of the path and the operation
 * @param json what the document says about the operation
 */
public record ApiOperation(String method, String path, List<JsonNode> parameters, JsonNode json) {

    private static final String REST = "{*}";

    /** Method and path. */
    public String name() {
        return method + " " + path;
    }

    /** The values of the path's names, when the path of a request is of this operation. */
    Optional<Map<String, String>> values(String rawPath) {
        String[] wanted = path.split("/");
        String[] given = rawPath.split("/", path.endsWith(REST) ? wanted.length : -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (isName(wanted[i])) {
                if (given[i].isEmpty()) {
                    return Optional.empty();
                }
                String name = wanted[i].substring(1, wanted[i].length() - 1);
                values.put(name, URLDecoder.decode(given[i].replace("+", "%2B"), StandardCharsets.UTF_8));
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** How many segments are words. */
    int literals() {
        List<String> words = new ArrayList<>(List.of(path.split("/")));
        words.removeIf(ApiOperation::isName);
        return words.size();
    }

    private static boolean isName(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
