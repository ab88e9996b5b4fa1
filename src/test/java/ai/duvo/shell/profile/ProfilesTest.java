package ai.duvo.shell.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {

    @TempDir
    Path folder;

    @Test
    void theFirstProfileBecomesTheDefaultAndTheKeyIsPrivate() throws IOException {
        store().save(profile("work"));
        store().save(profile("home"));
        assertThat(store().load().defaultName()).isEqualTo("work");
        Path file = folder.resolve("duvo/profiles.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("duvo"))))
                .isEqualTo("rwx------");
        assertThat(profile("work").toString()).doesNotContain("dv_");
    }

    @Test
    void renamingAndRemovingKeepTheDefaultRight() {
        store().save(profile("a"));
        store().save(profile("b"));
        store().rename("a", "c");
        assertThat(store().load().defaultName()).isEqualTo("c");
        store().remove("c");
        assertThat(store().load().defaultName()).isEqualTo("b");
        assertThatThrownBy(() -> store().rename("x", "y")).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(ExitCode.AUTHENTICATION);
            assertThat(failure.hint()).isEqualTo("there are: b");
        });
    }

    @Test
    void twoShellsDoNotOverwriteEachOther() {
        List<CompletableFuture<Void>> saves = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.runAsync(() -> saveInTurn("p" + i)))
                .toList();
        saves.forEach(CompletableFuture::join);
        assertThat(store().load().profiles()).hasSize(20);
    }

    @Test
    void aBrokenFileIsAFailureThatDoesNotQuoteIt() throws IOException {
        store().save(profile("a"));
        Files.writeString(folder.resolve("duvo/profiles.json"), "{\"profiles\": dv_secret");
        assertThatThrownBy(() -> store().load())
                .hasMessageEndingWith("profiles.json is not a profiles file: see line 1, column 14")
                .hasMessageNotContaining("dv_secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                | it is empty",
                "null                              | it holds null",
                "[]                                | see line 1, column 1",
                "{\"profiles\":[{\"apiKey\":\"k\"}]} | a profile has no name",
                "{\"profiles\":[null]}             | see line 1, column 19"
            })
    void whatIsNoProfilesFileSaysWhere(String text, String place) throws IOException {
        store().save(profile("a"));
        Files.writeString(folder.resolve("duvo/profiles.json"), text);
        assertThatThrownBy(() -> store().load())
                .isInstanceOf(Failure.class)
                .hasMessageEndingWith(" is not a profiles file: " + place);
    }

    @Test
    void theOptionWinsOverTheEnvironmentAndThatOverTheProfile() {
        store().save(new Profile("work", "dv_work", "https://eu.example.com", "t-profile", false, false));
        store().save(profile("other"));
        AccessResolver plain = new AccessResolver(store(), Map.of());
        assertThat(plain.resolve(null, null))
                .isEqualTo(new ApiAccess(
                        "work",
                        AccessResolver.address("https://eu.example.com"),
                        "dv_work",
                        "profile work",
                        "t-profile",
                        false));
        AccessResolver env = new AccessResolver(
                store(), Map.of("DUVO_API_KEY", "dv_env", "DUVO_TEAM_ID", "t-env", "DUVO_PROFILE", "work"));
        assertThat(env.resolve(null, "t-option"))
                .isEqualTo(new ApiAccess(
                        "env",
                        AccessResolver.address("https://eu.example.com"),
                        "dv_env",
                        "DUVO_API_KEY",
                        "t-option",
                        false));
        assertThat(env.resolve("other", null).baseUrl()).hasToString(AccessResolver.DEFAULT_BASE_URL);
        assertThatThrownBy(() -> plain.resolve("nobody", null)).hasMessage("there is no profile \"nobody\"");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        for (String text : List.of("api.duvo.ai", "ftp://x", "https://", "https://u:p@x", "https://x?y", "ht tp://x")) {
            assertThatThrownBy(() -> AccessResolver.address(text)).hasMessageContaining("is not an address");
        }
    }

    @Test
    void aHomeThatIsNoWholePathIsThatOfTheUser() {
        Path config = Path.of(System.getProperty("user.home"), ".config/duvo");
        for (Map<String, String> odd : List.of(Map.<String, String>of(), Map.of("HOME", ""), Map.of("HOME", "rel"))) {
            assertThat(UserFolders.of(odd).config()).isEqualTo(config);
        }
    }

    @Test
    void foldersFollowTheEnvironment() {
        assertThat(UserFolders.of(Map.of("DUVO_HOME", "/d")))
                .isEqualTo(new UserFolders(Path.of("/d/config"), Path.of("/d/state"), Path.of("/d/cache")));
        assertThat(UserFolders.of(Map.of("HOME", "/h", "XDG_CACHE_HOME", "/c", "XDG_STATE_HOME", "relative")))
                .isEqualTo(new UserFolders(
                        Path.of("/h/.config/duvo"), Path.of("/h/.local/state/duvo"), Path.of("/c/duvo")));
    }

    /** A file lock is for processes: within this one, threads take turns. */
    private void saveInTurn(String name) {
        synchronized (folder) {
            store().save(profile(name));
        }
    }

    private ProfileStore store() {
        return new ProfileStore(folder.resolve("duvo"));
    }

    private static Profile profile(String name) {
        return new Profile(name, "dv_" + name, null, null, false, false);
    }
}
