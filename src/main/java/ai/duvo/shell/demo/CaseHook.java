package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.CollectionHook;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Hook that moves cases by the clock: where an enabled trigger waits for a queue, its agent runs for each case of it. */
final class CaseHook implements CollectionHook {

    private static final Duration WAITING = Duration.ofSeconds(1);

    private final Workspace workspace;
    private final Map<String, DemoRun> runs = new HashMap<>();

    CaseHook(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void refresh() {
        for (ObjectNode one : List.copyOf(cases())) {
            if (isOpen(one)) {
                claim(one);
                follow(one);
            }
        }
    }

    /** The run for a case, if an agent has taken it. */
    Optional<DemoRun> run(ObjectNode one) {
        return Optional.ofNullable(runs.get(id(one)));
    }

    /** Makes it wait again, as if nobody had taken it. */
    void reopen(ObjectNode one) {
        runs.remove(id(one));
        one.put("status", "pending").put("display_status", "pending").putNull("completed_at");
        one.putNull("claimed_at").putNull("claimed_by_run_id").putNull("agent_run_status");
        one.put("created_at", workspace.now().toString())
                .put("updated_at", workspace.now().toString());
    }

    /** Gives it a status by hand. */
    void end(ObjectNode one, String status) {
        if (status.equals("pending")) {
            reopen(one);
        } else {
            end(one, status, workspace.now().toString());
        }
    }

    private List<ObjectNode> cases() {
        return workspace.store.collection("cases").items();
    }

    private static boolean isOpen(ObjectNode one) {
        return one.path("status").asString().equals("pending");
    }

    private void claim(ObjectNode one) {
        Instant due = Instant.parse(one.path("created_at").asString()).plus(WAITING);
        boolean isClaimed =
                runs.containsKey(id(one)) || !one.path("claimed_by_run_id").isNull();
        if (isClaimed || workspace.now().isBefore(due)) {
            return;
        }
        agent(one.path("queue_id").asString()).ifPresent(agent -> {
            DemoRun run = DemoRun.start(workspace, agent, one.path("title").asString(), null);
            run.createdAt(due);
            workspace.runs.add(run);
            runs.put(id(one), run);
            one.put("claimed_at", due.toString()).put("claimed_by_run_id", run.id());
        });
    }

    private void follow(ObjectNode one) {
        @Nullable DemoRun run = runs.get(id(one));
        if (run == null) {
            return;
        }
        String status = run.status();
        one.put("agent_run_status", status).put("agent_run_user_id", workspace.userId);
        switch (status) {
            case "completed" -> end(one, "completed", ended(run));
            case "failed", "interrupted" -> end(one, "failed", ended(run));
            case "waiting" ->
                one.put("display_status", "needs_input").put("pending_human_request_id", run.humanRequestId());
            default -> one.put("display_status", "in_progress").putNull("pending_human_request_id");
        }
    }

    private static String ended(DemoRun run) {
        return run.toRun().path("completed_at").asString();
    }

    private static void end(ObjectNode one, String status, String time) {
        one.put("status", status)
                .put("display_status", status)
                .put("completed_at", time)
                .put("updated_at", time);
        one.putNull("pending_human_request_id");
    }

    private Optional<ObjectNode> agent(String queue) {
        return workspace.store.collection("case_triggers").items().stream()
                .filter(trigger -> trigger.path("case_queue_id").asString().equals(queue)
                        && trigger.path("enabled").asBoolean())
                .flatMap(trigger -> workspace.agentOf(trigger).stream())
                .findFirst();
    }

    private static String id(ObjectNode one) {
        return one.path("id").asString();
    }
}
