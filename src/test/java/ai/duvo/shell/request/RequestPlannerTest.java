package ai.duvo.shell.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.VariableExpansion;
import ai.duvo.shell.testing.MapVariables;
import ai.duvo.shell.trust.TrustPolicy;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Line to request, without a server. */
class RequestPlannerTest {

    private static final CommandResolver BINDER = new CommandResolver(new Catalog(Commands.all()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "agents list --limit 5 --offset 10 | GET /v2/teams/T/agents?limit=5&offset=10",
                "agents get a/b | GET /v2/agents/a%2Fb",
                "revisions get R --agent A | GET /v2/agents/A/revisions/R",
                "runs list --status waiting --has-issues true --agent A | GET /v2/teams/T/runs?status=waiting&agent_id=A&has_issues=true",
                "runs start --agent A --message 'go on' --sandbox S | POST /v2/teams/T/runs {\"agent_id\":\"A\",\"message\":\"go on\",\"sandbox_id\":\"S\"}",
                "runs respond R Q --deny | POST /v2/runs/R/human-requests/Q/respond {\"approved\":false}",
                "runs respond R Q --answer 'Which?=a=b' --answer n=1 | POST /v2/runs/R/human-requests/Q/respond {\"answers\":{\"Which?\":\"a=b\",\"n\":\"1\"}}",
                "runs stop R --yes | POST /v2/runs/R/stop",
                "sandboxes create | POST /v2/sandboxes",
                "sandboxes files S --path /workspace/a | GET /v2/sandboxes/S/files?path=/workspace/a",
                "sandboxes prepare-upload-url S --path x | POST /v2/sandboxes/S/upload-urls {\"path\":\"x\"}",
                "revision-integrations connections pin C --agent A --revision R --integration I | POST /v2/agents/A/revisions/R/integrations/I/connections {\"connection_id\":\"C\"}",
                "revision-integrations connections unpin C --agent A --revision R --integration I -y | DELETE /v2/agents/A/revisions/R/integrations/I/connections/C",
                "revision-integrations queues set --agent A --revision R --integration I | PUT /v2/agents/A/revisions/R/integrations/I/queues {\"queue_ids\":[]}",
                "revision-integrations queues set --agent A --revision R --integration I --queue q1 --queue q2 | PUT /v2/agents/A/revisions/R/integrations/I/queues {\"queue_ids\":[\"q1\",\"q2\"]}",
                "connections list --type gmail | GET /v2/teams/T/connections?type=gmail",
                "team current | GET /v2/teams/T",
                "queue-labels create --queue Q --value north --color-hue 200 | POST /v2/queues/Q/labels {\"value\":\"north\",\"color_hue\":200}",
                "cases create --queue Q --title T --label region=north --label late | POST /v2/queues/Q/cases {\"case\":{\"title\":\"T\",\"labels\":[{\"key\":\"region\",\"value\":\"north\"},{\"value\":\"late\"}]}}",
                "cases create --queue Q --title T --priority high --data D | POST /v2/queues/Q/cases {\"case\":{\"title\":\"T\",\"data\":\"D\",\"priority\":\"high\"}}",
                "cases create --queue Q --from-file - | POST /v2/queues/Q/cases {\"cases\":[{\"title\":\"A\"},{\"title\":\"B\"}]}",
                "files content-set 'a b/c.txt' --content x=1 | PUT /v2/teams/T/files/content/a%20b/c.txt {\"content\":\"x=1\"}",
                "pulse pdf D --theme dark -o x.pdf | GET /v2/artifacts/D/export/pdf?theme=dark",
                "pulse list --team --limit 5 | GET /v2/artifacts?scope=team&limit=5",
                "secrets create --name n --value A=b=c --value D=e --shared | POST /v2/teams/T/credentials {\"name\":\"n\",\"values\":{\"A\":\"b=c\",\"D\":\"e\"},\"shared\":true}",
            })
    void aLineBecomesARequest(String line, String request) {
        assertThat(text(plan(line))).isEqualTo(request);
    }

    @Test
    void onlyWhatChangesSomethingHasAnIdempotencyKey() {
        assertThat(plan("sandboxes create").idempotencyKey()).isEqualTo("key");
        assertThat(plan("agents list").idempotencyKey()).isNull();
    }

    @Test
    void anEmptyIdIsRefused() {
        assertThatThrownBy(() -> plan("agents get ''")).hasMessage("\"\" cannot be an id");
        assertThatThrownBy(() -> plan("agents get ..")).hasMessage("\"..\" cannot be an id");
    }

    private static ApiRequest plan(String line) {
        ValueReader values = new ValueReader(
                new ByteArrayInputStream("[{\"title\":\"A\"},{\"title\":\"B\"}]".getBytes(StandardCharsets.UTF_8)),
                Clock.systemUTC(),
                TrustPolicy::typed);
        return new RequestPlanner(values, () -> "key")
                .plan(BINDER.bind(VariableExpansion.expand(Lexer.lex(line), new MapVariables())), name -> "T");
    }

    private static String text(ApiRequest request) {
        String query = request.query().stream()
                .map(p -> p.name() + "=" + p.value())
                .collect(Collectors.joining("&", request.query().isEmpty() ? "" : "?", ""));
        String body = request.body() instanceof RequestBody.Json json
                ? " " + new String(json.bytes(), StandardCharsets.UTF_8)
                : "";
        return request + query + body;
    }
}
