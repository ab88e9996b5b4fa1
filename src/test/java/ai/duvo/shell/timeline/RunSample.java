package ai.duvo.shell.timeline;

import ai.duvo.shell.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A run and its messages, with times in seconds after it was created. */
final class RunSample {

    static final Instant CREATED = Instant.parse("2026-11-27T10:00:00Z");

    final ObjectNode state = JsonNodeFactory.instance.objectNode();
    final List<JsonNode> messages = new ArrayList<>();

    RunSample(String status) {
        state.putObject("run").put("id", "r1").put("status", status).put("created_at", at(0));
    }

    static String at(double seconds) {
        return CREATED.plusMillis(Math.round(seconds * 1000)).toString();
    }

    RunSample with(String field, String value) {
        ((ObjectNode) state.path("run")).put(field, value);
        return this;
    }

    RunSample pending(double since, String title) {
        state.putObject("pending_human_request").put("created_at", at(since)).put("title", title);
        return this;
    }

    RunSample says(double at, String role, String text) {
        return message(at(at), "{\"role\": \"" + role + "\", \"text_content\": \"" + text + "\"}");
    }

    RunSample calls(double at, String id, String name) {
        return message(
                at(at),
                "{\"role\": \"assistant\", \"tool_call\": {\"id\": \"" + id + "\", \"name\": \"" + name
                        + "\", \"arguments\": {}}}");
    }

    RunSample returns(double at, String id) {
        return message(
                at(at), "{\"role\": \"tool\", \"tool_result\": {\"tool_call_id\": \"" + id + "\", \"result\": 1}}");
    }

    RunSample message(String time, String json) {
        messages.add(((ObjectNode) Json.parse(json, "a message")).put("timestamp", time));
        return this;
    }

    RunTimeline timeline(double now) {
        return SpanBuilder.of(state, messages, CREATED.plusMillis(Math.round(now * 1000)));
    }

    /** Each span as {@code kind name start-end}, open ones with a plus. */
    List<String> spans(double now) {
        return timeline(now).spans().stream()
                .map(span -> span.kind().wireName() + " " + span.name() + " " + second(span.start()) + "-"
                        + second(span.end()) + (span.isOpen() ? "+" : "")
                        + (span.error().isEmpty() ? "" : " " + span.error()))
                .toList();
    }

    private static String second(Instant time) {
        double seconds = (time.toEpochMilli() - CREATED.toEpochMilli()) / 1000.0;
        return seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds);
    }
}
