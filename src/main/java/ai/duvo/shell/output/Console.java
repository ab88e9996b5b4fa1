package ai.duvo.shell.output;

import ai.duvo.shell.failure.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The one way to standard output and standard error. Knows what stands behind them. Always UTF-8. */
public final class Console {

    private static final String ERASE_LINE = "\r\u001b[K";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";
    private static final String ERASE_BELOW = "\u001b[J";
    private static final String EMPTY_SCREEN = "\u001b[H\u001b[2J";

    private CheckedStream out;
    private final CheckedStream err;
    private final Screen screen;
    private boolean progressShown;
    private boolean isHeld;
    private final PersonTime persons = new PersonTime();
    private int frameRows;
    private boolean isLenient;
    private boolean isDiverted;
    private @Nullable Failure lost;

    /**
     * What stands behind the streams.
     *
     * @param out whether standard output is a terminal
     * @param err whether standard error is a terminal
     * @param width columns of the terminal, asked each time, since a terminal can be resized
     * @param colour whether colour may be used on standard output
     * @param errColour whether colour may be used on standard error
     * @param height rows of the terminal, asked each time; 0 where nothing can be painted over
     */
    public record Screen(
            boolean out, boolean err, IntSupplier width, boolean colour, boolean errColour, IntSupplier height) {

        /** One where nothing is painted over. */
        public Screen(boolean out, boolean err, IntSupplier width, boolean colour, boolean errColour) {
            this(out, err, width, colour, errColour, () -> 0);
        }
    }

    public Console(OutputStream out, OutputStream err, Screen screen) {
        this.out = new CheckedStream(out, "standard output");
        this.err = new CheckedStream(err, "standard error");
        this.screen = screen;
    }

    /** Whether colour may be used: on a terminal that knows it, unless somebody said no (no-color.org). */
    public static boolean colourAllowed(Map<String, String> environment, boolean terminal, boolean noColourFlag) {
        return terminal
                && !noColourFlag
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !isPlain(environment);
    }

    /** Whether the terminal knows no more than lines of text, or does not say what it knows. */
    public static boolean isPlain(Map<String, String> environment) {
        String type = environment.getOrDefault("TERM", "");
        return type.isBlank() || type.equals("dumb");
    }

