package ai.duvo.shell.help;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.CommandGroup;
import ai.duvo.shell.catalog.CommandGroup.Section;
import ai.duvo.shell.catalog.GlobalOptions;
import ai.duvo.shell.catalog.HelpTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Overview of the commands: a line for each group, or everything. */
final class HelpOverview {

    private final Catalog catalog;
    private final HelpColumns columns;

    HelpOverview(Catalog catalog, HelpColumns columns) {
        this.catalog = catalog;
        this.columns = columns;
    }

    /** A group as the overview shows it; {@code size} is the number of its commands. */
    private record Line(String section, String name, String size, String summary) {

        static Line of(Section section, String name, int size, String summary) {
            return new Line(section.title(), name, String.valueOf(size), summary);
        }
    }

    /** A line for each group. */
    String groups() {
        return columns.text("usage: duvo [OPTION…] [COMMAND … | FILE.duvo | -c LINE]; duvo alone: the prompt")
                + "\n"
                + columns.rows(rows(lines()))
                + "\n"
                + columns.text("help GROUP or COMMAND shows it, help WORD finds it, help --all lists all.");
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (CommandGroup group : catalog.commandGroups()) {
            int size = catalog.rows(group).size();
            lines.add(Line.of(group.section(), group.name(), size, group.summary()));
        }
        for (HelpTopic topic : HelpTopic.values()) {
            int size = HelpRows.of(topic).size();
            lines.add(Line.of(Section.SHELL, topic.word(), size, topic.summary()));
        }
        return lines;
    }

    /** On a narrow screen without the sections. */
    private List<List<String>> rows(List<Line> lines) {
        int sections = longest(lines.stream().map(Line::section));
        int names = longest(lines.stream().map(Line::name));
        int sizes = longest(lines.stream().map(Line::size));
        List<List<String>> rows = new ArrayList<>();
        String open = "";
        for (Line line : lines) {
            String section = line.section().equals(open) ? "" : line.section();
            String head = columns.isNarrow() ? "" : padded(section, sections) + "  ";
            String size = " ".repeat(sizes - line.size().length()) + line.size();
            rows.add(List.of(head + padded(line.name(), names) + "  " + size, line.summary()));
            open = line.section();
        }
        return rows;
    }

    /** All commands by group, the statements, the global options and the exit codes. */
    String all() {
        StringBuilder text = new StringBuilder("usage: duvo [OPTION…] [COMMAND …]\n\n");
        text.append(columns.text(
                "Without a command: the prompt. With FILE.duvo, or a script on standard input: a replay."));
        text.append(columns.text("With -c LINE: that line, with all that a line can have."));
        for (CommandGroup group : catalog.commandGroups()) {
            text.append('\n').append(columns.rows(HelpRows.commands(catalog.rows(group))));
        }
        text.append("\nStatements, at the prompt and in scripts:\n");
        text.append(columns.rows(HelpRows.statements()));
        return text.append("\nGlobal options:\n").append(options()).toString();
    }

    /** The global options and the exit codes. */
    String options() {
        return columns.rows(HelpRows.options(GlobalOptions.all()))
                + "\n"
                + columns.text("Exit codes: 0 ok, 1 error, 2 authentication, 3 not found, 4 an expectation failed,"
                        + " 130 interrupted");
    }

    private static int longest(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
