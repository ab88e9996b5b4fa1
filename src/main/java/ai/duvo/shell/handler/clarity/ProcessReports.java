package ai.duvo.shell.handler.clarity;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.handler.clarity.ProcessReader.Versions;
import ai.duvo.shell.request.AnswerCheck;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reports that are put together from a process, its versions and its captures. */
public final class ProcessReports {

    private static final List<String> COMPARED = List.of("title", "action", "role", "system", "input", "output");

    private ProcessReports() {}

    /** {@code clarity captures}. */
    public static CommandOutput captures(CommandContext context) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("captures", new ProcessReader(context).process().path("captures"));
        return answer(context, answer);
    }

    /** {@code clarity capture}. */
    public static CommandOutput capture(CommandContext context) {
        String id = context.invocation().argument("capture-id").orElseThrow();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        for (JsonNode capture : new ProcessReader(context).process().path("captures")) {
            if (capture.path("id").asString("").equals(id)) {
                answer.set("capture", capture);
            }
        }
        if (answer.isEmpty() && !context.isDry()) {
            throw new Failure(ExitCode.NOT_FOUND, "the process has no capture " + id, "clarity captures shows them");
        }
        return answer(context, answer);
    }

    /** {@code clarity compare}: steps belong together by their id. */
    public static CommandOutput compare(CommandContext context) {
        Versions versions = versions(context, new ProcessReader(context));
        Map<String, JsonNode> current = steps(versions.current());
        Map<String, JsonNode> proposal = steps(versions.proposal());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = answer.putArray("steps");
        current.forEach((id, step) -> {
            JsonNode other = proposal.get(id);
            if (other == null) {
                row(rows, step, "removed").put("current", text(step, "action")).putNull("proposal");
            } else {
                changed(rows, step, other);
            }
        });
        proposal.forEach((id, step) -> {
            if (!current.containsKey(id)) {
                row(rows, step, "added").put("proposal", text(step, "action")).putNull("current");
            }
        });
        return answer(context, answer);
    }

    private static void changed(ArrayNode rows, JsonNode before, JsonNode after) {
        for (String field : COMPARED) {
            if (!before.path(field).equals(after.path(field))) {
                row(rows, after, "changed " + field)
                        .put("current", text(before, field))
                        .put("proposal", text(after, field));
            }
        }
    }

    private static ObjectNode row(ArrayNode rows, JsonNode step, String change) {
        return rows.addObject()
                .put("id", text(step, "id"))
                .put("title", text(step, "title"))
                .put("change", change);
    }

    /** {@code clarity evidence}. */
    public static CommandOutput evidence(CommandContext context) {
        ProcessReader reader = new ProcessReader(context);
        String wanted = context.invocation().option("citation").orElse("");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = answer.putArray("evidence");
        steps(reader.snapshot(reader.process(), ProcessReader.CURRENT, "live"))
                .values()
                .forEach(step -> {
                    for (JsonNode source : step.path("sources")) {
                        if (wanted.isEmpty() || wanted.equals(text(source, "evidenceId"))) {
                            ObjectNode row = rows.addObject().put("step", text(step, "title"));
                            source.properties().forEach(field -> row.set(field.getKey(), field.getValue()));
                        }
                    }
                });
        return answer(context, answer);
    }

    /** {@code clarity gaps}. */
    public static CommandOutput gaps(CommandContext context) {
        ProcessReader reader = new ProcessReader(context);
        JsonNode process = reader.process();
        JsonNode proposal = reader.snapshot(process, ProcessReader.PROPOSAL, "live");
        Map<String, JsonNode> steps = steps(proposal);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = answer.putArray("gaps");
        if (proposal.isMissingNode() && !context.isDry()) {
            context.console().err("the process has no proposal yet");
            return answer(context, answer);
        }
        String id = proposal.path("id").asString("<the live proposal>");
        JsonNode requests = context.requests()
                .json(context.requests().plan(context.operation(2), Map.of("transformation_proposal_id", id)));
        if (!context.isDry()) {
            AnswerCheck.withList(requests, "requests");
        }
        for (JsonNode request : requests.path("requests")) {
            if (request.deepCopy() instanceof ObjectNode row) {
                JsonNode step = steps.get(text(request, "step_id"));
                row.put("step", step == null ? text(request, "step_id") : text(step, "title"));
                rows.add(row);
            }
        }
        return answer(context, answer);
    }

    /** {@code clarity readiness}. */
    public static CommandOutput readiness(CommandContext context) {
        ProcessReader reader = new ProcessReader(context);
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("high", 0)
                .put("medium", 0)
                .put("low", 0)
                .put("unknown", 0);
        steps(reader.snapshot(reader.process(), ProcessReader.PROPOSAL, "live"))
                .values()
                .forEach(step -> {
                    String ready = step.path("readiness").asString("");
                    count(answer, ready.isEmpty() ? "unknown" : ready);
                });
        return answer(context, answer);
    }

    /** {@code clarity facets}. */
    public static CommandOutput facets(CommandContext context) {
        ProcessReader reader = new ProcessReader(context);
        Versions versions = reader.both(reader.process(), "live", "live");
        Map<String, ObjectNode> facets = new LinkedHashMap<>();
        collect(facets, steps(versions.current()), "current");
        collect(facets, steps(versions.proposal()), "proposal");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        facets.values().forEach(answer.putArray("facets")::add);
        return answer(context, answer);
    }

    private static void collect(Map<String, ObjectNode> facets, Map<String, JsonNode> steps, String side) {
        for (String facet : List.of("role", "system", "nodeType")) {
            steps.values().stream()
                    .map(step -> text(step, facet))
                    .filter(value -> !value.isEmpty())
                    .forEach(value -> count(
                            facets.computeIfAbsent(facet + "\n" + value, key -> JsonNodeFactory.instance
                                    .objectNode()
                                    .put("facet", facet.equals("nodeType") ? "type" : facet)
                                    .put("value", value)
                                    .put("current", 0)
                                    .put("proposal", 0)),
                            side));
        }
    }

    private static void count(ObjectNode counts, String name) {
        counts.put(name, counts.path(name).asInt(0) + 1);
    }

    /** The two versions that {@code --current} and {@code --proposal} mean. */
    static Versions versions(CommandContext context, ProcessReader reader) {
        return reader.both(
                reader.process(),
                context.invocation().option("current").orElse("live"),
                context.invocation().option("proposal").orElse("live"));
    }

    /** The steps of a version by their ids, in order. */
    static Map<String, JsonNode> steps(JsonNode snapshot) {
        Map<String, JsonNode> steps = new LinkedHashMap<>();
        for (JsonNode step : snapshot.path("data").path("steps")) {
            steps.put(text(step, "id"), step);
        }
        return steps;
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static CommandOutput answer(CommandContext context, ObjectNode answer) {
        return context.output(answer);
    }
}
