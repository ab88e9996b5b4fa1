package ai.duvo.shell.follow;

import ai.duvo.shell.json.PrettyJson;
import ai.duvo.shell.output.DisplayWidth;
import ai.duvo.shell.output.ElapsedText;
import ai.duvo.shell.output.ToolText;
import ai.duvo.shell.output.VisibleText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Formats messages as lines for a person. A call of a tool and what came of it are one line, told when the result is there;
 * whatever else is said first makes the open calls a line of their own.
 */
final class MessageFormatter {

    private final View view;
    private final Map<String, Call> open = new LinkedHashMap<>();
    private final Map<String, Call> told = new LinkedHashMap<>();

    MessageFormatter(View view) {
        this.view = view;
    }

    /**
     * How much is shown.
     *
     * @param isFull whether arguments and results are shown whole
     * @param colour whether to colour what came of a call
     * @param columns room for a folded call
     */
    record View(boolean isFull, boolean colour, int columns) {}

    /** A call that has no result yet. */
    private record Call(
            String name, String shortArguments, @Nullable OffsetDateTime at) {}

    /** The lines of the next message, each with its line end; perhaps none. */
    String of(JsonNode message) {
        JsonNode call = message.path("tool_call");
        JsonNode result = message.path("tool_result");
        StringBuilder lines = new StringBuilder();
        String text = message.path("text_content").asString("");
        if (!text.isEmpty()) {
            String role = VisibleText.text(message.path("role").asString("?"));
            lines.append(rest())
                    .append(role)
                    .append(": ")
                    .append(VisibleText.lines(text))
                    .append('\n');
        }
        if (call.path("name").isString()) {
            called(call, time(message), lines);
        } else if (result.isObject()) {
            returned(result, time(message), lines);
        }
        return lines.toString();
    }

    /** The calls that have no result yet, as lines; a result that still comes names its call again. */
    String rest() {
        String lines =
                open.values().stream().map(call -> folded("·", call, "") + "\n").collect(Collectors.joining());
        // only the latest can still be answered; what was skipped never is
        told.clear();
        told.putAll(open);
        open.clear();
        return view.isFull() ? "" : lines;
    }

    /** What is under way now, on one line; empty when nothing is. */
    String underWay() {
        return open.values().stream().map(Call::name).collect(Collectors.joining(", "));
    }

    private void called(JsonNode call, @Nullable OffsetDateTime at, StringBuilder lines) {
        JsonNode arguments = call.path("arguments");
        Call made = new Call(VisibleText.text(call.path("name").asString()), ToolText.arguments(arguments), at);
        open.put(call.path("id").asString(""), made);
        if (view.isFull()) {
            lines.append("· ").append(made.name()).append('\n').append(unfolded(arguments));
        }
    }

    private void returned(JsonNode result, @Nullable OffsetDateTime at, StringBuilder lines) {
        String id = result.path("tool_call_id").asString("");
        boolean wasTold = told.containsKey(id);
        Call call = open.remove(id);
        Call known = call == null ? told.remove(id) : call;
        Call of = known == null ? new Call("a tool", "", null) : known;
        String error = result.path("error").asString("");
        String took = of.at() == null || at == null ? "" : "  " + ElapsedText.of(Duration.between(of.at(), at));
        String shown = wasTold || view.isFull() ? "" : of.shortArguments();
        String sign = error.isEmpty() ? coloured("✓", 32) : coloured("✗", 31);
        String why = error.isEmpty() || view.isFull() ? "" : "  " + VisibleText.text(error);
        lines.append(folded(sign, new Call(of.name(), shown, null), took + why)).append('\n');
        if (view.isFull()) {
            lines.append(error.isEmpty() ? unfolded(result.path("result")) : indented(VisibleText.lines(error)));
        }
    }

    private String folded(String sign, Call call, String behind) {
        int room = Math.max(view.columns() - 2, 1);
        String name = DisplayWidth.cut(call.name(), room);
        int left = room - DisplayWidth.of(name) - DisplayWidth.of(behind) - 1;
        String arguments =
                call.shortArguments().isEmpty() || left < 8 ? "" : " " + DisplayWidth.cut(call.shortArguments(), left);
        return sign + " " + DisplayWidth.cut(name + arguments + behind, room);
    }

    private String coloured(String sign, int code) {
        return view.colour() ? "\u001b[" + code + "m" + sign + "\u001b[0m" : sign;
    }

    private static String unfolded(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return indented(VisibleText.lines(value.isString() ? value.asString() : PrettyJson.of(value)));
    }

    private static String indented(String text) {
        return text.lines().map(line -> "    " + line + "\n").collect(Collectors.joining());
    }

    private static @Nullable OffsetDateTime time(JsonNode message) {
        try {
            return OffsetDateTime.parse(message.path("timestamp").asString(""));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
