package ai.duvo.shell.handler;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.failure.Failure;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * The path given to {@code api}.
 *
 * @param encoded ready for the wire
 * @param query the parameters that stood behind a question mark
 */
record ApiPath(String encoded, List<ApiRequest.Param> query) {

    private static final Pattern HAS_SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");

    static ApiPath of(String given, Supplier<String> team) {
        if (HAS_SCHEME.matcher(given).matches() || given.startsWith("//")) {
            throw Failure.error(
                    "\"api\" takes a path, not an address: the key goes to your profile's address only",
                    "leave out everything before the first / of the path");
        }
        if (!given.startsWith("/")) {
            throw Failure.error("the path \"" + given + "\" does not begin with /", "try /" + given);
        }
        int mark = given.indexOf('?');
        String path = mark < 0 ? given : given.substring(0, mark);
        if (path.contains("{teamId}")) {
            path = path.replace("{teamId}", team.get());
        }
        if (path.contains("{") || path.contains("}")) {
            throw Failure.error("the path \"" + path + "\" has a part that is not filled in", "only {teamId} is");
        }
        if (Arrays.asList(path.split("/")).contains("..")) {
            throw Failure.error("the path \"" + path + "\" has a part ..", "write it without");
        }
        // a path that has escapes was copied from somewhere and is encoded already
        String encoded = path.contains("%") ? path : UriUtils.encodePath(path, StandardCharsets.UTF_8);
        return new ApiPath(encoded, mark < 0 ? List.of() : query(given.substring(mark + 1)));
    }

    private static List<ApiRequest.Param> query(String text) {
        List<ApiRequest.Param> query = new ArrayList<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                query.add(new ApiRequest.Param(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1))));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
