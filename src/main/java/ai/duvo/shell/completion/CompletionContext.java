package ai.duvo.shell.completion;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.WorkspaceScope;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.ResultHistory;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.session.SessionVariables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Context of a line: variables, profiles, whose workspace. Remembers the workspace until {@link #changed()}. */
public final class CompletionContext {

    private static final Set<String> CHOOSING = Set.of("profile", "team", "demo");

    private final Supplier<Variables> variables;
    private final Supplier<ActiveOptions> defaults;
    private final Function<ActiveOptions, WorkspaceScope> scopes;
    private final Supplier<List<String>> profiles;
    private final Function<WorkspaceScope, Map<Kind, String>> inUse;
    private final Supplier<Known> results;
    private final UnaryOperator<String> withoutSecrets;
    /** By the values of the options: a record is compared by code that is compiled anew at each start. */
    private final Map<Map<String, List<String>>, WorkspaceScope> known = new HashMap<>();

    /**
     * Makes them.
     *
     * @param variables those of the lines that run now
     * @param defaults the options in force
     * @param scopes whose workspace some options mean
     * @param profiles their names
     * @param inUse the ids that {@code use} set for a workspace, by what they are
     * @param results what came of earlier lines
     * @param withoutSecrets takes secrets out of a value
     */
    public CompletionContext(
            Supplier<Variables> variables,
            Supplier<ActiveOptions> defaults,
            Function<ActiveOptions, WorkspaceScope> scopes,
            Supplier<List<String>> profiles,
            Function<WorkspaceScope, Map<Kind, String>> inUse,
            Supplier<Known> results,
            UnaryOperator<String> withoutSecrets) {
        this.variables = variables;
        this.defaults = defaults;
        this.scopes = scopes;
        this.profiles = profiles;
        this.inUse = inUse;
        this.results = results;
        this.withoutSecrets = withoutSecrets;
    }

    /**
     * What came of earlier lines.
     *
     * @param last what {@code $_} is, or null when there was no result yet
     * @param numbered the results of the session's lines
     */
    public record Known(@Nullable CommandOutput last, ResultHistory numbered) {}

    /** Those of a session. */
    public static CompletionContext of(Session session) {
        return new CompletionContext(
                () -> session.innermost().variables(),
                session.state()::defaults,
                session.accounts()::scope,
                session.accounts()::profileNames,
                scope -> session.selections().in(scope).ids(),
                () -> known(session.innermost().variables()),
                session.secrets()::mask);
    }

    private static Known known(SessionVariables variables) {
        return new Known(variables.last(), variables.results());
    }

    /** After a command: the profile or the team may be another one. */
    public synchronized void changed() {
        known.clear();
    }

    Variables variables() {
        return variables.get();
    }

    List<String> profiles() {
        return profiles.get();
    }

    Known results() {
        return results.get();
    }

    /** A value without secrets. */
    String withoutSecrets(String value) {
        return withoutSecrets.apply(value);
    }

    /** Whether a command ran with the profile and the team that a line would run with. */
    boolean isSameWorkspace(ActiveOptions ran, Map<String, List<String>> globals) {
        Map<String, List<String>> now = defaults.get().with(globals).globals();
        return CHOOSING.stream()
                .allMatch(name -> Objects.equals(now.get(name), ran.globals().get(name)));
    }

    /** The options in force on a line. */
    ActiveOptions options(LineAnalyzer analyzer, int besides) {
        Map<String, List<String>> globals = new HashMap<>();
        for (int i = 0; i < analyzer.steps().size(); i++) {
            LineAnalyzer.Step step = analyzer.steps().get(i);
            String name = step.parameter() == null ? "" : step.parameter().name();
            if (i == besides || !CHOOSING.contains(name)) {
                continue;
            }
            if (step.role() == LineAnalyzer.Role.OPTION && name.equals("demo")) {
                globals.put(name, List.of("true"));
            }
            step.value().ifPresent(value -> globals.put(name, List.of(value)));
        }
        return defaults.get().with(globals);
    }

    /** The ids that a line takes when it leaves them out, by kind. */
    Map<Kind, String> inUse(LineAnalyzer analyzer) {
        try {
            Map<Kind, String> ids = new HashMap<>(inUse.apply(scope(options(analyzer, -1))));
            boolean isElsewhere = analyzer.value(Kind.AGENT)
                    .filter(agent -> !agent.equals(ids.get(Kind.AGENT)))
                    .isPresent();
            if (isElsewhere) {
                ids.remove(Kind.REVISION);
            }
            return ids;
        } catch (Failure noSuchProfile) {
            return Map.of();
        }
    }

    /**
     * Whose workspace that is.
     *
     * @throws ai.duvo.shell.failure.Failure when there is no such profile
     */
    synchronized WorkspaceScope scope(ActiveOptions options) {
        return known.computeIfAbsent(options.globals(), any -> scopes.apply(options));
    }
}
