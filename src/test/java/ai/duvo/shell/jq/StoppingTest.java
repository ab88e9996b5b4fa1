package ai.duvo.shell.jq;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.NoVariables;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.NullNode;

/** That an interrupt ends a program also while one function works for long. */
class StoppingTest {

    private static final String DOUBLED = "reduce range(60) as $i ([0]; [., .])";

    @ParameterizedTest
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ValueSource(
            strings = {
                "([range(200000) | 1]) as $x | stderr | $x | indices($x[:100000])",
                "[range(200000)] as $x | [range(200000; 400000)] as $y | stderr | $x | contains($y)",
                "(D) as $x | (D) as $y | stderr | $x == $y",
                "(D) as $x | (D) as $y | stderr | [$x, $y] | sort",
                "(D) as $x | (D) as $y | stderr | $x | contains($y)",
                "[range(200000)] as $x | [range(200000; 400000)] as $y | stderr | $x - $y",
                "(D) | debug(1) | tojson",
                "(D) | debug(1) | \"\\(.)\"",
                "(D) | debug(1) | [.] | @json",
                "(D) | debug(1)",
                "(\"[\" + \"1,\" * 9000000 + \"1]\") | debug(1) | fromjson"
            })
    void anInterruptEndsIt(String program) throws InterruptedException {
        String text = program.replace("(D)", "(" + DOUBLED + ")");
        AtomicReference<Object> ended = new AtomicReference<>("not at all");
        Thread[] thread = new Thread[1];
        thread[0] = new Thread(() -> {
            try {
                JqProgram.of(new JqText(text, new Span(0, text.length())))
                        .run(NullNode.instance, new NoVariables(), note -> thread[0].interrupt());
            } catch (RuntimeException e) {
                ended.set(e.getClass().getSimpleName());
            }
        });
        thread[0].setDaemon(true);
        thread[0].start();
        thread[0].join(TimeUnit.SECONDS.toMillis(15));
        boolean isStopped = !thread[0].isAlive();
        assertThat(isStopped).isTrue();
        assertThat(ended.get()).isEqualTo("Stopped");
    }
}
