package ai.duvo.shell.timeline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON of statistics. */
final class StatisticsJson {

    private StatisticsJson() {}

    /**
     * The JSON.
     *
     * @param leftOut how many older runs were not read; negative where nobody knows
     */
    static ObjectNode of(RunStatistics statistics, long leftOut) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("first_day", statistics.first().toString())
                .put("last_day", statistics.last().toString())
                .put("left_out", leftOut < 0 ? null : Long.valueOf(leftOut));
        counts(json, statistics.all());
        ArrayNode agents = json.putArray("agents");
        for (RunStatistics.OfAgent agent : statistics.agents()) {
            counts(agents.addObject().put("agent_id", agent.id()).put("agent_name", agent.name()), agent.counts());
        }
        return json;
    }

    private static void counts(ObjectNode json, RunCounts counts) {
        json.put("runs", counts.runs()).put("ended", counts.ended());
        OptionalDouble rate = counts.successRate();
        json.put("success_rate", rate.isPresent() ? rate.getAsDouble() : null);
        json.put("median_ms", millis(counts.within(0.5))).put("p90_ms", millis(counts.within(0.9)));
        ObjectNode statuses = json.putObject("statuses");
        counts.statuses().forEach(status -> statuses.put(status.getKey(), status.getValue()));
        ArrayNode days = json.putArray("days");
        for (Map.Entry<LocalDate, Long> day : counts.days().entrySet()) {
            days.addObject().put("day", day.getKey().toString()).put("runs", day.getValue());
        }
    }

    private static @Nullable Long millis(Optional<Duration> time) {
        return time.map(Duration::toMillis).orElse(null);
    }
}
