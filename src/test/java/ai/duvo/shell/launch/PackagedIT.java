package ai.duvo.shell.launch;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is delivered, started as a process. */
class PackagedIT {

    private static final Path TOP = Path.of("").toAbsolutePath();
    private static final String JAVA_HOME = System.getProperty("java.home");

    @TempDir
    Path home;

    @Test
    void theVersionIsAllThatIsPrinted() throws Exception {
        assertThat(duvo("--version")).isEqualTo(new Outcome(0, "duvo 0.1.0\n", ""));
    }

    @Test
    void nothingOfTheTestsIsDelivered() {
        assertThat(find(TOP.resolve("target/app/lib"), ".jar")).isNotEmpty().noneMatch(jar -> jar.toString()
                .matches(".*(jmh|junit|wiremock|assertj|archunit).*"));
    }

    @Test
    void standardOutputCarriesTheResultOnly() throws Exception {
        Outcome outcome = duvo("api", "GET", "/v1/agents", "--query", "limit=1", "--demo");
        assertThat(outcome.out()).startsWith("{\"agents\":[").endsWith("}\n").hasLineCount(1);
        assertThat(outcome.err()).startsWith("duvo: ⚠  GET /v1/agents is deprecated (sunset: 2026-08-01)\n");
    }

    @Test
    void exitCodesArriveAtTheShell() throws Exception {
        String nobody = "00000000-0000-4000-8000-000000000000";
        assertThat(duvo("agents", "get", nobody, "--demo").code()).isEqualTo(3);
        assertThat(duvo("agents", "list").code()).isEqualTo(2);
        assertThat(duvo("agents", "lst").code()).isEqualTo(1);
        assertThat(duvo("exit", "7").code()).isEqualTo(7);
    }

    @Test
    void aClosedOutputEndsItQuietly() throws Exception {
        Outcome outcome = shell("'" + TOP + "/scripts/duvo' agents list --demo --all --json | head -c 1; echo; exit 0");
        assertThat(outcome).isEqualTo(new Outcome(0, "{\n", ""));
    }

    @Test
    void aMissingOutputIsTold() throws Exception {
        Outcome outcome = shell("'" + TOP + "/scripts/duvo' agents list --demo >&-");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("duvo: cannot write to standard output");
    }

    @Test
    void aScriptOnAPipeIsReplayed() throws Exception {
        Outcome outcome = shell("printf 'echo once\\nexit 5\\necho twice\\n' | '" + TOP + "/scripts/duvo'");
        assertThat(outcome).isEqualTo(new Outcome(5, "once\n", ""));
    }

    @Test
    void anInterruptedScriptCleansUpAndEndsWith130() throws Exception {
        Path script = Files.writeString(
                home.resolve("s.duvo"), "finally\n    echo cleaned\nend\necho started\nsleep 60s\necho never\n");
        Process process = builder(List.of(TOP + "/scripts/duvo", "replay", script.toString()), Map.of())
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        assertThat(out.readLine()).isEqualTo("started");
        // the launcher became the program: the signal of Ctrl-C goes to it
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(out.readLine()).isEqualTo("cleaned");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(read(process.getErrorStream())).contains("s.duvo:5:1: interrupted");
    }

