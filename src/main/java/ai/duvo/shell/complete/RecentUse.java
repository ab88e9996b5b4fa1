package ai.duvo.shell.complete;

import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.session.Scope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The ids used last in each workspace, the latest first. Thread safe. */
public final class RecentUse {

    private static final int MOST = 200;

    private final Shelf shelf;
    private final Map<Scope, List<String>> known = new HashMap<>();
    private final Set<Scope> unsaved = new HashSet<>();

    public RecentUse(Shelf shelf) {
        this.shelf = shelf;
    }

    synchronized List<String> of(Scope scope) {
        return List.copyOf(known.computeIfAbsent(scope, this::load));
    }

    synchronized void learn(Scope scope, Invocation line) {
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
    synchronized void flush() {
        unsaved.stream()
                .filter(Scope::isLasting)
                .forEach(scope -> shelf.write(
                        file(scope),
                        String.join("\n", known.getOrDefault(scope, List.of())).getBytes(StandardCharsets.UTF_8)));
        unsaved.clear();
    }

    private List<String> load(Scope scope) {
        return scope.isLasting()
                ? shelf.read(file(scope))
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8)
                                .lines()
                                .toList())
                        .orElse(List.of())
                : List.of();
    }

    private static String file(Scope scope) {
        return scope.workspace() + "/recent";
    }
}
