package ai.duvo.shell.session;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.api.Timeouts;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.exchange.ExchangeHistory;
import ai.duvo.shell.process.SystemShell;
import ai.duvo.shell.profile.AccessResolver;
import ai.duvo.shell.profile.ProfileStore;
import ai.duvo.shell.request.ContextLookup;
import ai.duvo.shell.request.ContextStore;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.testing.FakeApi;
import ai.duvo.shell.testing.NoDemo;
import ai.duvo.shell.testing.TestConsole;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import reactor.core.scheduler.Schedulers;

/** Sessions that need no program around them: no demo, no shell of the system. */
final class TestSessions {

    private TestSessions() {}

    /** Commands of it never end. */
    private static final class NoShell implements SystemShell {
        @Override
        public CompletableFuture<Integer> start(String command, Map<String, String> environment) {
            return new CompletableFuture<>();
        }

        @Override
        public Reader read(String command) {
            return new Reader(OutputStream.nullOutputStream(), new CompletableFuture<>());
        }
    }

    /** A session of a table, at an API, with more variables around it. */
    static Session of(
            Catalog catalog,
            TestConsole console,
            FakeApi api,
            Path home,
            Map<String, String> more,
            InputStream standardInput) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("DUVO_API_KEY", "dv_test");
        environment.put("DUVO_API_BASE_URL", api.uri().toString());
        return new Session(new SessionSetup(
                catalog,
                Map.of(),
                console.console(),
                new AccessResolver(new ProfileStore(home), environment),
                new NoDemo(),
                standardInput,
                environment,
                Timeouts.standard(),
                ActiveOptions.none(),
                new SecretMasker(),
                new ExchangeHistory(),
                new FailureHistory(),
                new NoShell(),
                Schedulers::parallel,
                Clock.systemUTC(),
                new ContextLookup(environment, ContextStore.none())));
    }
}
