package ai.duvo.shell.handler;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.ResultHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A numbered result as JSON and back, with how it is shown, without secrets. */
final class ResultJson {

    private ResultJson() {}

    static ObjectNode write(ResultHistory.Entry kept, SecretMasker secrets) {
        CommandOutput answer = Objects.requireNonNull(kept.answer());
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("number", kept.number())
                .put("line", kept.line())
                .put("shape", answer.result().shape().name())
                .put("envelope", answer.result().envelope());
        ArrayNode columns = json.putArray("columns");
        answer.result().columns().forEach(column -> columns.addObject()
                .put("title", column.title())
                .put("path", column.path())
                .put("type", column.type().name()));
        List<JsonNode> outputs = answer.outputs();
        if (outputs == null) {
            json.set("body", Json.read(secrets.mask(answer.body())));
        } else {
            ArrayNode all = json.putArray("outputs");
            outputs.forEach(output -> all.add(Json.read(secrets.mask(Json.write(output)))));
        }
        return json;
    }

    static ResultHistory.Entry read(JsonNode json) {
        return new ResultHistory.Entry(
                json.path("number").asInt(0), json.path("line").asString(""), answer(json));
    }

    private static CommandOutput answer(JsonNode json) {
        if (json.has("outputs")) {
            List<JsonNode> outputs = new ArrayList<>();
            json.path("outputs").forEach(outputs::add);
            return CommandOutput.of(outputs);
        }
        List<Result.Column> columns = new ArrayList<>();
        json.path("columns")
                .forEach(column -> columns.add(new Result.Column(
                        VisibleText.text(column.path("title").asString("")),
                        column.path("path").asString(""),
                        Result.Type.valueOf(column.path("type").asString("TEXT")))));
        Result result = new Result(
                Result.Shape.valueOf(json.path("shape").asString("OBJECT")),
                json.path("envelope").asString(""),
                columns,
                null,
                List.of(),
                "",
                "",
                "",
                false);
        return CommandOutput.of(Json.write(json.path("body")), result);
    }
}
