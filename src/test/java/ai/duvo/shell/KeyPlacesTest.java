package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.FakeApi;
import ai.duvo.shell.testing.FakeKeychain;
import ai.duvo.shell.testing.QuickTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Keys that are kept outside of {@code profiles.json}: given by a command, or in the system's keychain. */
@Timeout(120)
class KeyPlacesTest {

    private static final String KEY = "dv_0a1b2c3d4e5f";
    private static final String OTHER = "dv_6f7a8b9c0d1e";

    @TempDir
    Path home;

    @RegisterExtension
    final FakeApi api = new FakeApi();

    private Path key;
    private Path runs;

    @BeforeEach
    void key() throws IOException {
        key = Files.writeString(home.resolve("key"), KEY + "\n");
        runs = Files.createFile(home.resolve("runs"));
    }

    @Test
    void theKeyOfACommandIsInNoFile() throws IOException {
        accepts(KEY);
        login().succeeded().errContains("kept as profile work; its key comes from the command");
        assertThat(profiles()).contains("echo x >>").doesNotContain(KEY);
        duvo().run("profiles list --json").succeeded().outContains("\"key_source\":\"command\"");
        duvo().run("profiles list").succeeded().outContains("KEY", "command");
        duvo().run("whoami").succeeded().errIs("");
        Files.writeString(key, OTHER);
        accepts(OTHER);
        duvo().run("whoami").succeeded();
    }

    @Test
    void itRunsWhenItIsNeededAndOnce() throws IOException {
        accepts(KEY);
        login().succeeded();
        assertThat(runs()).isEqualTo(1);
        for (String line : new String[] {
            "profiles list",
            "echo x",
            "whoami --no-send",
            "whoami --no-send=curl",
            "agents list --team t --no-send",
            "profiles set-production work on",
            "queues delete 00000071-0001-4000-8000-000000000000",
            "whoami --profile-expect other"
        }) {
            duvo().run(line);
        }
        assertThat(runs()).isEqualTo(1);
        Path script =
                Files.writeString(home.resolve("s.duvo"), "whoami\nwhoami\nfor x in whoami | [1, 2]\nwhoami\nend\n");
        duvo().run("replay", script.toString()).succeeded();
        assertThat(runs()).isEqualTo(2);
    }