    /**
     * Prints a part of the result, as it is.
     *
     * @throws OutputClosed when nobody reads it
     * @throws Failure when it cannot be written for another reason
     */
    public void out(String text) {
        out(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for bytes. */
    public synchronized void out(byte[] bytes) {
        put(to -> to.write(bytes));
    }

    /**
     * Standard output for a writer of many bytes; where that is no terminal, a passing line can be shown beside it.
     *
     * @throws OutputClosed when nobody reads it, else {@link Failure} when it cannot be written
     */
    public void stream(OutputFile.Writer writer) {
        synchronized (outIsTerminal() ? this : out) {
            put(writer);
        }
    }

    private void put(OutputFile.Writer writer) {
        try {
            endProgress();
            frameRows = 0;
            out.begin();
            writer.write(out);
            out.flush();
        } catch (IOException | RuntimeException e) {
            if (!out.hasFailed()) {
                throw e instanceof RuntimeException other ? other : new UncheckedIOException((IOException) e);
            }
            failed();
        }
    }

    /**
     * Sends standard output elsewhere while something runs, which ends here quietly when nobody reads it any more. It is
     * no terminal meanwhile.
     */
    public void divert(OutputStream to, Runnable work) {
        CheckedStream other = new CheckedStream(to, "the program");
        CheckedStream before = turn(other, true);
        try {
            work.run();
        } catch (OutputClosed quiet) {
            if (!other.isClosed()) {
                throw quiet;
            }
        } finally {
            turn(before, false);
        }
    }

    private synchronized CheckedStream turn(CheckedStream next, boolean isAway) {
        CheckedStream before = out;
        out = next;
        isDiverted = isAway;
        return before;
    }

    /** Whether standard output goes elsewhere for now. */
    public synchronized boolean isDiverted() {
        return isDiverted;
    }

    /**
     * Lets what cannot be written be lost from now on, as for a clean-up that must run to its end; {@link #takeFailure}
     * tells of it.
     */
    public synchronized void lenient(boolean next) {
        isLenient = next;
    }

    /** The first failed write that nobody was told of, once; null when there is none. A reader that left is none. */
    public synchronized @Nullable Failure takeFailure() {
        Failure first = lost;
        lost = null;
        return first;
    }

    /** Whether nobody reads standard output any more. */
    public synchronized boolean isClosed() {
        return out.isClosed();
    }

    private void failed() {
        if (isLenient) {
            lost = lost != null || out.isClosed() ? lost : out.failure();
            return;
        }
        throw out.isClosed() ? new OutputClosed() : out.failure();
    }

    /** Prints a line on standard error: notices and failures. */
    public synchronized void err(String line) {
        endProgress();
        writeErr((screen.err() ? WordWrap.lines(line, width()) : line) + "\n");
    }

    /** Prints a line on standard error that is only worth a glance: dim where that is known. */
    public synchronized void aside(String line) {
        String text = VisibleText.text(line);
        err(screen.errColour() ? DIM + text + PLAIN : text);
    }

    /** Asks on standard error: the cursor stays behind the question. */
    public synchronized void ask(String question) {
        endProgress();
        writeErr(question);
    }

    /** Shows a passing line on a terminal's standard error, in place of the one before; nothing elsewhere. */
    public synchronized void progress(String text) {
        progress(text, false);
    }

    /** The same, dim where that is known. */
    public synchronized void progress(String text, boolean isDim) {
        if (screen.err() && !isHeld && frameRows == 0) {
            String line = DisplayWidth.cut(VisibleText.text(text), width() - 1);
            writeErr(ERASE_LINE + (isDim && screen.errColour() ? DIM + line + PLAIN : line));
            progressShown = true;
        }
    }

    /** Takes the passing line away. */
    public synchronized void endProgress() {
        if (progressShown) {
            progressShown = false;
            writeErr(ERASE_LINE);
        }
    }

    /**
     * Paints rows over those that the last call painted, in one write; anything else that is printed ends the picture,
     * and the next one stands below it.
     *
     * @param rows none wider than the terminal, together fewer than it has rows
     * @param isFresh whether to begin at the top of an empty screen: what a resize made of the old rows nobody knows
     * @throws OutputClosed when nobody reads it
     */
    public synchronized void frame(List<String> rows, boolean isFresh) {
        StringBuilder frame = new StringBuilder();
        if (isFresh) {
            frame.append(EMPTY_SCREEN);
        } else if (frameRows > 0) {
            frame.append("\u001b[").append(frameRows).append('A');
        }
        rows.forEach(row -> frame.append('\r').append(row).append("\u001b[K\n"));
        if (!isFresh && frameRows > rows.size()) {
            frame.append(ERASE_BELOW);
        }
        out(frame.toString());
        frameRows = rows.size();
    }

    /** Rows of the terminal, or 0 where nothing can be painted over. */
    public int height() {
        return outIsTerminal() ? screen.height().getAsInt() : 0;
    }

    /** Whether standard output is a terminal. */
    public boolean outIsTerminal() {
        return screen.out() && !isDiverted();
    }

    /** Whether standard error is a terminal. */
    public boolean errIsTerminal() {
        return screen.err();
    }

    /** Columns of the terminal. */
    public int width() {
        return screen.width().getAsInt();
    }

    /** Whether colour may be used on standard output. */
    public boolean colour() {
        return screen.colour() && !isDiverted();
    }

    /** Whether colour may be used on standard error. */
    public boolean errColour() {
        return screen.errColour();
    }

    /** A console that prints elsewhere, as into files. */
    public Console redirected(OutputStream otherOut, OutputStream otherErr) {
        return new Console(otherOut, otherErr, new Screen(false, false, screen.width(), false, false));
    }

    /** Lets no passing line be shown while somebody is asked, or while another program has the terminal. */
    public synchronized void holdProgress(boolean hold) {
        endProgress();
        isHeld = hold;
    }

    /** The same while a person answers or reads, whose time is counted. */
    public synchronized void asking(boolean isAsked) {
        holdProgress(isAsked);
        persons.hold(isAsked);
    }

    /** What persons have taken to answer and to read. */
    public PersonTime persons() {
        return persons;
    }

    private void writeErr(String text) {
        frameRows = 0;
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            // nowhere left to say it; the exit code still does
            progressShown = false;
            lost = lost != null || err.isClosed() ? lost : err.failure();
        }
    }
}
