package ai.duvo.shell;

import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.handler.SessionBundle;
import ai.duvo.shell.notification.Notice;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.Prompter;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.testing.FakePrompter;
import ai.duvo.shell.testing.QuickTime;
import ai.duvo.shell.testing.SetClock;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;

/** The session of a prompt without its terminal: lines in, text out, and somebody who says yes to every question. */
final class Prompted implements AutoCloseable {

    private static final int COLUMNS = 100;

    private final WatchedScreen screen = new WatchedScreen();
    private final Program program;
    private final Session session;
    private final PromptSession prompt;
    private final BlockingQueue<Notice> notices = new LinkedBlockingQueue<>();

    private Prompted(Map<String, String> environment, List<String> older, QuickTime time) {
        this(environment, older, time, false);
    }

    private Prompted(Map<String, String> environment, List<String> older, QuickTime time, boolean isTerminal) {
        this(environment, older, time.clock(), time::timer, isTerminal);
    }

    private Prompted(
            Map<String, String> environment,
            List<String> older,
            Clock clock,
            Supplier<Scheduler> timer,
            boolean isTerminal) {
        ProgramStreams io = onTerminal(screen, COLUMNS, environment);
        Console console =
                new Console(screen, screen, new Console.Screen(isTerminal, isTerminal, () -> COLUMNS, false, false));
        this.program = new Program(
                io,
                () -> {
                    throw new IllegalStateException("there is no terminal");
                },
                new ProgramTime(new SetClock(), ProgramTime.BLINK, clock, timer));
        this.session = program.session(console, InputStream.nullInputStream());
        this.prompt = new PromptSession(program, session);
        session.state().prompter(new FakePrompter(true, () -> ""));
        program.features(prompt.features(older, () -> {}));
        prompt.onNotice(notices::add);
    }

    /** A terminal on which all that is printed goes to one screen. */
    static ProgramStreams onTerminal(OutputStream screen, int columns, Map<String, String> environment) {
        return new ProgramStreams(
                InputStream.nullInputStream(),
                screen,
                screen,
                new ProgramStreams.Terminals(true, true, true),
                () -> columns,
                environment,
                ProcessSystemShell.to(screen, screen));
    }

    /** At an API. */
    static Prompted on(Path home, String address, String key) {
        return on(home, address, key, List.of(), new QuickTime());
    }

    /** At an API and by its time, after a session in which these lines were typed. */
    static Prompted on(Path home, String address, String key, List<String> older, QuickTime time) {
        Map<String, String> environment = new TreeMap<>(Map.of("DUVO_HOME", home.toString()));
        environment.put("DUVO_API_BASE_URL", address);
        environment.put("DUVO_API_KEY", key);
        return new Prompted(environment, older, time);
    }

    /** At an API, with pauses that this counts. */
    static Prompted on(Path home, String address, Scheduler timer) {
        Map<String, String> environment = new TreeMap<>(Map.of("DUVO_HOME", home.toString()));
        environment.put("DUVO_API_BASE_URL", address);
        environment.put("DUVO_API_KEY", "dv_test");
        environment.put("DUVO_TEAM_ID", "team-1");
        return new Prompted(environment, List.of(), Clock.systemUTC(), () -> timer, false);
    }

    /** With this environment. */
    static Prompted in(Map<String, String> environment, QuickTime time) {
        return new Prompted(new TreeMap<>(environment), List.of(), time);
    }

    /** With the profiles kept there and nothing in the environment. */
    static Prompted at(Path home, QuickTime time) {
        return new Prompted(new TreeMap<>(Map.of("DUVO_HOME", home.toString())), List.of(), time);
    }

    /** On a terminal, where nobody is logged in and a bundle is looked at. */
    static Prompted looking(Path home, SessionBundle bundle) {
        Map<String, String> environment = new TreeMap<>(Map.of("DUVO_HOME", home.toString()));
        return new Prompted(environment, List.of(), new QuickTime(), true).open(bundle);
    }

    /** The same, but nobody answers questions. */
    Prompted alone() {
        session.state().prompter(Prompter.nobody());
        return this;
    }

    /** The same, but whatever is asked is answered so. */
    Prompted answering(String line) {
        session.state().prompter(new FakePrompter(true, () -> line));
        return this;
    }

    /** The same, but this is asked for each answer. */
    Prompted answering(Supplier<String> answers) {
        session.state().prompter(new FakePrompter(true, answers));
        return this;
    }

    /** Presses Ctrl-C as soon as this is on the screen. */
    Prompted interruptingAt(String text) {
        screen.at(text, session::cancel);
        return this;
    }

    /** What is printed fails so as soon as this is on the screen. */
    Prompted failingAt(String text, Error error) {
        screen.at(text, () -> {
            throw error;
        });
        return this;
    }

    /** Runs a start file. */
    Prompted starts(Path file) {
        prompt.start(file);
        return this;
    }

    /** Types lines. */
    Prompted types(String... lines) {
        for (String line : lines) {
            prompt.run(SourceText.typed(line));
        }
        return this;
    }

    /** Types a line; gives its exit code. */
    int code(String line) {
        return prompt.run(SourceText.typed(line));
    }

    /** Looks at a bundle from now on. */
    Prompted open(SessionBundle bundle) {
        prompt.open(bundle);
        return this;
    }

    /** After a session in which these lines were typed. */
    Prompted older(String... lines) {
        prompt.features(List.of(lines), () -> {});
        return this;
    }

    /** Whether an earlier line is offered again. */
    boolean isOffered(String line) {
        return prompt.canRun(line);
    }

    /** The next notice of what happened behind the prompt. */
    Notice notice() throws InterruptedException {
        return Objects.requireNonNull(notices.poll(10, TimeUnit.SECONDS), "nothing was told");
    }

    /** The last result. */
    JsonNode last() {
        return Objects.requireNonNull(session.variables().get("_"), this::screen);
    }

    /** What is on the screen now. */
    String screen() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        prompt.leave();
        program.close();
    }
}
