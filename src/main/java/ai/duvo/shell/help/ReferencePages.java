package ai.duvo.shell.help;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Keyword;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.UsageLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The table as Markdown: an index and a page for each group. */
public final class ReferencePages {

    private ReferencePages() {}

    /** Page texts by file name. The same table gives the same texts. */
    public static Map<String, String> of(Catalog catalog) {
        Map<String, String> pages = new TreeMap<>();
        StringBuilder index = new StringBuilder("# Command reference\n\nGenerated from the command table.\n\n");
        index.append("| Command | What it does |\n| --- | --- |\n");
        catalog.groups().forEach((group, rows) -> {
            StringBuilder page = new StringBuilder("# " + group + "\n");
            for (Command command : rows) {
                command(page, command);
                index.append("| [")
                        .append(command.name())
                        .append("](")
                        .append(group)
                        .append(".md#")
                        .append(String.join("-", command.words()))
                        .append(") | ")
                        .append(command.summary())
                        .append(" |\n");
            }
            pages.put(group + ".md", page.toString());
        });
        index.append("\nWhat a line can be besides: [statements](statements.md).\n");
        pages.put("statements.md", statements());
        pages.put("README.md", index.toString());
        return pages;
    }

    private static String statements() {
        StringBuilder page = new StringBuilder("# Statements\n\nWhat a line can be besides a command.\n\n");
        page.append("| Statement | What it does |\n| --- | --- |\n");
        HelpText.statements().forEach(row -> row(page, row.get(0), row.get(1)));
        page.append("\nExamples:\n\n");
        Keyword.all().stream()
                .filter(keyword -> !keyword.example().equals(keyword.word()))
                .forEach(
                        keyword -> page.append("    ").append(keyword.example()).append('\n'));
        return page.toString();
    }

    private static void command(StringBuilder page, Command command) {
        page.append("\n## ").append(command.name()).append("\n\n");
        page.append(command.summary()).append(".\n\n");
        page.append("    ").append(UsageLine.of(command)).append('\n');
        List<Argument> arguments = command.arguments();
        List<Option> options = command.options();
        if (!arguments.isEmpty() || !options.isEmpty()) {
            page.append("\n| | |\n| --- | --- |\n");
            arguments.forEach(a -> row(page, a.name().toUpperCase(Locale.ROOT), a.summary() + HelpText.details(a)));
            options.forEach(o -> row(page, UsageLine.option(o), o.summary() + HelpText.details(o)));
        }
        page.append("\nExample:\n\n    ").append(command.example()).append('\n');
        if (!command.operations().isEmpty()) {
            page.append("\nAPI:");
            command.operations().forEach(o -> page.append(" `").append(o).append('`'));
            page.append('\n');
        }
    }

    private static void row(StringBuilder page, String name, String text) {
        page.append("| `")
                .append(name.replace("|", "\\|"))
                .append("` | ")
                .append(text.replace("|", "\\|"))
                .append(" |\n");
    }
}
