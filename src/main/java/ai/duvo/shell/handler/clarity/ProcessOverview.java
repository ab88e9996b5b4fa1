package ai.duvo.shell.handler.clarity;

import ai.duvo.shell.handler.clarity.ProcessReader.Versions;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.json.PrettyJson;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A process on one page: as fields, or as Markdown. */
public final class ProcessOverview {

    private static final List<String> ONLY_IN_VERSION_1 = List.of("analysis", "guidance");

    private ProcessOverview() {}

    /** {@code clarity overview}. */
    public static CommandOutput overview(CommandContext context) {
        if (context.invocation().flag("markdown")) {
            return export(context);
        }
        ProcessReader reader = new ProcessReader(context);
        JsonNode process = reader.process();
        Versions versions = versions(context, reader, process);
        ObjectNode answer = head(process);
        answer.set("current", brief(versions.current()));
        answer.set("proposal", brief(versions.proposal()));
        answer.set("summary", versions.current().path("data").path("summary"));
        ONLY_IN_VERSION_1.stream()
                .filter(field -> !isEmpty(process.path(field)))
                .forEach(field -> answer.set(field, process.path(field)));
        return context.output(answer);
    }

    /** {@code clarity export}. */
    public static CommandOutput export(CommandContext context) {
        ProcessReader reader = new ProcessReader(context);
        JsonNode process = reader.process();
        Versions versions = versions(context, reader, process);
        ObjectNode answer = head(process);
        answer.put("markdown", markdown(process, versions));
        boolean isText = context.command().result().shape() == ai.duvo.shell.catalog.Result.Shape.TEXT;
        String text = answer.path("markdown").asString("") + "\n";
        if (isText || context.isKept() || context.wantsJson()) {
            CommandOutput kept = context.output(answer);
            return isText || context.wantsJson()
                    ? kept
                    : CommandOutput.of(kept.body(), kept.result().drawn(text));
        }
        context.printer().showText(text);
        return CommandOutput.shown(Json.write(answer), context.command().result());
    }

    /** {@code clarity status}. */
    public static CommandOutput status(CommandContext context) {
        JsonNode answer = new ProcessReader(context).process();
        JsonNode process = answer.path("process");
        ObjectNode status = head(answer);
        status.put("current_process", state(answer.path("current_process_versions")));
        status.put("proposal", state(answer.path("transformation_proposal_versions")));
        status.set("progress", process.path("generation_progress"));
        ArrayNode warnings = status.putArray("warnings");
        if (!process.path("generation_error").asString("").isEmpty()) {
            warnings.add(process.path("generation_error").asString(""));
        }
        if (answer.path("captures").isEmpty()) {
            warnings.add("nothing was captured yet");
        }
        return context.output(status);
    }

    private static Versions versions(CommandContext context, ProcessReader reader, JsonNode process) {
        return reader.both(
                process,
                context.invocation().option("current").orElse("live"),
                context.invocation().option("proposal").orElse("live"));
    }

    private static ObjectNode head(JsonNode answer) {
        JsonNode process = answer.path("process");
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        head.set("id", process.path("id"));
        head.set("name", process.path("name"));
        head.set("status", process.path("status"));
        head.put("captures", answer.path("captures").size());
        return head;
    }

    private static String state(JsonNode versions) {
        return ProcessReader.id(versions, "", "live")
                .map(id -> {
                    for (JsonNode version : versions) {
                        if (version.path("id").asString("").equals(id)) {
                            return version.path("status").asString("");
                        }
                    }
                    return "";
                })
                .orElse("none");
    }

    private static ObjectNode brief(JsonNode snapshot) {
        ObjectNode brief = JsonNodeFactory.instance.objectNode();
        brief.set("id", snapshot.path("id"));
        brief.put("status", snapshot.path("status").asString("none"));
        brief.put("steps", snapshot.path("data").path("steps").size());
        return brief;
    }

    private static String markdown(JsonNode answer, Versions versions) {
        StringBuilder text = new StringBuilder();
        text.append("# ")
                .append(answer.path("process").path("name").asString(""))
                .append("\n\n");
        text.append("Status: ")
                .append(answer.path("process").path("status").asString(""))
                .append(", captures: ")
                .append(answer.path("captures").size())
                .append("\n");
        section(text, "Current process", versions.current());
        section(text, "Proposal", versions.proposal());
        ONLY_IN_VERSION_1.stream().filter(field -> !isEmpty(answer.path(field))).forEach(field -> text.append("\n## ")
                .append(StringUtils.capitalize(field))
                .append("\n\n")
                .append(written(answer.path(field)))
                .append('\n'));
        return text.toString();
    }

    private static String written(JsonNode node) {
        return node.isString() ? node.asString() : "```json\n" + PrettyJson.of(node) + "\n```";
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.asString("-").isBlank();
    }

    private static void section(StringBuilder text, String title, JsonNode snapshot) {
        if (snapshot.isMissingNode()) {
            return;
        }
        text.append("\n## ")
                .append(title)
                .append(" (")
                .append(snapshot.path("status").asString(""))
                .append(")\n\n");
        String summary = snapshot.path("data").path("summary").asString("");
        if (!summary.isEmpty()) {
            text.append(summary).append("\n\n");
        }
        int number = 1;
        for (Map.Entry<String, JsonNode> step : ProcessReports.steps(snapshot).entrySet()) {
            JsonNode one = step.getValue();
            text.append(number++)
                    .append(". **")
                    .append(ProcessReports.text(one, "title"))
                    .append("**");
            String who = ProcessReports.text(one, "role");
            text.append(who.isEmpty() ? "" : " (" + who + ")");
            String action = ProcessReports.text(one, "action");
            text.append(action.isEmpty() ? "" : ": " + action).append('\n');
        }
    }
}
