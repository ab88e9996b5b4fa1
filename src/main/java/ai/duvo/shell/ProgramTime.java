package ai.duvo.shell;

import java.time.Clock;
import java.util.function.Supplier;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Time as a run of the program knows it.
 *
 * @param tab how old Tab believes its lists to be
 * @param demo by which the runs of the demo workspace go on
 * @param timer counts the pauses between looks and between tries; made when it is needed
 */
record ProgramTime(Clock tab, Clock demo, Supplier<Scheduler> timer) {

    /** The time of everybody. */
    static ProgramTime real() {
        return new ProgramTime(Clock.systemUTC(), Clock.systemUTC(), Schedulers::parallel);
    }
}
