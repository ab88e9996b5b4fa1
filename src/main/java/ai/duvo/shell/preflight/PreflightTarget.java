package ai.duvo.shell.preflight;

import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Quoting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Target of the checks.
 *
 * @param agent its id
 * @param revision the id of one of its revisions, or null for the live one
 * @param sandbox the id of the sandbox that the run gets, or null for none
 * @param globals the global options that a command about it needs as well; begins with a blank, or is empty
 */
public record PreflightTarget(
        String agent, @Nullable String revision, @Nullable String sandbox, String globals) {

    private static final List<String> TAKEN_ALONG = List.of("profile", "team", "demo");

    /** The global options of a line that another line about the same things needs as well. */
    public static String globals(Invocation line) {
        StringBuilder text = new StringBuilder();
        for (String name : TAKEN_ALONG) {
            line.global(name).ifPresent(value -> text.append(" --")
                    .append(name)
                    .append(name.equals("demo") ? "" : " " + Quoting.value(value)));
        }
        return text.toString();
    }

    /** A command about it, with the global options it needs. */
    String command(String words) {
        return words + globals;
    }

    /** A command about a revision of it; {@code rest} begins with a blank, or is empty. */
    String command(String words, String ofRevision, String rest) {
        return command(words + " --agent " + Quoting.value(agent) + " --revision " + Quoting.value(ofRevision) + rest);
    }
}
