package ai.duvo.shell.help;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.CommandGroup;
import ai.duvo.shell.catalog.Keyword;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.UsageLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table as Markdown: an index and a page for each group. */
public final class ReferencePages {

    private ReferencePages() {}

    /** Page texts by file name. The same table gives the same texts. */
    public static Map<String, String> of(Catalog catalog) {
        Map<String, String> pages = new TreeMap<>();
        catalog.groups().forEach((group, rows) -> {
            StringBuilder page = new StringBuilder("# " + group + "\n");
            rows.forEach(command -> command(page, command));
            pages.put(group + ".md", page.toString());
        });
        pages.put("statements.md", statements());
        pages.put("README.md", index(catalog));
        return pages;
    }

    private static String index(Catalog catalog) {
        StringBuilder index = new StringBuilder("# Command reference\n\n"
                + "Made from the command table by `scripts/regen`. What a line can be besides a command:"
                + " [statements](statements.md).\n\n");
        index.append("| Group | Commands | What they are about |\n| --- | --: | --- |\n");
        for (CommandGroup group : catalog.commandGroups()) {
            String links = group.words().stream()
                    .map(word -> "[" + word + "](" + word + ".md)")
                    .collect(Collectors.joining(", "));
            boolean isOwn = group.words().contains(group.name());
            index.append("| " + (isOwn ? "" : group.name() + ": ") + links + " | "
                    + catalog.rows(group).size() + " | " + group.summary() + " |\n");
        }
        index.append("\n## Every command\n\n| Command | What it does |\n| --- | --- |\n");
        for (CommandGroup group : catalog.commandGroups()) {
            catalog.rows(group).forEach(command -> index.append(entry(command)));
        }
        return index.toString();
    }

    private static String entry(Command command) {
        return "| [" + command.name() + "](" + command.group() + ".md#" + String.join("-", command.words()) + ") | "
                + command.summary() + " |\n";
    }

    private static String statements() {
        StringBuilder page = new StringBuilder("# Statements\n\nWhat a line can be besides a command.\n\n");
        page.append("| Statement | What it does |\n| --- | --- |\n");
        HelpRows.statements().forEach(row -> row(page, row.get(0), row.get(1)));
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
        if (!command.note().isEmpty()) {
            page.append(command.note()).append("\n\n");
        }
        page.append("    ").append(UsageLine.of(command)).append('\n');
        List<Argument> arguments = command.arguments();
        List<Option> options = command.options();
        if (!arguments.isEmpty() || !options.isEmpty()) {
            page.append("\n| | |\n| --- | --- |\n");
            arguments.forEach(a -> row(page, a.name().toUpperCase(Locale.ROOT), a.summary() + HelpRows.details(a)));
            options.forEach(o -> row(page, UsageLine.option(o), o.summary() + HelpRows.details(o)));
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
