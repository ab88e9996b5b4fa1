package ai.duvo.shell;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.demo.DemoOptions;
import ai.duvo.shell.demo.DemoServer;
import ai.duvo.shell.profile.Access;
import ai.duvo.shell.session.Demo;
import org.jspecify.annotations.Nullable;

/** The demo server inside this process. */
final class DemoWorkspace implements Demo {

    private final Catalog catalog;
    private @Nullable DemoServer server;

    DemoWorkspace(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public synchronized Access access() {
        if (server == null) {
            server = DemoServer.start(DemoOptions.standard(), catalog);
        }
        return new Access("demo", server.baseUrl(), server.key(), "the demo workspace", null, false);
    }

    @Override
    public Demo fresh() {
        return new DemoWorkspace(catalog);
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
