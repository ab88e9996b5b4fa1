package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.Duvo.Outcome;
import ai.duvo.shell.profile.Profile;
import ai.duvo.shell.profile.ProfileStore;
import ai.duvo.shell.profile.UserFolders;
import ai.duvo.shell.testing.FakeApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the trust model: what a script wants, with and without its flag, and what a user types. */
class TrustTest {

    /** A line ; the flag that lets a script run it ; what is said without. */
    private static final String CELLS = """
            login --base-url http://127.0.0.1:1 --api-key k --name work           ; --allow-accounts ; may not run "login"
            logout --name work                                                    ; --allow-accounts ; may not run "logout"
            profiles list                                                         ; --allow-accounts ; may not run "profiles list"
            profiles use work                                                     ; --allow-accounts ; may not run "profiles use"
            completion install bash                                               ; --allow-files    ; may not run "completion install"
            doctor                                                                ; --allow-accounts ; may not run "doctor"
            update --check                                                        ; --allow-accounts ; may not run "update --check"
            use profile work                                                      ; --allow-accounts ; go to another address with profile work
            agents list --profile work                                            ; --allow-accounts ; go to another address with profile work
            echo "$env.HIDDEN"                                                    ; --env HIDDEN     ; may not read $env.HIDDEN
            echo ${ $env.HIDDEN }                                                 ; --env HIDDEN     ; may not read $env.HIDDEN
            agents list | env.HIDDEN                                              ; --env HIDDEN     ; may not read $env.HIDDEN
            agents list | $ENV["HIDDEN"]                                          ; --env HIDDEN     ; may not read $env.HIDDEN
            expect $env.HIDDEN == ""                                              ; --env HIDDEN     ; may not read $env.HIDDEN
            api POST /v2/x --data @{away}/secret.json                             ; --allow-files    ; may not read {away}/secret.json
            api POST /v2/x --input {away}/secret.json                             ; --allow-files    ; may not read {away}/secret.json
            api POST /v2/x -F key=@{away}/secret.json                             ; --allow-files    ; may not read {away}/secret.json
            api POST /v2/x --input {here}/../secret.json                          ; --allow-files    ; not below the script's folder
            api POST /v2/x --input {here}/link.json                               ; --allow-files    ; not below the script's folder
            api POST /v2/x --input {here}/linked/secret.json                      ; --allow-files    ; not below the script's folder
            api POST /v2/x --input {here}/.hidden.json                            ; --allow-files    ; it is hidden
            files put {away}/secret.json x.json                                   ; --allow-files    ; may not read
            sandboxes upload sbx_1 {away}/secret.json                             ; --allow-files    ; may not read
            skills upload {away}/secret.json                                      ; --allow-files    ; may not read
            clarity import-artifact 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 {away}/secret.svg                             ; --allow-files    ; may not read
            agents create --name A --config {away}/secret.json                    ; --allow-files    ; may not read
            include {away}/other.duvo                                             ; --allow-files    ; may not read
            api GET /v2/x | save {away}/victim                                    ; --allow-files    ; may not write {away}/victim
            api GET /v2/x | "evil" | save --force {away}/victim                   ; --allow-files    ; may not write {away}/victim
            agents list --output {away}/victim                                    ; --allow-files    ; may not write
            agents list | save {work}/../../../../x.json                            ; --allow-files    ; not below the working folder
            agents list | save {work}/linked/new                                  ; --allow-files    ; not below the working folder
            agents list | save {work}/link                                        ; --allow-files    ; it is a symbolic link
            agents list | save {work}/nowhere                                     ; --allow-files    ; it is a symbolic link
            agents list | save {work}/.bash_login                                 ; --allow-files    ; it is hidden
            agents list | save {work}/old                                         ; --allow-files    ; may not replace
            files get x.json {away}/victim                                        ; --allow-files    ; may not write
            skills download s1 --unpack {away}/new                                ; --allow-files    ; may not write
            pulse pdf 2f1c7a64-7c0e-4a52-9a1e-3d5b8c6f4e21 --output {away}/victim ; --allow-files    ; may not write
            http save {away}/victim --force                                       ; --allow-files    ; may not write
            replay {here}/other.duvo --report {away}/r.xml                        ; --allow-files    ; may not write
            replay {here}/other.duvo --save-exchanges {away}/r.har                ; --allow-files    ; may not write
            replay {here}/other.duvo --allow-shell                                ; --allow-shell    ; may not give another one --allow-shell
            replay {here}/other.duvo --env HIDDEN                                 ; --env HIDDEN     ; may not give another one --env HIDDEN
            !touch {away}/victim                                                  ; --allow-shell    ; may not run commands
            agents list |! touch {away}/victim                                    ; --allow-shell    ; may not run commands
            """;

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @TempDir
    private Path home;

    private Path away;
    private Path here;
    private Path work;

