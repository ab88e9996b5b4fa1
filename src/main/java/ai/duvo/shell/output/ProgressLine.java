package ai.duvo.shell.output;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A line on a terminal that moves while something runs; nothing elsewhere. */
public final class ProgressLine {

    private static final String[] FRAMES = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
    private static final long PACE_MS = 100;

    private final Console console;
    private @Nullable ScheduledFuture<?> moving;
    private String text = "";
    private int frame;

    public ProgressLine(Console console) {
        this.console = console;
    }

    public synchronized void show(String line) {
        if (!console.errIsTerminal()) {
            return;
        }
        end();
        text = line;
        moving = Ticker.THREAD.scheduleWithFixedDelay(this::move, 0, PACE_MS, TimeUnit.MILLISECONDS);
    }

    public synchronized void end() {
        ScheduledFuture<?> running = moving;
        if (running != null) {
            running.cancel(false);
            moving = null;
            console.endProgress();
        }
    }

    private synchronized void move() {
        // the line may have ended while this waited for its turn
        if (moving != null) {
            frame = (frame + 1) % FRAMES.length;
            console.progress(FRAMES[frame] + " " + text);
        }
    }

    /** Started with the first line that moves. */
    private static final class Ticker {
        static final ScheduledExecutorService THREAD = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "duvo-progress");
            thread.setDaemon(true);
            return thread;
        });
    }
}
