package ai.duvo.shell.session.handler;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.Body;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.failure.Interrupted;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.session.Answer;
import ai.duvo.shell.session.Done;
import ai.duvo.shell.session.Handler;
import ai.duvo.shell.session.Incidents;
import ai.duvo.shell.session.Work;
import ai.duvo.shell.session.preflight.Elsewhere;
import ai.duvo.shell.session.preflight.Finding;
import ai.duvo.shell.session.preflight.HttpCause;
import ai.duvo.shell.session.preflight.Preflight;
import ai.duvo.shell.session.preflight.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** Says why the last failure of the session most likely happened. Only reads. */
final class ExplainHandler implements Handler {

    private static final Set<Integer> NOT_SHOWN = Set.of(403, 404);

    /** Behind one of these the checks would fail as well, or wait long. */
    private static final Set<Integer> NO_USE_ASKING = Set.of(401, 429, 502, 503, 504);

    @Override
    public Answer run(Work explain) {
        Incidents incidents = explain.session().incidents();
        Incidents.Met met = incidents.run();
        Story story = new Story();
        if (met != null && incidents.isRunNewer()) {
            Work work = explain.under(met.done().options());
            Map<Kind, String> ids = new EnumMap<>(Kind.class);
            if (lookAtRun(work, met.id(), ids, story)) {
                look(work, met.done(), ids, story);
                return story.tell(explain);
            }
        }
        Incidents.Incident incident = incidents.last();
        return incident == null ? Story.nothingFailed(explain) : about(incident, explain, story);
    }

    private static Answer about(Incidents.Incident incident, Work explain, Story story) {
        Done done = incident.done();
        Incidents.Met met = explain.session().incidents().run();
        boolean isHttp = incident.failure() instanceof HttpFailure;
        story.told(told(explain, incident));
        if (done == null) {
            if (met != null) {
                about(met.id(), met.done(), new EnumMap<>(Kind.class), explain, story);
            }
            return story.tell(explain);
        }
        Work work = explain.under(done.options());
        Map<Kind, String> ids = ids(work, done.invocation());
        new HttpCause(done, work.access(), line(work, done.invocation()))
                .findings()
                .forEach(story::add);
        if (!isRefused(incident) && !isUnreached(done)) {
            String run = ids.get(Kind.RUN);
            about(run == null && met != null && !isHttp ? met.id() : run, done, ids, explain, story);
        }
        return story.tell(explain);
    }

    private static void about(@Nullable String run, Done done, Map<Kind, String> ids, Work explain, Story story) {
        Work work = explain.under(done.options());
        if (run != null) {
            lookAtRun(work, run, ids, story);
        }
        look(work, done, ids, story);
    }

    private static String told(Work work, Incidents.Incident incident) {
        Done done = incident.done();
        String what = done == null
                ? "the last line"
                : "\"" + done.invocation().command().name() + "\"";
        return work.session()
                .secrets()
                .mask(what + " failed: " + incident.failure().getMessage());
    }

    private static boolean isRefused(Incidents.Incident incident) {
        return incident.failure() instanceof HttpFailure http && NO_USE_ASKING.contains(http.status());
    }

    private static boolean isUnreached(Done done) {
        List<Exchange> exchanges = done.exchanges();
        return !exchanges.isEmpty() && exchanges.get(exchanges.size() - 1).response() == null;
    }

    /** The line as it may be typed again, without secrets. */
    private static String line(Work work, Invocation invocation) {
        StringBuilder line = new StringBuilder(invocation.command().name());
        for (Invocation.Bound bound : invocation.bound()) {
            String value = bound.parameter().kind().isSensitive() ? "***" : Quoting.quote(bound.value());
            if (bound.parameter() instanceof Option option) {
                line.append(" --").append(option.name()).append(option.flag() ? "" : " " + value);
            } else {
                line.append(' ').append(value);
            }
        }
        return work.session().secrets().mask(line.toString());
    }

    /** What the line names, by what it is. */
    private static Map<Kind, String> ids(Work work, Invocation line) {
        Map<Kind, String> ids = new EnumMap<>(Kind.class);
        line.argument("path")
                .filter(path -> line.command().name().equals("api"))
                .ifPresent(path -> ids.putAll(work.session().catalog().values(path)));
        line.bound().forEach(bound -> ids.putIfAbsent(bound.parameter().kind(), bound.value()));
        return ids;
    }

    /** Whether the run ended failed: then what it ran on is added to the ids. */
    private static boolean lookAtRun(Work work, String id, Map<Kind, String> ids, Story story) {
        JsonNode run;
        try {
            String path = "/v2/runs/" + UriUtils.encodePathSegment(id, "UTF-8");
            run = work.json(new ApiRequest("GET", path, List.of(), new Body.None(), null))
                    .path("run");
        } catch (Interrupted interrupted) {
            throw interrupted;
        } catch (Failure notShown) {
            return false;
        }
        if (!run.path("status").asString("").equals("failed")) {
            return false;
        }
        story.failed(id);
        ids.put(Kind.RUN, id);
        ids.putIfAbsent(Kind.AGENT, run.path("agent_id").asString(""));
        String sandbox = run.path("sandbox_id").asString("");
        if (!sandbox.isEmpty()) {
            ids.putIfAbsent(Kind.SANDBOX, sandbox);
        }
        return true;
    }

    private static void look(Work work, Done done, Map<Kind, String> ids, Story story) {
        String globals = Subject.globals(done.invocation());
        String agent = ids.getOrDefault(Kind.AGENT, "");
        String sandbox = ids.get(Kind.SANDBOX);
        try {
            List<Finding> elsewhere = isNotShown(done) ? new Elsewhere(work).findings(ids, path(done)) : List.of();
            story.checked(elsewhere);
            if (!elsewhere.isEmpty()) {
                return;
            }
            if (!agent.isEmpty()) {
                Subject subject = new Subject(agent, ids.get(Kind.REVISION), sandbox, globals);
                story.checked(new Preflight(work, subject).findings());
            } else if (sandbox != null) {
                story.checked(List.of(Preflight.sandbox(work, sandbox, globals)));
            }
        } catch (Interrupted interrupted) {
            throw interrupted;
        } catch (Failure refused) {
            story.told("the checks could not be made: " + refused.getMessage());
        }
    }

    private static boolean isNotShown(Done done) {
        return done.failure() instanceof HttpFailure http && NOT_SHOWN.contains(http.status());
    }

    private static String path(Done done) {
        List<Exchange> exchanges = done.exchanges();
        return exchanges.isEmpty()
                ? ""
                : exchanges.get(exchanges.size() - 1).request().path();
    }
}
