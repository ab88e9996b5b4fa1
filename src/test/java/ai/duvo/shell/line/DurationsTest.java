package ai.duvo.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"200ms,200,200ms", "5s,5000,5s", "2000ms,2000,2s", "2m,120000,2m", "90s,90000,90s", "60m,3600000,1h"})
    void timesAreReadAndWrittenShort(String text, long millis, String shortest) {
        assertThat(Durations.parse(text)).contains(Duration.ofMillis(millis));
        assertThat(Durations.text(Duration.ofMillis(millis))).isEqualTo(shortest);
        assertThat(Durations.parse(shortest)).contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "s", "5 s", "-5s", "1.5s", "5S", "1d", "9999999999s"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }
}
