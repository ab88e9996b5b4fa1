package ai.duvo.shell.replay;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writer of a report as JUnit's XML: a suite for each file, a case for each line. */
final class JUnitWriter {

    /** The case of a script that failed in none of its lines. */
    static final String WHOLE = "the script as a whole";

    private final XMLStreamWriter xml;

    private JUnitWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** A report in JSON as XML. */
    static String xml(JsonNode report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JUnitWriter(xml).report(report);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private void report(JsonNode report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("testsuites", "name", "duvo", "time", seconds(report));
        for (JsonNode file : report.path("files")) {
            suite(file);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(JsonNode file) throws XMLStreamException {
        JsonNode lines = file.path("lines");
        String name = file.path("name").asString("");
        int failed = 0;
        for (JsonNode line : lines) {
            failed += line.has("failure") ? 1 : 0;
        }
        boolean isUnread =
                failed == 0 && (file.has("failure") || file.path("exit").asInt(0) != 0);
        int more = isUnread ? 1 : 0;
        String tests = Integer.toString(lines.size() + more);
        String failures = Integer.toString(failed + more);
        start("testsuite", "name", name, "tests", tests, "failures", failures, "time", seconds(file));
        for (JsonNode line : lines) {
            String title = "line " + line.path("line").asInt(0) + ": "
                    + line.path("text").asString("");
            start("testcase", "classname", line.path("file").asString(""), "name", title, "time", seconds(line));
            failure(line.path("failure"), line);
            xml.writeEndElement();
        }
        if (isUnread) {
            start("testcase", "classname", name, "name", WHOLE, "time", "0.000");
            failure(file.has("failure") ? file.path("failure") : ended(file.path("exit")), file.path("none"));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static JsonNode ended(JsonNode exit) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("message", "the script ended with exit " + exit.asInt(1))
                .put("exit", exit.asInt(1));
    }

    private void failure(JsonNode failure, JsonNode line) throws XMLStreamException {
        if (failure.isMissingNode()) {
            return;
        }
        String message = failure.path("message").asString("");
        String type = "exit " + failure.path("exit").asInt(1);
        start("failure", "message", message, "type", type);
        xml.writeCharacters(
                legal(failure.path("details").asString(message + "\n" + hint(failure.path("hint")) + details(line))));
        xml.writeEndElement();
    }

    private static String hint(JsonNode hint) {
        return hint.isString() ? "hint: " + hint.asString() + "\n" : "";
    }

    private static String details(JsonNode line) {
        if (line.isMissingNode()) {
            return "";
        }
        String place = "line: " + line.path("file").asString("") + ":"
                + line.path("line").asInt(0) + "  " + line.path("text").asString("") + "\n";
        JsonNode request = line.path("request");
        return request.isMissingNode()
                ? place
                : place
                        + "request: " + request.path("line").asString("") + "\n"
                        + "status: " + request.path("status").asInt(0) + "\n"
                        + "request id: " + request.path("id").asString("") + "\n"
                        + "body: " + request.path("body").asString("") + "\n";
    }

    /** An element with its attributes, as name and value by turns. */
    private void start(String element, String... attributes) throws XMLStreamException {
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

    private static String seconds(JsonNode timed) {
        return String.format(Locale.ROOT, "%.3f", timed.path("ms").asDouble(0) / 1000.0);
    }
}
