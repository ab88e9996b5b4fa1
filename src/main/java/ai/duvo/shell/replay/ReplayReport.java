package ai.duvo.shell.replay;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.PrettyJson;
import ai.duvo.shell.secret.SecretMasker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Report on replays, for programs: JUnit's XML, or JSON. Without secrets. */
final class ReplayReport {

    private final List<ScriptResult> results;
    private final Duration took;
    private final String version;
    private final SecretMasker secrets;

    ReplayReport(List<ScriptResult> results, Duration took, String version, SecretMasker secrets) {
        this.results = results;
        this.took = took;
        this.version = version;
        this.secrets = secrets;
    }

    /** In the form that the file's name asks for. */
    byte[] toBytes(Path file) {
        return bytes(json(), file);
    }

    /** A report in the form that the file's name asks for: {@code .json}, else XML. */
    static byte[] bytes(ObjectNode report, Path file) {
        String text = file.toString().endsWith(".json") ? PrettyJson.of(report) + "\n" : JUnitWriter.xml(report);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode json() {
        ObjectNode root =
                JsonNodeFactory.instance.objectNode().put("duvo", version).put("ms", took.toMillis());
        ArrayNode files = root.putArray("files");
        for (ScriptResult result : results) {
            ObjectNode file = files.addObject()
                    .put("name", result.name())
                    .put("exit", result.exitCode())
                    .put("ms", result.took().toMillis());
            failure(file, result.failure());
            ArrayNode lines = file.putArray("lines");
            result.lines().forEach(line -> line(lines.addObject(), line));
        }
        return root;
    }

    private void line(ObjectNode to, LineResult line) {
        to.put("file", line.file())
                .put("line", line.line())
                .put("text", line.text())
                .put("ms", millis(line.took()));
        failure(to, line.failure());
        RequestSummary request = line.request();
        if (request != null) {
            to.putObject("request")
                    .put("line", request.line())
                    .put("status", request.status())
                    .put("id", request.id())
                    .put("ms", millis(request.waited()))
                    .put("body", request.excerpt());
        }
    }

    /** With the microseconds: a line of a script may take less than a millisecond. */
    private static double millis(Duration duration) {
        return TimeUnit.NANOSECONDS.toMicros(duration.toNanos()) / 1000.0;
    }

    private void failure(ObjectNode to, @Nullable Failure failure) {
        if (failure != null) {
            String hint = failure.hint();
            to.putObject("failure")
                    .put("message", masked(failure.getMessage()))
                    .put("hint", hint == null ? null : masked(hint))
                    .put("exit", failure.code().value());
        }
    }

    private String masked(@Nullable String text) {
        return secrets.mask(String.valueOf(text));
    }
}
