package ai.duvo.shell.handler.guide;

import ai.duvo.shell.output.DisplayWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Text of a terminal for a part of the guide: its marks go, and its paragraphs, lists and tables fit the width. */
final class TerminalText {

    /** Code is matched first: what stands in it is no mark. */
    private static final Pattern MARKS = Pattern.compile("`([^`]*)`|\\[([^]]*)]\\([^)]*\\)|\\*\\*");

    /** Not where it is escaped, nor in code. */
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|(?=(?:[^`]*`[^`]*`)*[^`]*$)");

    /** What stands for the marks of code until the lines are made: they take no room. */
    private static final String CODE = "\u0001";

    private static final String CODE_END = "\u0002";
    private static final String BOLD = "\u001b[1m";
    private static final String NORMAL = "\u001b[0m";
    private static final String FENCE = "```";
    private static final String ITEM = "- ";
    private static final String INDENT = "    ";
    private static final int NARROWEST = 20;

    private final int width;
    private final List<String> out = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();
    private final List<List<String>> table = new ArrayList<>();

    private TerminalText(int width) {
        this.width = Math.max(width, NARROWEST);
    }

    /** The text for a terminal that is so wide; with colour, code in a sentence is bold. */
    static String of(String markdown, int width, boolean colour) {
        TerminalText text = new TerminalText(width);
        boolean isCode = false;
        for (String line : markdown.split("\n", -1)) {
            if (line.startsWith(FENCE)) {
                text.end();
                isCode = !isCode;
            } else if (isCode) {
                text.out.add((INDENT + line).stripTrailing());
            } else {
                text.add(line.strip());
            }
        }
        text.end();
        return String.join("\n", text.out).replace(CODE, colour ? BOLD : "").replace(CODE_END, colour ? NORMAL : "");
    }

    private static String marked(String text) {
        return MARKS.matcher(text).replaceAll(CODE + "$1" + CODE_END + "$2").replace(CODE + CODE_END, "");
    }

    private static int columns(String text) {
        return DisplayWidth.of(text.replace(CODE, "").replace(CODE_END, ""));
    }

    private void add(String line) {
        if (line.startsWith("|")) {
            int most = table.isEmpty() ? -1 : table.get(0).size();
            String row = line.replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
            table.add(Arrays.stream(CELL_END.split(row, most))
                    .map(cell -> marked(cell.strip()).replace("\\|", "|"))
                    .toList());
            return;
        }
        boolean isHeading = line.matches("#+ .*");
        if (line.isEmpty() || isHeading || line.startsWith(ITEM)) {
            end();
        }
        if (line.isEmpty() || isHeading) {
            out.add(isHeading ? CODE + line.replaceFirst("#+ ", "") + CODE_END : "");
        } else {
            paragraph.add(line);
        }
    }

    private void end() {
        if (!paragraph.isEmpty()) {
            String text = String.join(" ", paragraph);
            wrap("", text.startsWith(ITEM) ? ITEM.length() : 0, marked(text));
            paragraph.clear();
        }
        if (!table.isEmpty()) {
            table();
            table.clear();
        }
    }

    /** The last column takes the room that the others leave; where that is little, it stands below them. */
    private void table() {
        table.removeIf(row -> row.stream().allMatch(cell -> cell.matches("-*")));
        int last = table.stream().mapToInt(List::size).max().orElse(1) - 1;
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            int column = i;
            widths.add(table.stream()
                    .filter(row -> column < row.size())
                    .mapToInt(row -> columns(row.get(column)))
                    .max()
                    .orElse(0));
        }
        int taken = widths.stream().mapToInt(column -> column + 2).sum();
        if (taken > width / 2) {
            stacked();
            return;
        }
        for (List<String> row : table) {
            wrap(padded(row.subList(0, row.size() - 1), widths), taken, row.get(row.size() - 1));
        }
    }

    /** Each row as the first cell and the others below it, with their headings when there are several. */
    private void stacked() {
        List<String> headings = table.get(0);
        for (List<String> row : table.subList(1, table.size())) {
            wrap("", INDENT.length(), row.get(0));
            for (int i = 1; i < row.size(); i++) {
                String heading = row.size() > 2 ? headings.get(i) + ": " : "";
                wrap(INDENT, INDENT.length(), heading + row.get(i));
            }
        }
    }

    private static String padded(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(cell).append(" ".repeat(widths.get(i) + 2 - columns(cell)));
        }
        return line.toString();
    }

    /** Adds the words behind a beginning, the lines below the first one indented. */
    private void wrap(String first, int indent, String text) {
        StringBuilder line = new StringBuilder(first);
        boolean isFresh = true;
        for (String word : text.strip().split("\\s+")) {
            if (!isFresh && columns(line + " " + word) > width) {
                boolean isCode = line.lastIndexOf(CODE) > line.lastIndexOf(CODE_END);
                out.add(line.toString().stripTrailing() + (isCode ? CODE_END : ""));
                line = new StringBuilder(" ".repeat(indent)).append(isCode ? CODE : "");
                isFresh = true;
            }
            line.append(isFresh ? "" : " ").append(word);
            isFresh = false;
        }
        if (!line.toString().isBlank()) {
            out.add(line.toString().stripTrailing());
        }
    }
}
