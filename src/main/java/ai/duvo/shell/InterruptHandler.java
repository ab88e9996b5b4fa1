package ai.duvo.shell;

import ai.duvo.shell.failure.ExitCode;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/** Handler of Ctrl-C outside the prompt: the first asks the command to stop, the second ends the process. */
final class InterruptHandler {

    private InterruptHandler() {}

    static void onInterrupt(Runnable cancel) {
        AtomicBoolean asked = new AtomicBoolean();
        try {
            Signal.handle(new Signal("INT"), signal -> {
                if (asked.getAndSet(true)) {
                    Runtime.getRuntime().halt(ExitCode.INTERRUPTED.value());
                }
                cancel.run();
            });
        } catch (IllegalArgumentException e) {
            // the JVM was started with -Xrs: then the signal simply ends it
            asked.set(false);
        }
    }
}
