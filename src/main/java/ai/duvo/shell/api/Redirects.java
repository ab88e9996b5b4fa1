package ai.duvo.shell.api;

import ai.duvo.shell.failure.Failure;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Target of a redirect (RFC 9110, 15.4). */
final class Redirects {

    private static final Set<Integer> SAME_METHOD = Set.of(307, 308);
    private static final Set<Integer> READING_ONLY = Set.of(301, 302, 303);

    private Redirects() {}

    /** The next address, or null when the answer is final. */
    static @Nullable URI next(ApiRequest request, URI from, ApiResponse response) {
        boolean reading = request.method().equals("GET") || request.method().equals("HEAD");
        boolean follows =
                SAME_METHOD.contains(response.status()) || (reading && READING_ONLY.contains(response.status()));
        String location = response.header("Location").orElse("");
        if (!follows || location.isBlank()) {
            return null;
        }
        try {
            // not allowed, and sent all the same
            return from.resolve(location.strip().replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The key is for one origin only, and a request without it would fail there; who has none chose one origin. */
    static Failure elsewhere(URI next, Endpoint from) {
        String place = next.getHost() == null
                ? next.getScheme() + ":"
                : next.getScheme() + "://" + next.getHost() + (next.getPort() < 0 ? "" : ":" + next.getPort());
        if (from.token() == null) {
            return Failure.error(
                    from.baseUrl().getHost() + " redirects to another place, " + place + ": not followed",
                    "if you trust it, name the address there");
        }
        return Failure.error(
                "the API redirects to another place, " + place + ": not followed, the key is not for it",
                "if the API has moved, set its new address in the profile: login --base-url");
    }
}
