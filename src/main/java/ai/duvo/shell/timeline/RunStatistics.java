package ai.duvo.shell.timeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Statistics of runs, all together and for each agent, those with most runs first.
 *
 * @param all of them
 * @param agents of each agent
 * @param first the day they begin with
 * @param last the day of now
 */
record RunStatistics(RunCounts all, List<OfAgent> agents, LocalDate first, LocalDate last) {

    /**
     * Statistics of one agent.
     *
     * @param id of the agent
     * @param name as the newest run gives it
     */
    record OfAgent(String id, String name, RunCounts counts) {}

    /** Counts runs, each once: while pages are read, new runs push older ones on to the next. */
    static RunStatistics of(List<JsonNode> runs, LocalDate since, LocalDate today, ZoneId zone) {
        RunCounts all = new RunCounts();
        Map<String, OfAgent> agents = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode run : runs) {
            String id = run.path("id").asString("");
            if (id.isEmpty() || seen.add(id)) {
                all.add(run, zone);
                String agent = run.path("agent_id").asString("");
                String name = run.path("agent_name").asString(agent);
                agents.computeIfAbsent(agent, key -> new OfAgent(key, name, new RunCounts()))
                        .counts()
                        .add(run, zone);
            }
        }
        List<OfAgent> sorted = agents.values().stream()
                .sorted(Comparator.comparingLong(
                                (OfAgent agent) -> agent.counts().runs())
                        .reversed()
                        .thenComparing(OfAgent::name))
                .toList();
        LocalDate oldest = all.days().isEmpty() ? today : all.days().firstKey();
        LocalDate first = since.equals(LocalDate.MIN) ? oldest : since;
        return new RunStatistics(all, sorted, first.isAfter(today) ? today : first, today);
    }
}
