package ai.duvo.shell.timeline;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON of a timeline. */
final class TimelineJson {

    private TimelineJson() {}

    static ObjectNode of(RunTimeline timeline) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("run").put("id", timeline.run()).put("status", timeline.status());
        span(json, timeline.start(), timeline.end(), timeline.isOpen()).put("messages", timeline.messages());
        ObjectNode totals = json.putObject("totals");
        timeline.totals().forEach((kind, time) -> totals.put(kind.wireName() + "_ms", time.toMillis()));
        ArrayNode spans = json.putArray("spans");
        for (TimeSpan span : timeline.spans()) {
            ObjectNode one =
                    spans.addObject().put("kind", span.kind().wireName()).put("name", span.name());
            span(one, span.start(), span.end(), span.isOpen())
                    .put(
                            "offset_ms",
                            Duration.between(timeline.start(), span.start()).toMillis());
            one.put("error", span.error().isEmpty() ? null : span.error());
        }
        ArrayNode notes = json.putArray("notes");
        timeline.notes().forEach(notes::add);
        return json;
    }

    private static ObjectNode span(ObjectNode json, Instant start, Instant end, boolean isOpen) {
        return json.put("start", start.toString())
                .put("end", isOpen ? null : end.toString())
                .put("duration_ms", Duration.between(start, end).toMillis());
    }
}
