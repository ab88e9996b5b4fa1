package ai.duvo.shell.builtin;

import ai.duvo.shell.complete.Memory;
import ai.duvo.shell.session.Handler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The handlers that need no API call, by the name their rows give. */
public final class Builtins {

    private Builtins() {}

    /**
     * What only the prompt has.
     *
     * @param history the lines typed before, oldest first
     * @param clear clears the screen
     */
    public record Screen(Supplier<List<String>> history, Runnable clear) {

        /** Outside the prompt there is neither. */
        public static Screen none() {
            return new Screen(List::of, () -> {});
        }
    }

    /**
     * All of them.
     *
     * @param memory what Tab remembers in this session
     */
    public static Map<String, Handler> all(String version, Supplier<Screen> screen, Supplier<Memory> memory) {
        Map<String, Handler> handlers = new HashMap<>();
        handlers.put("help", new HelpHandler());
        handlers.put("version", work -> ShellHandlers.version(work, version));
        handlers.put("exit", ShellHandlers::exit);
        handlers.put("history", work -> ShellHandlers.history(work, screen.get().history()));
        handlers.put("clear", work -> ShellHandlers.clear(screen.get().clear()));
        handlers.put("refresh", work -> CompletionHandlers.refresh(work, memory.get()));
        handlers.put("completion", CompletionHandlers::script);
        handlers.put("complete", work -> CompletionHandlers.complete(work, memory.get()));
        handlers.put("echo", ShellHandlers::echo);
        handlers.put("sleep", ShellHandlers::sleep);
        handlers.put("replay", new ReplayHandler(version, false));
        handlers.put("test", new ReplayHandler(version, true));
        handlers.put("logout", ProfileHandlers::logout);
        handlers.put("profiles-list", ProfileHandlers::list);
        handlers.put("profiles-use", ProfileHandlers::use);
        handlers.put("profiles-rename", ProfileHandlers::rename);
        handlers.put("profiles-remove", ProfileHandlers::remove);
        return Map.copyOf(handlers);
    }
}
