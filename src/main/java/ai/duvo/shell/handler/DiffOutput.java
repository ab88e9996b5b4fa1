package ai.duvo.shell.handler;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.json.JsonDiff;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.util.List;
import java.util.Locale;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Differences as an answer, one row each, without secrets. */
final class DiffOutput {

    private static final Result RESULT = Result.list(
            "",
            Column.column("change", Type.TEXT),
            Column.column("path", Type.TEXT),
            Column.column("of", Type.TEXT),
            Column.column("before", Type.TEXT),
            Column.column("after", Type.TEXT));

    private DiffOutput() {}

    /** Shows them in the way the options choose; says so when there are none. */
    static CommandOutput show(CommandContext context, SecretMasker secrets, List<JsonDiff.Change> changes) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (JsonDiff.Change change : changes) {
            ObjectNode row = rows.addObject();
            row.put("change", change.kind().name().toLowerCase(Locale.ROOT))
                    .put("path", change.path())
                    .put("of", change.of());
            row.set("before", masked(change.path(), change.before(), secrets));
            row.set("after", masked(change.path(), change.after(), secrets));
        }
        if (rows.isEmpty() && !context.isKept() && !context.wantsJson()) {
            context.console().err("no difference");
            return CommandOutput.shown(Json.write(rows), RESULT);
        }
        return CommandOutput.of(Json.write(rows), RESULT);
    }

    /** A value is a secret by the name of its field. */
    private static JsonNode masked(String path, @Nullable JsonNode value, SecretMasker secrets) {
        if (value == null) {
            return NullNode.getInstance();
        }
        String name = StringUtils.substringAfterLast(path, ".").replaceFirst("\\[.*", "");
        ObjectNode field = JsonNodeFactory.instance.objectNode().set(name, value);
        return Json.read(secrets.mask(Json.write(field))).path(name);
    }
}
