package ai.duvo.shell.output;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that is shown again and again: painted over itself on a terminal, with what changed marked; elsewhere printed
 * whenever it differs. It never is larger than the terminal.
 */
public final class LiveView {

    private static final String BETWEEN = "---\n";

    private final Console console;
    private @Nullable String shown;
    private String title = "";
    private List<String> rows = List.of();
    private int shownWidth;
    private int width;
    private int height;

    public LiveView(Console console) {
        this.console = console;
    }

    /**
     * Shows it.
     *
     * @param head the row above, on a terminal
     * @param text rendered for this console
     */
    public void show(String head, String text) {
        String before = shown;
        shown = text;
        if (!isPainted()) {
            if (!text.equals(before)) {
                console.out((before == null ? "" : BETWEEN) + text);
            }
            return;
        }
        title = head;
        // another width cuts cells elsewhere, which is no change
        boolean isComparable = shownWidth == console.width();
        shownWidth = console.width();
        rows = TextChanges.mark(text, isComparable ? before : null, console.colour());
        paint();
    }

    /** Paints it again when the terminal has another size than before. */
    public void fit() {
        if (shown != null && isPainted() && isResized()) {
            paint();
        }
    }

    private boolean isPainted() {
        return console.height() > 0;
    }

    private boolean isResized() {
        return console.width() != width || console.height() != height;
    }

    private void paint() {
        boolean isFresh = width > 0 && isResized();
        width = console.width();
        height = console.height();
        // the cursor takes the last row, the title the first
        int room = Math.max(1, height - 2);
        List<String> all = new ArrayList<>();
        String head = DisplayWidth.cut(VisibleText.text(title), width);
        all.add(console.colour() ? "\u001b[2m" + head + StyledText.PLAIN : head);
        boolean fits = rows.size() <= room;
        rows.subList(0, fits ? rows.size() : room - 1).forEach(row -> all.add(StyledText.cut(row, width)));
        if (!fits) {
            all.add(DisplayWidth.cut("… " + (rows.size() - room + 1) + " more rows", width));
        }
        console.frame(all, isFresh);
    }
}
