package ai.duvo.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jline.reader.impl.history.DefaultHistory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistorySearchTest {

    private final DefaultHistory history = new DefaultHistory();
    private final HistorySearch search = new HistorySearch(() -> history, line -> !line.startsWith("agnts"));

    @BeforeEach
    void fill() {
        List.of("agents list", "runs list", "agents get a1", "agents list", "version")
                .forEach(history::add);
    }

    @Test
    void eachStepFindsAnOlderLineThatBeginsSo() {
        assertThat(search.older("agents", 6)).contains("agents list");
        assertThat(search.older("agents list", 11)).contains("agents get a1");
        assertThat(search.older("agents get a1", 13)).contains("agents list");
        assertThat(search.older("agents list", 11)).isEmpty();
    }

    @Test
    void theWayBackEndsAtWhatWasTyped() {
        search.older("agents g", 6);
        search.older("agents list", 11);
        assertThat(search.newer("agents get a1")).contains("agents list");
        assertThat(search.newer("agents list")).contains("agents g");
        assertThat(search.newer("agents g")).isEmpty();
    }

    @Test
    void onAnEmptyLineEveryLineCounts() {
        assertThat(search.older("", 0)).contains("version");
        assertThat(search.older("version", 7)).contains("agents list");
    }

    @Test
    void aLineThatWasChangedBeginsANewSearch() {
        search.older("agents", 6);
        assertThat(search.older("run", 3)).contains("runs list");
    }
}
