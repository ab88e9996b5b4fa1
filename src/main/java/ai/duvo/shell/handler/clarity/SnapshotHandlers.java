package ai.duvo.shell.handler.clarity;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.request.AnswerCheck;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reading and saving versions of a process, and asking for changes of one. */
public final class SnapshotHandlers {

    private SnapshotHandlers() {}

    /** {@code clarity current} and {@code clarity proposal}. */
    public static CommandOutput show(CommandContext context) {
        String kind =
                context.command().name().equals("clarity current") ? ProcessReader.CURRENT : ProcessReader.PROPOSAL;
        ProcessReader reader = new ProcessReader(context);
        JsonNode snapshot = reader.snapshot(
                reader.process(), kind, context.invocation().option("snapshot").orElse("live"));
        if (snapshot.isMissingNode() && !context.isDry()) {
            throw missing(kind);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("snapshot", snapshot);
        return context.output(answer);
    }

    /**
     * {@code clarity save-…}: the file is a list of steps, an object with steps and more, or a version as it is shown.
     */
    public static CommandOutput save(CommandContext context) {
        return context.send(context.requests().plan(body -> {
            if (body.path("steps") instanceof ObjectNode file) {
                body.remove("steps");
                fields(file).properties().forEach(field -> body.set(field.getKey(), field.getValue()));
            }
        }));
    }

    private static ObjectNode fields(ObjectNode file) {
        ObjectNode fields = file.path("snapshot").path("data") instanceof ObjectNode shown
                ? shown.deepCopy().retain("steps", "swot", "summary", "projectedImpact")
                : file;
        if (!fields.has("steps")) {
            throw Failure.error(
                    "the file of --steps-file has no steps",
                    "a list of steps, {steps, ...}, or what clarity get-current-process --json gives; nothing was sent");
        }
        return fields;
    }

    /** {@code clarity postprocess}: the type says which field holds the id. */
    public static CommandOutput postprocess(CommandContext context) {
        String type = context.invocation().argument("snapshot-type").orElseThrow();
        String id = context.invocation().argument("snapshot-id").orElseThrow();
        return context.send(context.requests().plan(body -> body.put(type + "_id", id)));
    }

    /** {@code clarity send-artifact-chat-message}: the API wants the version that the message is about. */
    public static CommandOutput chat(CommandContext context) {
        if (context.invocation().flag("answer") && !context.invocation().flag("conversation-id")) {
            throw Failure.error(
                    "--answer answers a question of a conversation: it needs --conversation-id",
                    "clarity artifact-chat-conversations shows them; nothing was sent");
        }
        return context.send(context.requests().plan(body -> {
            if (!body.has("baseline_snapshot_id")) {
                body.put("baseline_snapshot_id", live(context));
            }
        }));
    }

    private static String live(CommandContext context) {
        String kind = context.invocation().option("snapshot-kind").orElseThrow();
        JsonNode process = context.requests().json(context.requests().plan(context.operation(1), Map.of()));
        if (context.isDry()) {
            return "<the live version>";
        }
        JsonNode versions = AnswerCheck.withList(process, kind + "_versions").path(kind + "_versions");
        return ProcessReader.id(versions, kind, "live").orElseThrow(() -> missing(kind));
    }

    private static Failure missing(String kind) {
        return new Failure(
                ExitCode.NOT_FOUND,
                "the process has no " + kind.replace('_', ' ') + " yet",
                "clarity generate-" + kind.replace('_', '-') + " writes one");
    }
}
