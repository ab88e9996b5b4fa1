package ai.duvo.shell.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation of the API: what a command calls.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path the template, such as {@code /v2/agents/{agent_id}}
 */
public record Operation(String method, String path) {

    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

    /** The names in braces, in order. */
    public List<String> pathNames() {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(path);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Whether both are one operation; a record's own equals is compiled anew at each start, which takes milliseconds. */
    public boolean isSame(Operation other) {
        return path.equals(other.path) && method.equals(other.method);
    }

    /** Whether calling it may change something. */
    public boolean isMutating() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
