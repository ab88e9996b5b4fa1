package ai.duvo.shell.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Builder of the timeline of a run from the run and its messages. The model works from one message on to the next of the
 * assistant while no tool does; a call lasts until its result; a human is waited for while a request is pending, and
 * between what the assistant said last and what a user says.
 */
final class SpanBuilder {

    private static final Set<String> ENDED = Set.of("completed", "failed", "interrupted", "stopped");
    private static final Pattern ASKS_A_HUMAN = Pattern.compile("(?i).*(human|approval|ask_?user).*", Pattern.DOTALL);

    private final JsonNode run;
    private final JsonNode pending;
    private final Instant now;
    private final MessageClock clock = new MessageClock();
    private final List<TimeSpan> spans = new ArrayList<>();
    private final Map<String, Call> open = new LinkedHashMap<>();
    private Instant cursor;
    private boolean isBegun;
    private boolean isSaid;

    /** A call without a result so far. */
    private record Call(String name, Instant at, String text) {

        SpanKind kind() {
            return ASKS_A_HUMAN.matcher(name).matches() ? SpanKind.HUMAN : SpanKind.TOOL;
        }

        TimeSpan until(Instant end, boolean isOpen, String error, String result) {
            return new TimeSpan(kind(), name, at, end, isOpen, error, SpanText.joined(text, result));
        }
    }

    private SpanBuilder(JsonNode state, Instant now, Instant start) {
        this.run = state.path("run");
        this.pending = state.path("pending_human_request");
        this.now = now;
        this.cursor = start;
    }

    /**
     * Builds it.
     *
     * @param state the run as the API gives it, with what it waits for
     * @param messages all of them, oldest first
     * @param now where a run ends that goes on
     */
    static RunTimeline of(JsonNode state, List<JsonNode> messages, Instant now) {
        JsonNode run = state.path("run");
        Instant start = MessageClock.read(run.path("created_at"))
                .or(() -> MessageClock.read(run.path("started_at")))
                .or(() -> messages.stream()
                        .flatMap(message -> MessageClock.read(message.path("timestamp")).stream())
                        .findFirst())
                .orElse(now);
        return new SpanBuilder(state, now, start).build(start, messages);
    }

    private RunTimeline build(Instant start, List<JsonNode> messages) {
        MessageClock.read(run.path("started_at")).ifPresent(at -> other("start", at));
        messages.forEach(this::message);
        String status = run.path("status").asString("unknown");
        boolean isEnded = ENDED.contains(status);
        Instant end = end(isEnded);
        if (isEnded) {
            ended(end);
        } else {
            goingOn(end, status);
        }
        spans.sort(Comparator.comparing(TimeSpan::start));
        return new RunTimeline(
                run.path("id").asString(""),
                status,
                start,
                end,
                !isEnded,
                messages.size(),
                List.copyOf(spans),
                notes());
    }

    private void message(JsonNode message) {
        Instant at = clock.next(message, cursor);
        JsonNode call = message.path("tool_call");
        JsonNode result = message.path("tool_result");
        String role = message.path("role").asString("");
        String text = SpanText.of(message.path("text_content"));
        if (call.path("name").isString()) {
            model(at, text);
            called(call, at);
        } else if (result.isObject()) {
            returned(result, at);
        } else if (role.equals("assistant")) {
            model(at, text);
            isSaid = open.isEmpty();
        } else if (role.equals("user")) {
            asked(at, text);
        } else {
            // whose time it was tells the next one
            return;
        }
        isBegun = true;
        cursor = later(cursor, at);
    }

    private void called(JsonNode call, Instant at) {
        isSaid = false;
        String arguments = SpanText.of(call.path("arguments"));
        Call made = new Call(call.path("name").asString(), at, arguments.equals("{}") ? "" : arguments);
        Call lost = open.put(call.path("id").asString(""), made);
        if (lost != null) {
            spans.add(lost.until(at, false, "no result", ""));
        }
    }

