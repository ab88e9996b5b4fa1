package ai.duvo.shell.follow;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Paging;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.request.AnswerCheck;
import ai.duvo.shell.request.ListPager;
import ai.duvo.shell.request.ListPager.Position;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandRequests;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the state of a run and its messages. */
final class RunReader {

    /** As many messages as the API gives at once. */
    static final int PAGE = 50;

    private static final Set<String> ENDED = Set.of("completed", "failed", "interrupted", "stopped");

    private static final ListPager MESSAGES = new ListPager(Paging.byOffset(PAGE, PAGE), "messages", PAGE);

    private final CommandContext context;
    private final CommandRequests requests;
    private final String run;
    private final Operation getRun;
    private final Operation listMessages;
    private final String effect;
    private @Nullable JsonNode last;

    /**
     * For one run.
     *
     * @param effect what a user is told who presses Ctrl-C meanwhile
     */
    RunReader(CommandContext context, String run, Operation getRun, Operation listMessages, String effect) {
        this.context = context;
        this.requests = context.requests();
        this.run = run;
        this.getRun = getRun;
        this.listMessages = listMessages;
        this.effect = effect;
    }

    /** The run and what it waits for. */
    JsonNode state() {
        JsonNode state = AnswerCheck.withText(read(requests.plan(getRun, Map.of("run_id", run))), "run.status");
        last = state;
        return state;
    }

    /** The state that was read last, as JSON; nothing when none was. */
    byte[] last() {
        return last == null ? new byte[0] : Json.write(last);
    }

    static String status(JsonNode state) {
        return state.path("run").path("status").asString("unknown");
    }

    /** What a run that did not complete ends a command with. */
    Failure failed(JsonNode state) {
        boolean canExplain = context.printer().isPrompt();
        return Failure.error(
                        "run " + run + " ended: " + status(state),
                        "runs get " + run + " shows it" + (canExplain ? "; explain looks for the reason" : ""))
                .bringing(Json.write(state));
    }

    /** What ends a command that follows a run which asks something, where nobody answers; the run goes on. */
    Failure unanswered(JsonNode state, HumanRequest request) {
        Failure failure = Failure.error(
                        "run " + run + " waits for an answer, and nobody is there to give it: " + request.title(),
                        request.command() + ", then runs follow " + run)
                .bringing(Json.write(state));
        return request.description().isEmpty() ? failure : failure.noting(request.description());
    }

    static boolean isEnded(JsonNode state) {
        return ENDED.contains(status(state));
    }

    /** The messages from that one on, at most {@link #PAGE}, and how many there are in all. */
    JsonNode messages(long offset) {
        ApiRequest plan = requests.plan(listMessages, Map.of("run_id", run)).withoutQuery();
        return AnswerCheck.withList(read(MESSAGES.request(plan, Position.at(offset))), "messages");
    }

    private JsonNode read(ApiRequest request) {
        return Json.read(requests.call(request, effect).body());
    }
}
