package ai.duvo.shell.handler;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.failure.LineOutcomes;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.lookup.NameLookup;
import ai.duvo.shell.preflight.Finding;
import ai.duvo.shell.preflight.HttpCause;
import ai.duvo.shell.preflight.Preflight;
import ai.duvo.shell.preflight.PreflightTarget;
import ai.duvo.shell.preflight.RunCheck;
import ai.duvo.shell.preflight.TypingCause;
import ai.duvo.shell.preflight.WorkspaceSearch;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandResult;
import ai.duvo.shell.session.FailureHistory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** Explains why the last failure of the session most likely happened. Only reads. */
final class ExplainHandler implements CommandHandler {

    private static final Set<Integer> NOT_SHOWN = Set.of(403, 404);

    /** Behind one of these the checks would fail as well, or wait long. */
    private static final Set<Integer> NO_USE_ASKING = Set.of(401, 429, 502, 503, 504);

    private final FailureHistory failures;
    private final Catalog catalog;
    private final SecretMasker secrets;
    private final Supplier<PromptFeatures> prompt;

    ExplainHandler(FailureHistory failures, Catalog catalog, SecretMasker secrets, Supplier<PromptFeatures> prompt) {
        this.failures = failures;
        this.catalog = catalog;
        this.secrets = secrets;
        this.prompt = prompt;
    }

    @Override
    public CommandOutput run(CommandContext explain) {
        FailureHistory.SeenRun met = failures.run();
        Explanation explanation = new Explanation(secrets, prompt.get().mends());
        Optional<String> asked = explain.invocation().argument("run");
        if (asked.isPresent()) {
            return explainRun(asked.get(), explain, explanation);
        }
        LineOutcomes lines = failures.lines();
        if (lines.isEmpty() || explain.invocation().flag("failed")) {
            return last(met, explain, explanation);
        }
        if (met != null && lines.isMet() && (failures.isRunNewer() || !lines.isTold())) {
            return aboutMet(met, explain, explanation);
        }
        FailureHistory.Incident incident = failures.last();
        return incident != null && lines.isTold()
                ? about(incident, explain, explanation)
                : explanation.outcome(lines, explain);
    }

    /** The last that failed, however long ago. */
    private CommandOutput last(FailureHistory.@Nullable SeenRun met, CommandContext explain, Explanation explanation) {
        if (met != null && failures.isRunNewer() && isFailed(met, explain, explanation)) {
            return explanation.tell(explain);
        }
        FailureHistory.Incident incident = failures.last();
        return incident == null ? explanation.nothingFailed(explain) : about(incident, explain, explanation);
    }

    private CommandOutput aboutMet(FailureHistory.SeenRun met, CommandContext explain, Explanation explanation) {
        return isFailed(met, explain, explanation)
                ? explanation.tell(explain)
                : explainRun(met.id(), explain.under(met.result().options()), explanation);
    }

    private boolean isFailed(FailureHistory.SeenRun met, CommandContext explain, Explanation explanation) {
        CommandContext context = explain.under(met.result().options());
        Map<Kind, String> ids = new EnumMap<>(Kind.class);
        boolean isFailed = lookAtRun(context, met.id(), ids, explanation);
        if (isFailed) {
            look(context, met.result(), ids, explanation);
        }
        return isFailed;
    }

    private static CommandOutput explainRun(String id, CommandContext explain, Explanation explanation) {
        RunCheck check;
        try {
            check = RunCheck.of(explain.requests(), id);
        } catch (HttpFailure failure) {
            if (!NOT_SHOWN.contains(failure.status())) {
                throw failure;
            }
            explanation.told(String.valueOf(failure.getMessage()));
            explanation.checked(new WorkspaceSearch(explain).findings(Map.of(Kind.RUN, id), "/v2/runs/" + id));
            return explanation.tell(explain);
        }
        if (explain.isDry()) {
            return CommandOutput.none();
        }
        explanation.told(check.told());
        check.findings().forEach(explanation::add);
        if (check.isFailed()) {
            explanation.failed(id);
        } else {
            explanation.isWell();
        }
        Map<Kind, String> ids = new EnumMap<>(Kind.class);
        if (check.mayBeSetup()) {
            ids(check.run(), ids);
        }
        look(explain, explain.invocation(), ids, explanation);
        return explanation.tell(explain);
    }

    private CommandOutput about(FailureHistory.Incident incident, CommandContext explain, Explanation explanation) {
        CommandResult result = incident.result();
        FailureHistory.SeenRun met = failures.run();
        boolean isHttp = incident.failure() instanceof HttpFailure;
        explanation.told(told(incident));
        if (result == null) {
            Optional<Finding> meant =
                    TypingCause.of(incident.failure(), prompt.get().mends()::isHarmless);
            meant.ifPresent(explanation::add);
            if (met != null && meant.isEmpty()) {
                about(met.id(), met.result(), new EnumMap<>(Kind.class), explain, explanation);
            }
            return explanation.tell(explain);
        }
        CommandContext context = explain.under(result.options());
        Map<Kind, String> ids = ids(result.invocation());
        new HttpCause(result, context.requests().access(), line(result.invocation()))
                .findings()
                .forEach(explanation::add);
        if (!isRefused(incident) && !isUnreached(result)) {
            String run = ids.get(Kind.RUN);
            about(run == null && met != null && !isHttp ? met.id() : run, result, ids, explain, explanation);
        }
        return explanation.tell(explain);
    }

