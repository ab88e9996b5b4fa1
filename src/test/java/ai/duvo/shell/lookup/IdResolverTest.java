package ai.duvo.shell.lookup;

import static ai.duvo.shell.lookup.FakeThings.CATALOG;
import static ai.duvo.shell.lookup.FakeThings.CLERK;
import static ai.duvo.shell.lookup.FakeThings.DESK;
import static ai.duvo.shell.lookup.FakeThings.STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.NoVariables;
import ai.duvo.shell.line.VariableExpansion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a word means where an id is wanted: typed, in a script, and where nobody is asked. */
class IdResolverTest {

    private static final LookupRules TYPED = new LookupRules(true, false, false);
    private static final LookupRules SCRIPT = new LookupRules(false, false, false);
    private static final LookupRules UNASKED = new LookupRules(true, true, false);

    private final FakeThings things = new FakeThings();

    @ParameterizedTest
    @CsvSource({
        "Invoice clerk, " + CLERK,
        "invoice CLERK, " + CLERK,
        "invoice, " + CLERK,
        "clerk inv, " + CLERK,
        "stock caf, " + STOCK,
        "9ddb, " + STOCK,
        "9DDB1D93, " + STOCK,
        "9ddb1d93…, " + STOCK,
        "2fcbba1f-5, " + CLERK
    })
    void aWordMeansTheOneThingThatItFits(String word, String id) {
        assertThat(resolved("agents get \"" + word + "\"", TYPED)).isEqualTo(id);
        assertThat(things.told).singleElement().asString().startsWith("# agent " + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {CLERK, "00000000-0000-4000-8000-000000000000"})
    void aWholeIdIsNeverLookedUp(String id) {
        assertThat(resolved("agents get " + id, TYPED)).isEqualTo(id);
        assertThat(things.asked).isZero();
    }

    @Test
    void asManyDigitsAsTablesShowNeedNoRequest() {
        things.remembered = List.of(NamedThing.unnamed(STOCK));
        assertThat(resolved("agents get 9ddb1d93", TYPED)).isEqualTo(STOCK);
        assertThat(things.asked).isOne();
    }

    @Test
    void twoThatFitAreNamed() {
        things.remembered = things.things;
        for (String word : List.of("2fcb", "2fcbba1f")) {
            refused(
                    "agents get " + word,
                    TYPED,
                    "2 agents begin with \"" + word + "\", so nothing was sent",
                    CLERK,
                    DESK);
        }
        things.things.add(FakeThings.thing("77777777-437a-448c-9ce3-d216472ad90a", "Invoice desk"));
        refused("agents get invoice", TYPED, "2 agents fit \"invoice\", so nothing was sent", CLERK, "(Invoice desk)");
    }

    @Test
    void tooFewDigitsSayWhichIdTheyBegin() {
        refused("agents get 9d", TYPED, "did you mean " + STOCK + "?");
        refused("agents get 2f", TYPED, "there is no agent \"2f\"", "agents list shows them");
        refused("agents get 9d", SCRIPT, "agents list shows them");
    }

    @Test
    void aNameThatIsWholeWinsOverOnesThatAreLonger() {
        things.things.add(FakeThings.thing("77777777-437a-448c-9ce3-d216472ad90a", "Invoice"));
        assertThat(resolved("agents get Invoice", TYPED)).startsWith("7777");
        assertThat(resolved("agents get invoice", TYPED)).startsWith("7777");
    }

    @Test
    void aNameThatIsTheBeginningOfAnotherIdIsNoAnswer() {
        things.things.add(FakeThings.thing("77777777-437a-448c-9ce3-d216472ad90a", "9ddb"));
        refused("agents get 9ddb", TYPED, "2 agents fit \"9ddb\"", STOCK, "77777777");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agents get invo1ce", "agents get in", "agents get oice"})
    void whatFitsNothingIsNotSent(String line) {
        refused(line, TYPED, "there is no agent ", "among 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agents get invoice", "agents get 9ddb1d93", "agents get 'invoice clerk'"})
    void aScriptSaysWholeNames(String line) {
        assertThat(resolved("agents get \"Invoice clerk\"", SCRIPT)).isEqualTo(CLERK);
        assertThat(things.told).isEmpty();
        refused(line, SCRIPT, "there is no agent ");
    }

    @Test
    void whereNobodyIsAskedAPartOfANameIsTooLittle() {
        assertThat(resolved("agents delete 'Invoice clerk' --yes", UNASKED)).isEqualTo(CLERK);
        assertThat(resolved("agents delete 9ddb1d93 --yes", UNASKED)).isEqualTo(STOCK);
        refused("agents delete invoice --yes", UNASKED, "is a part of a name", CLERK);
        refused("agents delete 9ddb --yes", UNASKED, "is only the first 4 digits of an id", STOCK);
    }

    @Test
    void ofAListWithoutAnEndANameSaysTooLittle() {
        things.isWhole = false;
        refused("runs get 'Invoice clerk'", TYPED, "there are more runs than were looked at", CLERK);
        refused("runs get 9ddb", TYPED, "there are more runs than were looked at", STOCK);
        assertThat(resolved("runs get 9ddb1d93", TYPED)).isEqualTo(STOCK);
        refused("runs get nothing", TYPED, "there is no run \"nothing\" among the newest 3");
    }

    @Test
    void parentsComeFirst() {
        Invocation line = resolve("revisions get 9ddb --agent invoice", TYPED);
        assertThat(line.argumentAll(line.command().arguments().get(0).name())).containsExactly(STOCK);
        assertThat(line.option("agent")).contains(CLERK);
        assertThat(line.bound()).extracting(Invocation.Bound::value).containsExactly(STOCK, CLERK);
        assertThat(things.told).first().asString().startsWith("# agent ");
    }

    @Test
    void aListHoldsSeveral() {
        Invocation line = resolve("cases bulk-delete --queue returns --ids 9ddb,invoice," + DESK, TYPED);
        assertThat(line.option("ids")).contains(STOCK + "," + CLERK + "," + DESK);
        assertThat(resolve("cases bulk-delete --queue returns --ids -", TYPED).option("ids"))
                .contains("-");
        assertThat(resolve("cases bulk-delete --queue returns --ids '[\"a\"]'", TYPED)
                        .option("ids"))
                .contains("[\"a\"]");
    }

    @Test
    void nothingIsAskedWhereNothingIsSent() {
        things.isDry = true;
        assertThat(resolved("agents get invoice", TYPED)).isEqualTo("invoice");
        assertThat(things.told).containsExactly("# \"invoice\" is looked up in \"agents list\" when this is sent");
        assertThat(resolved("agents get invoice --no-resolve", TYPED)).isEqualTo("invoice");
        assertThat(resolved("agents get invoice --help", TYPED)).isEqualTo("invoice");
    }

    private void refused(String line, LookupRules rules, String... texts) {
        assertThatThrownBy(() -> resolve(line, rules)).satisfies(error -> {
            Failure failure = (Failure) error;
            assertThat(failure.getMessage() + failure.hint()).contains(texts);
            assertThat(failure.span()).isNotNull();
        });
    }

    private String resolved(String text, LookupRules rules) {
        Invocation line = resolve(text, rules);
        return line.values(line.command().arguments().get(0)).get(0);
    }

    private Invocation resolve(String text, LookupRules rules) {
        Invocation line =
                new CommandResolver(CATALOG).bind(VariableExpansion.expand(Lexer.lex(text), new NoVariables()));
        return new IdResolver(things, rules).resolve(line);
    }
}
