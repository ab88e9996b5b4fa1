package ai.duvo.shell.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jline.builtins.ScreenTerminal;

/**
 * What a person sees: the bytes written to it, drawn by a terminal emulator. It is far higher than the program believes,
 * so that nothing scrolls away.
 */
public final class Screen extends OutputStream {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int ROWS = 700;

    private final ScreenTerminal emulator;
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer undecoded = ByteBuffer.allocate(64 * 1024);
    private int seen;

    public Screen(int columns) {
        this.emulator = new ScreenTerminal(columns, ROWS);
    }

    @Override
    public synchronized void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        raw.write(bytes, from, length);
        for (int at = from; at < from + length; ) {
            int part = Math.min(from + length - at, undecoded.remaining());
            undecoded.put(bytes, at, part);
            at += part;
            undecoded.flip();
            CharBuffer text = CharBuffer.allocate(undecoded.remaining() + 1);
            decoder.decode(undecoded, text, false);
            undecoded.compact();
            // a terminal of the kernel begins a new row at its left edge
            emulator.write(text.flip().toString().replace("\n", "\r\n"));
        }
        notifyAll();
    }

    /** The rows, without the blanks at their ends and without empty rows. */
    public synchronized String text() {
        return emulator.toString()
                .lines()
                .map(String::stripTrailing)
                .filter(row -> !row.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Everything that was written, escape sequences and all. */
    public synchronized String raw() {
        return raw.toString(StandardCharsets.UTF_8);
    }

    /** How often a text is on the screen. */
    public synchronized int count(String text) {
        return text().split(Pattern.quote(text), -1).length - 1;
    }

    /** Waits until the text stands behind what was waited for before. */
    public synchronized void waitFor(String text) {
        waitUntil(() -> text().indexOf(text, Math.min(seen, text().length())) >= 0, text);
        String now = text();
        seen = now.indexOf(text, Math.min(seen, now.length())) + text.length();
    }

    /** Waits until the text is gone from the screen. */
    public synchronized void waitUntilGone(String text) {
        waitUntil(() -> !text().contains(text), "no " + text);
    }

    /** Waits until something holds; looks again whenever something is drawn. */
    public synchronized void waitUntil(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            assertThat(left)
                    .as("\"" + what + "\" is not on the screen:\n" + text())
                    .isPositive();
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
