package ai.duvo.shell.inventory;

import ai.duvo.shell.account.WorkspaceScope;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Invocation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sandboxes this user has met: no operation of the API lists them. Created, used or seen in a run; kept for each
 * account until they expire. Thread safe.
 */
public final class KnownSandboxes {

    /** How long one without a known end is offered. */
    private static final Duration USUAL_LIFE = Duration.ofHours(24);

    /** The groups whose answers can name a sandbox. */
    private static final Set<String> NAMING = Set.of("sandboxes", "runs", "api");

    private final CacheStore store;
    private final Clock clock;
    private final Map<WorkspaceScope, Map<String, Instant>> news = new LinkedHashMap<>();

    public KnownSandboxes(CacheStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Those that have not expired, the one that lives longest first. */
    public synchronized List<InventoryItem> alive(WorkspaceScope scope) {
        Instant now = clock.instant();
        List<InventoryItem> items = new ArrayList<>();
        load(scope).forEach((id, end) -> {
            if (now.isBefore(end)) {
                String left = AgeText.text(Duration.between(now, end)) + " left";
                items.add(new InventoryItem(id, "", "", List.of(left), end.toEpochMilli()));
            }
        });
        return items;
    }

    /** Learns from a command that ended. */
    public synchronized void learn(WorkspaceScope scope, Invocation line, byte[] answer, @Nullable Failure failure) {
        Optional<String> used = line.command()
                .parameters()
                .filter(p -> p.kind() == Kind.SANDBOX)
                .flatMap(p -> Stream.concat(line.argumentAll(p.name()).stream(), line.optionAll(p.name()).stream()))
                .findFirst();
        boolean isGone = failure != null && failure.code() == ExitCode.NOT_FOUND;
        boolean isNamed = NAMING.contains(line.command().words().get(0))
                && new String(answer, StandardCharsets.UTF_8).contains("\"sandbox_id\"");
        if (used.isEmpty() && !isNamed) {
            return;
        }
        Map<String, Instant> known = news.computeIfAbsent(scope, n -> new LinkedHashMap<>());
        if (used.isPresent() && isGone && line.command().words().get(0).equals("sandboxes")) {
            known.put(used.get(), Instant.EPOCH);
        } else if (used.isPresent() && failure == null && !load(scope).containsKey(used.get())) {
            known.put(used.get(), clock.instant().plus(USUAL_LIFE));
        }
        if (isNamed) {
            read(scope, answer);
        }
    }

    /** Writes down what was learned. */
    public synchronized void flush() {
        news.forEach((scope, learned) -> {
            if (scope.isLasting() && !learned.isEmpty()) {
                save(scope);
                learned.clear();
            }
        });
    }

    private void read(WorkspaceScope scope, byte[] answer) {
        try {
            met(scope, JsonMapper.shared().readTree(answer));
        } catch (JacksonException e) {
            // what cannot be read names no sandbox
            return;
        }
    }

    private void met(WorkspaceScope scope, JsonNode node) {
        JsonNode id = node.path("sandbox_id");
        if (id.isString()) {
            long end = InventoryItem.millis(node.path("expires_at").asString(""));
            Map<String, Instant> learned = news.computeIfAbsent(scope, n -> new LinkedHashMap<>());
            if (end > 0) {
                learned.put(id.asString(), Instant.ofEpochMilli(end));
            } else if (!load(scope).containsKey(id.asString())) {
                learned.put(id.asString(), clock.instant().plus(USUAL_LIFE));
            }
        }
        node.forEach(child -> met(scope, child));
    }

    /** What the file says, another shell's finds among it, and what was learned since. */
    private Map<String, Instant> load(WorkspaceScope scope) {
        return load(scope, scope.isLasting() ? store.read(file(scope)) : Optional.empty());
    }

    private Map<String, Instant> load(WorkspaceScope scope, Optional<byte[]> kept) {
        Map<String, Instant> known = new LinkedHashMap<>();
        kept.ifPresent(bytes -> read(bytes, known));
        known.putAll(news.getOrDefault(scope, Map.of()));
        return known;
    }

    private static void read(byte[] bytes, Map<String, Instant> known) {
        try {
            JsonMapper.shared()
                    .readTree(bytes)
                    .properties()
                    .forEach(e -> known.put(
                            e.getKey(), Instant.ofEpochMilli(e.getValue().asLong())));
        } catch (JacksonException e) {
            // a broken file is an empty one
            known.clear();
        }
    }

    private void save(WorkspaceScope scope) {
        Instant now = clock.instant();
        store.change(file(scope), kept -> {
            Map<String, Long> plain = new LinkedHashMap<>();
            load(scope, kept).forEach((id, end) -> {
                if (now.isBefore(end)) {
                    plain.put(id, end.toEpochMilli());
                }
            });
            return JsonMapper.shared().writeValueAsBytes(plain);
        });
    }

    private static String file(WorkspaceScope scope) {
        return "sandboxes-" + scope.account();
    }
}
