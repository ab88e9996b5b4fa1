package ai.duvo.shell.launch;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program as it is delivered, started as a process. */
class PackagedIT extends StartedProgram {

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
}
