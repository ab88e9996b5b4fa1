package ai.duvo.shell.notification;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Run that was started here, as it was when somebody last looked.
 *
 * @param id its id
 * @param agent the id of its agent, or empty
 * @param status as the API says
 * @param created when it was, as the API says
 * @param request the id of what it asks of a human, or empty
 * @param question what it asks, in short, or empty
 */
public record WatchedRun(String id, String agent, String status, String created, String request, String question) {

    private static final Set<String> ENDED = Set.of("completed", "failed", "interrupted", "stopped");

    /** The run that an answer of {@code runs start} or {@code runs get} tells of; one without an id where it does not. */
    public static WatchedRun of(JsonNode answer) {
        JsonNode run = answer.path("run");
        JsonNode asked = answer.path("pending_human_request");
        return new WatchedRun(
                run.path("id").asString(""),
                run.path("agent_id").asString(""),
                run.path("status").asString(""),
                run.path("created_at").asString(""),
                asked.path("id").asString(""),
                asked.path("title").asString(""));
    }

    /** One of which nobody knows more than its id. */
    public static WatchedRun named(String id) {
        return new WatchedRun(id, "", "", "", "", "");
    }

    /** The same, so that what it asks is worth telling. */
    public WatchedRun unasked() {
        return new WatchedRun(id, agent, status, created, "", "");
    }

    /** Whether nothing happens to it any more. */
    public boolean isEnded() {
        return ENDED.contains(status);
    }

    /** Whether it waits for a human. */
    public boolean isAsking() {
        return !request.isEmpty() && !isEnded();
    }
}
