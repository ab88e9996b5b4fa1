package ai.duvo.shell.preflight;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.session.CommandRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Check of a run by what the API tells of it: how it is, what it waits for, what was said last.
 *
 * @param id its id
 * @param state the answer that shows it
 * @param messages the last of its messages, oldest first
 */
public record RunCheck(String id, JsonNode state, JsonNode messages) {

    private static final Operation RUN = new Operation("GET", "/v2/runs/{run_id}");
    private static final Operation MESSAGES = new Operation("GET", "/v2/runs/{run_id}/messages");
    private static final int PAGE = 50;

    /** Of a text that may be a report of pages; runs messages has all of it. */
    private static final int MOST_TOLD = 300;

    private static final Set<String> STOPPED = Set.of("interrupted", "stopped");

    /**
     * Reads it.
     *
     * @throws Failure when the API does not show it; its messages may be missing
     */
    public static RunCheck of(CommandRequests requests, String id) {
        Map<String, String> path = Map.of("run_id", id);
        JsonNode state = requests.json(requests.request(RUN, path, List.of()));
        try {
            JsonNode first = page(requests, path, 0);
            long total = first.path("total").asLong(0);
            JsonNode last = total > PAGE ? page(requests, path, total - PAGE) : first;
            return new RunCheck(id, state, last.path("messages"));
        } catch (InterruptedFailure interrupted) {
            throw interrupted;
        } catch (Failure notShown) {
            return new RunCheck(id, state, JsonNodeFactory.instance.arrayNode());
        }
    }

    private static JsonNode page(CommandRequests requests, Map<String, String> path, long offset) {
        List<ApiRequest.Param> query = List.of(
                new ApiRequest.Param("limit", String.valueOf(PAGE)),
                new ApiRequest.Param("offset", String.valueOf(offset)));
        return requests.json(requests.request(MESSAGES, path, query));
    }

    /** The run itself. */
    public JsonNode run() {
        return state.path("run");
    }

    /** Whether it ended failed. */
    public boolean isFailed() {
        return status().equals("failed");
    }

    /** Whether something in its setup may be why it is as it is. */
    public boolean mayBeSetup() {
        return isFailed() || (isOpen() && !isAsking() && messages.isEmpty());
    }

    private boolean isOpen() {
        return !isFailed() && !status().equals("completed") && !STOPPED.contains(status());
    }

    private boolean isAsking() {
        return isOpen() && state.path("pending_human_request").isObject();
    }

    private String status() {
        return run().path("status").asString("unknown");
    }

    /** How it is, in a sentence. */
    public String told() {
        return "run " + id + (isAsking() ? " waits for a human" : isOpen() ? " has not ended: " : " ended: ")
                + (isAsking() ? "" : status());
    }

    /** Why, as far as the run and its messages tell. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        String named = Quoting.value(id);
        String messagesOf = "runs messages " + named + " --all";
        if (isAsking()) {
            JsonNode asked = state.path("pending_human_request");
            String title = asked.path("title").asString(asked.path("type").asString("?"));
            all.add(Finding.doubtful("human", "it asks: " + brief(title), "runs get " + named, "runs follow " + named));
        } else if (isOpen()) {
            String said = said();
            String text = said.isEmpty() ? "it has said nothing yet" : "it goes on; last: " + said;
            all.add(Finding.doubtful("run", text, messagesOf, "runs follow " + named));
        } else if (isFailed()) {
            String wrong = wrong();
            String said = said();
            if (!wrong.isEmpty()) {
                all.add(Finding.failed("tool", wrong, messagesOf, null));
            }
            if (!said.isEmpty()) {
                all.add(Finding.failed("messages", "the last that it said: " + said, messagesOf, null));
            }
        }
        return all;
    }

    /** What the agent said or called last. */
    private String said() {
        for (int i = messages.size() - 1; i >= 0; i--) {
            JsonNode message = messages.get(i);
            String call = message.path("tool_call").path("name").asString("");
            String text = message.path("text_content").asString("");
            boolean isUser = message.path("role").asString("").equals("user");
            if (!isUser && !(call + text).isEmpty()) {
                return brief(call.isEmpty() ? text : "calls " + call);
            }
        }
        return "";
    }

    /** The last result of a tool that was an error. */
    private String wrong() {
        for (int i = messages.size() - 1; i >= 0; i--) {
            JsonNode result = messages.get(i).path("tool_result");
            String error = result.path("error").asString("");
            if (!error.isEmpty()) {
                return brief("a call failed: " + error);
            }
        }
        return "";
    }

    private static String brief(String text) {
        return StringUtils.abbreviate(StringUtils.normalizeSpace(text), "…", MOST_TOLD);
    }
}
