package ai.duvo.shell.replay;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reader of what {@link JUnitWriter} wrote. */
final class JUnitReader {

    private static final Pattern CASE = Pattern.compile("line (\\d{1,9}): (.*)", Pattern.DOTALL);
    private static final Pattern EXIT = Pattern.compile("exit (\\d{1,3})");

    private JUnitReader() {}

    /** The report; empty when this is no such XML. */
    static Optional<ObjectNode> read(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // it would print what is wrong with the file
            builder.setErrorHandler(new DefaultHandler());
            Element root = builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
            boolean isOurs = root.getTagName().equals("testsuites")
                    && root.getAttribute("name").equals("duvo");
            return isOurs ? Optional.of(report(root)) : Optional.empty();
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode report(Element root) {
        ObjectNode report = JsonNodeFactory.instance.objectNode().put("ms", millis(root));
        ArrayNode files = report.putArray("files");
        children(root, "testsuite").forEach(suite -> suite(suite, files.addObject()));
        return report;
    }

    private static void suite(Element suite, ObjectNode file) {
        file.put("name", suite.getAttribute("name")).put("exit", 0).put("ms", millis(suite));
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        for (Element one : children(suite, "testcase")) {
            Matcher title = CASE.matcher(one.getAttribute("name"));
            boolean isLine = title.matches();
            ObjectNode to = isLine ? lines.addObject() : file;
            if (isLine) {
                to.put("file", one.getAttribute("classname"))
                        .put("line", Integer.parseInt(title.group(1)))
                        .put("text", title.group(2))
                        .put("ms", millis(one));
            }
            for (Element failure : children(one, "failure")) {
                Matcher exit = EXIT.matcher(failure.getAttribute("type"));
                int code = exit.matches() ? Integer.parseInt(exit.group(1)) : 1;
                to.putObject("failure")
                        .put("message", failure.getAttribute("message"))
                        .put("exit", code)
                        .put("details", failure.getTextContent());
                if (file.path("exit").asInt() == 0) {
                    file.put("exit", code);
                }
            }
        }
        file.set("lines", lines);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static double millis(Element timed) {
        try {
            return Math.round(Double.parseDouble(timed.getAttribute("time")) * 1000);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
