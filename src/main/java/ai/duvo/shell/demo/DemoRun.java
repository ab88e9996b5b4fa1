package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.DemoSandbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run that moves by the clock: pending, starting, running, completed within four seconds, unless it waits for a human.
 */
final class DemoRun {

    private static final Duration STARTING = Duration.ofMillis(300);
    private static final Duration RUNNING = Duration.ofMillis(800);
    private static final Duration WAITING = Duration.ofMillis(1500);
    private static final Duration CALLING = Duration.ofMillis(1300);
    private static final Duration COMPLETED = Duration.ofMillis(4000);

    private final Workspace workspace;
    private final String id;
    private final ObjectNode agent;
    private final String request;
    private final @Nullable String sandboxId;
    private final List<ObjectNode> sent = new ArrayList<>();
    private final String humanRequestId;
    private final String build;
    private Instant createdAt;
    private boolean asks;
    private boolean question;
    private boolean failed;
    private boolean failsSilently;
    private @Nullable Instant answeredAt;
    private @Nullable Instant stoppedAt;

    private DemoRun(Workspace workspace, ObjectNode agent, String request, @Nullable String sandboxId) {
        this.workspace = workspace;
        this.id = workspace.newId();
        this.humanRequestId = workspace.newId();
        this.agent = agent;
        this.build = workspace.wiring.ofRun(agent).path("id").asString();
        this.request = request;
        this.sandboxId = sandboxId;
        this.createdAt = workspace.now();
        this.asks = request.toLowerCase(Locale.ROOT).contains("approve");
    }

    static DemoRun start(Workspace workspace, ObjectNode agent, String request, @Nullable String sandboxId) {
        return new DemoRun(workspace, agent, request, sandboxId);
    }

    /** It will fail, and nothing in it will say why. */
    void failsSilently() {
        failed = true;
        failsSilently = true;
    }

    String id() {
        return id;
    }

    String humanRequestId() {
        return humanRequestId;
    }

    void createdAt(Instant time) {
        createdAt = time;
    }

    void failed() {
        failed = true;
    }

    void waitsForHuman(boolean asQuestion) {
        asks = true;
        question = asQuestion;
    }

    boolean isQuestion() {
        return question;
    }

    void answered() {
        answeredAt = workspace.now();
    }

    void stop() {
        stoppedAt = workspace.now();
    }

    String status() {
        if (stoppedAt != null) {
            return "interrupted";
        }
        Duration age = age();
        if (age.compareTo(STARTING) < 0) {
            return "pending";
        }
        if (age.compareTo(RUNNING) < 0) {
            return "starting";
        }
        if (asks && answeredAt == null) {
            return age.compareTo(WAITING) < 0 ? "running" : "waiting";
        }
        if (workspace.now().isBefore(end())) {
            return "running";
        }
        return failed ? "failed" : "completed";
    }

    ObjectNode toRun() {
        ObjectNode run = DemoResponse.object()
                .put("id", id)
                .put("agent_id", agent.path("id").asString())
                .put("build_id", build)
                .put("status", status())
                .put("source", "api")
                .put("sandbox_id", sandboxId);
        times(run);
        return run.put("human_in_the_loop_enabled", asks);
    }

    ObjectNode toListItem(int number) {
        ObjectNode run = DemoResponse.object().put("id", id);
        times(run);
        return run.put("status", status())
                .put("source", "api")
                .put("title", request)
                .put("run_number", number)
                .put("agent_id", agent.path("id").asString())
                .put("agent_name", agent.path("name").asString())
                .put("build_id", build)
                .put("user_id", workspace.userId)
                .putNull("case_queue_item_id")
                .putNull("case_queue_id")
                .putNull("case_queue_name")
                .putNull("case_title")
                .putNull("postponed_to")
                .put("submitted_prompt_count", 1 + sent.size());
    }

