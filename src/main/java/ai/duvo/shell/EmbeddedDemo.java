package ai.duvo.shell;

import ai.duvo.shell.account.DemoLauncher;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.demo.DemoOptions;
import ai.duvo.shell.demo.DemoServer;
import ai.duvo.shell.profile.ApiAccess;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The demo server inside this process. */
final class EmbeddedDemo implements DemoLauncher {

    private final Supplier<Catalog> catalog;
    private final Clock clock;
    private DemoOptions options = DemoOptions.standard();
    private @Nullable DemoServer server;

    EmbeddedDemo(Supplier<Catalog> catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public synchronized ApiAccess access() {
        if (server == null) {
            server = DemoServer.start(options, catalog.get(), clock);
        }
        return new ApiAccess("demo", server.baseUrl(), server.key(), "the demo workspace", null, false);
    }

    /** Behaves so from now on; one that behaved otherwise ends with all its data. */
    synchronized void behave(DemoOptions wanted) {
        if (!wanted.equals(options)) {
            close();
            options = wanted;
        }
    }

    @Override
    public DemoLauncher fresh() {
        return new EmbeddedDemo(catalog, clock);
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
