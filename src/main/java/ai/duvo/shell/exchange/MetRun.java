package ai.duvo.shell.exchange;

import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import java.util.List;
import java.util.Optional;

/** The run that a command met: started, or looked at. */
public final class MetRun {

    private MetRun() {}

    /** Its id, of the last of these that brought one. */
    public static Optional<String> id(List<Exchange> exchanges) {
        for (int i = exchanges.size() - 1; i >= 0; i--) {
            Exchange exchange = exchanges.get(i);
            ApiResponse response = exchange.response();
            boolean isOfRuns = exchange.request().path().matches("/v2/runs/[^/]+|/v2/teams/[^/]+/runs");
            String id = isOfRuns && response != null && response.isSuccess() ? id(response.body()) : "";
            if (!id.isEmpty()) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private static String id(byte[] body) {
        try {
            return Json.read(body).path("run").path("id").asString("");
        } catch (Failure notJson) {
            return "";
        }
    }
}
