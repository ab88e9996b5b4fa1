package ai.duvo.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.testing.MapVariables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects and lists where one value is wanted: refused before anything is sent. */
class StructuredValueTest {

    private final MapVariables variables = new MapVariables();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "sandboxes files $sandbox | $sandbox is an object, and sandbox-id wants the id of one sandbox | did you mean $sandbox.sandbox_id?",
                "sandboxes files \"$sandbox\" | $sandbox is an object, and sandbox-id wants the id of one sandbox | did you mean $sandbox.sandbox_id?",
                "runs get $run | $run is an object, and id wants the id of one run | did you mean $run.run.id?",
                "runs list --agent $page | $page is an object, and --agent wants the id of one agent | did you mean $page.agents[0].id?",
                "runs list --agent=$page.agents | $page.agents is a list of 2, and --agent wants the id of one agent | did you mean $page.agents[0].id?",
                "agents get $run.run.config | $run.run.config is an object, and id wants the id of one agent | it has: input",
                "agents get $odd | $odd is an object, and id wants the id of one agent | it has: y |! sh #",
                "agents list --limit $run | $run is an object, and --limit wants a single value | it has: run, total, done, nothing",
                "agents get $run.total | $run.total is a number, and id wants the id of one agent | it is 26; ids are texts",
                "agents get \"$run.total\" | $run.total is a number, and id wants the id of one agent | it is 26; ids are texts",
                "sandboxes files $run.total | $run.total is a number, and sandbox-id wants the id of one sandbox | it is 26; ids are texts",
                "runs list --agent=$run.done | $run.done is true or false, and --agent wants the id of one agent | it is true; ids are texts",
                "sandboxes files $run.nothing | $run.nothing is null | it has no value in this result",
                "runs start --agent a --message $run | $run is an object, and --message wants a single value | as JSON text: \"$run\"",
            })
    void itIsRefusedWithTheFieldThatWasMeant(String line, String message, String hint) {
        variables
                .with("sandbox", json("{'sandbox_id':'sbx_1','status':'running'}"))
                .with("run", json("{'run':{'id':'r1','config':{'input':'x'}},'total':26,'done':true,'nothing':null}"))
                .with("odd", json("{'y |! sh #':{'agent_id':'a1'}}"))
                .with("page", json("{'agents':[{'id':'a1'},{'id':'a2'}]}"));
        assertThatThrownBy(() -> bind(line))
                .isInstanceOfSatisfying(UsageFailure.class, failure -> assertThat(failure.hint())
                        .isEqualTo(hint))
                .hasMessage(message);
    }

    @Test
    void whereJsonOrTextIsWantedItGoesThrough() {
        variables.with("case", json("{'title':'Order 4'}")).with("ids", json("['c1','c2']"));
        assertThat(bind("runs start --agent a --message \"$case\"").option("message"))
                .contains("{\"title\":\"Order 4\"}");
        assertThat(bind("api POST /v2/x --data $case").option("data")).contains("{\"title\":\"Order 4\"}");
        assertThat(bind("cases bulk-delete --queue q --ids $ids").option("ids")).contains("c1,c2");
        assertThat(bind("runs get $ids[0]").argument("id")).contains("c1");
        variables.with("n", "26").with("yes", "true");
        assertThat(bind("runs list --limit $n").option("limit")).contains("26");
        assertThat(bind("runs start --agent \"Agent $n\" --message $n").option("agent"))
                .contains("Agent 26");
        assertThat(bind("runs start --agent a --message $yes").option("message"))
                .contains("true");
    }

    private Invocation bind(String line) {
        return new CommandResolver(new Catalog(Commands.all()))
                .bind(VariableExpansion.expand(Lexer.lex(line), variables));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
