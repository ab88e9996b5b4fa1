package ai.duvo.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.testing.SetClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Cases move by themselves where a trigger waits for their queue. */
class CasesTest {

    private static final String CASES = "/v2/queues/{queue_id}/cases";
    private static final String LABELS = CASES + "/{case_id}/labels";

    private final SetClock clock = new SetClock();
    private final Workspace workspace = new Workspace(clock, DemoOptions.USUAL_SEED);
    private final DemoCaller caller = new DemoCaller(new DemoRoutes(workspace, ContractRows.catalog()));
    private final String invoices = workspace.queues.get(0).path("id").asString();
    private final String returns = workspace.queues.get(1).path("id").asString();

    @Test
    void aCaseOfAWatchedQueueIsTakenAndDone() {
        JsonNode added = create(returns, "{'case':{'title':'Return 5','priority':'high'}}")
                .path(0);
        String id = added.path("id").asString();
        assertThat(added.path("priority").asString()).isEqualTo("high");
        assertThat(status(id)).isEqualTo("pending");
        clock.advance(Duration.ofSeconds(3));
        assertThat(status(id)).isEqualTo("in_progress");
        JsonNode runs = caller.call("GET /v2/cases/{case_id}/runs", Map.of("case_id", id), "")
                .path("runs");
        assertThat(runs).hasSize(1);
        Map<String, String> run =
                Map.of("case_id", id, "run_id", runs.path(0).path("id").asString());
        assertThat(caller.call("GET /v2/cases/{case_id}/runs/{run_id}/recent-messages", run, "")
                        .path("messages"))
                .isNotEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(status(id)).isEqualTo("completed");
        assertThat(caller.call("GET /v2/runs/{run_id}", run, "")
                        .path("run")
                        .path("status")
                        .asString())
                .isEqualTo("completed");
    }

    @Test
    void aCaseThatAsksWaitsForAHuman() {
        String id = create(returns, "{'case':{'title':'please approve'}}")
                .path(0)
                .path("id")
                .asString();
        clock.advance(Duration.ofMinutes(1));
        assertThat(status(id)).isEqualTo("needs_input");
    }

    @Test
    void withoutATriggerCasesWait() {
        String id = create(invoices, "{'cases':[{'title':'A'},{'title':'B'}]}")
                .path(1)
                .path("id")
                .asString();
        clock.advance(Duration.ofHours(1));
        assertThat(status(id)).isEqualTo("pending");
        assertThat(caller.call("GET /v2/cases/{case_id}/runs", Map.of("case_id", id), "")
                        .path("runs"))
                .isEmpty();
    }

