package ai.duvo.shell.repl;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;

/** Fail-safe around help while typing: where it fails, the line goes on without it. */
final class FailSafe {

    private FailSafe() {}

    /** The widget, but what goes wrong in it is told, and the line goes on. */
    static Widget widget(Widget risky, Consumer<Throwable> told) {
        return () -> {
            try {
                return risky.apply();
            } catch (EndOfFileException | UserInterruptException leaving) {
                throw leaving;
            } catch (RuntimeException | StackOverflowError bug) {
                told.accept(bug);
                return false;
            }
        };
    }

    static <T> T orElse(T fallback, Supplier<T> risky) {
        try {
            return risky.get();
        } catch (RuntimeException | StackOverflowError bug) {
            return fallback;
        }
    }
}
