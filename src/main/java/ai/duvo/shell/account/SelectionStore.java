package ai.duvo.shell.account;

import ai.duvo.shell.failure.Failure;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Store of a session's selection. It belongs to one workspace: in another one nothing is in use. Thread safe. */
public final class SelectionStore {

    private final Supplier<ActiveOptions> defaults;
    private final Function<ActiveOptions, WorkspaceScope> scopes;
    private final Map<String, String> teams = new ConcurrentHashMap<>();
    private boolean isForOneCall;
    private volatile Scoped kept = new Scoped(null, Selection.nothing());

    /** A context and the workspace that it belongs to. */
    private record Scoped(@Nullable WorkspaceScope scope, Selection selection) {}

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
            kept = new Scoped(null, Selection.nothing());
        }
        return now;
    }

    /** What is in use on a line with these options. Asks nobody. */
    public Selection with(ActiveOptions options) {
        if (kept.selection().things().isEmpty()) {
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
        Scoped now = kept;
        return scope.isSame(now.scope()) ? now.selection() : Selection.nothing();
    }

    /** Changes it, for the workspace that the session works on. */
    public void use(Selection next) {
        kept = new Scoped(scopes.apply(defaults.get()), next);
    }

    /** Runs lines that choose for themselves: what was in use before is in use behind them. */
    public void apart(Runnable lines) {
        Scoped before = kept;
        try {
            lines.run();
        } finally {
            kept = before;
        }
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
