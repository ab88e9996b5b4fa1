package ai.duvo.shell.session;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Merge;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.line.Invocation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the rows that name no handler: ask if it destroys, plan, call, give the answer. */
final class RequestHandler implements CommandHandler {

    @Override
    public CommandOutput run(CommandContext context) {
        Command command = context.command();
        String question = command.destructive();
        String unless = command.harmlessWith();
        if (question != null && (unless == null || !context.invocation().flag(unless))) {
            context.confirm(QuestionText.of(question, context));
        }
        if (context.invocation().flag("all") && command.result().paging() != null) {
            return PagedRequest.fetch(context);
        }
        ApiRequest request = request(context, command.merge());
        if (command.result().shape() == Result.Shape.BYTES) {
            return Download.run(context, request);
        }
        return context.send(request);
    }

    private static ApiRequest request(CommandContext context, @Nullable Merge merge) {
        CommandRequests requests = context.requests();
        return merge == null ? requests.plan() : requests.plan(requests.json(requests.plan(merge.fetch(), Map.of())));
    }

    /** A text with the words of the line in place of the names in braces. */
    static String fill(String question, Invocation line) {
        String text = question;
        for (Parameter parameter : line.command().parameters().toList()) {
            List<String> words = line.values(parameter);
            text = text.replace("{" + parameter.name() + "}", String.join(" ", words));
        }
        return text;
    }
}
