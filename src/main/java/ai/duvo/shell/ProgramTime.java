package ai.duvo.shell;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Time as a run of the program knows it.
 *
 * @param tab how old Tab believes its lists to be
 * @param patience the longest time that Tab holds up the keyboard
 * @param demo by which the runs of the demo workspace go on
 * @param timer counts the pauses between looks and between tries; made when it is needed
 */
record ProgramTime(Clock tab, Duration patience, Clock demo, Supplier<Scheduler> timer) {

    /** What a person hardly notices. */
    static final Duration BLINK = Duration.ofMillis(150);

    /** The time of everybody. */
    static ProgramTime real() {
        return new ProgramTime(Clock.systemUTC(), BLINK, Clock.systemUTC(), Schedulers::parallel);
    }
}
