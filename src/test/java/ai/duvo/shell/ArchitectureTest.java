package ai.duvo.shell;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.reactivestreams.Publisher;

@AnalyzeClasses(packages = "ai.duvo.shell", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "ai.duvo.shell";

    /** Package -> the packages of ours that it may import. A new package must get a row. The root wires all. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("failure", Set.of()),
            entry("catalog", Set.of()),
            entry("commands", Set.of("catalog")),
            entry("help", Set.of("catalog")),
            entry("demo", Set.of("catalog")),
            entry("profile", Set.of("failure")),
            entry("api", Set.of("failure")),
            entry("line", Set.of("catalog", "failure")),
            entry("output", Set.of("catalog", "failure")),
            entry("session", Set.of("catalog", "line", "api", "output", "profile", "failure")),
            entry("complete", Set.of("catalog", "line", "session", "failure")),
            entry("script", Set.of("catalog", "line", "session", "output", "failure")),
            entry(
                    "builtin",
                    Set.of("catalog", "line", "session", "complete", "script", "profile", "help", "output", "failure")),
            entry("repl", Set.of("catalog", "line", "session", "complete", "script", "help", "output", "failure")));

    @ArchTest
    static final ArchRule noCycles = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule onlyReplKnowsJLineAndSpringShell = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, ROOT + ".repl..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jline..", "org.springframework.shell..");

    @ArchTest
    static final ArchRule tableHoldsNoLogic = classes()
            .that()
            .resideInAPackage(ROOT + ".commands")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + ".commands", ROOT + ".catalog", "java.lang..", "java.util..", "org.jspecify..");

    @ArchTest
    static final ArchRule onlySessionBlocks = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".session")
            .should()
            .callMethodWhere(target(owner(assignableTo(Publisher.class))).and(target(nameMatching("block.*"))));

    @ArchTest
    static void importsFollowTheTable(JavaClasses classes) {
        Set<String> bad = new TreeSet<>();
        for (JavaClass from : classes) {
            String p = area(from);
            if (p.isEmpty()) {
                continue;
            }
            assertThat(MAY_IMPORT).as("package %s has no row in MAY_IMPORT", p).containsKey(p);
            from.getDirectDependenciesFromSelf().stream()
                    .map(d -> d.getTargetClass().getBaseComponentType())
                    .filter(to -> to.getPackageName().startsWith(ROOT))
                    .map(ArchitectureTest::area)
                    .filter(q -> !q.equals(p)
                            && !MAY_IMPORT.getOrDefault(p, Set.of()).contains(q))
                    .forEach(q -> bad.add(from.getSimpleName() + ": " + p + " -> " + q));
        }
        assertThat(bad).isEmpty();
    }

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        assertThat(classes.getPackage(ROOT).getSubpackagesInTree())
                .filteredOn(p -> !p.getClasses().isEmpty())
                .allMatch(p -> p.isAnnotatedWith(NullMarked.class));
    }

    @ArchTest
    static void theScanFoundTheCode(JavaClasses classes) {
        assertThat(classes).hasSizeGreaterThan(5);
    }

    private static String area(JavaClass c) {
        String p = c.getPackageName();
        return p.equals(ROOT) ? "" : p.substring(ROOT.length() + 1).split("\\.")[0];
    }
}
