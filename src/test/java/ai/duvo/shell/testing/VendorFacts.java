package ai.duvo.shell.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vendor's facts about its commands and operations, kept among the resources of the tests. */
public final class VendorFacts {

    private static final String FOLDER = "/ai/duvo/shell/commands/";
    private static final List<JsonNode> COMMANDS =
            List.copyOf(new ArrayList<>(read("commands.json").values()));
    private static final Map<String, OperationForm> OPERATIONS = operations(read("outputs.json"));

    private VendorFacts() {}

    /** The commands of the vendor's client, in its order. */
    public static List<JsonNode> commands() {
        return COMMANDS;
    }

    /** The command of that name; {@link IllegalArgumentException} when there is none. */
    public static JsonNode command(String name) {
        return COMMANDS.stream()
                .filter(command -> command.path("command").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the vendor has no command " + name));
    }

    /** The operations of the API by method and path: {@code GET /v2/teams}. */
    public static Map<String, OperationForm> operations() {
        return OPERATIONS;
    }

    /** The lines of a text among these resources, without comments. */
    public static List<String> lines(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static JsonNode read(String name) {
        return JsonMapper.shared().readTree(text(name));
    }

    private static String text(String name) {
        try (InputStream stream = VendorFacts.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("src/test/resources" + FOLDER + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, OperationForm> operations(JsonNode outputs) {
        Map<String, OperationForm> forms = new TreeMap<>();
        outputs.properties().forEach(entry -> forms.put(entry.getKey(), OperationForm.read(entry.getValue())));
        return Map.copyOf(forms);
    }
}
