package ai.duvo.shell.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LentTerminalTest {

    private final List<String> seen = new ArrayList<>();
    private final CompletableFuture<Integer> command = new CompletableFuture<>();

    @Test
    void aCommandHasTheTerminalUntilItEnds() {
        CompletableFuture<Integer> ended = lent(command).start("vi", Map.of());
        assertThat(seen).containsExactly("lent", "started");
        ended.thenRun(() -> seen.add("told"));
        command.complete(3);
        assertThat(ended).isCompletedWithValue(3);
        assertThat(seen).containsExactly("lent", "started", "back", "told");
    }

    @Test
    void soHasOneThatReads() {
        SystemShell.Reader reader = lent(command).read("less");
        command.complete(0);
        assertThat(reader.ended()).isCompletedWithValue(0);
        assertThat(seen).containsExactly("lent", "started", "back");
    }

    @Test
    void oneThatIsStoppedGivesItBack() {
        lent(command).start("vi", Map.of()).cancel(true);
        assertThat(command).isCancelled();
        assertThat(seen).containsExactly("lent", "started", "back");
    }

    @Test
    void oneThatDoesNotStartGivesItBack() {
        SystemShell none = lent(null);
        assertThatThrownBy(() -> none.start("vi", Map.of())).hasMessageContaining("no shell");
        assertThatThrownBy(() -> none.read("less")).hasMessageContaining("no shell");
        assertThat(seen).containsExactly("lent", "back", "lent", "back");
    }

    private SystemShell lent(@Nullable CompletableFuture<Integer> result) {
        SystemShell shell = new SystemShell() {
            @Override
            public CompletableFuture<Integer> start(String line, Map<String, String> environment) {
                if (result == null) {
                    throw new UncheckedIOException(new IOException("no shell"));
                }
                seen.add("started");
                return result;
            }

            @Override
            public Reader read(String line) {
                return new Reader(OutputStream.nullOutputStream(), start(line, Map.of()));
            }
        };
        return new LentTerminal(shell, () -> seen.add("lent"), () -> seen.add("back"));
    }
}
