package ai.duvo.shell.help;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.CommandGroup;
import ai.duvo.shell.catalog.GlobalOptions;
import ai.duvo.shell.catalog.UsageLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The table as pages for man: one for the program and one for each group. */
public final class ManualPages {

    private static final List<List<String>> EXIT_CODES = List.of(
            List.of("0", "All went well"),
            List.of("1", "An error, in what was typed or what was answered"),
            List.of("2", "No key, or one that is not accepted"),
            List.of("3", "Not found"),
            List.of("4", "An expectation of a script failed"),
            List.of("130", "Interrupted"));

    private ManualPages() {}

    /** Page texts by file name. The same table gives the same texts. */
    public static Map<String, String> of(Catalog catalog, String version) {
        Map<String, String> pages = new TreeMap<>();
        catalog.groups().forEach((group, rows) -> {
            StringBuilder page = header("duvo-" + group, "commands of duvo: " + group, version);
            section(page, "SYNOPSIS");
            rows.forEach(
                    row -> page.append("duvo ").append(roff(UsageLine.of(row))).append("\n.br\n"));
            section(page, "COMMANDS");
            rows.forEach(row -> command(page, row));
            section(page, "SEE ALSO");
            page.append(".BR duvo (1)\n");
            pages.put("duvo-" + group + ".1", page.toString());
        });
        pages.put("duvo.1", program(catalog, version));
        return pages;
    }

    private static String program(Catalog catalog, String version) {
        StringBuilder page = header("duvo", "a scriptable shell for the Duvo API", version);
        section(page, "SYNOPSIS");
        page.append(".B duvo\n.RI [ OPTIONS ]\n.br\n.B duvo\n.I COMMAND\\fR...\n.br\n")
                .append(".B duvo replay\n.I FILE\\fR [\\fINAME\\fR=\\fIVALUE\\fR...]\n");
        section(page, "DESCRIPTION");
        page.append("Without a command it opens a prompt. Every line that works there works in a .duvo file\n")
                .append("and on the command line. With \\-\\-demo it needs no account and no network.\n");
        section(page, "OPTIONS");
        tagged(page, HelpRows.options(GlobalOptions.all()));
        section(page, "COMMANDS");
        for (CommandGroup group : catalog.commandGroups()) {
            group.words().forEach(word -> page.append(".TP\n.BR duvo\\-")
                    .append(roff(word))
                    .append(" (1)\n")
                    .append(roff(group.summary()))
                    .append('\n'));
        }
        section(page, "STATEMENTS");
        tagged(page, HelpRows.statements());
        section(page, "EXIT STATUS");
        tagged(page, EXIT_CODES);
        return page.toString();
    }

    private static StringBuilder header(String name, String summary, String version) {
        StringBuilder page = new StringBuilder(".TH " + roff(name.toUpperCase(Locale.ROOT)) + " 1 \"\" \"duvo "
                + version + "\" \"duvo\"\n.nh\n.ad l\n");
        section(page, "NAME");
        return page.append(roff(name)).append(" \\- ").append(roff(summary)).append('\n');
    }

    private static void command(StringBuilder page, Command command) {
        page.append(".SS ").append(roff(command.name())).append('\n');
        page.append(roff(command.summary())).append(".\n");
        if (!command.note().isEmpty()) {
            page.append(".PP\n").append(roff(command.note())).append('\n');
        }
        page.append(".PP\n.B duvo ").append(roff(UsageLine.of(command))).append('\n');
        tagged(page, HelpRows.arguments(command.arguments()));
        tagged(page, HelpRows.options(command.options()));
        page.append(".PP\nExample:\n.PP\n.RS\n.nf\nduvo ")
                .append(roff(command.example()))
                .append("\n.fi\n.RE\n");
    }

    private static void section(StringBuilder page, String title) {
        page.append(".SH ").append(title).append('\n');
    }

    private static void tagged(StringBuilder page, List<List<String>> rows) {
        rows.forEach(row -> page.append(".TP\n.B ")
                .append(roff(row.get(0).strip()))
                .append('\n')
                .append(roff(row.get(1)))
                .append('\n'));
    }

    /** A text as roff takes it: ASCII, no backslash, no hyphen of typography, no request at the start of a line. */
    private static String roff(String text) {
        return text.replace("…", "...").replace("\\", "\\e").replace("-", "\\-").replaceAll("(?m)^([.'])", "\\\\&$1");
    }
}
