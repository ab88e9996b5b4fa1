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
    private static final Map<String, Set<String>> MAY_IMPORT = Imports.table("""
            account     catalog credential failure line network profile secret
            alias       catalog failure line
            api         failure network
            catalog
            commands    catalog commands.agent commands.clarity commands.shared commands.work
            commands.agent catalog commands.shared
            commands.clarity catalog commands.shared
            commands.shared catalog
            commands.work catalog commands.shared
            credential  failure
            completion  account catalog failure help inventory jq jq.syntax line line.writer lookup profile secret session session.blocking settings
            demo        catalog demo.store
            doctor      account api catalog credential failure handler.installation json line network output preflight profile request secret session
            demo.store  catalog
            exchange    api failure json output secret
            failure
            follow      account api catalog failure json line output progress request secret session
            handler     account alias api catalog completion demo doctor exchange failure follow handler.account handler.agent handler.clarity handler.connection handler.file handler.guide handler.installation handler.queue handler.script handler.undo help jq json line lookup output preflight profile recording request secret session timeline trust update
            handler.account account api catalog credential failure json line network output profile request session trust
            handler.agent api catalog failure json line lookup output session trust
            handler.clarity api catalog failure json line output profile request session trust
            handler.connection account api catalog failure json line lookup output session
            handler.file account api catalog failure json line output profile progress session trust
            handler.guide account catalog failure help json line output session
            handler.installation catalog failure json line output profile session trust
            handler.queue api catalog failure json line lookup output session
            handler.script account catalog failure line output profile redaction replay script secret session trust
            handler.undo account catalog failure json line lookup output recording request session
            help        catalog
            inventory   account catalog failure json line profile request
            jq          failure jq.function jq.run jq.syntax jq.value secret
            jq.function failure jq.run jq.syntax jq.value
            jq.run      failure jq.syntax jq.value
            jq.syntax   failure
            jq.value    jq.syntax
            json        failure
            line        catalog failure jq jq.syntax
            lookup      account api catalog failure inventory json line output request
            line.writer failure jq jq.syntax line
            network     failure
            notification
            output      catalog failure json trust
            preflight   account api catalog credential failure json line output profile request session
            profile     credential failure network
            recording   account catalog failure jq json line line.writer lookup output script secret session session.blocking settings trust
            process     failure output session.blocking
            progress    output
            redaction   catalog failure line secret
            repl        alias catalog completion failure help line notification output profile
            request     api catalog credential failure json line output profile secret trust
            replay      account api exchange failure json line output profile progress script secret session trust
            script      failure jq jq.syntax json line line.writer output process profile progress secret session settings trust
            secret      api failure json
            session     account api catalog credential exchange failure inventory jq json line lookup output process profile progress request secret session.blocking settings trust
            session.blocking failure progress
            settings    failure jq line output
            timeline    account api catalog json line output profile progress request secret session trust
            trust       catalog failure jq line profile
            update      account api failure json line network session
            """);

    /** Methods outside of {@code session} that wait, each with its reason. */
    private static final Map<String, String> MAY_WAIT = Map.ofEntries(
            entry("RunNotices.readNames", "a list of runs waits a moment for the names of their agents"),
            entry("completion.Completer.at", "Tab is patient for a moment with a list that is on its way"),
            entry(
                    "completion.CompletionMemory.close",
                    "the last lists are written before the program ends, within a limit"),
            entry(
                    "completion.CompletionMemory.refresh",
                    "what is being written is not to come back after it was forgotten"),
            entry(
                    "demo.DemoServer.start",
                    "one short wait for a thread of its own, so that the dispatcher is a daemon"),
            entry("demo.DemoServer.pause", "the demo's own threads answer as slowly as a network"),
            entry(
                    "recording.RecordingSession.recorded",
                    "names that are asked for are worth a moment before a file is written"),
            entry("repl.TerminalFactory.ahead", "the prompt is made while the terminal is opened, and needs it then"),
            entry("recording.RecordingSession.stop", "the same"),
            entry("ExternalEditor.edit", "the user's editor has the terminal; Ctrl-C ends the wait"),
            entry("process.ProgramPipe.await", "the program that a line's output goes to; Ctrl-C ends the wait"),
            entry("script.ShellLineRunner.run", "a command of the system's shell; Ctrl-C ends the wait"),
            entry("script.ParallelLoop.run", "for --jobs waits for its items; Ctrl-C ends them"),
            entry("script.WaitLoop.look", "wait pauses between its looks; Ctrl-C ends the wait"),
            entry("TrainingCertificate.make", "the build alone makes one, and waits for the program that does it"),
            entry("script.WatchLoop.WatchRun.pause", "watch pauses between its looks; Ctrl-C ends the wait"));

    /** Classes that open files, run programs or change profiles and do not ask the policy of trust, each with why. */
    private static final Map<String, String> MAY_OPEN = Map.ofEntries(
            entry("ArgumentBytes", "the command line of this process, as bytes"),
            entry("ClassArchiveTraining", "the build alone runs it, in a folder of its own"),
            entry("TrainingCertificate", "the build alone makes one, in a folder of its own"),
            entry("ExternalEditor", "the line being typed, in a file of its own"),
            entry("Main", "the streams of this process"),
            entry("ManualWriter", "the build alone runs it, on a folder that it names"),
            entry("ProcessSystemShell", "ShellLineRunner and PipelineRunner ask before they run one"),
            entry("Program", "makes the store; lines come to it through KeptProfiles"),
            entry("api.FilePublisher", "a file that ValueReader or UploadPlan asked for"),
            entry("completion.FileCompleter", "Tab: whoever types may read"),
            entry("credential.KeyProgram", "the program of a profile, or of a login, which LineAccess asks for"),
            entry("doctor.MachineChecks", "looks for the terminal's library in the program's own folder"),
            entry("handler.installation.CompletionScript", "looks whether the user's shell completes duvo"),
            entry("exchange.Playback", "the archive of replay --offline, a FILE of its row"),
            entry("handler.agent.SkillInstaller", "a zip of its own, away when it is sent"),
            entry("handler.file.SkillFolder", "SkillTransfers asks for the folder; nothing outside of it is read"),
            entry("handler.guide.GuideHandlers", "the guide, in the program's own folder"),
            entry("inventory.DiskCacheStore", "the cache, in the program's own folder"),
            entry("network.PemFile", "files of the profile or the environment; set-tls is about accounts"),
            entry("network.TlsSetup", "the folder of SSL_CERT_DIR"),
            entry("profile.PrivateFile", "writes profiles, cache and history, in the program's own folders"),
            entry("profile.ProfileStore", "the profiles; lines come to it through KeptProfiles"));

    @ArchTest
    static final ArchRule noCycles = Rules.noCycles(ROOT);

    @ArchTest
    static final ArchRule noStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule onlyReplKnowsJLineAndSpringShell = Rules.onlyReplKnowsJLineAndSpringShell(ROOT);

    @ArchTest
    static final ArchRule commandsDoNotKnowTheSession = Rules.commandsDoNotKnowTheSession(ROOT);

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
    static void whatOpensAFileAsksWhetherItMay(JavaClasses classes) {
        assertThat(Opening.unasked(classes, ROOT)).containsOnlyKeys(MAY_OPEN.keySet());
    }

    @ArchTest
    static void noPackageIsTooLong(JavaClasses classes) {
        assertThat(PackageSizes.tooLong(Path.of("src/main/java/ai/duvo/shell"), MOST_LINES))
                .isEmpty();
    }

    @ArchTest
    static void filesAndMethodsAreShort(JavaClasses classes) {
        assertThat(SourceSizes.tooLong(Path.of("src"), 300, 40)).isEmpty();
    }

    @ArchTest
    static void everyNameIsOneOfItsOwn(JavaClasses classes) {
        assertThat(Rules.names(classes)).isEmpty();
    }

    @ArchTest
    static void kindsOfStatementsAreVisited(JavaClasses classes) {
        assertThat(Rules.kindChains(classes, 3)).isEmpty();
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
