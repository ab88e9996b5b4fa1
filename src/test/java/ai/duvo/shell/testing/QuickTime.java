package ai.duvo.shell.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Time in which a pause is over in a moment: its clock is later by all of it then, so that whatever goes by the clock
 * has gone on as if somebody had waited.
 */
public final class QuickTime {

    /** What is left of a pause, so that a loop that only a key ends leaves time for that key. */
    private static final int FASTER = 50;

    private final int faster;

    private final AtomicReference<Duration> skipped = new AtomicReference<>(Duration.ZERO);
    private final Clock clock = new SkippingClock();
    private final Scheduler timer = new Timer();

    /** Time with pauses that are fifty times shorter. */
    public QuickTime() {
        this(FASTER);
    }

    /** Time with pauses that are shorter by that factor. */
    public QuickTime(int faster) {
        this.faster = faster;
    }

    /** Later than everybody's by the pauses that were skipped. */
    public Clock clock() {
        return clock;
    }

    /** Counts the pauses. */
    public Scheduler timer() {
        return timer;
    }

    /** Goes on by that much at once. */
    public void skip(Duration time) {
        skipped.updateAndGet(before -> before.plus(time));
    }

    private final class SkippingClock extends Clock {
        @Override
        public Instant instant() {
            return Instant.now().plus(skipped.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final class Timer implements Scheduler {
        private final Scheduler real = Schedulers.parallel();

        @Override
        public Disposable schedule(Runnable task) {
            return real.schedule(task);
        }

        @Override
        public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
            long left = unit.toNanos(delay) / faster;
            Duration rest = Duration.ofNanos(unit.toNanos(delay) - left);
            return real.schedule(
                    () -> {
                        skipped.updateAndGet(before -> before.plus(rest));
                        task.run();
                    },
                    left,
                    TimeUnit.NANOSECONDS);
        }

        @Override
        public Worker createWorker() {
            return real.createWorker();
        }
    }
}
