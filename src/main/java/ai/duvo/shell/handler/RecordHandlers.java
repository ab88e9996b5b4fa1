package ai.duvo.shell.handler;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.output.NumberRange;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.recording.RecordingFile;
import ai.duvo.shell.recording.RecordingOptions;
import ai.duvo.shell.recording.RecordingSession;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** {@code record …} and {@code save}: only at the prompt. */
final class RecordHandlers {

    private final Supplier<PromptFeatures> prompt;

    RecordHandlers(Supplier<PromptFeatures> prompt) {
        this.prompt = prompt;
    }

    CommandOutput start(CommandContext context) {
        RecordingFile file = file(context);
        recordings().start(file, options(context.invocation()));
        context.console().err("recording to " + file + "; record stop ends it");
        return CommandOutput.none();
    }

    CommandOutput stop(CommandContext context) {
        context.console().err(recordings().stop());
        return CommandOutput.none();
    }

    CommandOutput pause(CommandContext context) {
        recordings().pause();
        context.console().err("paused; record resume goes on");
        return CommandOutput.none();
    }

    CommandOutput resume(CommandContext context) {
        recordings().resume();
        context.console().err(recordings().status());
        return CommandOutput.none();
    }

    CommandOutput status(CommandContext context) {
        context.console().out(recordings().status() + "\n");
        return CommandOutput.none();
    }

    CommandOutput save(CommandContext context) {
        List<NumberRange> ranges = context.invocation().argumentAll("lines").stream()
                .map(word -> NumberRange.parse(word, "history"))
                .toList();
        context.console()
                .err(recordings()
                        .save(file(context), ranges, prompt.get().older().get(), options(context.invocation())));
        return CommandOutput.none();
    }

    private RecordingSession recordings() {
        return prompt.get().required();
    }

    private static RecordingOptions options(Invocation line) {
        return new RecordingOptions(
                line.flag("all"),
                line.flag("expect"),
                line.option("ids").filter("param"::equals).isPresent(),
                line.flag("clean"));
    }

    private static RecordingFile file(CommandContext context) {
        String name = context.invocation().argument("file").orElseThrow();
        if (name.isBlank()) {
            throw Failure.error("a file wants a name", null);
        }
        return new RecordingFile(
                Path.of(UserPath.home(name)), context.invocation().flag("force"), context.trust());
    }
}
