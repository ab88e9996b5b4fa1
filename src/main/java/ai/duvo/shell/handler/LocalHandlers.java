package ai.duvo.shell.handler;

import ai.duvo.shell.completion.CompletionMemory;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.recording.Journal;
import ai.duvo.shell.recording.RecordingSession;
import ai.duvo.shell.session.CommandHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The handlers that need no API call, by the name their rows give. */
public final class LocalHandlers {

    private LocalHandlers() {}

    /**
     * What only the prompt has.
     *
     * @param older the lines of earlier sessions, oldest first
     * @param typed the lines of this one
     * @param clear clears the screen
     * @param recordings writes down what is typed, or null where nobody types
     */
    public record Screen(
            Supplier<List<String>> older,
            Supplier<List<Journal.Typed>> typed,
            Runnable clear,
            @Nullable RecordingSession recordings) {

        /** Outside the prompt there is none of them. */
        public static Screen none() {
            return new Screen(List::of, List::of, () -> {}, null);
        }

        private RecordingSession record() {
            if (recordings == null) {
                throw Failure.error("this works at the prompt only", "start it with: duvo");
            }
            return recordings;
        }
    }

    /**
     * All of them.
     *
     * @param memory what Tab remembers in this session
     */
    public static Map<String, CommandHandler> all(
            String version, Supplier<Screen> screen, Supplier<CompletionMemory> memory) {
        Map<String, CommandHandler> handlers = new HashMap<>();
        handlers.put("help", new HelpHandler());
        handlers.put("version", work -> ShellHandlers.version(work, version));
        handlers.put("exit", ShellHandlers::exit);
        handlers.put("history", work -> ShellHandlers.history(work, screen.get()));
        handlers.put("clear", work -> ShellHandlers.clear(screen.get().clear()));
        handlers.put("refresh", work -> CompletionHandlers.refresh(work, memory.get()));
        handlers.put("completion", CompletionHandlers::script);
        handlers.put("complete", work -> CompletionHandlers.complete(work, memory.get()));
        handlers.put("echo", ShellHandlers::echo);
        handlers.put("sleep", ShellHandlers::sleep);
        handlers.put("replay", new ReplayHandler(version, false));
        handlers.put("test", new ReplayHandler(version, true));
        handlers.put(
                "record-start", work -> RecordHandlers.start(work, screen.get().record()));
        handlers.put(
                "record-stop", work -> RecordHandlers.stop(work, screen.get().record()));
        handlers.put(
                "record-pause", work -> RecordHandlers.pause(work, screen.get().record()));
        handlers.put(
                "record-resume",
                work -> RecordHandlers.resume(work, screen.get().record()));
        handlers.put(
                "record-status",
                work -> RecordHandlers.status(work, screen.get().record()));
        handlers.put(
                "save",
                work -> RecordHandlers.save(
                        work, screen.get().record(), screen.get().older()));
        handlers.put("bundle", work -> BundleHandlers.write(work, screen.get().record(), version));
        handlers.put("open", BundleHandlers::open);
        handlers.put("results", ResultHandlers::list);
        handlers.put("show", ResultHandlers::show);
        handlers.put("diff", ResultHandlers::diff);
        handlers.put("logout", ProfileHandlers::logout);
        handlers.put("profiles-list", ProfileHandlers::list);
        handlers.put("profiles-use", ProfileHandlers::use);
        handlers.put("profiles-rename", ProfileHandlers::rename);
        handlers.put("profiles-remove", ProfileHandlers::remove);
        return Map.copyOf(handlers);
    }
}
