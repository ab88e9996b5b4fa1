package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import ai.duvo.shell.testing.FakeApi;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Agent {@code 00000061-0001-4000-8000-000000000000} of team {@code team-1}, with which all is well until a test changes an answer. */
final class Workshop {

    static final String AGENT = "/v2/agents/00000061-0001-4000-8000-000000000000";
    static final String REVISIONS = AGENT + "/revisions";
    static final String TRIGGERS = AGENT + "/case-triggers";
    static final String CONNECTIONS = "/v2/teams/team-1/connections";
    static final String SLOTS = REVISIONS + "/r2/integrations";
    static final String QUEUES = REVISIONS + "/r2/case-queue-validation";
    static final String PINS = SLOTS + "/s1/connections";
    static final String SLOT_QUEUES = SLOTS + "/s2/queues";
    static final String CASES = "/v2/queues/q1/cases";
    static final String SECRETS = REVISIONS + "/r2/credentials";
    static final String LOGINS = REVISIONS + "/r2/logins";
    static final String SCHEDULES = AGENT + "/schedules";
    static final List<String> OF_REVISION = List.of(SLOTS, QUEUES, PINS, SLOT_QUEUES, CASES, SECRETS, LOGINS);
    static final List<String> ALL = Stream.concat(
                    Stream.of(AGENT, REVISIONS, TRIGGERS, CONNECTIONS, SCHEDULES), OF_REVISION.stream())
            .toList();

    private final Map<String, ResponseDefinitionBuilder> answers = new LinkedHashMap<>();

    Workshop() {
        with(AGENT, "{'agent': {'id': '00000061-0001-4000-8000-000000000000', 'name': 'Clerk', 'team_id': 'team-1'}}");
        with(REVISIONS, "{'builds': [" + revision(3, "draft") + "," + revision(2, "live") + "], 'total': 2}");
        with(
                TRIGGERS,
                "{'case_triggers': [{'id': 't0', 'enabled': true, 'case_queue_id': 'q1', 'case_queue_name': 'Returns'}]}");
        with(SCHEDULES, "{'schedules': [{'id': 'd1', 'build_id': 'r2', 'enabled': true, 'frequency': 'daily'}]}");
        with(CONNECTIONS, "{'integrations': [{'id': 'c1', 'type': 'slack', 'name': 'Acme'}], 'total': 1}");
        with(
                SLOTS,
                "{'integrations': [{'id': 's1', 'integration_type': 'slack', 'integration_name': 'Slack'},"
                        + " {'id': 's2', 'integration_type': 'case-queue-consumer', 'integration_name': 'Cases'}]}");
        with(
                QUEUES,
                "{'configs': [{'config_id': 's2', 'integration_type': 'case-queue-consumer',"
                        + " 'linked_queue_count': 1}], 'has_available_queues': true}");
        with(PINS, "{'connections': [{'connection_id': 'c1'}]}");
        with(SLOT_QUEUES, "{'queues': [{'id': 'q1', 'name': 'Returns'}]}");
        with(CASES, "{'cases': []}");
        with(SECRETS, "[]");
        with(LOGINS, "[]");
    }

    static String revision(int number, String status) {
        return "{'id': 'r" + number + "', 'revision_number': " + number + ", 'status': '" + status + "'}";
    }

    Workshop with(String path, String json) {
        return with(path, 200, json);
    }

    Workshop with(String path, int status, String json) {
        return with(path, aResponse().withStatus(status).withBody(json.replace('\'', '"')));
    }

    Workshop with(String path, ResponseDefinitionBuilder answer) {
        answers.put(path, answer.withHeader("Content-Type", "application/json"));
        return this;
    }

    Workshop without(String... paths) {
        List.of(paths).forEach(answers::remove);
        return this;
    }

    /** Without its live revision: nobody asks what is in it. */
    Workshop withoutRevision() {
        return without(OF_REVISION.toArray(new String[0]));
    }

    /** Nothing but this refusal. */
    Workshop only(String path, int status) {
        answers.clear();
        return with(path, status, "{'error': 'refused'}");
    }

    /** With another time in the answer. */
    Workshop dated(String path, String date) {
        Objects.requireNonNull(answers.get(path)).withHeader("Date", date);
        return this;
    }

    void at(FakeApi api) {
        answers.forEach((path, answer) -> api.stub(get(urlPathEqualTo(path)).willReturn(answer)));
    }
}
