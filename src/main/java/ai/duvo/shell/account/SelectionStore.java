package ai.duvo.shell.account;

import ai.duvo.shell.failure.Failure;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The context of a session. It belongs to one workspace: in another one nothing is in use. Thread safe. */
public final class SelectionStore {

    private final Supplier<ActiveOptions> defaults;
    private final Function<ActiveOptions, WorkspaceScope> scopes;
    private final Map<String, String> teams = new ConcurrentHashMap<>();
    private boolean isForOneCall;
    private volatile Kept kept = new Kept(null, Selection.nothing());

    /** A context and the workspace that it belongs to. */
    private record Kept(@Nullable WorkspaceScope scope, Selection context) {}

    public SelectionStore(Supplier<ActiveOptions> defaults, Function<ActiveOptions, WorkspaceScope> scopes) {
        this.defaults = defaults;
        this.scopes = scopes;
    }

    /** Whether the program was started for one command, so that there is no next line to use anything. */
    public boolean isForOneCall() {
        return isForOneCall;
    }

    public void forOneCall() {
        isForOneCall = true;
    }

    /** What is in use; forgotten as soon as the session works on another workspace. */
    public Selection now() {
        Selection now = with(defaults.get());
        if (now.things().isEmpty()) {
            kept = new Kept(null, Selection.nothing());
        }
        return now;
    }

    /** What is in use on a line with these options. Asks nobody. */
    public Selection with(ActiveOptions options) {
        if (kept.context().things().isEmpty()) {
            return Selection.nothing();
        }
        try {
            return in(scopes.apply(options));
        } catch (Failure noSuchProfile) {
            return Selection.nothing();
        }
    }

    /** What is in use in a workspace. */
    public Selection in(WorkspaceScope scope) {
        Kept now = kept;
        return scope.equals(now.scope()) ? now.context() : Selection.nothing();
    }

    /** Changes it, for the workspace that the session works on. */
    public void use(Selection next) {
        kept = new Kept(scopes.apply(defaults.get()), next);
    }

    /** Remembers what a team is called. */
    public void called(String team, String name) {
        teams.put(team, name);
    }

    /** What a team is called, if {@code use} has met it. */
    public Optional<String> teamName(String team) {
        return Optional.ofNullable(teams.get(team));
    }
}
