package ai.duvo.shell;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.demo.DemoOptions;
import ai.duvo.shell.demo.DemoServer;
import ai.duvo.shell.profile.Access;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The embedded demo workspace, started when the first request asks for it. Thread safe: Tab may be first. */
final class DemoWorkspace implements Supplier<Access>, AutoCloseable {

    private final Catalog catalog;
    private @Nullable DemoServer server;

    DemoWorkspace(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public synchronized Access get() {
        if (server == null) {
            server = DemoServer.start(DemoOptions.standard(), catalog);
        }
        return new Access("demo", server.baseUrl(), server.key(), "the demo workspace", null, false);
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.close();
        }
    }
}
