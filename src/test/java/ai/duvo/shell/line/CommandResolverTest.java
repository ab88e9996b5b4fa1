package ai.duvo.shell.line;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.UsageFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandResolverTest {

    private static final Catalog CATALOG = new Catalog(List.of(
            command("runs list")
                    .with(
                            option("limit", Kind.NUMBER, "x").between(1, 100),
                            option("offset", Kind.NUMBER, "x"),
                            option("status", Kind.TEXT, "x").oneOf("running", "failed"))
                    .example("runs list"),
            command("runs get").takes(argument("id", Kind.RUN, "x")).example("runs get 1"),
            command("runs respond")
                    .takes(
                            argument("id", Kind.RUN, "x"),
                            argument("request", Kind.TEXT, "x").optional())
                    .with(
                            flag("approve", "x"),
                            flag("deny", "x"),
                            option("answer", Kind.KEY_VALUE, "x").many(),
                            flag("yes", "own").letter('y'))
                    .exactlyOne("approve", "deny", "answer")
                    .example("runs respond 1"),
            command("upload")
                    .alias("put")
                    .takes(
                            argument("id", Kind.SANDBOX, "x"),
                            argument("file", Kind.FILE, "x").many())
                    .example("upload 1 f"),
            command("exit").takes(argument("code", Kind.NUMBER, "x").optional()).example("exit"),
            command("help")
                    .takes(argument("command", Kind.COMMAND, "x").optional().many())
                    .example("help")));

    private final CommandResolver binder = new CommandResolver(CATALOG);

    @Test
    void optionsComeInEveryForm() {
        assertThat(bind("runs list --limit 5 --offset=-5").options())
                .containsEntry("limit", List.of("5"))
                .containsEntry("offset", List.of("-5"));
        assertThat(bind("runs list --offset -5").options()).containsEntry("offset", List.of("-5"));
        assertThat(bind("runs respond 1 --answer a=b --answer c=d").optionAll("answer"))
                .containsExactly("a=b", "c=d");
    }

    @Test
    void globalOptionsStandBeforeOrBehind() {
        assertThat(bind("--json --team t runs get 1").globals()).containsKeys("json", "team");
        assertThat(bind("runs get 1 --json").globals()).containsKey("json");
    }

    @Test
    void aCommandsOwnOptionWins() {
        Invocation bound = bind("runs respond 1 --approve -y");
        assertThat(bound.flag("yes")).isTrue();
        assertThat(bound.globalFlag("yes")).isFalse();
    }

    @Test
    void wordsBehindTwoDashesAreValues() {
        assertThat(bind("upload s -- --json -x").argumentAll("file")).containsExactly("--json", "-x");
    }

    @Test
    void aSingleDashIsAValue() {
        assertThat(bind("upload s -").argumentAll("file")).containsExactly("-");
    }

    @Test
    void aQuotedDashIsAValue() {
        assertThat(bind("upload s '--json'").argumentAll("file")).containsExactly("--json");
    }

    @Test
    void aNegativeNumberIsAValueWhereANumberIsWanted() {
        assertThat(bind("exit -5").argument("code")).contains("-5");
    }

    @Test
    void anAliasIsTheSameCommand() {
        assertThat(bind("put s f").command().name()).isEqualTo("upload");
    }

    @Test
    void helpNeedsNothingElse() {
        assertThat(bind("runs get --help").globalFlag("help")).isTrue();
        assertThat(bind("runs --help").command().name()).isEqualTo("help");
        assertThat(bind("runs --help").argumentAll("command")).containsExactly("runs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "runs lst ~ 5 ~ there is no command \"lst\" of \"runs\" ~ did you mean list?",
                "run get 1 ~ 0 ~ there is no command \"run\" ~ did you mean runs?",
                "runs ~ 4 ~ \"runs\" needs one more word ~ one of: list, get, respond",
                "runs list --limt 5 ~ 10 ~ \"runs list\" has no option --limt ~ did you mean --limit?",
                "runs list --limit ~ 10 ~ --limit wants a value: NUMBER ~ a value that begins with a dash goes as --limit=VALUE",
                "runs list --limit x ~ 18 ~ --limit wants a whole number, not \"x\" ~",
                "runs list --limit 500 ~ 18 ~ --limit wants 1 to 100, not 500 ~",
                "runs list --limit 1 --limit 2 ~ 10 ~ --limit is given twice ~ leave one of them out",
                "runs list --status runing ~ 19 ~ --status cannot be \"runing\" ~ did you mean running?",
                "runs list x ~ 10 ~ \"x\" is one word too many for \"runs list\" ~ usage: runs list [--limit NUMBER] [--offset NUMBER] [--status TEXT]; quote words that belong together",
                "runs get ~ 8 ~ \"runs get\" needs ID ~ usage: runs get ID",
                "runs respond 1 ~ 14 ~ \"runs respond\" needs one of --answer, --approve, --deny ~ usage: runs respond ID [REQUEST] (--approve | --deny | --answer KEY=VALUE…) [--yes]",
                "runs respond 1 --approve --deny ~ 25 ~ --approve and --deny exclude each other ~ leave one of them out",
                "runs respond 1 --answer x ~ 24 ~ --answer wants KEY=VALUE, not \"x\" ~",
                "runs respond 1 --approve=true ~ 15 ~ --approve takes no value ~ write only --approve",
                "runs get --run 1 ~ 9 ~ \"runs get\" has no option --run ~ write the value alone, as ID: runs get ID",
                "runs get 1 --json --format csv ~ 18 ~ --json and --format exclude each other ~ leave one of them out",
                "--jsn runs get 1 ~ 0 ~ unknown option --jsn ~ did you mean --json?",
            })
    void aWrongLineSaysWhatWhereAndWhatToDo(String line, int start, String message, String hint) {
        assertThatThrownBy(() -> bind(line)).isInstanceOfSatisfying(UsageFailure.class, failure -> {
            assertThat(failure).hasMessage(message);
            assertThat(failure.hint()).isEqualTo(hint);
            assertThat(failure.span()).isNotNull().extracting(s -> s.start()).isEqualTo(start);
        });
    }

    private Invocation bind(String line) {
        Statement.Call call = (Statement.Call) LineParser.parse(SourceText.typed(line));
        return binder.bind(VariableExpansion.expand(call.pipeline().words(), new NoVariables()));
    }
}
