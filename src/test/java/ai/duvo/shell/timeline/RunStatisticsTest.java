package ai.duvo.shell.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.BarStyle;
import ai.duvo.shell.output.DisplayWidth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Numbers of many runs. */
class RunStatisticsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    private final List<JsonNode> runs = new ArrayList<>();

    private void run(String agent, int daysAgo, String status, int seconds) {
        Instant created = TODAY.minusDays(daysAgo).atTime(12, 0).toInstant(ZoneOffset.UTC);
        String end = seconds < 0 ? "null" : "\"" + created.plusSeconds(seconds) + "\"";
        runs.add(Json.parse(
                "{\"id\": \"r" + runs.size() + "\", \"agent_id\": \"" + agent + "\", \"agent_name\": \"" + agent
                        + "\", \"status\": \"" + status + "\", \"created_at\": \"" + created + "\", \"started_at\": \""
                        + created + "\", \"completed_at\": " + end + "}",
                "a run"));
    }

    private RunStatistics statistics(LocalDate since) {
        return RunStatistics.of(runs, since, TODAY, ZoneOffset.UTC);
    }

    private String text(int columns) {
        return new StatisticsText(columns, BarStyle.BLOCKS).of(statistics(TODAY.minusDays(6)));
    }

    private void sample() {
        IntStream.rangeClosed(1, 8).forEach(i -> run("Invoice clerk", i % 4, "completed", i));
        run("Invoice clerk", 0, "failed", 900);
        run("Ops bot", 5, "interrupted", 60);
        run("Ops bot", 0, "running", -1);
    }

    @Test
    void medianAndNinetyPercentAreOfThoseThatEnded() {
        sample();
        RunCounts all = statistics(LocalDate.MIN).all();
        assertThat(all.runs()).isEqualTo(11);
        assertThat(all.successRate()).hasValue(0.8);
        assertThat(all.within(0.5)).hasValueSatisfying(time -> assertThat(time).hasSeconds(5));
        assertThat(all.within(0.9)).hasValueSatisfying(time -> assertThat(time).hasSeconds(60));
    }

    @Test
    void aRowForEachAgentShowsItsDays() {
        sample();
        assertThat(text(80)).isEqualTo("""
                11 runs from 2026-11-21 to 2026-11-27

                completed        8   73 % ██████████████████████████████
                failed           1    9 % ████
                interrupted      1    9 % ████
                running          1    9 % ████

                success 80 % of 10 that ended, median 5.0 s, 90 % within 1 min

                agent          runs  success  median    90 % a day
                Invoice clerk     9     89 %   5.0 s  15 min    ▆▆▆█
                Ops bot           2      0 %   1 min   1 min  ▃    ▃
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 130})
    void noLineIsWiderThanTheTerminal(int columns) {
        sample();
        run("An agent with a long name, 東京, that nobody can read in a narrow terminal", 400, "completed", 90_061);
        String text = new StatisticsText(columns, BarStyle.ASCII).of(statistics(LocalDate.MIN));
        assertThat(text.lines()).allMatch(line -> DisplayWidth.of(line) <= columns);
        assertThat(text).contains(" days").contains("25 h 1 min");
    }

    @Test
    void aRunOnTwoPagesCountsOnce() {
        run("a", 0, "completed", 1);
        runs.add(runs.get(0));
        assertThat(statistics(LocalDate.MIN).all().runs()).isEqualTo(1);
    }

    @Test
    void nothingIsNoDivisionByZero() {
        assertThat(text(80)).isEqualTo("0 runs from 2026-11-21 to 2026-11-27\n");
        run("a", 0, "running", -1);
        assertThat(text(80)).contains("none has ended", "    -       -       - ");
    }

    @Test
    void anEndBeforeTheStartAndATimeThatIsNoneAreNoDuration() {
        run("a", 0, "completed", -1);
        runs.add(Json.parse(
                "{\"status\": \"failed\", \"created_at\": \"soon\", \"started_at\": \"2026-11-27T10:00:00Z\","
                        + " \"completed_at\": \"2026-11-27T09:00:00Z\"}",
                "a run"));
        RunCounts all = statistics(LocalDate.MIN).all();
        assertThat(all.within(0.5)).isEmpty();
        assertThat(all.ended()).isEqualTo(2);
        assertThat(all.days()).hasSize(1);
    }
}