    /** What it waits for, or null. */
    @Nullable
    ObjectNode pending() {
        if (!status().equals("waiting")) {
            return null;
        }
        ObjectNode pending = DemoResponse.object()
                .put("id", humanRequestId)
                .put("title", question ? "Which warehouse takes the goods?" : "Send the credit note?")
                .put("description", request)
                .put("created_at", createdAt.plus(WAITING).toString())
                .put("type", question ? "question" : "approval");
        if (question) {
            ObjectNode one = pending.putArray("questions").addObject().put("question", "Which warehouse?");
            one.putArray("options").addObject().put("label", "Prague");
        }
        return pending;
    }

    List<ObjectNode> messages() {
        List<ObjectNode> all = new ArrayList<>();
        all.add(message(0, "user", request, createdAt));
        add(all, 1, RUNNING, "assistant", "I will look at what there is.");
        if (sandboxId != null) {
            add(all, 2, RUNNING.plusMillis(400), "assistant", files());
        }
        if (age().compareTo(CALLING) >= 0) {
            all.add(toolCall());
        }
        if (age().compareTo(WAITING) >= 0 && !failsSilently) {
            all.add(toolResult());
        }
        boolean ended = !workspace.now().isBefore(end()) && (!asks || answeredAt != null);
        if (ended && stoppedAt == null && !failsSilently) {
            all.add(message(8, "assistant", failed ? "I could not log in to SAP." : "Done: all is in order.", end()));
        }
        all.addAll(sent);
        return all;
    }

    ObjectNode send(String text) {
        ObjectNode message = message(100 + sent.size(), "user", text, workspace.now());
        sent.add(message);
        return message;
    }

    private void times(ObjectNode run) {
        String status = status();
        boolean started = !status.equals("pending");
        boolean ended = List.of("completed", "failed", "interrupted").contains(status);
        run.put("started_at", started ? createdAt.plus(STARTING).toString() : null)
                .put("completed_at", ended ? (stoppedAt == null ? end() : stoppedAt).toString() : null)
                .put("created_at", createdAt.toString())
                .put("updated_at", createdAt.toString());
    }

    private String files() {
        DemoSandbox sandbox = workspace.sandboxes.get(sandboxId);
        int count = sandbox == null ? 0 : sandbox.files().size();
        return "The sandbox has " + count + (count == 1 ? " file: " : " files: ")
                + (sandbox == null ? "" : String.join(", ", sandbox.files().keySet()));
    }

    private void add(List<ObjectNode> all, int number, Duration after, String role, String text) {
        if (age().compareTo(after) >= 0) {
            all.add(message(number, role, text, createdAt.plus(after)));
        }
    }

    private ObjectNode toolCall() {
        ObjectNode message = DemoResponse.object()
                .put("id", id + "-4")
                .put("type", "tool_call")
                .put("role", "assistant")
                .put("timestamp", createdAt.plus(CALLING).toString());
        message.putObject("tool_call")
                .put("id", "call_1")
                .put("name", "search_mail")
                .putObject("arguments")
                .put("query", "invoice");
        return message;
    }

    private ObjectNode toolResult() {
        ObjectNode message = DemoResponse.object()
                .put("id", id + "-5")
                .put("type", "tool_result")
                .put("role", "tool")
                .put("timestamp", createdAt.plus(WAITING).toString());
        ObjectNode result = message.putObject("tool_result").put("tool_call_id", "call_1");
        result.putObject("result").put("found", 3);
        return message;
    }

    private ObjectNode message(int number, String role, String text, Instant time) {
        return DemoResponse.object()
                .put("id", id + "-" + number)
                .put("type", "text")
                .put("role", role)
                .put("timestamp", time.toString())
                .put("text_content", text);
    }

    private Instant end() {
        return answeredAt == null ? createdAt.plus(COMPLETED) : answeredAt.plus(Duration.ofSeconds(1));
    }

    private Duration age() {
        return Duration.between(createdAt, workspace.now());
    }
}
