package ai.duvo.shell;

import ai.duvo.shell.account.DemoLauncher;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.demo.DemoOptions;
import ai.duvo.shell.demo.DemoServer;
import ai.duvo.shell.profile.ApiAccess;
import org.jspecify.annotations.Nullable;

/** The demo server inside this process. */
final class EmbeddedDemo implements DemoLauncher {

    private final Catalog catalog;
    private @Nullable DemoServer server;

    EmbeddedDemo(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public synchronized ApiAccess access() {
        if (server == null) {
            server = DemoServer.start(DemoOptions.standard(), catalog);
        }
        return new ApiAccess("demo", server.baseUrl(), server.key(), "the demo workspace", null, false);
    }

    @Override
    public DemoLauncher fresh() {
        return new EmbeddedDemo(catalog);
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
