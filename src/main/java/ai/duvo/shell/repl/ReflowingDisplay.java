package ai.duvo.shell.repl;

import java.util.Collections;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * JLine's display of the line, but when the window gets another width it begins anew: the terminal has wrapped the old
 * rows again by then, and JLine would look for them where they stood before.
 */
final class ReflowingDisplay extends Display {

    private ReflowingDisplay(Terminal terminal) {
        super(terminal, false);
    }

    /** One of that size, empty yet. */
    static Display of(Terminal terminal, Size size) {
        Display display = new ReflowingDisplay(terminal);
        boolean isKnown = size.getRows() > 0 && size.getColumns() > 0;
        display.resize(isKnown ? size.getRows() : 1, isKnown ? size.getColumns() : Integer.MAX_VALUE);
        return display;
    }

    @Override
    public void resize(int newRows, int newColumns) {
        if (columns > 0 && newColumns > 0 && newColumns != columns && !oldLines.isEmpty()) {
            erase(newColumns);
        }
        super.resize(newRows, newColumns);
    }

    private void erase(int newColumns) {
        int up = rowsAbove(oldLines, cursorPos / columns1, cursorPos % columns1, newColumns);
        terminal.puts(Capability.carriage_return);
        for (int i = 0; i < up; i++) {
            terminal.puts(Capability.cursor_up);
        }
        terminal.puts(Capability.clr_eos);
        terminal.flush();
        oldLines = Collections.emptyList();
        cursorPos = 0;
    }

    /**
     * How many rows stand above the cursor after the terminal wrapped them again.
     *
     * @param lines as they were drawn; those that end with a line end were not wrapped by the terminal
     * @param row where the cursor was
     * @param column where in that row
     * @param columns how many the terminal has now
     */
    static int rowsAbove(List<AttributedString> lines, int row, int column, int columns) {
        int above = 0;
        int width = 0;
        for (AttributedString line : lines.subList(0, Math.min(row, lines.size()))) {
            width += width(line);
            if (isEnded(line)) {
                above += Math.max(1, (width + columns - 1) / columns);
                width = 0;
            }
        }
        int before = width + column;
        boolean isEnd = row >= lines.size() || column >= width(lines.get(row));
        boolean isFull = isEnd && before > 0 && before % columns == 0;
        return above + before / columns - (isFull ? 1 : 0);
    }

    private static int width(AttributedString line) {
        return isEnded(line) ? line.subSequence(0, line.length() - 1).columnLength() : line.columnLength();
    }

    private static boolean isEnded(AttributedString line) {
        return line.length() > 0 && line.charAt(line.length() - 1) == '\n';
    }
}
