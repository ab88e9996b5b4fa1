package ai.duvo.shell.recording;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.recording.IdVariables.IdUse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Names of ids that come from other threads while a recording goes on. */
class IdVariablesTest {

    private static final int MANY = 1_000;

    private final Queue<CompletableFuture<Optional<NameSource.Naming>>> asked = new ConcurrentLinkedQueue<>();

    @Test
    void namesMayComeWhileTheyAreWaitedFor() {
        Recording recording = new Recording("");
        IdVariables ids = new IdVariables(recording, new LateNames(), false, LocalDate.EPOCH, () -> {});
        RecordedLine line = RecordedLine.command(Recorded.done("agents get x"), List.of(), null, null);
        recording.add(line);
        for (int i = 0; i < MANY; i++) {
            String id = "00000000-0000-4000-8000-%012d".formatted(i);
            ids.use(new IdUse(id, Kind.AGENT, Map.of(), line, ActiveOptions.none()));
        }
        assertThat(asked).hasSize(MANY);
        CompletableFuture<Void> coming =
                CompletableFuture.runAsync(() -> asked.forEach(one -> one.complete(Optional.empty())));
        for (int i = 0; i < 100 && !coming.isDone(); i++) {
            assertThat(ids.pending()).isNotNull();
        }
        coming.join();
        ids.pending().join();
    }

    private final class LateNames implements NameSource {

        @Override
        public CompletableFuture<Optional<Naming>> naming(
                Kind kind, String id, Map<Kind, String> below, ActiveOptions options) {
            CompletableFuture<Optional<Naming>> later = new CompletableFuture<>();
            asked.add(later);
            return later;
        }

        @Override
        public Optional<Naming> known(Kind kind, String id, Map<Kind, String> below, ActiveOptions options) {
            return Optional.empty();
        }

        @Override
        public Map<Kind, String> values(String path) {
            return Map.of();
        }
    }
}