    private void about(
            @Nullable String run,
            CommandResult result,
            Map<Kind, String> ids,
            CommandContext explain,
            Explanation explanation) {
        CommandContext context = explain.under(result.options());
        if (run != null) {
            lookAtRun(context, run, ids, explanation);
        }
        look(context, result, ids, explanation);
    }

    private String told(FailureHistory.Incident incident) {
        CommandResult result = incident.result();
        String line = failures.lines().failed();
        String what = result == null
                ? failures.lines().isTold() || line.isEmpty() ? "the last line" : line
                : "\"" + result.invocation().command().name() + "\"";
        return secrets.mask(what + " failed: " + incident.failure().getMessage());
    }

    private static boolean isRefused(FailureHistory.Incident incident) {
        return incident.failure() instanceof HttpFailure http && NO_USE_ASKING.contains(http.status());
    }

    private static boolean isUnreached(CommandResult result) {
        List<Exchange> exchanges = result.exchanges();
        return !exchanges.isEmpty() && exchanges.get(exchanges.size() - 1).response() == null;
    }

    /** The line as it may be typed again, without secrets. */
    private String line(Invocation invocation) {
        StringBuilder line = new StringBuilder(invocation.command().name());
        for (Invocation.Bound bound : invocation.bound()) {
            String value = bound.parameter().isSensitive() ? "***" : Quoting.quote(bound.value());
            if (bound.parameter() instanceof Option option) {
                line.append(" --").append(option.name()).append(option.flag() ? "" : " " + value);
            } else {
                line.append(' ').append(value);
            }
        }
        return secrets.mask(line.toString());
    }

    /** What the line names, by what it is. */
    private Map<Kind, String> ids(Invocation line) {
        Map<Kind, String> ids = new EnumMap<>(Kind.class);
        line.argument("path")
                .filter(path -> line.command().name().equals("api"))
                .ifPresent(path -> ids.putAll(catalog.values(path)));
        line.bound().stream()
                .filter(bound -> isId(bound.parameter().kind(), bound.value()))
                .forEach(bound -> ids.putIfAbsent(bound.parameter().kind(), bound.value()));
        return ids;
    }

    /** A name that fitted nothing, or too much, still stands in the line. */
    private static boolean isId(Kind kind, String word) {
        return !kind.hasUuids() || NameLookup.isId(word);
    }

    /** Whether the run ended failed: then what it ran on is added to the ids. */
    private static boolean lookAtRun(
            CommandContext context, String id, Map<Kind, String> ids, Explanation explanation) {
        JsonNode run;
        try {
            String path = "/v2/runs/" + UriUtils.encodePathSegment(id, "UTF-8");
            run = context.requests().json(ApiRequest.get(path)).path("run");
        } catch (InterruptedFailure interrupted) {
            throw interrupted;
        } catch (Failure notShown) {
            return false;
        }
        if (!run.path("status").asString("").equals("failed")) {
            return false;
        }
        explanation.failed(id);
        ids.put(Kind.RUN, id);
        ids(run, ids);
        return true;
    }

    /** What it ran on. */
    private static void ids(JsonNode run, Map<Kind, String> ids) {
        ids.putIfAbsent(Kind.AGENT, run.path("agent_id").asString(""));
        String sandbox = run.path("sandbox_id").asString("");
        if (!sandbox.isEmpty()) {
            ids.putIfAbsent(Kind.SANDBOX, sandbox);
        }
    }

    private static void look(
            CommandContext context, CommandResult result, Map<Kind, String> ids, Explanation explanation) {
        try {
            List<Finding> elsewhere =
                    isNotShown(result) ? new WorkspaceSearch(context).findings(ids, path(result)) : List.of();
            explanation.checked(elsewhere);
            if (elsewhere.isEmpty()) {
                look(context, result.invocation(), ids, explanation);
            }
        } catch (InterruptedFailure interrupted) {
            throw interrupted;
        } catch (Failure refused) {
            explanation.told("the checks could not be made: " + refused.getMessage());
        }
    }

    private static void look(CommandContext context, Invocation line, Map<Kind, String> ids, Explanation explanation) {
        String globals = PreflightTarget.globals(line);
        String agent = ids.getOrDefault(Kind.AGENT, "");
        String sandbox = ids.get(Kind.SANDBOX);
        try {
            if (!agent.isEmpty()) {
                PreflightTarget target = new PreflightTarget(agent, ids.get(Kind.REVISION), sandbox, globals);
                explanation.checked(new Preflight(context, target).findings());
            } else if (sandbox != null) {
                explanation.checked(List.of(Preflight.sandbox(context, sandbox, globals)));
            }
        } catch (InterruptedFailure interrupted) {
            throw interrupted;
        } catch (Failure refused) {
            explanation.told("the checks could not be made: " + refused.getMessage());
        }
    }

    private static boolean isNotShown(CommandResult result) {
        return result.failure() instanceof HttpFailure http && NOT_SHOWN.contains(http.status());
    }

    private static String path(CommandResult result) {
        List<Exchange> exchanges = result.exchanges();
        return exchanges.isEmpty()
                ? ""
                : exchanges.get(exchanges.size() - 1).request().path();
    }
}
