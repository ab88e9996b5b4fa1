package ai.duvo.shell.replay;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.script.ScriptFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Report of an earlier replay, read from the file that {@code --report} wrote. */
public final class PastReport {

    private final ObjectNode root;
    private final Map<String, ObjectNode> files = new LinkedHashMap<>();

    private PastReport(ObjectNode root) {
        this.root = root;
        for (JsonNode file : root.path("files")) {
            if (file instanceof ObjectNode object) {
                files.put(key(object.path("name").asString("")), object);
            }
        }
    }

    /**
     * Reads it: XML or JSON, whatever its name is.
     *
     * @throws Failure when it is no such report
     */
    public static PastReport read(String name) {
        String text = ScriptFiles.text(Path.of(UserPath.home(name)), name);
        ObjectNode root = text.stripLeading().startsWith("<")
                ? JUnitReader.read(text).orElseThrow(() -> strange(name))
                : json(text, name);
        return new PastReport(root);
    }

    private static ObjectNode json(String text, String name) {
        try {
            if (Json.parse(text, name) instanceof ObjectNode root
                    && root.path("files").isArray()) {
                return root;
            }
        } catch (Failure noJson) {
            throw strange(name);
        }
        throw strange(name);
    }

    private static Failure strange(String name) {
        return Failure.error(name + " is no report of duvo", "duvo test … --report FILE.json writes one");
    }

    /** The files that failed, as they were called. */
    public List<String> failed() {
        return files.values().stream()
                .filter(file -> file.path("exit").asInt(0) != 0)
                .map(file -> file.path("name").asString(""))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Whether that file failed. */
    public boolean hasFailed(String name) {
        ObjectNode file = files.get(key(name));
        return file != null && file.path("exit").asInt(0) != 0;
    }

    /** How many files it tells of. */
    public int size() {
        return files.size();
    }

    /** How many milliseconds a file took; empty for one that it does not tell of. */
    OptionalDouble millis(String name) {
        ObjectNode file = files.get(key(name));
        return file == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(file.path("ms").asDouble(0));
    }

    /** Reports of parts of a test as one: of a file that several tell of, the last one counts. */
    public static PastReport merged(List<PastReport> reports, String version) {
        Map<String, ObjectNode> all = new LinkedHashMap<>();
        double millis = 0;
        for (PastReport report : reports) {
            all.putAll(report.files);
            millis += report.root.path("ms").asDouble(0);
        }
        ObjectNode root =
                JsonNodeFactory.instance.objectNode().put("duvo", version).put("ms", Math.round(millis));
        ArrayNode files = root.putArray("files");
        new ArrayList<>(all.values()).forEach(files::add);
        return new PastReport(root);
    }

    /** In the form that the file's name asks for. */
    public byte[] toBytes(Path file) {
        return ReplayReport.bytes(root, file);
    }

    /** The same file under every way to write its name. */
    private static String key(String name) {
        try {
            return Path.of(name).normalize().toString();
        } catch (InvalidPathException e) {
            return name;
        }
    }
}
