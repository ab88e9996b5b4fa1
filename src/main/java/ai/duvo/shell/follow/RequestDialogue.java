package ai.duvo.shell.follow;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandRequests;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Asks a person at the terminal what a run asks, each request once, and gives the answer to the API. */
final class RequestDialogue {

    private final CommandContext context;
    private final CommandRequests requests;
    private final Console console;
    private final String run;
    private final Operation respond;
    private final RunFollower.Answers answers;
    private String asked = "";

    /**
     * Asks nothing yet.
     *
     * @param respond the operation that takes an answer
     * @param answers told of each
     */
    RequestDialogue(CommandContext context, String run, Operation respond, RunFollower.Answers answers) {
        this.context = context;
        this.requests = context.requests();
        this.console = context.console();
        this.run = run;
        this.respond = respond;
        this.answers = answers;
    }

    /** Whether the run asks something that nobody was asked yet. */
    boolean isNew(HumanRequest request) {
        return !request.id().isEmpty() && !request.id().equals(asked);
    }

    /**
     * Asks it.
     *
     * @throws InterruptedFailure at Ctrl-C; the next time it is asked again
     */
    void ask(HumanRequest request) {
        request.tell(console::err);
        Optional<byte[]> answer = request.answer(context.prompter(), console::err);
        asked = request.id();
        if (answer.isEmpty()) {
            console.err("hint: " + request.command());
            return;
        }
        ApiRequest plan = requests.plan(respond, Map.of("run_id", run, "request_id", request.id()));
        tried(() -> {
            RequestBody body = new RequestBody.Json(answer.get());
            byte[] taken = requests.call(requests.request(plan.method(), plan.path(), List.of(), body))
                    .body();
            answers.given(request.command(answer.get()), taken);
            console.err("answered; the run goes on");
        });
    }

    /** Whether the API took it; what it says otherwise is told, and following goes on. */
    boolean tried(Runnable call) {
        try {
            call.run();
            return true;
        } catch (HttpFailure failure) {
            console.err("duvo: " + VisibleText.text(Objects.requireNonNullElse(failure.getMessage(), "refused")));
            return false;
        }
    }
}
