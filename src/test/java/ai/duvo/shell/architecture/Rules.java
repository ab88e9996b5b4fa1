package ai.duvo.shell.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ai.duvo.shell.line.Statement;
import ai.duvo.shell.session.Session;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** The rules of the program's shape, for a tree of packages below some root. */
final class Rules {

    private Rules() {}

    /** No package or sub-package needs itself by way of others. */
    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /**
     * JLine and Spring Shell are known in {@code repl} and where the root wires it. One class more looks up how wide a
     * character is: two tables for that would disagree, and a copy of JLine's would grow old.
     */
    static ArchRule onlyReplKnowsJLineAndSpringShell(String root) {
        String widths = root + ".output.DisplayWidth";
        DescribedPredicate<JavaClass> known = resideInAnyPackage("org.jline..", "org.springframework.shell..");
        DescribedPredicate<JavaClass> table = name("org.jline.utils.WCWidth").forSubtype();
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideOutsideOfPackages(root, root + ".repl..")
                        .and()
                        .doNotHaveFullyQualifiedName(widths)
                        .should()
                        .dependOnClassesThat(known))
                .and(noClasses()
                        .that()
                        .haveFullyQualifiedName(widths)
                        .should()
                        .dependOnClassesThat(known.and(not(table))))
                .allowEmptyShould(true);
    }

    /** Commands get what they need from their context: no session to find it in. A bundle is opened in one. */
    static ArchRule commandsDoNotKnowTheSession(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".handler..", root + ".follow..", root + ".preflight..")
                .and()
                .doNotHaveSimpleName("SessionBundle")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Session.class);
    }

    /** The rows of {@code commands} are data. */
    static ArchRule tableHoldsNoLogic(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".commands..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        root + ".commands..", root + ".catalog", "java.lang..", "java.util..", "org.jspecify..");
    }

    /** Names of classes that stand twice in the program or hide one of {@code java.lang}, in words. */
    static List<String> names(JavaClasses classes) {
        Map<String, String> packages = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (JavaClass one : classes) {
            if (one.isTopLevelClass() && !one.getSimpleName().equals("package-info")) {
                String other = packages.put(one.getSimpleName(), one.getPackageName());
                if (other != null) {
                    wrong.add(one.getSimpleName() + " stands in " + other + " and in " + one.getPackageName());
                }
                if (Object.class.getResource(one.getSimpleName() + ".class") != null) {
                    wrong.add(one.getName() + " hides the one of java.lang");
                }
            }
        }
        return wrong;
    }

    /** Methods that ask a statement for more than that many kinds: a visitor would miss none. */
    static List<String> kindChains(JavaClasses classes, int most) {
        return classes.stream()
                .flatMap(one -> one.getCodeUnits().stream())
                .filter(method -> method.getInstanceofChecks().stream()
                                .filter(check -> check.getRawType().isAssignableTo(Statement.class))
                                .count()
                        > most)
                .map(JavaCodeUnit::getFullName)
                .toList();
    }

    /** The packages in which null is not marked. */
    static List<String> unmarked(JavaClasses classes, String root) {
        return classes.getPackage(root).getSubpackagesInTree().stream()
                .filter(one -> !one.getClasses().isEmpty() && !one.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
    }
}