    @Test
    void casesNeedTitles() {
        assertThatThrownBy(() -> create(invoices, "{'case':{'data':'x'}}")).hasMessage("title is required");
        assertThatThrownBy(() -> create(invoices, "{'other':1}")).hasMessage("case or cases is required");
        assertThatThrownBy(() -> create(invoices, "{'case':{'title':'A','labels':[{'key':'k'}]}}"))
                .hasMessage("value is required");
        assertThat(caller.call("GET " + CASES, Map.of("queue_id", invoices), "")
                        .path("total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void severalAreChangedAtOnce() {
        String id =
                create(invoices, "{'case':{'title':'A'}}").path(0).path("id").asString();
        String strange = "00000000-0000-4000-8000-000000000000";
        String ids = "'case_ids':['" + id + "','" + strange + "']";
        JsonNode counted = bulk("update-priority", "{'priority':'high'," + ids + "}");
        assertThat(counted.path("updatedCount").asInt()).isEqualTo(1);
        assertThat(counted.path("skippedCount").asInt()).isEqualTo(1);
        bulk("update-status", "{'status':'completed'," + ids + "}");
        assertThat(status(id)).isEqualTo("completed");
        assertThat(bulk("reprocess", "{" + ids + "}").path("reprocessedCount").asInt())
                .isEqualTo(1);
        assertThat(status(id)).isEqualTo("pending");
        assertThatThrownBy(() -> bulk("delete", "{}")).hasMessage("case_ids must have at least 1 item");
        assertThatThrownBy(() -> bulk("update-status", "{'status':'new'," + ids + "}"))
                .hasMessage("status must be one of pending, completed, failed");
        assertThat(bulk("delete", "{'all_matching':true}").path("deletedCount").asInt())
                .isEqualTo(4);
        create(invoices, "{'case':{'title':'A'}}");
        JsonNode cleared = caller.call("DELETE " + CASES, Map.of("queue_id", invoices), "");
        assertThat(cleared.path("deletedCount").asInt()).isEqualTo(1);
    }

    @Test
    void aLabelIsMadeWhenItIsAssigned() {
        JsonNode added = create(invoices, "{'case':{'title':'A','labels':[{'key':'region','value':'APAC'}]}}")
                .path(0);
        Map<String, String> path =
                Map.of("queue_id", invoices, "case_id", added.path("id").asString());
        assertThat(added.path("labels").path(0).path("value").asString()).isEqualTo("APAC");
        caller.call("POST " + LABELS, path, "{'labels':[{'value':'urgent'},{'value':'urgent'}]}");
        JsonNode labels = caller.call("GET " + LABELS, path, "").path("labels");
        assertThat(labels.findValuesAsString("value")).containsExactly("APAC", "urgent");
        JsonNode all = caller.call("GET /v2/queues/{queue_id}/labels", path, "").path("labels");
        assertThat(all.findValuesAsString("value")).containsExactly("EMEA", "urgent", "APAC");
        assertThat(all.findValues("case_count").toString()).isEqualTo("[1, 1, 1]");
        String label = labels.path(0).path("id").asString();
        caller.call("POST " + LABELS + "/unlink", path, "{'label_ids':['" + label + "']}");
        assertThat(caller.call("GET " + LABELS, path, "").path("labels")).hasSize(1);
    }

    @Test
    void whatIsGoneLeavesTheRestAlive() {
        for (int of : new int[] {13, 12, 2}) {
            String agent = workspace.agents.get(of).path("id").asString();
            caller.call("DELETE /v2/agents/{agent_id}", Map.of("agent_id", agent), "");
        }
        create(returns, "{'case':{'title':'Return 6'}}");
        clock.advance(Duration.ofMinutes(1));
        assertThat(caller.call("GET " + CASES, Map.of("queue_id", returns), "")
                        .path("cases")
                        .path(0)
                        .path("status"))
                .hasToString("\"pending\"");
        assertThat(caller.call("GET /v2/queues/{queue_id}/agents", Map.of("queue_id", returns), "")
                        .path("consumers"))
                .isEmpty();
        Map<String, String> team = Map.of("teamId", workspace.teamId);
        assertThat(caller.call("GET /v2/teams/{teamId}/runs", team, "").path("data"))
                .isNotEmpty();
        JsonNode gone = caller.call("DELETE /v2/queues/{queue_id}", Map.of("queue_id", invoices), "");
        assertThat(gone.path("deleted_case_count").asInt()).isEqualTo(3);
        ObjectNode slot = workspace.slots.values().iterator().next().get(2);
        assertThat(workspace.queuesOf(slot)).isEmpty();
    }

    @Test
    void aQueueNamesWhoFeedsAndWhoTakes() {
        JsonNode fed = caller.call("GET /v2/queues/{queue_id}/agents", Map.of("queue_id", invoices), "");
        assertThat(fed.path("producers")).isNotEmpty();
        assertThat(fed.path("consumers")).isEmpty();
        JsonNode taken = caller.call("GET /v2/queues/{queue_id}/agents", Map.of("queue_id", returns), "");
        assertThat(taken.path("consumers").findValuesAsString("agent_name"))
                .containsExactly("Returns desk", "Catalogue cleaner", "Claims triage");
    }

    private JsonNode create(String queue, String body) {
        return caller.call("POST " + CASES, Map.of("queue_id", queue), body).path("added_cases");
    }

    private JsonNode bulk(String what, String body) {
        return caller.call("POST " + CASES + "/bulk-" + what, Map.of("queue_id", invoices), body);
    }

    private String status(String id) {
        return caller.call("GET /v2/cases/{case_id}", Map.of("case_id", id), "")
                .path("case")
                .path("display_status")
                .asString();
    }
}