    @Test
    void aCommandThatFailsEndsLikeAMissingKey() throws IOException {
        accepts(KEY);
        login().succeeded();
        Files.writeString(key, KEY + "\n" + OTHER + "\n");
        duvo().run("whoami")
                .exited(2)
                .errIs(
                        "duvo: what the key command of profile work printed has several lines\n"
                                + "hint: it is to print the key and nothing else, such as with | head -n 1; nothing was sent\n");
        Files.delete(key);
        duvo().run("whoami")
                .exited(2)
                .errIs("duvo: the key command of profile work failed with exit code 1\n"
                        + "hint: run it in your shell to see why; nothing was sent\n");
        Path script = Files.writeString(home.resolve("s.duvo"), "whoami\nwhoami\n");
        duvo().run("replay", script.toString(), "--keep-going").exited(2);
        assertThat(runs()).isEqualTo(4);
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void aTypedLineTriesAgainWhatFailed() throws IOException {
        accepts(KEY);
        login().succeeded();
        Files.delete(key);
        try (Prompted prompt = Prompted.in(Map.of("DUVO_HOME", home.toString()), new QuickTime())) {
            assertThat(prompt.code("whoami")).isEqualTo(2);
            Files.writeString(key, KEY);
            assertThat(prompt.code("whoami")).isZero();
            assertThat(prompt.code("whoami")).isZero();
        }
        assertThat(runs()).isEqualTo(3);
    }

    @Test
    void noFileOfASessionHoldsTheKeyOrTheCommand() throws IOException {
        accepts(KEY);
        api.stub(get(urlPathEqualTo("/v2/x")).willReturn(okJson("{\"said\": \"" + KEY + "\"}")));
        try (Prompted prompt = Prompted.in(Map.of("DUVO_HOME", home.toString()), new QuickTime())) {
            prompt.types(
                    "record start " + home + "/rec.duvo",
                    "login --name work --base-url " + api.uri() + " --key-command '" + command() + "'",
                    "whoami",
                    "api GET /v2/x",
                    "set token abc",
                    "set password " + OTHER,
                    "echo $token " + OTHER,
                    "record stop",
                    "http save " + home + "/h.har",
                    "bundle " + home + "/b.zip --json");
            assertThat(Files.readString(home.resolve("rec.duvo")))
                    .contains("param token # a secret", "param password # a secret", "$token")
                    .doesNotContain("abc", OTHER);
            assertThat(prompt.screen()).doesNotContain("echo x >>");
        }
        for (String name : new String[] {"rec.duvo", "h.har", "b.zip"}) {
            assertThat(home.resolve(name)).exists();
            assertThat(Files.readString(home.resolve(name), StandardCharsets.ISO_8859_1))
                    .as(name)
                    .doesNotContain(KEY, "echo x >>");
        }
    }

    @Test
    void aKeyForProductionIsGuardedWhereverItIs() throws IOException {
        accepts(KEY);
        login().succeeded();
        duvo().run("profiles set-production work on").succeeded();
        duvo().with("DUVO_API_KEY", KEY)
                .with("DUVO_API_BASE_URL", api.uri().toString())
                .run("queues delete 00000071-0001-4000-8000-000000000000 --yes")
                .exited(1)
                .errContains("production");
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void theKeychainKeepsAKeyUntilLogout() throws IOException {
        accepts(KEY);
        FakeKeychain keychain = FakeKeychain.secretTool(Files.createDirectory(home.resolve("bin")));
        Duvo duvo = duvo().with("PATH", keychain.path());
        String login = "login --name work --keychain --api-key - --base-url " + api.uri();
        duvo.stdin(KEY).run(login).succeeded().errContains("its key comes from the keychain");
        assertThat(keychain.items()).containsExactly(KEY);
        assertThat(profiles()).doesNotContain(KEY);
        duvo.run("whoami").succeeded();
        duvo.run("profiles list --json").succeeded().outContains("\"key_source\":\"keychain\"");
        duvo.run("profiles rename work acme").succeeded();
        duvo.run("whoami").succeeded();
        duvo.stdin(KEY).run(login).succeeded();
        duvo.stdin(KEY).run(login).succeeded();
        assertThat(keychain.items()).containsExactly(KEY, KEY);
        duvo.run("logout --name work --yes").succeeded();
        duvo.run("profiles remove acme --yes").succeeded();
        assertThat(keychain.items()).isEmpty();
        assertThat(String.join("\n", keychain.calls())).doesNotContain(KEY);
    }

    @Test
    void aKeyThatStaysInTheKeychainIsTold() throws IOException {
        accepts(KEY);
        FakeKeychain keychain = FakeKeychain.secretTool(Files.createDirectory(home.resolve("bin")));
        Duvo duvo = duvo().with("PATH", keychain.path());
        duvo.stdin(KEY)
                .run("login --name work --keychain --api-key - --base-url " + api.uri())
                .succeeded();
        keychain.lock();
        duvo.run("whoami").exited(2).errContains("the keychain gave no key for profile work");
        duvo.run("logout --yes").exited(1).errContains("profile work removed", "is still in the keychain");
        duvo.run("profiles list --json").succeeded().outContains("\"profiles\":[]");
    }

    @Test
    void withoutAKeychainNothingIsKept() throws IOException {
        accepts(KEY);
        duvo().with("PATH", home.toString())
                .stdin(KEY)
                .run("login --keychain --api-key - --base-url " + api.uri())
                .exited(2)
                .errContains("there is no keychain here: secret-tool is not on PATH", "login with --key-command");
        assertThat(home.resolve("config/profiles.json")).doesNotExist();
    }

    @Test
    void aKeyIsInOnePlace() {
        duvo().run("login --key-command x --keychain")
                .exited(1)
                .errContains("a key that a command gives is kept nowhere else", "leave out --keychain", "^");
        duvo().run("login --key-command x --api-key y").exited(1).errContains("leave out --api-key");
    }

    @Test
    void aScriptNeedsBothFlagsToKeepACommand() throws IOException {
        Path script = Files.writeString(home.resolve("s.duvo"), "login --key-command 'touch " + home + "/victim'\n");
        for (String flag : new String[] {"--yes", "--allow-accounts", "--allow-shell"}) {
            duvo().run("replay", script.toString(), flag).exited(1).errContains("a script may not", "nothing was sent");
        }
        duvo().run("replay", script.toString(), "--dry-run", "--allow-accounts")
                .errContains("(needs --allow-shell)")
                .outIs("");
        duvo().run("login --key-command 'touch " + home + "/victim' --no-send");
        assertThat(home.resolve("victim")).doesNotExist();
        duvo().run("replay", script.toString(), "--allow-accounts", "--allow-shell")
                .exited(2)
                .errContains("printed is empty");
        assertThat(home.resolve("victim")).exists();
    }

    private void accepts(String token) {
        api.stub(get(urlPathEqualTo("/v2/profile"))
                .withHeader("Authorization", equalTo("Bearer " + token))
                .willReturn(
                        okJson("{\"profile\": {\"id\": \"u1\", \"email\": \"a@example.com\", \"teamId\": \"t\"}}")));
    }

    private Duvo.Outcome login() {
        return duvo().run("login", "--name", "work", "--base-url", api.uri().toString(), "--key-command", command());
    }

    private String command() {
        return "echo x >> " + runs + "; cat " + key;
    }

    private Duvo duvo() {
        return new Duvo(home);
    }

    private int runs() throws IOException {
        return Files.readAllLines(runs).size();
    }

    private String profiles() throws IOException {
        return Files.readString(home.resolve("config/profiles.json"));
    }
}
