package ai.duvo.shell;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.demo.DemoOptions;
import ai.duvo.shell.demo.DemoServer;
import ai.duvo.shell.testing.QuickTime;
import java.nio.file.Path;
import java.time.Duration;

/** Two demo workspaces whose ids differ, and a prompt that has the profiles {@code a} and {@code b} for them. */
final class TwoWorkspaces implements AutoCloseable {

    private static final Catalog CATALOG = new Catalog(Commands.all());

    final QuickTime time = new QuickTime();
    final DemoServer a = demo(1);
    final DemoServer b = demo(2);
    final Prompted prompt;

    TwoWorkspaces(Path home) {
        this.prompt = Prompted.at(home, time);
        prompt.types(login("a", a), login("b", b), "use profile a");
    }

    private static String login(String name, DemoServer demo) {
        return " login --base-url " + demo.baseUrl() + " --api-key " + demo.key() + " --name " + name;
    }

    private DemoServer demo(long seed) {
        return DemoServer.start(new DemoOptions(0, Duration.ZERO, 0, 503, 10_000, seed), CATALOG, time.clock());
    }

    @Override
    public void close() {
        prompt.close();
        a.close();
        b.close();
    }
}
