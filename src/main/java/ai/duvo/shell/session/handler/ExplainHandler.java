package ai.duvo.shell.session.handler;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.Body;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.output.Visible;
import ai.duvo.shell.session.Answer;
import ai.duvo.shell.session.Done;
import ai.duvo.shell.session.Handler;
import ai.duvo.shell.session.Incidents;
import ai.duvo.shell.session.Json;
import ai.duvo.shell.session.Work;
import ai.duvo.shell.session.preflight.Elsewhere;
import ai.duvo.shell.session.preflight.Finding;
import ai.duvo.shell.session.preflight.HttpCause;
import ai.duvo.shell.session.preflight.Preflight;
import ai.duvo.shell.session.preflight.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says why the last failure of the session most likely happened. Only reads. */
final class ExplainHandler implements Handler {

    private static final Set<Integer> NOT_SHOWN = Set.of(403, 404);
    private static final int WRONG_KEY = 401;

    @Override
    public Answer run(Work explain) {
        Incidents incidents = explain.session().incidents();
        Incidents.Incident incident = incidents.last();
        Done done = incident == null ? null : incident.done();
        Work work = done == null ? explain : explain.under(done.options());
        Map<Kind, String> ids = done == null ? new EnumMap<>(Kind.class) : ids(work, done.invocation());
        Story story = new Story(new ArrayList<>(), new ArrayList<>());
        if (incident != null) {
            story.told().add(told(work, incident));
        }
        List<Finding> http = done == null ? List.of() : new HttpCause(done, work.access()).findings();
        story.findings().addAll(http);
        if (!isRefused(incident) && !isUnreached(done)) {
            String run = ids.getOrDefault(Kind.RUN, incidents.run());
            lookAtRun(work, run, ids, story);
            look(work, done, ids, story);
        }
        if (story.told().isEmpty()) {
            return nothingFailed(explain);
        }
        return tell(explain, story);
    }

    /**
     * What is said.
     *
     * @param told what failed
     * @param findings why
     */
    private record Story(List<String> told, List<Finding> findings) {}

    private static String told(Work work, Incidents.Incident incident) {
        Done done = incident.done();
        String what = done == null
                ? "the last line"
                : "\"" + done.invocation().command().name() + "\"";
        return work.session()
                .secrets()
                .mask(what + " failed: " + incident.failure().getMessage());
    }

    private static boolean isRefused(Incidents.@Nullable Incident incident) {
        return incident != null && incident.failure() instanceof HttpFailure http && http.status() == WRONG_KEY;
    }

    private static boolean isUnreached(@Nullable Done done) {
        if (done == null || done.exchanges().isEmpty()) {
            return false;
        }
        Exchange last = done.exchanges().get(done.exchanges().size() - 1);
        return last.response() == null;
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

    /** A run that ended failed: what it ran on is looked at. */
    private static void lookAtRun(Work work, @Nullable String id, Map<Kind, String> ids, Story story) {
        if (id == null) {
            return;
        }
        JsonNode run;
        try {
            ApiRequest get = new ApiRequest(
                    "GET", "/v2/runs/" + UriUtils.encodePathSegment(id, "UTF-8"), List.of(), new Body.None(), null);
            run = work.json(get).path("run");
        } catch (HttpFailure notShown) {
            return;
        }
        if (run.path("status").asString("").equals("failed")) {
            story.told().add("run " + id + " ended: failed");
            ids.put(Kind.RUN, id);
            ids.putIfAbsent(Kind.AGENT, run.path("agent_id").asString(""));
            String sandbox = run.path("sandbox_id").asString("");
            if (!sandbox.isEmpty()) {
                ids.putIfAbsent(Kind.SANDBOX, sandbox);
            }
        }
    }

    private static void look(Work work, @Nullable Done done, Map<Kind, String> ids, Story story) {
        String globals = done == null ? "" : Subject.globals(done.invocation());
        String agent = ids.getOrDefault(Kind.AGENT, "");
        String sandbox = ids.get(Kind.SANDBOX);
        try {
            if (!agent.isEmpty()) {
                Subject subject = new Subject(agent, ids.get(Kind.REVISION), sandbox, globals);
                add(story, new Preflight(work, subject).findings());
            } else if (sandbox != null) {
                add(story, List.of(Preflight.sandbox(work, sandbox, globals)));
            }
            if (done != null && done.failure() instanceof HttpFailure http && NOT_SHOWN.contains(http.status())) {
                add(story, new Elsewhere(work).findings(ids, path(done)));
            }
        } catch (HttpFailure refused) {
            story.told().add("the checks could not be made: " + refused.getMessage());
        }
    }

    private static String path(Done done) {
        List<Exchange> exchanges = done.exchanges();
        return exchanges.isEmpty()
                ? ""
                : exchanges.get(exchanges.size() - 1).request().path();
    }

    /** What is well is no cause; nor is what nobody could tell. */
    private static void add(Story story, List<Finding> more) {
        more.stream().filter(Finding::isFailed).forEach(story.findings()::add);
    }

    private static Answer nothingFailed(Work work) {
        return say(work, new Story(List.of("nothing has failed in this session"), List.of()), List.of());
    }

    private static Answer tell(Work work, Story story) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : story.findings()) {
            lines.add(finding.line());
            if (finding.proof() != null) {
                lines.add("  shows it: " + Visible.text(finding.proof()));
            }
            if (finding.mend() != null) {
                lines.add("  mends it: " + Visible.text(finding.mend()));
            }
        }
        if (lines.isEmpty()) {
            lines.add("nothing found that would explain it");
        }
        return say(work, story, lines);
    }

    private static Answer say(Work work, Story story, List<String> lines) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("told", String.join("; ", story.told()));
        PreflightHandlers.into(answer.putArray("causes"), story.findings());
        byte[] body = Json.write(answer);
        if (work.isKept() || PreflightHandlers.wantsData(work)) {
            return Answer.of(body, work.command().result());
        }
        story.told().forEach(text -> work.console().out(Visible.lines(text) + "\n"));
        lines.forEach(line -> work.console().out(line + "\n"));
        return Answer.shown(body, work.command().result());
    }
}
