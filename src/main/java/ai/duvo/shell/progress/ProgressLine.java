package ai.duvo.shell.progress;

import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.DisplayWidth;
import ai.duvo.shell.output.ShortIds;
import ai.duvo.shell.output.VisibleText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Line on a terminal's standard error that says what is waited for, for how long and how far it is. It comes when the
 * wait is worth a word, and goes without a trace. Thread safe.
 */
public final class ProgressLine {

    /** What nobody waits for. */
    private static final Duration DELAY = Duration.ofMillis(300);

    private static final Duration PACE = Duration.ofMillis(100);
    private static final String[] FRAMES = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};

    /** Where Ctrl-C is worth a word, in columns. */
    private static final int WIDE = 70;

    /** The console's lock is the only one: it may be held for as long as a pipe is written to. */
    private final Console console;

    private final Supplier<Scheduler> timer;
    private final boolean isWanted;
    private final List<Activity> activities = new ArrayList<>();
    private @Nullable Disposable ticking;
    private Duration first = Duration.ZERO;
    private Duration lastEnd = Duration.ofDays(-1);
    private @Nullable String note;
    private int frame;

    ProgressLine(Console console, boolean isWanted, Supplier<Scheduler> timer) {
        this.console = console;
        this.isWanted = isWanted && console.errIsTerminal();
        this.timer = timer;
    }

    /** One for a terminal that can paint over a line, where a person looks at it; silent elsewhere. */
    public static ProgressLine of(Console console, Map<String, String> environment) {
        boolean isCi = !environment.getOrDefault("CI", "").isEmpty();
        return new ProgressLine(console, !isCi && !Console.isPlain(environment), () -> Ticker.THREAD);
    }

    /** Something begins that somebody waits for. */
    public Activity begin(String what) {
        return begin(what, Amount.Unit.ITEMS);
    }

    /** The same, where it will be told how much of it is done. */
    public Activity begin(String what, Amount.Unit unit) {
        if (!isWanted) {
            return new Activity(this, what, unit, Duration.ZERO);
        }
        synchronized (console) {
            Duration now = now();
            Activity activity = new Activity(this, what, unit, now);
            // several short waits in a row are one long one
            if (activities.isEmpty() && now.minus(lastEnd).compareTo(DELAY) > 0) {
                first = now;
            }
            activities.add(activity);
            if (ticking == null) {
                long delay = Math.max(0, DELAY.minus(now.minus(first)).toMillis());
                ticking = timer.get().schedulePeriodically(this::tick, delay, PACE.toMillis(), TimeUnit.MILLISECONDS);
            }
            return activity;
        }
    }

    /** Says something about the wait in place of what is waited for; false where nothing is shown. */
    public boolean note(String text) {
        if (!isWanted) {
            return false;
        }
        synchronized (console) {
            note = activities.isEmpty() ? null : text;
            return note != null;
        }
    }

    void end(Activity activity) {
        if (!isWanted) {
            return;
        }
        synchronized (console) {
            activities.remove(activity);
            note = null;
            Disposable running = ticking;
            if (activities.isEmpty() && running != null) {
                running.dispose();
                ticking = null;
                lastEnd = now();
                console.endProgress();
            }
        }
    }

    private void tick() {
        synchronized (console) {
            if (!activities.isEmpty()) {
                frame = (frame + 1) % FRAMES.length;
                console.progress(text(), true);
            }
        }
    }

    /** The innermost that says how far it is, else the outermost: whoever waits for a file waits for its request. */
    private String text() {
        Activity shown = activities.get(0);
        for (Activity activity : activities) {
            shown = activity.isMeasured() ? activity : shown;
        }
        Duration now = now();
        String rest = shown.amount(now) + " · " + Amount.time(now.minus(first));
        if (!shown.isMeasured() && console.width() >= WIDE) {
            rest += " · Ctrl-C ends it";
        }
        String what = ShortIds.USUAL.within(VisibleText.text(note == null ? shown.what() : note));
        int room = Math.max(10, console.width() - DisplayWidth.of(rest) - 4);
        return FRAMES[frame] + " " + DisplayWidth.cut(what, room) + rest;
    }

    private Duration now() {
        return Duration.ofMillis(timer.get().now(TimeUnit.MILLISECONDS));
    }

    /** Started with the first wait on a terminal. */
    private static final class Ticker {
        static final Scheduler THREAD = Schedulers.newSingle("duvo-progress", true);
    }
}
