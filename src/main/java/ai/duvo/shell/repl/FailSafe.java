package ai.duvo.shell.repl;

import java.util.function.Supplier;

/** Fail-safe around help while typing: where it fails, the line goes on without it. */
final class FailSafe {

    private FailSafe() {}

    static <T> T orElse(T fallback, Supplier<T> risky) {
        try {
            return risky.get();
        } catch (RuntimeException | StackOverflowError bug) {
            return fallback;
        }
    }
}
