package ai.duvo.shell.settings;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.output.WordWrap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What {@code set} and {@code set NAME} show: settings and variables, what they are and what they can be. */
public final class SettingsView {

    private static final Pattern LINE = Pattern.compile("\\s*set(?:\\s+([A-Za-z_][\\w-]*))?\\s*(?:#.*)?");
    private static final int NAMES = 16;
    private static final int VALUES = 8;

    private final Variables variables;
    private final int width;

    /**
     * Shows nothing yet.
     *
     * @param width the columns of the screen
     */
    public SettingsView(Variables variables, int width) {
        this.variables = variables;
        this.width = width;
    }

    /**
     * What a line shows; nothing where it is no such line.
     *
     * @throws UsageFailure with its place, when it names nothing that is there
     */
    public Optional<String> of(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = parts.group(1);
        return Optional.of(name == null ? all() : one(name, new Span(parts.start(1), parts.end(1))));
    }

    private String all() {
        StringBuilder text = new StringBuilder("Settings:\n");
        for (String name : new TreeSet<>(ShellSettings.names())) {
            text.append(row(name, value(name), ShellSettings.meaning(name)));
        }
        List<String> own = variables.names().stream()
                .filter(name -> ShellSettings.values(name).isEmpty() && !name.equals(Variables.LAST))
                .sorted()
                .toList();
        text.append(own.isEmpty() ? "" : "\nVariables:\n");
        own.forEach(name -> text.append(row("$" + name, value(name), "")));
        return text.append("\nset NAME shows one, set NAME WORD changes it.\n").toString();
    }

    private String one(String name, Span place) {
        List<String> values = ShellSettings.values(name);
        if (values.isEmpty() && variables.get(name) == null) {
            throw UsageFailure.wrong(
                    "there is no setting and no variable \"" + name + "\"",
                    "keep a text with: set " + name + " WORD",
                    place);
        }
        if (values.isEmpty()) {
            return name + " is " + value(name) + "\n";
        }
        return ShellSettings.meaning(name) + ".\n" + name + " is " + value(name) + "; it can be "
                + String.join(", ", values) + "\n";
    }

    private String value(String name) {
        JsonNode value = variables.get(name.replace('-', '_'));
        if (value == null) {
            return ShellSettings.usual(name);
        }
        return value.isArray()
                ? "a list of " + value.size()
                : value.isObject() ? "an object of " + value.size() : value.asString("");
    }

    private String row(String name, String value, String meaning) {
        String head = "  " + padded(name, NAMES) + "  ";
        if (!meaning.isEmpty()) {
            return WordWrap.hanging(head + padded(value, VALUES) + "  ", meaning, width) + "\n";
        }
        String visible = (head + value).replaceAll("\\p{Cntrl}", " ");
        return (width > 0 && visible.length() >= width ? visible.substring(0, width - 2) + "…" : visible) + "\n";
    }

    private static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - text.length()));
    }
}
