package ai.duvo.shell.lookup;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.request.ListPager.Page;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Requests that look-ups send, as any other of the line. */
public interface ListRequests {

    /** Whether requests are shown and not sent: every answer is empty then. */
    boolean isDry();

    /** The request of an operation that reads, with these values in its path. */
    ApiRequest request(Operation operation, Map<String, String> path, List<ApiRequest.Param> query);

    /** Sends it and reads the JSON answer. */
    JsonNode json(ApiRequest request);

    /** Every item of what a row lists; none where nothing is sent. */
    List<JsonNode> items(Command lister, ApiRequest list);

    /** The first page of it. */
    Page first(Command lister, ApiRequest list);
}
