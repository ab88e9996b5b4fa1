package ai.duvo.shell;

import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.notification.WatchedRun;
import ai.duvo.shell.session.CommandResult;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Runs that a command read, as the API told them. */
final class ReadRuns {

    private static final Pattern RUN = Pattern.compile("/v2/runs/[^/]+");
    private static final Pattern RUNS = Pattern.compile("/v2/teams/[^/]+/runs");

    private ReadRuns() {}

    /** Each as often as it was read, in that order: the last one is as it was last. */
    static List<WatchedRun> of(CommandResult result) {
        List<WatchedRun> read = new ArrayList<>();
        Command command = result.invocation().command();
        boolean isList = command.name().equals("runs list");
        for (Exchange exchange : result.exchanges()) {
            ApiResponse response = exchange.response();
            if (response == null || !response.isSuccess()) {
                continue;
            }
            String path = exchange.request().path();
            boolean isRuns = RUNS.matcher(path).matches();
            if (isRuns && isList) {
                json(response).path(command.result().envelope()).forEach(run -> read.add(listed(run)));
            } else if (isRuns || RUN.matcher(path).matches()) {
                read.add(WatchedRun.of(json(response)));
            }
        }
        read.removeIf(run -> run.id().isEmpty());
        return read;
    }

    private static WatchedRun listed(JsonNode run) {
        return WatchedRun.of(JsonNodeFactory.instance.objectNode().set("run", run));
    }

    private static JsonNode json(ApiResponse response) {
        try {
            return Json.read(response.body());
        } catch (Failure notJson) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
