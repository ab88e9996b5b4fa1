package ai.duvo.shell.session;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.line.Invocation;
import java.util.List;
import java.util.Map;

/** Runs the rows that name no handler: ask if it destroys, plan, call, give the answer. */
final class RequestHandler implements CommandHandler {

    @Override
    public CommandOutput run(CommandContext work) {
        String question = work.command().destructive();
        if (question != null) {
            work.confirm(fill(question, work.invocation()));
        }
        if (work.invocation().flag("all")) {
            return PagedRequest.fetch(work);
        }
        ApiRequest request = work.plan();
        ApiResponse response = work.call(request);
        return CommandOutput.of(response.body(), work.command().result());
    }

    private static String fill(String question, Invocation invocation) {
        String text = question;
        for (Map.Entry<String, List<String>> argument : invocation.arguments().entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", String.join(" ", argument.getValue()));
        }
        return text;
    }
}