    private void returned(JsonNode result, Instant at) {
        isSaid = false;
        Call call = open.remove(result.path("tool_call_id").asString(""));
        Call known = call == null ? new Call("a tool", open.isEmpty() ? earlier(cursor, at) : at, "") : call;
        String error = result.path("error").asString("");
        spans.add(known.until(later(known.at(), at), false, error, SpanText.of(result.path("result"))));
    }

    private void asked(Instant at, String text) {
        if (!isBegun) {
            other("start", at);
        } else if (isSaid && at.isAfter(cursor)) {
            spans.add(new TimeSpan(SpanKind.HUMAN, "a message", cursor, at, false, "", text));
        } else {
            model(at, "");
        }
        isSaid = false;
    }

    /** The model worked until then, unless a tool did. */
    private void model(Instant at, String text) {
        if (!open.isEmpty() || !at.isAfter(cursor)) {
            return;
        }
        int last = spans.size() - 1;
        TimeSpan before = last < 0 ? null : spans.get(last);
        boolean goesOn = before != null
                && before.kind() == SpanKind.MODEL
                && before.end().equals(cursor);
        if (before != null && goesOn) {
            spans.remove(last);
        }
        Instant from = before != null && goesOn ? before.start() : cursor;
        String said = before != null && goesOn ? SpanText.joined(before.text(), text) : text;
        spans.add(new TimeSpan(SpanKind.MODEL, "model", from, at, false, "", said));
    }

    private void other(String name, Instant until) {
        if (until.isAfter(cursor)) {
            spans.add(new TimeSpan(SpanKind.OTHER, name, cursor, until, false, "", ""));
            cursor = until;
        }
    }

    private Instant end(boolean isEnded) {
        Instant known = isEnded
                ? MessageClock.read(run.path("completed_at"))
                        .or(() -> MessageClock.read(run.path("updated_at")))
                        .orElse(cursor)
                : now;
        return later(cursor, known);
    }

    private void ended(Instant end) {
        boolean wasAtWork = open.isEmpty() && isBegun && !isSaid;
        open.values().forEach(call -> spans.add(call.until(end, false, "no result", "")));
        if (wasAtWork) {
            model(end, "");
        } else if (open.isEmpty()) {
            other("end", end);
        }
    }

    private void goingOn(Instant end, String status) {
        boolean asksAlready = open.values().stream().anyMatch(call -> call.kind() == SpanKind.HUMAN);
        boolean isWaiting = pending.isObject() || status.equals("waiting") || status.equals("needs_attention");
        if (isWaiting && !asksAlready) {
            waiting(end);
        } else if (open.isEmpty()) {
            boolean isAtWork = isBegun || status.equals("running");
            if (isAtWork) {
                model(end, "");
            } else {
                other("start", end);
            }
            leaveOpen(end);
        }
        open.values().forEach(call -> spans.add(call.until(end, true, "", "")));
    }

    /** The last span goes on. */
    private void leaveOpen(Instant end) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).end().equals(end)) {
            spans.set(last, spans.get(last).opened());
        }
    }

    private void waiting(Instant end) {
        Optional<Instant> since = MessageClock.read(pending.path("created_at"));
        Instant from = earlier(since.map(at -> later(at, cursor)).orElse(cursor), end);
        model(from, "");
        String title = pending.path("title").asString("");
        String text = SpanText.of(pending.path("description"));
        spans.add(new TimeSpan(SpanKind.HUMAN, title.isEmpty() ? "a human" : title, from, end, true, "", text));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(clock.notes());
        boolean mayHaveAsked = run.path("human_in_the_loop_enabled").asBoolean(false)
                && spans.stream().noneMatch(span -> span.kind() == SpanKind.HUMAN);
        if (mayHaveAsked) {
            notes.add("the API does not tell what a human was asked and has answered: that time counts as the model's");
        }
        return notes;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
