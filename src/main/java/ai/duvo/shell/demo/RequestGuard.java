package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.DemoResponse;
import com.sun.net.httpserver.Headers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Guard before every route: the key, the rate limit, wanted failures, and answers that were given already. */
final class RequestGuard {

    private static final int MOST_REMEMBERED = 1000;

    private final DemoOptions options;
    private final Workspace workspace;
    private final Random dice = new Random(1);
    private final Map<String, DemoResponse> given = new HashMap<>();
    private long minute;
    private int used;

    RequestGuard(DemoOptions options, Workspace workspace) {
        this.options = options;
        this.workspace = workspace;
    }

    /** Answers by the route unless something is in the way. */
    DemoResponse answer(Headers request, Headers response, String path, Supplier<DemoResponse> route) {
        boolean open = path.equals("/health");
        boolean known = ("Bearer " + Workspace.KEY).equals(request.getFirst("Authorization"));
        if (!open && !known) {
            throw new ApiFault(401, "unauthorized", "Invalid API key");
        }
        limit(response);
        if (options.failRate() > 0 && dice.nextDouble() < options.failRate()) {
            throw new ApiFault(options.failStatus(), "demo_failure", "This failure was asked for with --fail");
        }
        refuseForeign(path.split("/"));
        String key = request.getFirst("Idempotency-Key");
        if (key == null) {
            return route.get();
        }
        String once = key + " " + path;
        DemoResponse before = given.get(once);
        if (before != null) {
            return before;
        }
        DemoResponse reply = route.get();
        if (given.size() > MOST_REMEMBERED) {
            given.clear();
        }
        given.put(once, reply);
        return reply;
    }

    private void refuseForeign(String[] path) {
        if (path.length < 4) {
            return;
        }
        if (path[2].equals("teams") && !path[3].equals(workspace.teamId)) {
            throw new ApiFault(403, "forbidden", "The key is bound to another team");
        }
        if (path[2].equals("organizations")
                && !List.of("mine", workspace.organizationId).contains(path[3])) {
            throw new ApiFault(403, "forbidden", "You are not a member of that organization");
        }
    }

    private void limit(Headers response) {
        if (options.ratePerMinute() == 0) {
            return;
        }
        Instant now = workspace.now();
        long current = now.getEpochSecond() / 60;
        if (current != minute) {
            minute = current;
            used = 0;
        }
        used++;
        long reset = (current + 1) * 60;
        int left = Math.max(0, options.ratePerMinute() - used);
        response.set("x-ratelimit-limit", Integer.toString(options.ratePerMinute()));
        response.set("x-ratelimit-remaining", Integer.toString(left));
        response.set("x-ratelimit-reset", Long.toString(reset));
        if (used > options.ratePerMinute()) {
            response.set("retry-after", Long.toString(reset - now.getEpochSecond()));
            throw new ApiFault(429, "rate_limited", "Too many requests");
        }
    }
}
