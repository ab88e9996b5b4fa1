package ai.duvo.shell.commands;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.commands.FixedRules.Rule;
import ai.duvo.shell.testing.VendorFacts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rows against the vendor's own list of commands; {@link ContractMutationTest} shows what it finds. */
class VendorCommandsTest {

    /** Findings that are on purpose. */
    private static final String DIFFERENCES = "differences.txt";

    /** Commands that have no row yet. */
    private static final String MISSING = "without-row.txt";

    @Test
    void aLineOfTheVendorsClientWorksUnchanged() {
        List<String> findings = new TableComparison(Commands.all()).findings();
        assertThat(notListed(findings))
                .as("what differs from the vendor's client and does not stand in " + DIFFERENCES)
                .isEmpty();
        assertThat(notFound(findings))
                .as("what stands in " + DIFFERENCES + " and does not differ any more")
                .isEmpty();
    }

    @Test
    void theListOfDifferencesIsExact() {
        assertThat(notListed(List.of("runs list --limit: ours only", "runs list --all: ours only")))
                .containsExactly("runs list --limit: ours only");
        assertThat(notFound(List.of("runs list --all: ours only")))
                .doesNotContain("* --all: ours only")
                .contains("runs start --preflight: ours only");
    }

    @Test
    void aCommandHasARowOrIsListedAsMissing() {
        assertThat(VendorFacts.lines(MISSING))
                .as(MISSING + " may only shrink, and holds exactly the vendor's commands without a row")
                .containsExactlyElementsOf(new TableComparison(Commands.all()).missing());
    }

    @Test
    void onlyHandlersOfCompositesPutAnswersTogether() {
        Map<String, Command> rows =
                Commands.all().stream().collect(Collectors.toMap(Command::name, Function.identity()));
        assertThat(TableComparison.COMPOSED)
                .allSatisfy(name -> assertThat(
                                Objects.requireNonNull(rows.get(name)).handler())
                        .as(name)
                        .isNotNull())
                .allSatisfy(name -> assertThat(
                                VendorFacts.command(name).path("composite").asBoolean())
                        .as(name)
                        .isTrue());
    }

    @Test
    void whatTheVendorSaysInWordsIsDecided() {
        List<String> decided = FixedRules.ALL.stream()
                .map(rule -> text(rule.command(), rule.place(), rule.text()))
                .toList();
        List<String> told = VendorFacts.commands().stream()
                .flatMap(VendorCommandsTest::rules)
                .toList();
        assertThat(decided).containsExactlyInAnyOrderElementsOf(told);
        Map<String, Command> rows =
                Commands.all().stream().collect(Collectors.toMap(Command::name, Function.identity()));
        assertThat(FixedRules.ALL.stream()
                        .filter(rule -> rule.instead().equals(FixedRules.BY_HANDLER))
                        .map(Rule::command)
                        .map(rows::get)
                        .filter(row -> row != null && row.handler() == null))
                .as("rows without the handler that does what the vendor says in words")
                .isEmpty();
    }

    private static Stream<String> rules(JsonNode command) {
        return command.path("fixed").properties().stream()
                .filter(entry -> entry.getValue().asString().contains(" "))
                .map(entry -> text(
                        command.path("command").asString(),
                        entry.getKey(),
                        entry.getValue().asString()));
    }

    private static String text(String command, String place, String text) {
        return command + ": " + place + " is " + text;
    }

    private static List<String> notListed(List<String> findings) {
        List<String> listed = VendorFacts.lines(DIFFERENCES);
        return findings.stream()
                .filter(finding -> listed.stream().noneMatch(line -> isAbout(line, finding)))
                .toList();
    }

    private static List<String> notFound(List<String> findings) {
        return VendorFacts.lines(DIFFERENCES).stream()
                .filter(line -> findings.stream().noneMatch(finding -> isAbout(line, finding)))
                .toList();
    }

    /** Whether a line of the list is about a finding; a star stands for any command. */
    private static boolean isAbout(String line, String finding) {
        return line.startsWith("* ") ? finding.endsWith(line.substring(1)) : finding.equals(line);
    }
}
