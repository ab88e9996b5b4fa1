package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.testing.QuickTime;
import ai.duvo.shell.testing.Screen;
import ai.duvo.shell.testing.SetClock;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.jspecify.annotations.Nullable;

/** Somebody at a prompt: types keys, looks at the screen. */
final class Typist implements AutoCloseable {

    static final String CTRL_C = "\u0003";
    static final String CTRL_D = "\u0004";
    static final String TAB = "\t";
    static final String ENTER = "\r";
    static final String LEFT = "\u001bOD";
    static final String RIGHT = "\u001bOC";
    static final String UP = "\u001bOA";
    static final String DOWN = "\u001bOB";

    /** One Tab is enough, however busy the machine is. */
    private static final Duration UNHURRIED = Duration.ofSeconds(10);

    private static final int COLUMNS = 100;
    private static final int ROWS = 30;

    final Screen screen = new Screen(COLUMNS);
    final SetClock clock = new SetClock();
    private final QuickTime time = new QuickTime();
    private final Duration patience;
    private final PipedInputStream keys = new PipedInputStream();
    private final PipedOutputStream fingers;
    private final CompletableFuture<Integer> exit;
    private volatile @Nullable Terminal terminal;

    private Typist(Duration patience, Map<String, String> environment, String... arguments) throws IOException {
        this.patience = patience;
        this.fingers = new PipedOutputStream(keys);
        this.exit = CompletableFuture.supplyAsync(() -> run(environment, arguments), Typist::onOwnThread);
        screen.waitFor("duvo> ");
    }

    /** At a prompt of the demo workspace. */
    static Typist onDemo(Path home) throws IOException {
        return new Typist(UNHURRIED, environment(home), "--demo");
    }

    /** At a prompt of the demo workspace, with more variables in the environment. */
    static Typist onDemo(Path home, Map<String, String> variables) throws IOException {
        Map<String, String> environment = environment(home);
        environment.putAll(variables);
        return new Typist(UNHURRIED, environment, "--demo");
    }

    /** At a prompt of the demo workspace, with a further option. */
    static Typist onDemo(Path home, String option) throws IOException {
        return new Typist(UNHURRIED, environment(home), "--demo", option);
    }

    /** At a prompt of another API, working on a team named {@code team-1}. */
    static Typist on(Path home, String address) throws IOException {
        Map<String, String> environment = environment(home);
        environment.put("DUVO_API_BASE_URL", address);
        environment.put("DUVO_API_KEY", "dv_test");
        environment.put("DUVO_TEAM_ID", "team-1");
        return new Typist(ProgramTime.BLINK, environment);
    }

    /** With the profiles kept under {@code home}. */
    static Typist withProfiles(Path home) throws IOException {
        return new Typist(UNHURRIED, environment(home));
    }

    /** At the prompt over a bundle. */
    static Typist over(Path bundle, Path home) throws IOException {
        return new Typist(UNHURRIED, environment(home), "open", bundle.toString());
    }

    void type(String text) throws IOException {
        fingers.write(text.getBytes(StandardCharsets.UTF_8));
        fingers.flush();
    }

    void waitFor(String text) {
        screen.waitFor(text);
    }

    /** Waits until the text is on the screen, wherever. */
    void sees(String text) {
        screen.waitUntil(() -> screen.text().contains(text), text);
    }

    /** Waits until the text was drawn, even if it is gone again. */
    void saw(String text) {
        screen.waitUntil(() -> screen.raw().contains(text), text);
    }

    /** Gives the window another size. */
    void resize(int columns, int rows) {
        Terminal window = Objects.requireNonNull(terminal);
        window.setSize(new Size(columns, rows));
        window.raise(Terminal.Signal.WINCH);
    }

    /** Runs a line and waits for the next prompt. */
    void runs(String line) throws IOException {
        int prompts = screen.count("duvo> ");
        type(line + ENTER);
        screen.waitUntil(() -> screen.count("duvo> ") > prompts, "a new prompt");
    }

    /** Ctrl-C on a line that is drawn already; what is typed behind it must wait for the new prompt. */
    void interrupt() throws IOException {
        int prompts = screen.count("duvo> ");
        type(CTRL_C);
        screen.waitUntil(() -> screen.count("duvo> ") > prompts, "a new prompt");
    }

    int exitCode() throws Exception {
        return exit.get(10, TimeUnit.SECONDS);
    }

    void leave() throws Exception {
        type("exit" + ENTER);
        assertThat(exitCode()).as(screen.text()).isZero();
    }

    /** Leaves, whatever is on the line. */
    void leaveLine() throws Exception {
        interrupt();
        leave();
    }

    @Override
    public void close() throws IOException {
        fingers.close();
    }

    /** Not in the common pool: the JDK's HTTP client needs that, and it may have one thread only. */
    private static void onOwnThread(Runnable task) {
        Thread thread = new Thread(task, "typist");
        thread.setDaemon(true);
        thread.start();
    }

    private static Map<String, String> environment(Path home) {
        return new HashMap<>(Map.of("DUVO_HOME", home.toString(), "TERM", "xterm-256color"));
    }

    private int run(Map<String, String> environment, String... arguments) {
        ProgramStreams io = Prompted.onTerminal(screen, COLUMNS, environment);
        try (Program program =
                new Program(io, this::terminal, new ProgramTime(clock, patience, time.clock(), time::timer))) {
            return program.run(arguments);
        }
    }

    /** JLine's own line discipline: a kernel's would send the signal of Ctrl-C to nobody here. */
    private Terminal terminal() {
        try {
            Terminal terminal = new ExternalTerminal("test", "xterm-256color", keys, screen, StandardCharsets.UTF_8);
            terminal.setSize(new Size(COLUMNS, ROWS));
            this.terminal = terminal;
            return terminal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
