package ai.duvo.shell.replay;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.PrettyJson;
import ai.duvo.shell.secret.SecretMasker;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
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

    /** In the form that the file's name asks for: {@code .json}, else XML. */
    byte[] toBytes(Path file) {
        String text = file.toString().endsWith(".json") ? json() : xml();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String json() {
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
        return PrettyJson.of(root) + "\n";
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

    private String xml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            start(xml, "testsuites", "name", "duvo", "time", seconds(took));
            for (ScriptResult result : results) {
                suite(xml, result);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private void suite(XMLStreamWriter xml, ScriptResult result) throws XMLStreamException {
        boolean isUnread = result.failure() != null && result.failed() == 0;
        start(
                xml,
                "testsuite",
                "name",
                result.name(),
                "tests",
                Integer.toString(result.count() + (isUnread ? 1 : 0)),
                "failures",
                Integer.toString(result.failed() + (isUnread ? 1 : 0)),
                "time",
                seconds(result.took()));
        for (LineResult line : result.lines()) {
            start(
                    xml,
                    "testcase",
                    "classname",
                    line.file(),
                    "name",
                    "line " + line.line() + ": " + line.text(),
                    "time",
                    seconds(line.took()));
            failure(xml, line.failure(), line);
            xml.writeEndElement();
        }
        if (isUnread) {
            start(xml, "testcase", "classname", result.name(), "name", "the script as a whole", "time", "0.000");
            failure(xml, result.failure(), null);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void failure(XMLStreamWriter xml, @Nullable Failure failure, @Nullable LineResult line)
            throws XMLStreamException {
        if (failure == null) {
            return;
        }
        String message = masked(failure.getMessage());
        start(
                xml,
                "failure",
                "message",
                message,
                "type",
                "exit " + failure.code().value());
        StringBuilder text = new StringBuilder(message).append('\n');
        if (failure.hint() != null) {
            text.append("hint: ").append(masked(failure.hint())).append('\n');
        }
        if (line != null) {
            text.append("line: ")
                    .append(line.file())
                    .append(':')
                    .append(line.line())
                    .append("  ");
            text.append(line.text()).append('\n');
            request(text, line.request());
        }
        xml.writeCharacters(legal(text.toString()));
        xml.writeEndElement();
    }

    private static void request(StringBuilder text, @Nullable RequestSummary request) {
        if (request != null) {
            text.append("request: ").append(request.line()).append('\n');
            text.append("status: ").append(request.status()).append('\n');
            text.append("request id: ").append(request.id()).append('\n');
            text.append("body: ").append(request.excerpt()).append('\n');
        }
    }

    /** An element with its attributes, as name and value by turns. */
    private static void start(XMLStreamWriter xml, String element, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
        }
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String legal(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private String masked(@Nullable String text) {
        return secrets.mask(String.valueOf(text));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }
}
