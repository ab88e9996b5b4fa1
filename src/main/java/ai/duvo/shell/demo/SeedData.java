package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.DemoResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What is in the demo workspace when it opens: the same every time, but for the times. */
final class SeedData {

    private static final List<String> AGENTS =
            List.of(("Ops bot|Invoice clerk|Returns desk|Supplier onboarding|Price watcher|Ops bot|"
                            + "Contract reader \"EMEA\"|Café stock 🧾|Dunning letters|Payment matching|Shipment tracker|"
                            + "Customs papers|Claims triage|Catalogue cleaner|Promotion checker|Shelf planner|Store rota|"
                            + "Lease abstracts|Expense audit|VAT reclaim|Credit notes|Purchase orders|Month-end close|"
                            + "Vendor master data|Freight audit|Complaint replies")
                    .split("\\|"));
    private static final List<String> INTEGRATIONS =
            List.of(("gmail:Gmail:google|slack:Slack:slack|google-drive:Google Drive:google|sap:SAP S/4HANA:sap|"
                            + "netsuite:NetSuite:oracle|salesforce:Salesforce:salesforce|zendesk:Zendesk:zendesk|case-queue-producer:Case queue:duvo")
                    .split("\\|"));

    private final Workspace workspace;
    private final String now;

    SeedData(Workspace workspace) {
        this.workspace = workspace;
        this.now = workspace.openedAt.toString();
    }

    void plant() {
        INTEGRATIONS.forEach(this::integration);
        connection("gmail", "ops@acme.example", false);
        connection("gmail", "invoices@acme.example", false);
        connection("slack", "Acme Slack", false);
        connection("sap", "SAP production", true);
        connection("google-drive", "Finance drive", false);
        queue("Invoices to check", true);
        queue("Returns", false);
        for (int i = 0; i < AGENTS.size(); i++) {
            agent(AGENTS.get(i), i);
        }
        runs();
        // last, and with an id of its own, so that all other ids stay as they were
        ObjectNode spare = account("sap", "SAP quality", "oauth", 40, "5a9c0f7e-3d21-4b68-9e4f-1c2d3e4f5a6b");
        workspace.connections.add(spare.put("shared", true));
        integration("case-queue-consumer:Case queue consumer:duvo");
        workspace.wiring.connect();
    }

    private void agent(String name, int index) {
        Instant created = ago(Duration.ofDays(90 - index));
        String id = workspace.newId();
        List<ObjectNode> revisions = new ArrayList<>();
        for (int number = 3; number >= 1; number--) {
            String status = number == 3 ? "draft" : number == 2 ? "live" : "archived";
            revisions.add(revision(id, name, number, status, created.plus(Duration.ofDays(number))));
        }
        workspace.revisions.addAll(revisions);
        ObjectNode agent = DemoResponse.object()
                .put("id", id)
                .put("name", name)
                .put("slack_enabled", index % 3 == 0)
                .put("microsoft_teams_enabled", false)
                .put("agentic_memory_enabled", true)
                .put("team_id", workspace.teamId)
                .putNull("thread_id")
                .put("created_at", created.toString())
                .put("updated_at", created.plus(Duration.ofDays(3)).toString())
                .putNull("pinned_at")
                .put("last_run_at", ago(Duration.ofMinutes(17L * (index + 1))).toString());
        workspace.agents.add(agent);
        for (ObjectNode revision : revisions) {
            slots(revision, 0, index % 2 == 0 ? 1 : 3, 7);
        }
    }

    private ObjectNode revision(String agentId, String name, int number, String status, Instant time) {
        String created = time.toString();
        ObjectNode revision = DemoResponse.object()
                .put("id", workspace.newId())
                .put("copilot_id", agentId)
                .put("agent_id", agentId)
                .put("name", name + " v" + number);
        revision.set("config", RevisionHook.doing("You are " + name + ". Work carefully and say what you did."));
        return revision.put("status", status)
                .put("revision_number", number)
                .putNull("parent_build_id")
                .put("created_by", workspace.userId)
                .put("created_at", created)
                .put("updated_at", created);
    }

    private void integration(String line) {
        String[] parts = line.split(":");
        workspace.integrations.add(account(parts[0], parts[1], parts[2], 200));
    }

    private void connection(String type, String name, boolean broken) {
        ObjectNode connection = account(type, name, "oauth", 40);
        connection.put("shared", true);
        if (broken) {
            connection.put("broken_at", ago(Duration.ofHours(5)).toString());
            connection.put("broken_reason", "The password has expired");
        }
        workspace.connections.add(connection);
    }

    private ObjectNode account(String type, String name, String provider, int days) {
        return account(type, name, provider, days, workspace.newId());
    }

    private ObjectNode account(String type, String name, String provider, int days, String id) {
        return DemoResponse.object()
                .put("id", id)
                .put("name", name)
                .put("type", type)
                .put("provider", provider)
                .putNull("user_id")
                .put("team_id", workspace.teamId)
                .put("created_at", ago(Duration.ofDays(days)).toString())
                .put("updated_at", ago(Duration.ofDays(days / 2)).toString());
    }

    private void queue(String name, boolean approvals) {
        workspace.queues.add(DemoResponse.object()
                .put("id", workspace.newId())
                .put("name", name)
                .put("description", "Cases: " + name.toLowerCase(Locale.ROOT))
                .putNull("folder_id")
                .put("team_id", workspace.teamId)
                .put("created_at", ago(Duration.ofDays(60)).toString())
                .put("has_approvals", approvals));
    }

    private void slots(ObjectNode revision, int... integrations) {
        List<ObjectNode> slots = new ArrayList<>();
        for (int integration : integrations) {
            slots.add(newSlot(workspace, workspace.integrations.get(integration), now));
        }
        workspace.slots.put(revision.path("id").asString(), slots);
    }

    static ObjectNode newSlot(Workspace workspace, ObjectNode integration, String createdAt) {
        return slot(workspace.newId(), integration, createdAt);
    }

    static ObjectNode slot(String id, ObjectNode integration, String createdAt) {
        return DemoResponse.object()
                .put("id", id)
                .put("integration_id", integration.path("id").asString())
                .putNull("custom_integration_id")
                .put("integration_type", integration.path("type").asString())
                .put("integration_name", integration.path("name").asString())
                .put("created_at", createdAt);
    }

    private void runs() {
        String[] titles = {"Check supplier invoices", "Answer returns", "Match payments", "Read the new contract"};
        for (int i = 0; i < 30; i++) {
            ObjectNode agent = workspace.agents.get(i % 8);
            DemoRun run = DemoRun.start(workspace, agent, titles[i % titles.length], null);
            run.createdAt(ago(Duration.ofMinutes(20L * i + 3)));
            if (i % 11 == 5) {
                run.failed();
            }
            workspace.runs.add(0, run);
        }
        ask("Please approve the credit note for order 4711", false);
        ask("Which warehouse? A question about the returns", true);
    }

    private void ask(String message, boolean question) {
        DemoRun run = DemoRun.start(workspace, workspace.agents.get(2), message, null);
        run.createdAt(ago(Duration.ofMinutes(2)));
        run.waitsForHuman(question);
        workspace.runs.add(run);
    }

    private Instant ago(Duration time) {
        return workspace.openedAt.minus(time);
    }
}
