package ai.duvo.shell;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.demo.DemoOptions;
import ai.duvo.shell.demo.DemoServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** A demo workspace whose ids are its own, and whose runs are over in a moment. */
final class Elsewhere implements AutoCloseable {

    private final DemoServer server;

    private Elsewhere(long seed) {
        server = DemoServer.start(
                new DemoOptions(0, Duration.ZERO, 0, 503, 0, seed), new Catalog(Commands.all()), new Quick());
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
        return Prompted.on(home, server.baseUrl().toString(), server.key(), older);
    }

    /** The program, set to work there. */
    Duvo duvo(Path home) {
        return new Duvo(home)
                .with("DUVO_API_BASE_URL", server.baseUrl().toString())
                .with("DUVO_API_KEY", server.key());
    }

    @Override
    public void close() {
        server.close();
    }

    /** Its time is ten times as fast as ours. */
    private static final class Quick extends Clock {
        private static final int TIMES = 10;

        private final Instant begun = Instant.now();

        @Override
        public Instant instant() {
            return begun.plus(Duration.between(begun, Instant.now()).multipliedBy(TIMES));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
