package ai.duvo.shell.session.handler;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.Body;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Interrupted;
import ai.duvo.shell.output.Visible;
import ai.duvo.shell.session.Answer;
import ai.duvo.shell.session.Json;
import ai.duvo.shell.session.Work;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Prints the messages of a run as they come, until it ends. */
final class Follow {

    private static final Set<String> ENDED = Set.of("completed", "failed", "interrupted", "stopped");
    private static final int PAGE = 50;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final Work work;
    private final String run;
    private final Operation getRun;
    private final Operation listMessages;
    private Duration pause = FIRST_PAUSE;
    private long seen;
    private String waitingTold = "";

    Follow(Work work, String run, Operation getRun, Operation listMessages) {
        this.work = work;
        this.run = run;
        this.getRun = getRun;
        this.listMessages = listMessages;
    }

    /**
     * Follows it.
     *
     * @throws Interrupted when the user stops following; the run goes on
     * @throws Failure when the run fails or is stopped
     */
    Answer toItsEnd() {
        seen = work.invocation().option("offset").map(Long::parseLong).orElse(0L);
        while (true) {
            // the state is read before the messages, so that none written in between is lost
            JsonNode state = read(work.plan(getRun, Map.of("run_id", run)));
            boolean news = printNewMessages();
            String status = state.path("run").path("status").asString("unknown");
            if (ENDED.contains(status)) {
                return ended(status, state);
            }
            tellIfWaiting(state.path("pending_human_request"));
            pause = news ? FIRST_PAUSE : shorter(pause.multipliedBy(3).dividedBy(2), LONGEST_PAUSE);
            work.pause(pause, effect());
        }
    }

    private Answer ended(String status, JsonNode state) {
        if (!status.equals("completed")) {
            boolean canExplain = work.session().presenter().isPrompt();
            throw Failure.error(
                    "run " + run + " ended: " + status,
                    "runs get " + run + " shows it" + (canExplain ? "; explain looks for the reason" : ""));
        }
        work.console().err("run " + run + " completed");
        return Answer.shown(Json.write(state), work.command().result());
    }

    private boolean printNewMessages() {
        long before = seen;
        JsonNode page;
        do {
            page = read(messagesFrom(seen)).path("messages");
            page.forEach(this::print);
            seen += page.size();
        } while (page.size() == PAGE);
        return seen > before;
    }

    private ApiRequest messagesFrom(long offset) {
        ApiRequest plan = work.plan(listMessages, Map.of("run_id", run));
        List<ApiRequest.Param> query = List.of(
                new ApiRequest.Param("limit", Integer.toString(PAGE)),
                new ApiRequest.Param("offset", Long.toString(offset)));
        return work.request(plan.method(), plan.path(), query, new Body.None());
    }

    private void print(JsonNode message) {
        if (work.wantsJson()
                || work.options().value("format").filter("ndjson"::equals).isPresent()) {
            print(new String(Json.write(message), StandardCharsets.UTF_8));
            return;
        }
        String text = message.path("text_content").asString("");
        String role = message.path("role").asString("?");
        JsonNode tool = message.path("tool_call").path("name");
        if (!text.isEmpty()) {
            print(role + ": " + Visible.lines(text));
        } else if (tool.isString()) {
            print(role + ": calls " + Visible.text(tool.asString()));
        }
    }

    /** Where the answer goes on to jq or a variable, messages are only notices. */
    private void print(String line) {
        if (work.isKept()) {
            work.console().err(line);
        } else {
            work.console().out(line + "\n");
        }
    }

    private void tellIfWaiting(JsonNode request) {
        String id = request.path("id").asString("");
        if (id.isEmpty() || id.equals(waitingTold)) {
            return;
        }
        waitingTold = id;
        boolean question = request.path("type").asString("").equals("question");
        work.console()
                .err("run " + run + " waits for you: "
                        + Visible.text(request.path("title").asString("")));
        work.console()
                .err("hint: runs respond " + run
                        + (question ? " --answer QUESTION=ANSWER" : " --approve   (or --deny)"));
    }

    private JsonNode read(ApiRequest request) {
        return Json.read(await(work.client().send(request)).body());
    }

    private <T> T await(Mono<T> mono) {
        return work.await(mono, effect());
    }

    private String effect() {
        return "stopped following; run " + run + " goes on (runs stop " + run + " stops it)";
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
