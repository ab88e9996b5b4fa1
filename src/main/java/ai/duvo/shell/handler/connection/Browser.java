package ai.duvo.shell.handler.connection;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Opens pages in the user's browser: {@code BROWSER}, else what the system has for it. */
public final class Browser {

    /** The address is a variable, never part of the command: it comes from a server. */
    private static final String OPEN = "exec </dev/null >/dev/null 2>&1;"
            + " if [ -n \"$BROWSER\" ]; then exec $BROWSER \"$DUVO_PAGE\"; fi;"
            + " for opener in xdg-open open; do"
            + " if command -v $opener; then exec $opener \"$DUVO_PAGE\"; fi; done; exit 127";

    private final Starter shell;
    private final Map<String, String> environment;

    /** Starts a command of the system's shell with variables besides our own; gives its exit code when it ends. */
    @FunctionalInterface
    public interface Starter {
        /** Starts it. */
        CompletableFuture<Integer> start(String command, Map<String, String> environment);
    }

    /**
     * Makes one.
     *
     * @param environment may name a {@code BROWSER}
     */
    public Browser(Starter shell, Map<String, String> environment) {
        this.shell = shell;
        this.environment = environment;
    }

    /** Opens a page; ends with true unless that is known to have failed. Only pages of the web are opened. */
    CompletableFuture<Boolean> open(String page) {
        if (!page.startsWith("https://") && !page.startsWith("http://")) {
            return CompletableFuture.completedFuture(false);
        }
        Map<String, String> variables = new HashMap<>(Map.of("DUVO_PAGE", page));
        variables.put("BROWSER", environment.getOrDefault("BROWSER", ""));
        try {
            return shell.start(OPEN, variables).thenApply(code -> code == 0);
        } catch (UncheckedIOException noShell) {
            return CompletableFuture.completedFuture(false);
        }
    }
}
