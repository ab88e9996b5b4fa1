package ai.duvo.shell.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code scripts/duvo}: how it finds itself, a JDK and a class archive. */
class LauncherIT extends StartedProgram {

    @Test
    void theLauncherWorksThroughALinkFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(home.resolve("d u v o"), TOP.resolve("scripts/duvo"));
        assertThat(shell("cd / && '" + link + "' --version")).isEqualTo(new Outcome(0, "duvo 0.1.0\n", ""));
    }

    @Test
    void theLauncherKnowsItsFolderHoweverItIsCalled() throws Exception {
        Outcome version = new Outcome(0, "duvo 0.1.0\n", "");
        Files.createSymbolicLink(home.resolve("duvo"), home.toRealPath().relativize(TOP.resolve("scripts/duvo")));
        assertThat(shell("cd \"$DUVO_HOME\" && sh duvo --version")).isEqualTo(version);
        assertThat(shell("cd '" + TOP + "' && CDPATH=. sh scripts/duvo --version"))
                .isEqualTo(version);
    }

    @Test
    void aDeletedFolderIsNamed() throws Exception {
        String line =
                "mkdir \"$DUVO_HOME/x\" && cd \"$DUVO_HOME/x\" && rmdir ../x && '" + TOP + "/scripts/duvo' version";
        assertThat(shell(line).err()).contains("duvo: the folder you are in has been deleted\nhint: ");
    }

    @Test
    void aTerminalOfOthersIsOnlyWrittenTo() throws Exception {
        String line = "TERM=xterm script -qec \"setsid -w '" + TOP + "/scripts/duvo' echo done\" /dev/null";
        assertThat(shell(line)).isEqualTo(new Outcome(0, "done\r\n", ""));
    }

    @Test
    void optionsOfTheUserGoAboveThoseOfTheLauncher() throws Exception {
        Map<String, String> options = Map.of("DUVO_JAVA_OPTS", "-Xmx300m -XshowSettings:vm");
        assertThat(start(List.of(TOP + "/scripts/duvo", "version"), options).err())
                .contains("Max. Heap Size: 300.00M");
    }

    @Test
    void aRelativeFolderOfCachesIsNotUsed() throws Exception {
        String line = "cd \"$DUVO_HOME\" && unset DUVO_HOME DUVO_NO_ARCHIVE HOME && XDG_CACHE_HOME=rel '" + TOP
                + "/scripts/duvo' echo done && ls";
        assertThat(shell(line)).isEqualTo(new Outcome(0, "done\n", ""));
    }

    @Test
    void theLauncherTellsTheVersionWithoutJava() throws Exception {
        Map<String, String> none = Map.of("DUVO_JAVA", "/nowhere");
        assertThat(start(List.of(TOP + "/scripts/duvo", "--version"), none)).isEqualTo(duvo("--version"));
        assertThat(start(List.of(TOP + "/scripts/duvo", "--version", "--demo"), none)
                        .err())
                .contains("/nowhere");
    }

    @Test
    void aWrongJdkIsNamed() throws Exception {
        Outcome outcome = start(List.of(TOP + "/scripts/duvo", "version"), Map.of("DUVO_JAVA", "/nowhere"));
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("DUVO_JAVA is /nowhere, which is no JDK of at least 17");
    }

    @Test
    void aJavaThatIsALinkIsTaken() throws Exception {
        Path link = Files.createSymbolicLink(home.resolve("java"), Path.of(JAVA_HOME, "bin", "java"));
        Outcome outcome = start(List.of(TOP + "/scripts/duvo", "echo", "done"), Map.of("DUVO_JAVA", link.toString()));
        assertThat(outcome).isEqualTo(new Outcome(0, "done\n", ""));
    }

    @Test
    void theClassArchiveIsMadeBehindTheUsersBackAndUsedThen() throws Exception {
        Path ours = home.resolve("a blank");
        Map<String, String> environment =
                Map.of("DUVO_JAVA", JAVA_HOME, "DUVO_NO_ARCHIVE", "", "DUVO_HOME", ours.toString());
        List<String> command = List.of(TOP + "/scripts/duvo", "agents", "list", "--demo", "--limit", "1");
        Outcome first = start(command, environment);
        Path archives = ours.resolve("cache/archive");
        await(() ->
                find(archives, ".jsa").size() == 1 && find(archives, ".lock").isEmpty());
        Outcome second = start(command, environment);
        assertThat(second.err()).isEqualTo(first.err()).isEmpty();
        assertThat(second.out()).isNotEmpty();
        assertThat(find(archives, ".jsa")).hasSize(1);
    }

    @Test
    void aLockOfAShellThatWasKilledHoldsNobodyUp() throws Exception {
        Path tree = sourceTree("cp -R '" + TOP + "/target/app' target/app");
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.createDirectories(tree.resolve("target/.building"));
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
        Outcome outcome = shell("timeout 60 '" + tree + "/scripts/duvo' echo done");
        assertThat(outcome.out()).isEqualTo("done\n");
        assertThat(outcome.err()).contains("another shell is building; waiting\n", "building, which takes a minute");
        assertThat(lock).doesNotExist();
    }

    @Test
    void aBuildThatFailsIsToldAndLeavesNoLock() throws Exception {
        Path tree = sourceTree("echo no such artifact; exit 1");
        Outcome outcome = shell("'" + tree + "/scripts/duvo' echo done");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("no such artifact\nduvo: the build failed\nhint: ");
        assertThat(tree.resolve("target/.building")).doesNotExist();
    }

    /** With a Maven that does what it is told. */
    private Path sourceTree(String maven) throws IOException {
        Path tree = home.resolve("a tree");
        Files.createDirectories(tree.resolve("scripts"));
        for (String name : List.of("duvo", "java.options")) {
            Files.copy(
                    TOP.resolve("scripts").resolve(name),
                    tree.resolve("scripts").resolve(name));
        }
        Files.createFile(tree.resolve("pom.xml"));
        Files.writeString(tree.resolve("mvnw"), "#!/bin/sh\ncd '" + tree + "' || exit 1\n" + maven + "\n");
        Files.setPosixFilePermissions(tree.resolve("mvnw"), PosixFilePermissions.fromString("rwx------"));
        return tree;
    }

    @Test
    void whatADyingJavaLeavesIsNoArchive() throws Exception {
        Path java = Files.createDirectories(home.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                for word; do
                    case $word in
                        -XX:ArchiveClassesAtExit=*) printf half > "${word#*=}"; touch "$DUVO_HOME/trained"; exit 137 ;;
                    esac
                done
                """);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
        Map<String, String> environment =
                Map.of("DUVO_JAVA", home.resolve("jdk").toString(), "DUVO_NO_ARCHIVE", "");
        assertThat(start(List.of(TOP + "/scripts/duvo", "version"), environment).code())
                .isZero();
        Path archives = home.resolve("cache/archive");
        await(() ->
                Files.exists(home.resolve("trained")) && find(archives, ".lock").isEmpty());
        assertThat(find(archives, "")).isNotEmpty().allMatch(Files::isDirectory);
    }
}
