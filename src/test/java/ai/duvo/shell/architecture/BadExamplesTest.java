package ai.duvo.shell.architecture;

import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of {@link ArchitectureTest} speaks up at an example that breaks it. */
class BadExamplesTest {

    private static final String BAD = "ai.duvo.shell.architecture.bad";

    @Test
    void aCycleOfSubPackagesIsFound() {
        assertThat(violations(Rules.noCycles(BAD + ".cycle"), "cycle"))
                .contains("Cycle detected", "one.left", "one.right");
    }

    @Test
    void aPrintToStandardOutputIsFound() {
        assertThat(violations(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS, "streams"))
                .contains("Printing.print()");
    }

    @Test
    void aUseOfJLineIsFound() {
        assertThat(violations(Rules.onlyReplKnowsJLineAndSpringShell(BAD + ".repl"), "terminal"))
                .contains("Drawing.width(org.jline.terminal.Terminal)", "Drawing.width(int)");
    }

    @Test
    void aUseOfJLineBehindTheTableOfWidthsIsFound() {
        assertThat(violations(Rules.onlyReplKnowsJLineAndSpringShell(BAD + ".terminal"), "terminal.output"))
                .contains("DisplayWidth.tooMuch")
                .doesNotContain("DisplayWidth.allowed");
    }

    @Test
    void aHandlerWithASessionIsFound() {
        assertThat(violations(Rules.commandsDoNotKnowTheSession(BAD + ".locator"), "locator"))
                .contains("Locating.begin");
    }

    @Test
    void logicInARowIsFound() {
        assertThat(violations(Rules.tableHoldsNoLogic(BAD + ".rows"), "rows")).contains("Logic.isThere()");
    }

    @Test
    void anImportThatNoRowAllowsIsFound() {
        assertThat(new Imports(BAD + ".imports")
                        .violations(classes("imports"), Map.of("user", Set.of(), "used.deep", Set.of())))
                .containsExactly("package user may not import used.deep, as Importer does");
    }

    @Test
    void aRowOfThePackageAboveDoesNotStandForASubPackage() {
        assertThat(new Imports(BAD + ".imports")
                        .violations(classes("imports"), Map.of("user", Set.of("used"), "used", Set.of())))
                .containsExactlyInAnyOrder(
                        "package used.deep has no row",
                        "package user may not import used.deep, as Importer does",
                        "there is no package used for its row",
                        "the row of user allows used, which nothing there imports");
    }

    @Test
    void aRowThatFitsIsFine() {
        assertThat(new Imports(BAD + ".imports")
                        .violations(classes("imports"), Map.of("user", Set.of("used.deep"), "used.deep", Set.of())))
                .isEmpty();
    }

    @Test
    void classesOfOthersHaveNoRow() {
        JavaClasses others = new ClassFileImporter().importClasses(ClassFileImporter.class, JavaClasses.class);
        assertThat(new Imports(BAD + ".imports").violations(others, Map.of())).isEmpty();
    }

    @Test
    void everyWayToWaitIsFound() throws ClassNotFoundException {
        Set<String> ways = Arrays.stream(Class.forName(BAD + ".waiting.Waits").getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(method -> "Waits." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ways).hasSizeGreaterThan(30);
        assertThat(Waiting.places(classes("waiting"), BAD + ".waiting").keySet())
                .containsExactlyElementsOf(ways);
    }

    @Test
    void everyWayPastThePolicyOfTrustIsFound() throws ClassNotFoundException {
        Set<String> ways = Arrays.stream(Class.forName(BAD + ".opening.Opens").getDeclaredClasses())
                .map(way -> "Opens." + way.getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ways).hasSizeGreaterThan(7);
        assertThat(Opening.unasked(classes("opening"), BAD + ".opening").keySet())
                .containsExactlyElementsOf(ways);
    }

    @Test
    void aPackageThatIsTooLongIsFound(@TempDir Path folder) throws IOException {
        Path deep = Files.createDirectories(folder.resolve("one/deep"));
        Files.writeString(folder.resolve("one/Short.java"), "\n".repeat(3500));
        Files.writeString(deep.resolve("Long.java"), "\n".repeat(1750));
        Files.writeString(deep.resolve("Longer.java"), "\n".repeat(1751));
        assertThat(PackageSizes.tooLong(folder, 3500)).containsExactly("one.deep has 3501 lines");
    }

    @Test
    void aFileAndAMethodThatAreTooLongAreFound(@TempDir Path folder) throws IOException {
        String method = "{" + "\n".repeat(4) + "}";
        Files.writeString(folder.resolve("Short.java"), "class Short { Short() " + method + "}\n");
        Files.writeString(folder.resolve("Long.java"), "class Long { void run() " + method + " }\n\n");
        Files.writeString(
                folder.resolve("Deep.java"), "class Deep { Object o = new Object() { void run() {\n\n\n\n\n}};}");
        assertThat(SourceSizes.tooLong(folder, 5, 5))
                .containsExactlyInAnyOrder("Long.java has 6 lines", "Deep.java: run has 6 lines");
    }

    @Test
    void aNameThatStandsTwiceOrHidesAnotherIsFound() {
        assertThat(Rules.names(classes("names")))
                .hasSize(2)
                .anyMatch(text -> text.equals(BAD + ".names.Process hides the one of java.lang"))
                .anyMatch(text -> text.startsWith("Twin stands in ")
                        && text.contains(BAD + ".names.one")
                        && text.contains(BAD + ".names.two"));
    }

    @Test
    void aChainOfKindsIsFound() {
        assertThat(Rules.kindChains(classes("kinds"), 3))
                .containsExactly(BAD + ".kinds.Chain.isLong(ai.duvo.shell.line.Statement)");
    }

    @Test
    void aPackageWithoutNullMarkedIsFound() {
        assertThat(Rules.unmarked(classes("names"), BAD + ".names"))
                .containsExactlyInAnyOrder(BAD + ".names.one", BAD + ".names.two");
    }

    private static String violations(ArchRule rule, String example) {
        return rule.evaluate(classes(example)).getFailureReport().toString();
    }

    private static JavaClasses classes(String example) {
        return new ClassFileImporter().importPackages(BAD + "." + example);
    }
}
