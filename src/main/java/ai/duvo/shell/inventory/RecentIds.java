package ai.duvo.shell.inventory;

import ai.duvo.shell.account.WorkspaceScope;
import ai.duvo.shell.line.Invocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The ids used last in each workspace, the latest first. Thread safe. */
public final class RecentIds {

    private static final int MOST = 200;

    private final CacheStore store;
    private final Map<WorkspaceScope, List<String>> known = new HashMap<>();
    private final Set<WorkspaceScope> unsaved = new HashSet<>();

    public RecentIds(CacheStore store) {
        this.store = store;
    }

    public synchronized List<String> of(WorkspaceScope scope) {
        return List.copyOf(known.computeIfAbsent(scope, this::load));
    }

    public synchronized void learn(WorkspaceScope scope, Invocation line) {
        List<String> used = line.command()
                .parameters()
                .filter(p -> p.kind().isListed())
                .flatMap(p -> Stream.concat(line.argumentAll(p.name()).stream(), line.optionAll(p.name()).stream()))
                .distinct()
                .toList();
        if (used.isEmpty()) {
            return;
        }
        List<String> ids = new ArrayList<>(used);
        known.computeIfAbsent(scope, this::load).stream()
                .filter(id -> !used.contains(id))
                .limit(MOST - (long) used.size())
                .forEach(ids::add);
        known.put(scope, ids);
        unsaved.add(scope);
    }

    /** Writes down what was learned. */
    public synchronized void flush() {
        unsaved.stream()
                .filter(WorkspaceScope::isLasting)
                .forEach(scope -> store.write(
                        file(scope),
                        String.join("\n", known.getOrDefault(scope, List.of())).getBytes(StandardCharsets.UTF_8)));
        unsaved.clear();
    }

    private List<String> load(WorkspaceScope scope) {
        return scope.isLasting()
                ? store.read(file(scope))
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8)
                                .lines()
                                .toList())
                        .orElse(List.of())
                : List.of();
    }

    private static String file(WorkspaceScope scope) {
        return scope.workspace() + "/recent";
    }
}
