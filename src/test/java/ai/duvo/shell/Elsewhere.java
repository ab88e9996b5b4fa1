package ai.duvo.shell;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.demo.DemoOptions;
import ai.duvo.shell.demo.DemoServer;
import ai.duvo.shell.testing.QuickTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A demo workspace whose ids are its own, and whose time is quick. */
final class Elsewhere implements AutoCloseable {

    private final QuickTime time = new QuickTime();
    private final DemoServer server;

    private Elsewhere(long seed) {
        server = DemoServer.start(
                new DemoOptions(0, Duration.ZERO, 0, 503, 0, seed), new Catalog(Commands.all()), time.clock());
    }

    static Elsewhere with(long seed) {
        return new Elsewhere(seed);
    }

    /** Somebody at a prompt there. */
    Prompted prompt(Path home) {
        return prompt(home, List.of());
    }

    /** The same after a session in which these lines were typed. */
    Prompted prompt(Path home, List<String> older) {
        return Prompted.on(home, server.baseUrl().toString(), server.key(), older, time);
    }

    /** The program, set to work there. */
    Duvo duvo(Path home) {
        return new Duvo(home)
                .by(time)
                .with("DUVO_API_BASE_URL", server.baseUrl().toString())
                .with("DUVO_API_KEY", server.key());
    }

    @Override
    public void close() {
        server.close();
    }
}
