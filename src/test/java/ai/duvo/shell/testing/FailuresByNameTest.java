package ai.duvo.shell.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class FailuresByNameTest {

    @Test
    void anyFailureBeginsWithTheName() {
        assertThat(FailuresByName.named("help/group", new AssertionError("1 is not 2")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("help/group: 1 is not 2");
        assertThat(FailuresByName.named("seed 7", new IllegalStateException("bug")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("seed 7: java.lang.IllegalStateException: bug")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsSkippedStaysSkipped() {
        TestAbortedException skipped = new TestAbortedException("no shell here");
        assertThat(FailuresByName.named("help/group", skipped)).isSameAs(skipped);
    }
}
