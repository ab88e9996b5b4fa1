package ai.duvo.shell;

import ai.duvo.shell.testing.FakeApi;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests that check an agent before a run. */
abstract class Preflighted {

    @RegisterExtension
    final FakeApi api = new FakeApi();

    @TempDir
    Path home;

    Duvo.Outcome check(String more) {
        return duvo().run("preflight --agent 00000061-0001-4000-8000-000000000000" + more);
    }

    Duvo duvo() {
        return new Duvo(home)
                .with("DUVO_API_KEY", "dv_test_secret")
                .with("DUVO_API_BASE_URL", api.uri().toString())
                .with("DUVO_TEAM_ID", "team-1");
    }
}
