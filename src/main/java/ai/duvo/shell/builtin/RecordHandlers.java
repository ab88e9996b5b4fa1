package ai.duvo.shell.builtin;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.script.RecordOptions;
import ai.duvo.shell.script.Recordings;
import ai.duvo.shell.session.Answer;
import ai.duvo.shell.session.Numbers;
import ai.duvo.shell.session.UserPath;
import ai.duvo.shell.session.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** {@code record …} and {@code save}: only at the prompt. */
final class RecordHandlers {

    private RecordHandlers() {}

    static Answer start(Work work, Recordings recordings) {
        Path file = file(work);
        recordings.start(file, options(work.invocation()), work.invocation().flag("force"));
        work.console().err("recording to " + file + "; record stop ends it");
        return Answer.none();
    }

    static Answer stop(Work work, Recordings recordings) {
        work.console().err(recordings.stop());
        return Answer.none();
    }

    static Answer pause(Work work, Recordings recordings) {
        recordings.pause();
        work.console().err("paused; record resume goes on");
        return Answer.none();
    }

    static Answer resume(Work work, Recordings recordings) {
        recordings.resume();
        work.console().err(recordings.status());
        return Answer.none();
    }

    static Answer status(Work work, Recordings recordings) {
        work.console().out(recordings.status() + "\n");
        return Answer.none();
    }

    static Answer save(Work work, Recordings recordings, Supplier<List<String>> older) {
        List<Numbers> ranges = work.invocation().argumentAll("lines").stream()
                .map(word -> Numbers.parse(word, "history"))
                .toList();
        work.console()
                .err(recordings.save(
                        file(work),
                        ranges,
                        older.get(),
                        options(work.invocation()),
                        work.invocation().flag("force")));
        return Answer.none();
    }

    private static RecordOptions options(Invocation line) {
        return new RecordOptions(
                line.flag("all"),
                line.flag("expect"),
                line.option("ids").filter("param"::equals).isPresent());
    }

    private static Path file(Work work) {
        String name = work.invocation().argument("file").orElseThrow();
        if (name.isBlank()) {
            throw Failure.error("a file wants a name", null);
        }
        return Path.of(UserPath.home(name));
    }
}
