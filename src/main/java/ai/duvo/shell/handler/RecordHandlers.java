package ai.duvo.shell.handler;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.output.NumberRange;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.recording.RecordingOptions;
import ai.duvo.shell.recording.RecordingSession;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** {@code record …} and {@code save}: only at the prompt. */
final class RecordHandlers {

    private RecordHandlers() {}

    static CommandOutput start(CommandContext work, RecordingSession recordings) {
        Path file = file(work);
        recordings.start(file, options(work.invocation()), work.invocation().flag("force"));
        work.console().err("recording to " + file + "; record stop ends it");
        return CommandOutput.none();
    }

    static CommandOutput stop(CommandContext work, RecordingSession recordings) {
        work.console().err(recordings.stop());
        return CommandOutput.none();
    }

    static CommandOutput pause(CommandContext work, RecordingSession recordings) {
        recordings.pause();
        work.console().err("paused; record resume goes on");
        return CommandOutput.none();
    }

    static CommandOutput resume(CommandContext work, RecordingSession recordings) {
        recordings.resume();
        work.console().err(recordings.status());
        return CommandOutput.none();
    }

    static CommandOutput status(CommandContext work, RecordingSession recordings) {
        work.console().out(recordings.status() + "\n");
        return CommandOutput.none();
    }

    static CommandOutput save(CommandContext work, RecordingSession recordings, Supplier<List<String>> older) {
        List<NumberRange> ranges = work.invocation().argumentAll("lines").stream()
                .map(word -> NumberRange.parse(word, "history"))
                .toList();
        work.console()
                .err(recordings.save(
                        file(work),
                        ranges,
                        older.get(),
                        options(work.invocation()),
                        work.invocation().flag("force")));
        return CommandOutput.none();
    }

    private static RecordingOptions options(Invocation line) {
        return new RecordingOptions(
                line.flag("all"),
                line.flag("expect"),
                line.option("ids").filter("param"::equals).isPresent());
    }

    private static Path file(CommandContext work) {
        String name = work.invocation().argument("file").orElseThrow();
        if (name.isBlank()) {
            throw Failure.error("a file wants a name", null);
        }
        return Path.of(UserPath.home(name));
    }
}
