package ai.duvo.shell.session;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
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
public final class Differences {

    private static final Result RESULT = Result.list(
            "",
            Column.column("change", Type.TEXT),
            Column.column("path", Type.TEXT),
            Column.column("of", Type.TEXT),
            Column.column("before", Type.TEXT),
            Column.column("after", Type.TEXT));

    private Differences() {}

    /** Shows them in the way the options choose; says so when there are none. */
    public static Answer show(Work work, List<JsonDiff.Change> changes) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        Secrets secrets = work.session().secrets();
        for (JsonDiff.Change change : changes) {
            ObjectNode row = rows.addObject();
            row.put("change", change.kind().name().toLowerCase(Locale.ROOT))
                    .put("path", change.path())
                    .put("of", change.of());
            row.set("before", masked(change.path(), change.before(), secrets));
            row.set("after", masked(change.path(), change.after(), secrets));
        }
        if (rows.isEmpty() && !work.isKept() && !work.wantsJson()) {
            work.console().err("no difference");
            return Answer.shown(Json.write(rows), RESULT);
        }
        return Answer.of(Json.write(rows), RESULT);
    }

    /** A value is a secret by the name of its field. */
    private static JsonNode masked(String path, @Nullable JsonNode value, Secrets secrets) {
        if (value == null) {
            return NullNode.getInstance();
        }
        String name = StringUtils.substringAfterLast(path, ".").replaceFirst("\\[.*", "");
        ObjectNode field = JsonNodeFactory.instance.objectNode().set(name, value);
        return Json.read(secrets.mask(Json.write(field))).path(name);
    }
}
