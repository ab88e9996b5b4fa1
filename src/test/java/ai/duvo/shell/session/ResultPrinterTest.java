package ai.duvo.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.TestConsole;
import ai.duvo.shell.trust.TrustPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultPrinterTest {

    @Test
    void theTimeThatAPersonReadsIsNotThatOfTheLine() {
        TestConsole screen = TestConsole.terminal(80);
        ResultPrinter printer = new ResultPrinter(screen.console(), TrustPolicy::typed, () -> true);
        List<String> read = new ArrayList<>();
        printer.pager((text, isNewestLast) -> read.add(text));
        printer.showText("long");
        assertThat(read).containsExactly("long");
        assertThat(screen.console().persons().total()).isGreaterThan(Duration.ZERO);
    }
}
