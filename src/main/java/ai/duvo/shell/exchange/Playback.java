package ai.duvo.shell.exchange;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.api.StreamedBody;
import ai.duvo.shell.api.Transport;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.secret.SecretMasker;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import reactor.core.publisher.Mono;

/**
 * Answers requests from what was recorded, without a network: the same method, path and body, in the recorded order.
 * Thread
 * safe.
 */
public final class Playback implements Transport {

    private static final Set<Integer> PASSING = Set.of(0, 429, 502, 503, 504);
    private static final Pattern TEAM = Pattern.compile("^/v2/teams/([^/?]+)");
    private static final int MOST_SHOWN = 200;

    private final List<RecordedExchange> recorded;
    private final List<RecordedExchange> left;
    private final SecretMasker secrets;
    private final String name;
    private final boolean isEndless;

    /**
     * Makes it.
     *
     * @param name the archive's name, for failures
     */
    Playback(List<RecordedExchange> recorded, SecretMasker secrets, String name) {
        this(recorded, secrets, name, false);
    }

    private Playback(List<RecordedExchange> recorded, SecretMasker secrets, String name, boolean isEndless) {
        this.isEndless = isEndless;
        this.recorded = recorded;
        this.left = new ArrayList<>(recorded);
        this.secrets = secrets;
        this.name = name;
    }

    /** One that answers as often as it is asked, with the last answer when there is no further one. */
    public static Playback again(List<RecordedExchange> recorded, SecretMasker secrets, String name) {
        return new Playback(recorded, secrets, name, true);
    }

    /**
     * Reads an archive.
     *
     * @throws Failure when it cannot be read
     */
    public static Playback read(Path archive, SecretMasker secrets) {
        try {
            String name = archive.toString();
            return new Playback(HarFormat.read(Files.readAllBytes(archive), name), secrets, name);
        } catch (IOException e) {
            throw Failure.error("cannot read " + archive, "replay FILE --save-exchanges " + archive + " makes it");
        }
    }

    /** The team that the recorded paths name, if one does. */
    public Optional<String> team() {
        return recorded.stream()
                .map(r -> TEAM.matcher(r.request().path()))
                .filter(Matcher::find)
                .map(m -> m.group(1))
                .findFirst();
    }

    @Override
    public Mono<ApiResponse> send(ApiRequest request, URI to) {
        return Mono.fromCallable(() -> {
            ApiResponse response = answer(RecordedExchange.key(request, to, secrets));
            StreamedBody streamed = response.streamed();
            if (streamed != null && !streamed.isWhole()) {
                throw Failure.error(
                        name + " does not hold the " + streamed.size() + " bytes that " + request + " brought",
                        "an archive keeps up to 1 MB of a file");
            }
            return response;
        });
    }

    @Override
    public Mono<ApiResponse> send(ApiRequest request, URI to, OutputStream sink) {
        return send(request, to).map(response -> {
            if (!response.isSuccess()) {
                return response;
            }
            try {
                sink.write(response.body());
            } catch (IOException e) {
                throw Failure.error("cannot write: " + e.getMessage(), null);
            }
            return response.streamed(new StreamedBody(response.body().length, "", response.body()));
        });
    }

    private synchronized ApiResponse answer(RecordedExchange.Key wanted) {
        List<RecordedExchange> same =
                left.stream().filter(r -> r.request().holds(wanted)).toList();
        if (same.isEmpty() && isEndless) {
            return recorded.stream()
                    .filter(r -> r.request().holds(wanted))
                    .reduce((earlier, later) -> later)
                    .orElseThrow(() -> missing(wanted))
                    .response();
        }
        if (same.isEmpty()) {
            throw missing(wanted);
        }
        // what failed for a passing reason was tried again: its last answer counts
        RecordedExchange found = same.get(0);
        for (RecordedExchange next : same) {
            found = next;
            left.remove(next);
            if (!PASSING.contains(next.response().status())) {
                break;
            }
        }
        return found.response();
    }

    private Failure missing(RecordedExchange.Key wanted) {
        long times = recorded.stream().filter(r -> r.request().holds(wanted)).count();
        if (times > 0) {
            return Failure.error(
                    shown(wanted) + " was recorded " + times + (times == 1 ? " time" : " times")
                            + " and is asked for once more",
                    "record " + name + " again with --save-exchanges");
        }
        JaroWinklerSimilarity likeness = new JaroWinklerSimilarity();
        Optional<RecordedExchange.Key> nearest = recorded.stream()
                .map(RecordedExchange::request)
                .max(Comparator.comparing(key -> likeness.apply(key.toString(), wanted.toString())));
        return Failure.error(
                name + " holds no answer to " + shown(wanted),
                nearest.map(key -> "the nearest is " + shown(key)).orElse("it holds nothing at all"));
    }

    private static String shown(RecordedExchange.Key key) {
        String text = key.toString();
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN - 1) + "…";
    }
}
