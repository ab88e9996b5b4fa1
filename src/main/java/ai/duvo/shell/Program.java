package ai.duvo.shell;

import ai.duvo.shell.api.Limits;
import ai.duvo.shell.builtin.Builtins;
import ai.duvo.shell.builtin.Builtins.Screen;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.complete.IdStore;
import ai.duvo.shell.complete.Memory;
import ai.duvo.shell.complete.Shelf;
import ai.duvo.shell.complete.Surroundings;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Source;
import ai.duvo.shell.line.Binder;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.OutputClosed;
import ai.duvo.shell.profile.AccessRules;
import ai.duvo.shell.profile.Folders;
import ai.duvo.shell.profile.ProfileStore;
import ai.duvo.shell.repl.Terminals;
import ai.duvo.shell.session.Bundle;
import ai.duvo.shell.session.Defaults;
import ai.duvo.shell.session.Handler;
import ai.duvo.shell.session.Secrets;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.session.Setup;
import ai.duvo.shell.session.handler.Handlers;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** One run of the program: decides whether it is the prompt, one command or a replay. */
final class Program implements AutoCloseable {

    static final String VERSION = "0.1.0";

    private final Io io;
    private final Supplier<Terminal> terminal;
    private final Clock clock;
    private final Catalog catalog = new Catalog(Commands.all());
    private final Folders folders;
    private final AccessRules access;
    private final DemoWorkspace demo = new DemoWorkspace(catalog);
    private final Secrets secrets = new Secrets();
    private Screen screen = Screen.none();
    private @Nullable Memory memory;

    Program(Io io) {
        this(io, Terminals::system, Clock.systemUTC());
    }

    /** With another terminal for the prompt, and another time for Tab. */
    Program(Io io, Supplier<Terminal> terminal, Clock clock) {
        this.io = io;
        this.terminal = terminal;
        this.clock = clock;
        this.folders = Folders.of(io.environment());
        this.access = new AccessRules(new ProfileStore(folders.config()), io.environment());
    }

    /** Runs it; gives the exit code. */
    int run(String[] words) {
        Arguments arguments = Arguments.of(List.of(words));
        Console console = new Console(io.out(), io.err(), screenOf(arguments));
        boolean verbose = List.of(words).contains("--verbose");
        try {
            return run(arguments, console);
        } catch (Failure failure) {
            return Reports.failure(console, failure, secrets, verbose);
        } catch (OutputClosed closed) {
            return ExitCode.OK.value();
        } catch (RuntimeException bug) {
            return Reports.bug(console, bug, verbose);
        }
    }

    /** Stops what was started. The process need not: it ends at once. */
    @Override
    public void close() {
        if (memory != null) {
            memory.close();
        }
        demo.close();
    }

    /** Where the prompt keeps its history and such. */
    Folders folders() {
        return folders;
    }

    AccessRules access() {
        return access;
    }

    Catalog catalog() {
        return catalog;
    }

    Clock clock() {
        return clock;
    }

    Io io() {
        return io;
    }

    void screen(Screen next) {
        screen = next;
    }

    Session session(Console console, InputStream standardInput) {
        Map<String, Handler> handlers = new HashMap<>(Handlers.all(VERSION));
        handlers.putAll(Builtins.all(VERSION, () -> screen, this::memory));
        handlers.put("demo", new DemoHandler(catalog));
        Session session = new Session(new Setup(
                catalog,
                handlers,
                console,
                access,
                demo,
                standardInput,
                io.environment(),
                Limits.standard(),
                Defaults.none(),
                secrets,
                io.shell()));
        memory = memory(session);
        session.observe(memory);
        return session;
    }

    /** What Tab remembers of the session. */
    Memory memory() {
        return Objects.requireNonNull(memory, "there is a session");
    }

    private Memory memory(Session session) {
        Shelf cache = new DiskShelf(folders.cache().resolve("completion"));
        IdStore lists = new IdStore(catalog, session.listings()::pages, cache, clock);
        return new Memory(lists, new DiskShelf(folders.state()), cache, Surroundings.of(session), clock);
    }

    private int run(Arguments arguments, Console console) {
        if (arguments.isFile()) {
            return one(arguments.with("replay"), console);
        }
        if (arguments.isLine()) {
            return one(arguments.with("replay", "--quiet"), console);
        }
        if (arguments.isBundle() && io.terminals().in() && io.terminals().out()) {
            Bundle bundle = Bundle.read(Path.of(arguments.command().get(1)));
            return new PromptMode(this, terminal).look(globals(arguments), bundle);
        }
        if (!arguments.command().isEmpty()) {
            return arguments.asksBetween()
                            && io.terminals().in()
                            && io.terminals().out()
                    ? new PromptMode(this, terminal).run(Defaults.none(), arguments.with())
                    : one(arguments.with(), console);
        }
        if (arguments.globals().contains("--version")) {
            return one(arguments.with("version"), console);
        }
        if (arguments.globals().contains("--help") || arguments.globals().contains("-h")) {
            return one(List.of("help"), console);
        }
        if (!io.terminals().in()) {
            // a pipe into duvo is a program like any other: it speaks when something is wrong
            return one(arguments.with("replay", "-", "--quiet"), console);
        }
        if (!io.terminals().out()) {
            throw Failure.error("the prompt needs a terminal", "give a command, or a script on standard input");
        }
        // refuses unknown options before anything is drawn
        Defaults defaults = globals(arguments);
        return new PromptMode(this, terminal).run(defaults, List.of());
    }

    private Defaults globals(Arguments arguments) {
        List<String> words = new ArrayList<>(arguments.globals());
        words.add("version");
        return new Defaults(new Binder(catalog).bind(Binder.values(words)).globals());
    }

    private int one(List<String> words, Console console) {
        Session session = session(console, io.in());
        session.asker(new StandardAsker(io, console));
        Interrupts.onInterrupt(session::cancel);
        session.pipelines().show(Binder.values(words), Source.typed(Arguments.line(words)));
        return session.leaving().code();
    }

    private Console.Screen screenOf(Arguments arguments) {
        boolean noColour = arguments.globals().contains("--no-color")
                || arguments.command().contains("--no-color");
        boolean out = io.terminals().out();
        return new Console.Screen(
                out,
                io.terminals().err(),
                io.width(),
                Console.colourAllowed(io.environment(), out, noColour),
                Console.colourAllowed(io.environment(), io.terminals().err(), noColour),
                () -> "dumb".equals(io.environment().get("TERM"))
                        ? 0
                        : io.height().getAsInt());
    }
}