    @Test
    void theLauncherWorksThroughALinkFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(home.resolve("d u v o"), TOP.resolve("scripts/duvo"));
        assertThat(shell("cd / && '" + link + "' --version")).isEqualTo(new Outcome(0, "duvo 0.1.0\n", ""));
    }

    @Test
    void wordsAreUtf8WhateverTheLocaleSays() throws Exception {
        String line = "'" + TOP + "/scripts/duvo' echo \"$(printf 'Gr\\303\\274\\303\\237e')\" > \"$DUVO_HOME/x\"";
        for (String locale : List.of("LC_ALL=C", "LC_ALL=POSIX", "LANG=", "LC_ALL=de_DE.ISO-8859-1")) {
            String said = "unset LC_ALL LC_CTYPE LANG; export " + locale + "; " + line;
            assertThat(shell(said)).as(locale).isEqualTo(new Outcome(0, "", ""));
            assertThat(home.resolve("x")).as(locale).hasContent("Grüße");
        }
        String bytes = "LC_ALL=C '" + TOP + "/scripts/duvo' echo \"$(printf '\\377')\"";
        assertThat(shell(bytes).err()).contains("is not UTF-8; nothing was sent");
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
    void aPromptLeavesNothingInTheTemporaryFolder() throws Exception {
        Path temporary = Files.createDirectory(home.resolve("tmp"));
        Outcome outcome = prompt(Map.of("DUVO_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary));
        assertThat(outcome.out()).contains("duvo 0.1.0").doesNotContain("cannot");
        assertThat(outcome.code()).isEqualTo(5);
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aHomeThatCannotBeWrittenIsNothingToTell() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "no folder");
        Outcome outcome = prompt(Map.of("DUVO_HOME", file.toString()));
        assertThat(outcome.out()).contains("duvo 0.1.0").doesNotContain("cannot");
        assertThat(outcome.code()).isEqualTo(5);
    }

    /** On a terminal of its own. */
    private Outcome prompt(Map<String, String> environment) throws Exception {
        String line =
                "printf 'version\\rexit 5\\r' | TERM=xterm script -qec '" + TOP + "/scripts/duvo --demo' /dev/null";
        return start(List.of("/bin/sh", "-c", line), environment);
    }

    @Test
    void theClassArchiveIsMadeBehindTheUsersBackAndUsedThen() throws Exception {
        Map<String, String> environment = Map.of("DUVO_JAVA", JAVA_HOME, "DUVO_NO_ARCHIVE", "");
        List<String> command = List.of(TOP + "/scripts/duvo", "agents", "list", "--demo", "--limit", "1");
        Outcome first = start(command, environment);
        Path archives = home.resolve("cache/archive");
        await(() ->
                find(archives, ".jsa").size() == 1 && find(archives, ".lock").isEmpty());
        Outcome second = start(command, environment);
        assertThat(second.err()).isEqualTo(first.err()).isEmpty();
        assertThat(second.out()).isNotEmpty();
        assertThat(find(archives, ".jsa")).hasSize(1);
    }

    @Test
    void theShellOfTheSystemCompletesNamesFromWhatIsOnDisk() throws Exception {
        Map<String, String> environment =
                Map.of("DUVO_API_KEY", "dv_test", "DUVO_TEAM_ID", "t1", "DUVO_JAVA", JAVA_HOME);
        String agents = "{\"agents\": [{\"id\": \"3f0c\", \"name\": \"Ops bot\"}], \"total\": 1}";
        Map<String, String> all = new HashMap<>(environment);
        try (FakeApi api = new FakeApi().start()) {
            api.stub(get(urlPathEqualTo("/v2/teams/t1/agents")).willReturn(okJson(agents)));
            all.put("DUVO_API_BASE_URL", api.uri().toString());
            String asked = "'" + TOP + "/scripts/duvo' complete 'agents get ops'";
            assertThat(start(List.of("/bin/sh", "-c", asked), all)).isEqualTo(new Outcome(0, "", ""));
            assertThat(api.requests()).isEmpty();
            assertThat(start(List.of("/bin/sh", "-c", asked + " --fetch"), all))
                    .isEqualTo(new Outcome(0, "3f0c\tOps bot\t\n", ""));
        }
        String bash = "duvo() { '" + TOP + "/scripts/duvo' \"$@\"; }; source <(duvo completion bash);"
                + " COMP_LINE='duvo agents get op'; COMP_POINT=18; COMP_WORDS=(duvo agents get op); COMP_CWORD=3;"
                + " _duvo; printf '%s\\n' \"${COMPREPLY[@]}\"";
        assertThat(start(List.of("bash", "-c", bash), all)).isEqualTo(new Outcome(0, "3f0c\n", ""));
    }

    private Outcome duvo(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(JAVA_HOME + "/bin/java", "-jar", TOP + "/target/app/duvo.jar"));
        command.addAll(List.of(arguments));
        return start(command, Map.of());
    }

    private Outcome shell(String line) throws Exception {
        return start(List.of("/bin/sh", "-c", line), Map.of("DUVO_JAVA", JAVA_HOME));
    }

    private Outcome start(List<String> command, Map<String, String> environment) throws Exception {
        Process process = builder(command, environment).start();
        process.getOutputStream().close();
        String out = read(process.getInputStream());
        String err = read(process.getErrorStream());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), out, err);
    }

    private ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("DUVO_") || name.startsWith("XDG_"));
        builder.environment().put("DUVO_HOME", home.toString());
        builder.environment().put("DUVO_NO_ARCHIVE", "1");
        builder.environment().put("DUVO_JAVA", JAVA_HOME);
        builder.environment().putAll(environment);
        return builder;
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<Path> find(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited a minute").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private record Outcome(int code, String out, String err) {}
}
