package ai.duvo.shell.architecture;

import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The shape of the program; {@link BadExamplesTest} shows that each rule can fail. */
@AnalyzeClasses(locations = ProgramClasses.class)
class ArchitectureTest {

    private static final String ROOT = "ai.duvo.shell";
    private static final int MOST_LINES = 3500;

    /** Package or sub-package -> the packages of ours that it imports, no more and no less. The root wires all. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("account", Set.of("catalog", "failure", "line", "profile", "secret")),
            entry("api", Set.of("failure")),
            entry("catalog", Set.of()),
            entry("commands", Set.of("catalog")),
            entry(
                    "completion",
                    Set.of("account", "catalog", "failure", "inventory", "jq", "line", "profile", "secret", "session")),
            entry("demo", Set.of("catalog")),
            entry("exchange", Set.of("api", "failure", "json", "output", "secret")),
            entry("failure", Set.of()),
            entry(
                    "follow",
                    Set.of(
                            "request", "account", "api", "catalog", "failure", "json", "line", "output", "secret",
                            "session")),
            entry(
                    "handler",
                    Set.of(
                            "account",
                            "api",
                            "catalog",
                            "completion",
                            "demo",
                            "exchange",
                            "failure",
                            "follow",
                            "help",
                            "jq",
                            "json",
                            "line",
                            "output",
                            "preflight",
                            "profile",
                            "recording",
                            "replay",
                            "script",
                            "secret",
                            "session")),
            entry("help", Set.of("catalog")),
            entry("inventory", Set.of("account", "catalog", "failure", "json", "line", "profile", "request")),
            entry("request", Set.of("api", "catalog", "failure", "json", "line", "profile")),
            entry("jq", Set.of("failure", "secret")),
            entry("json", Set.of("failure")),
            entry("line", Set.of("catalog", "failure", "jq", "secret")),
            entry("output", Set.of("catalog", "failure", "json")),
            entry(
                    "preflight",
                    Set.of(
                            "request", "account", "api", "catalog", "failure", "json", "line", "output", "profile",
                            "session")),
            entry("profile", Set.of("failure")),
            entry(
                    "recording",
                    Set.of(
                            "account", "catalog", "failure", "jq", "json", "line", "output", "script", "secret",
                            "session")),
            entry("repl", Set.of("catalog", "completion", "failure", "line", "output")),
            entry(
                    "replay",
                    Set.of(
                            "account",
                            "api",
                            "exchange",
                            "failure",
                            "json",
                            "line",
                            "output",
                            "script",
                            "secret",
                            "session")),
            entry("script", Set.of("failure", "jq", "json", "line", "output", "profile", "secret", "session")),
            entry("secret", Set.of("api", "failure", "json")),
            entry(
                    "session",
                    Set.of(
                            "request",
                            "account",
                            "api",
                            "catalog",
                            "exchange",
                            "failure",
                            "inventory",
                            "jq",
                            "json",
                            "line",
                            "output",
                            "profile",
                            "secret")));

    /** Methods outside of {@code session} that wait, each with its reason. */
    private static final Map<String, String> MAY_WAIT = Map.of(
            "completion.Completer.at", "Tab is patient for a moment with a list that is on its way",
            "completion.CompletionMemory.close", "the last lists are written before the program ends, within a limit",
            "completion.CompletionMemory.refresh", "what is being written is not to come back after it was forgotten",
            "demo.DemoServer.start", "one short wait for a thread of its own, so that the dispatcher is a daemon",
            "demo.DemoServer.pause", "the demo's own threads answer as slowly as a network",
            "recording.RecordingSession.recorded",
                    "names that are asked for are worth a moment before a file is written",
            "recording.RecordingSession.stop", "the same",
            "replay.ReplayRunner.together", "scripts run on threads of their own; Ctrl-C ends the wait",
            "script.ShellLineRunner.run", "a command of the system's shell; Ctrl-C ends the wait");

    @ArchTest
    static final ArchRule noCycles = Rules.noCycles(ROOT);

    @ArchTest
    static final ArchRule noStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule onlyReplKnowsJLineAndSpringShell = Rules.onlyReplKnowsJLineAndSpringShell(ROOT);

    @ArchTest
    static final ArchRule tableHoldsNoLogic = Rules.tableHoldsNoLogic(ROOT);

    @ArchTest
    static void importsFollowTheTable(JavaClasses classes) {
        assertThat(new Imports(ROOT).violations(classes, MAY_IMPORT)).isEmpty();
    }

    @ArchTest
    static void onlySessionWaits(JavaClasses classes) {
        Map<String, Set<String>> places = Waiting.places(classes, ROOT);
        places.keySet().removeIf(place -> place.startsWith("session."));
        assertThat(places).containsOnlyKeys(MAY_WAIT.keySet());
    }

    @ArchTest
    static void noPackageIsTooLong(JavaClasses classes) {
        assertThat(PackageSizes.tooLong(Path.of("src/main/java/ai/duvo/shell"), MOST_LINES))
                .isEmpty();
    }

    @ArchTest
    static void everyNameIsOneOfItsOwn(JavaClasses classes) {
        assertThat(Rules.names(classes)).isEmpty();
    }

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        assertThat(Rules.unmarked(classes, ROOT)).isEmpty();
    }

    @ArchTest
    static void theScanFoundTheCode(JavaClasses classes) {
        assertThat(classes).hasSizeGreaterThan(100);
        assertThat(classes.contain(ArchitectureTest.class)).isFalse();
    }
}
