package ai.duvo.shell.preflight;

import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Paging;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.request.ListPager;
import ai.duvo.shell.request.ListPager.Position;
import ai.duvo.shell.session.CommandRequests;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The requests that checks make. All of them read; none fails the others. */
final class CheckRequests {

    static final Operation AGENT = get("/v2/agents/{agent_id}");
    static final Operation REVISIONS = get("/v2/agents/{agent_id}/revisions");
    static final Operation TRIGGERS = get("/v2/agents/{agent_id}/case-triggers");
    static final Operation SLOTS = get("/v2/agents/{agent_id}/revisions/{build_id}/integrations");
    static final Operation PINS =
            get("/v2/agents/{agent_id}/revisions/{build_id}/integrations/{integration_id}/connections");
    static final Operation QUEUE_SETUP = get("/v2/agents/{agent_id}/revisions/{build_id}/case-queue-validation");
    static final Operation SLOT_QUEUES =
            get("/v2/agents/{agent_id}/revisions/{build_id}/integrations/{integration_id}/queues");
    static final Operation SECRETS = get("/v2/agents/{agentId}/revisions/{buildId}/credentials");
    static final Operation LOGINS = get("/v2/agents/{agentId}/revisions/{buildId}/logins");
    static final Operation SCHEDULES = get("/v2/agents/{agent_id}/schedules");
    static final Operation CASES = get("/v2/queues/{queue_id}/cases");
    static final Operation CONNECTIONS = get("/v2/teams/{teamId}/connections");
    static final Operation FILES = get("/v2/sandboxes/{sandbox_id}/files");

    static final int AT_A_TIME = 8;

    private static final int PAGE = 100;
    private static final ListPager PAGES = new ListPager(Paging.byOffset(PAGE, PAGE), "", PAGE);

    private final CommandRequests requests;
    private final ApiClient client;
    private final Clock clock;
    private final List<CheckResponse> responses = new CopyOnWriteArrayList<>();

    CheckRequests(CommandRequests requests, Clock clock) {
        this.requests = requests;
        this.client = requests.client();
        this.clock = clock;
    }

    /** Asks; always gives a reply. */
    Mono<CheckResponse> ask(Operation operation, Map<String, String> path) {
        return ask(() -> requests.request(operation, path, List.of()));
    }

    /** The same with a query. */
    Mono<CheckResponse> ask(Operation operation, Map<String, String> path, List<ApiRequest.Param> query) {
        return ask(() -> requests.request(operation, path, query));
    }

    private Mono<CheckResponse> ask(Supplier<ApiRequest> request) {
        return Mono.defer(() -> {
            ApiRequest plan = request.get();
            return client.exchange(plan)
                    .map(response -> response(plan, response))
                    .onErrorResume(
                            Failure.class,
                            failure -> Mono.just(new CheckResponse(plan, null, failure, clock.instant())))
                    .doOnNext(responses::add);
        });
    }

    /** Asks for a whole list, several pages at a time; gives the reply to each. */
    Mono<List<CheckResponse>> pages(Operation operation, Map<String, String> path) {
        return page(operation, path, 0).flatMap(first -> {
            int more = (first.json().path("total").asInt(0) - 1) / PAGE;
            return Flux.range(1, Math.max(0, more))
                    .flatMapSequential(i -> page(operation, path, i), AT_A_TIME)
                    .startWith(first)
                    .collectList();
        });
    }

    private Mono<CheckResponse> page(Operation operation, Map<String, String> path, int index) {
        return ask(() -> PAGES.request(requests.request(operation, path, List.of()), Position.at((long) index * PAGE)));
    }

    /** The team that commands work on; fails when it cannot be told. */
    Mono<String> team() {
        return requests.teamLater();
    }

    /** Whether requests are shown and not sent. */
    boolean isDry() {
        return requests.isDry();
    }

    /** What came back so far, in the order it came. */
    List<CheckResponse> responses() {
        return List.copyOf(responses);
    }

    private CheckResponse response(ApiRequest request, ApiResponse response) {
        Failure failure = response.isSuccess() ? null : client.failure(request, response);
        return new CheckResponse(request, response, failure, clock.instant());
    }

    private static Operation get(String path) {
        return new Operation("GET", path);
    }
}
