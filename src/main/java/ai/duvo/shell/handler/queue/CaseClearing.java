package ai.duvo.shell.handler.queue;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.QuestionText;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code cases clear}: the question says how many cases go. */
public final class CaseClearing {

    private CaseClearing() {}

    /** Asks, and deletes them. */
    public static CommandOutput clear(CommandContext context) {
        String question = Objects.requireNonNull(context.command().destructive(), "it asks");
        String all = QuestionText.isRead(context) ? counted(context) : "all cases";
        context.confirm(QuestionText.of(question.replace("{count}", all), context));
        return context.send();
    }

    private static String counted(CommandContext context) {
        ApiRequest list = context.requests()
                .request(
                        context.operation(1),
                        Map.of("queue_id", context.invocation().option("queue").orElseThrow()),
                        List.of(new ApiRequest.Param("limit", "1")));
        try {
            long total = context.requests().json(list).path("total").asLong(-1);
            return total < 0 ? "all cases" : total == 1 ? "the only case" : "all " + total + " cases";
        } catch (Failure unknown) {
            return "all cases";
        }
    }
}
