package ai.duvo.shell.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;

/** Factory of the terminal that the prompt is drawn on. */
public final class TerminalFactory {

    /** What nearly every terminal understands. */
    private static final String UNKNOWN = "ansi";

    private static final Size USUAL = new Size(80, 24);

    private TerminalFactory() {}

    /** The user's own. */
    public static Terminal system() {
        try {
            Terminal terminal = sized(TerminalBuilder.builder()
                    .name("duvo")
                    .system(true)
                    .type(type(System.getenv("TERM")))
                    // named, so that no time is spent on the others
                    .provider("jni")
                    .build());
            // JLine catches no signals for a dumb one, so Ctrl-C would end the program; for the others this makes the
            // class
            // that JLine needs at the first prompt, and makes it here, while the rest is made on another thread
            Signals.register("INT", () -> terminal.raise(Terminal.Signal.INT));
            return terminal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same terminal, opened on a thread of its own: it takes as long as the rest of the prompt, which is made meanwhile. */
    public static Supplier<Terminal> ahead(Supplier<Terminal> terminal) {
        FutureTask<Terminal> opening = new FutureTask<>(terminal::get);
        Thread thread = new Thread(opening, "terminal");
        thread.setDaemon(true);
        thread.start();
        return () -> {
            try {
                return opening.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw Exceptions.propagate(Objects.requireNonNull(e.getCause(), "a cause"));
            }
        };
    }

    /** Whether it can only print one line after the other; JLine calls some of these {@code dumb-color}. */
    static boolean isDumb(Terminal terminal) {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    /** The same, but of the usual size where nobody told it one: JLine draws nothing into no columns. */
    static Terminal sized(Terminal terminal) {
        Size told = terminal.getSize();
        if (told.getColumns() <= 0 || told.getRows() <= 0) {
            terminal.setSize(new Size(
                    told.getColumns() > 0 ? told.getColumns() : USUAL.getColumns(),
                    told.getRows() > 0 ? told.getRows() : USUAL.getRows()));
        }
        return terminal;
    }

    /** The type to use for what {@code TERM} says: one that JLine knows, else it would print a trace. */
    static String type(@Nullable String told) {
        if (told == null || told.isBlank()) {
            return Terminal.TYPE_DUMB;
        }
        String known = InfoCmp.getDefaultInfoCmp(told);
        if (known != null) {
            // else JLine starts the system's infocmp at each start
            InfoCmp.setLoadedInfoCmp(told, known);
            return told;
        }
        try {
            // kept by JLine, which asks again
            return InfoCmp.getInfoCmp(told) == null ? UNKNOWN : told;
        } catch (IOException e) {
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    /** One that reads keys from a stream and draws to another, for training and tests. */
    public static Terminal of(InputStream keys, OutputStream screen) {
        try {
            return TerminalBuilder.builder()
                    .name("duvo")
                    .system(false)
                    .provider("jni")
                    .type("xterm-256color")
                    .size(new Size(100, 30))
                    .streams(keys, screen)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
