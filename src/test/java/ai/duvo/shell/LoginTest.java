package ai.duvo.shell;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.profile.Profile;
import ai.duvo.shell.profile.ProfileStore;
import ai.duvo.shell.profile.UserFolders;
import ai.duvo.shell.testing.FakeApi;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A new login to a profile that is there: what the line does not name stays. */
class LoginTest {

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @TempDir
    private Path home;

    @BeforeEach
    void answers() {
        api.stub(get("/v2/profile").willReturn(okJson("{\"profile\":{\"email\":\"a@b.example\"}}")));
        store().save(new Profile("work", "k1", api.uri().toString(), "team-1", true, true));
    }

    @Test
    void keepsAddressTeamAndRights() {
        login().exited(0)
                .errContains(
                        "kept as profile work, for production",
                        "as before: its address " + api.uri(),
                        "its team team-1");
        assertThat(work()).isEqualTo(new Profile("work", "k2", api.uri().toString(), "team-1", true, true));
    }

    @Test
    void anotherAddressTakesTeamAndPlainHttpAway() {
        store().save(new Profile("work", "k1", "http://old.example", "team-1", true, false));
        login("--base-url", api.uri().toString())
                .exited(0)
                .errContains(
                        "it was at http://old.example before", "its team and \"allowHttp\" went with that address");
        assertThat(work()).isEqualTo(new Profile("work", "k2", api.uri().toString(), null, false, false));
    }

    @Test
    void aNewProfileIsTheAddressThatTheLineNames() {
        new Duvo(home)
                .with("DUVO_API_BASE_URL", "")
                .run(
                        "login",
                        "--name",
                        "new",
                        "--api-key",
                        "k2",
                        "--base-url",
                        api.uri().toString())
                .exited(0);
        assertThat(store().load().require("new"))
                .isEqualTo(new Profile("new", "k2", api.uri().toString(), null, false, false));
    }

    private Duvo.Outcome login(String... more) {
        Duvo duvo = new Duvo(home).with("DUVO_API_BASE_URL", "");
        String[] words = new String[5 + more.length];
        System.arraycopy(new String[] {"login", "--name", "work", "--api-key", "k2"}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return duvo.run(words);
    }

    private Profile work() {
        return store().load().require("work");
    }

    private ProfileStore store() {
        return new ProfileStore(
                UserFolders.of(Map.of("DUVO_HOME", home.toString())).config());
    }
}
