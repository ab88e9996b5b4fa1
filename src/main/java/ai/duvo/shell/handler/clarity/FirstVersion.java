package ai.duvo.shell.handler.clarity;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A process of version 1 in the form of version 2: fields are called otherwise there, and it has no versions. */
final class FirstVersion {

    private static final List<String> FIELDS = List.of(
            "id",
            "teamId",
            "userId",
            "name",
            "status",
            "visibility",
            "version",
            "generationError",
            "generationProgress",
            "customPrompt",
            "createdAt",
            "updatedAt");

    private FirstVersion() {}

    /** The model; what only version 1 has stands in {@code analysis} and {@code guidance}. */
    static ObjectNode model(JsonNode old) {
        ObjectNode model = JsonNodeFactory.instance.objectNode();
        ObjectNode process = model.putObject("process");
        FIELDS.forEach(field -> process.set(snake(field), old.path(field)));
        model.putArray(ProcessReader.CURRENT + "_versions");
        model.putArray(ProcessReader.PROPOSAL + "_versions");
        model.set("captures", old.path("captures"));
        model.set("analysis", old.path("analysis"));
        model.set("guidance", old.path("transformationGuidance"));
        return model;
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