    @BeforeEach
    void files() throws IOException {
        away = Files.createDirectory(home.resolve("away"));
        here = Files.createDirectory(home.resolve("here"));
        work = Files.createDirectories(
                Path.of("target", "trust", UUID.randomUUID().toString()));
        Path secret = Files.writeString(away.resolve("secret.json"), "{}");
        Files.writeString(away.resolve("secret.svg"), "<svg/>");
        Files.writeString(away.resolve("other.duvo"), "echo other\n");
        Files.writeString(home.resolve("secret.json"), "{}");
        Files.writeString(here.resolve("other.duvo"), "echo other\n");
        Files.writeString(here.resolve("data.json"), "{}");
        Files.writeString(here.resolve(".hidden.json"), "{}");
        Files.createSymbolicLink(here.resolve("link.json"), secret);
        Files.createSymbolicLink(here.resolve("linked"), away);
        Files.createSymbolicLink(work.resolve("linked"), away);
        Files.createSymbolicLink(work.resolve("link"), secret);
        Files.createSymbolicLink(work.resolve("nowhere"), away.resolve("victim"));
        Files.writeString(work.resolve("old"), "old");
        new ProfileStore(UserFolders.of(Map.of("DUVO_HOME", home.toString())).config())
                .save(new Profile("start", "k1", api.uri().toString(), null, false, false));
        new ProfileStore(UserFolders.of(Map.of("DUVO_HOME", home.toString())).config())
                .save(new Profile("work", "k2", "http://127.0.0.1:1", null, false, false));
    }

    static Stream<Arguments> cells() {
        return CELLS.lines().map(line -> line.split(" +; +")).map(cell -> Arguments.of((Object[]) cell));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void isRefusedBeforeLineOne(String line, String flag, String message) throws IOException {
        Outcome outcome = duvo().run("replay", script(line).toString(), "--yes").exited(1);
        outcome.errContains("s.duvo:2:", "^", placed(message), flag, "nothing was sent");
        assertThat(outcome.out()).isEmpty();
        assertThat(api.requests()).isEmpty();
        assertThat(away.resolve("victim")).doesNotExist();
        assertThat(work.resolve("old")).hasContent("old");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void isAllowedWithItsFlag(String line, String flag, String message) throws IOException {
        List<String> words = new ArrayList<>(List.of("replay", script(line).toString(), "--dry-run", "--yes"));
        words.addAll(List.of(flag.split(" ")));
        Outcome outcome = duvo().run(words.toArray(new String[0]));
        assertThat(outcome.err()).as(outcome::toString).doesNotContain("a script may not", "(needs ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void isAllowedWhenItIsTyped(String line, String flag, String message) {
        Outcome outcome = duvo().run("replay", "--line", placed(line), "--dry-run", "--yes");
        assertThat(outcome.err()).as(outcome::toString).doesNotContain("may not");
        Outcome piped = duvo().stdin(placed(line)).run("replay", "-", "--dry-run", "--yes");
        assertThat(piped.err()).as(piped::toString).doesNotContain("may not");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void isListedByADryRun(String line, String flag, String message) throws IOException {
        duvo().run("replay", script(line).toString(), "--dry-run", "--yes")
                .exited(1)
                .errContains("the script calls " + api.uri(), "s.duvo:2 ", "(needs ", flag + ")")
                // what is not refused is listed all the same
                .outContains("GET /v2/teams/t1/agents");
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void aDryRunListsEveryRequestThatCanBeKnown() throws IOException {
        Path script = Files.writeString(
                here.resolve("s.duvo"),
                placed("x = login --api-key k\nagents get $x.id\nagents list | save {away}/victim\n"
                        + "for a in agents list --output {away}/victim\nrevisions list $a.id\nend\n"
                        + "agents list | save {work}/old\nfinally\n! ls\nagents list --limit 7\nend\n"));
        Outcome outcome = duvo().run("replay", script.toString(), "--dry-run").exited(1);
        assertThat(outcome.out().lines().filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "GET /v2/agents/<x.id from line 1>",
                        "GET /v2/teams/t1/agents",
                        "GET /v2/teams/t1/agents",
                        "GET /v2/teams/t1/agents?limit=7");
        outcome.errContains("old (needs save --force or --allow-files)", "may not run \"login\"", "s.duvo:9:1: ");
        assertThat(api.requests()).isEmpty();
    }

    private Duvo duvo() {
        return new Duvo(home)
                .with("DUVO_API_BASE_URL", "")
                .with("DUVO_PROFILE", "start")
                .with("DUVO_TEAM_ID", "t1")
                .with("HIDDEN", "hidden value");
    }

    private Path script(String line) throws IOException {
        return Files.writeString(here.resolve("s.duvo"), "agents list --limit 1\n" + placed(line) + "\n");
    }

    private String placed(String text) {
        return text.replace("{away}", away.toString())
                .replace("{here}", here.toString())
                .replace("{work}", work.toString());
    }
}
