package ai.duvo.shell.handler.queue;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandRequests;
import ai.duvo.shell.session.QuestionText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Links an agent to a queue, or takes it from there: slot, queues of the slot and case trigger. A step that fails
 * takes back the ones before it.
 */
public final class QueueLink {

    private final CommandContext context;
    private final CommandRequests requests;
    private final String queue;
    private final String role;
    private final String revision;
    private final Rollback rollback;

    private QueueLink(CommandContext context) {
        this.context = context;
        this.requests = context.requests();
        this.queue = context.invocation().argument("queue-id").orElseThrow();
        this.role = context.invocation().option("role").orElseThrow();
        this.revision = context.invocation().option("revision").orElseGet(this::live);
        this.rollback = new Rollback(context);
    }

    /** {@code queues link-agent}. */
    public static CommandOutput link(CommandContext context) {
        return new QueueLink(context).link();
    }

    /** {@code queues unlink-agent}. */
    public static CommandOutput unlink(CommandContext context) {
        context.confirm(QuestionText.of(Objects.requireNonNull(context.command().destructive(), "it asks"), context));
        return new QueueLink(context).unlink();
    }

    private CommandOutput link() {
        try {
            String slot = slot().orElseGet(this::attach);
            List<String> linked = queues(slot);
            boolean isNew = !linked.contains(queue);
            if (isNew) {
                rollback.add("the queues of the slot", () -> setQueues(slot, linked));
                setQueues(slot, Stream.concat(linked.stream(), Stream.of(queue)).toList());
            }
            ObjectNode answer = told(slot);
            if (isNew) {
                answer.put("linked_queue_id", queue);
            }
            if (role.equals("consumer")) {
                answer.set("case_trigger", trigger());
            }
            return context.output(answer);
        } catch (Failure failure) {
            throw rollback.after(failure);
        }
    }

    private CommandOutput unlink() {
        String slot = slot().orElseThrow(() -> new Failure(
                ExitCode.NOT_FOUND,
                "the revision has no slot for a " + role + " of cases",
                "queues agents " + queue + " shows which agents are linked; nothing was changed"));
        ObjectNode answer = told(slot);
        List<String> linked = queues(slot);
        try {
            rollback.add("the queues of the slot", () -> setQueues(slot, linked));
            setQueues(slot, linked.stream().filter(id -> !id.equals(queue)).toList());
            if (role.equals("consumer")) {
                Optional<JsonNode> trigger = currentTrigger();
                trigger.ifPresent(found -> requests.call(request(
                        "DELETE", triggersPath() + "/" + found.path("id").asString(""))));
                answer.put("case_trigger_deleted", trigger.isPresent());
            }
            return context.output(answer);
        } catch (Failure failure) {
            throw rollback.after(failure);
        }
    }

    private ObjectNode told(String slot) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("queue_id", queue)
                .put("role", role)
                .put("revision_id", revision)
                .put("integration_slot_id", slot);
    }

    private String live() {
        List<JsonNode> all = requests.names().all(context.invocation(), Kind.REVISION);
        if (context.isDry()) {
            return "<the live revision>";
        }
        return all.stream()
                .filter(one -> one.path("status").asString("").equals("live"))
                .map(one -> one.path("id").asString(""))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        ExitCode.NOT_FOUND,
                        "the agent has no live revision",
                        "name one with --revision, or make one live: revisions promote"));
    }

    private Optional<String> slot() {
        JsonNode slots = requests.json(request("GET", slotsPath())).path("integrations");
        if (context.isDry()) {
            return Optional.of("<the slot>");
        }
        for (JsonNode slot : slots) {
            if (slot.path("integration_type").asString("").equals("case-queue-" + role)) {
                return Optional.of(slot.path("id").asString(""));
            }
        }
        return Optional.empty();
    }

    private String attach() {
        String integration = requests.names().all(context.invocation(), Kind.INTEGRATION).stream()
                .filter(one -> one.path("type").asString("").equals("case-queue-" + role))
                .map(one -> one.path("id").asString(""))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        ExitCode.NOT_FOUND, "the team has no integration case-queue-" + role, "integrations list"));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("integration_ids").add(integration);
        requests.call(request("POST", slotsPath()).withBody(CommandRequests.body(body)));
        String slot = slot().orElseThrow(() ->
                Failure.error("the slot was attached, and the API does not show it", "revision-integrations list"));
        rollback.add("the new slot", () -> requests.call(request("DELETE", slotsPath() + "/" + slot)));
        return slot;
    }

    private List<String> queues(String slot) {
        return requests
                .json(request("GET", slotsPath() + "/" + encoded(slot) + "/queues"))
                .path("queues")
                .values()
                .stream()
                .map(one -> one.path("id").asString(""))
                .toList();
    }

    private void setQueues(String slot, List<String> ids) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ids.forEach(body.putArray("queue_ids")::add);
        requests.call(
                request("PUT", slotsPath() + "/" + encoded(slot) + "/queues").withBody(CommandRequests.body(body)));
    }

    private Optional<JsonNode> currentTrigger() {
        return requests.json(request("GET", triggersPath())).path("case_triggers").values().stream()
                .filter(one -> one.path("case_queue_id").asString("").equals(queue))
                .findFirst();
    }

    private JsonNode trigger() {
        boolean isEnabled = context.invocation().flag("enable-trigger");
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        context.invocation()
                .option("concurrency")
                .map(Integer::parseInt)
                .ifPresent(many -> body.put("concurrency", many));
        Optional<JsonNode> current = currentTrigger();
        if (current.isEmpty()) {
            body.put("case_queue_id", queue).put("enabled", isEnabled);
            return requests.json(request("POST", triggersPath()).withBody(CommandRequests.body(body)))
                    .path("case_trigger");
        }
        if (isEnabled) {
            body.put("enabled", true);
        }
        String path = triggersPath() + "/" + current.get().path("id").asString("");
        return body.isEmpty()
                ? current.get()
                : requests.json(request("PATCH", path).withBody(CommandRequests.body(body)))
                        .path("case_trigger");
    }

    private String slotsPath() {
        return path("/v2/agents/{agent_id}/revisions/{build_id}/integrations");
    }

    private String triggersPath() {
        return path("/v2/agents/{agent_id}/case-triggers");
    }

    private String path(String template) {
        return requests.plan(new Operation("GET", template), Map.of("build_id", revision))
                .path();
    }

    private ApiRequest request(String method, String path) {
        return requests.request(method, path, List.of(), new RequestBody.None());
    }

    private static String encoded(String slot) {
        return slot.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E");
    }
}
