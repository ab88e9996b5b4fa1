package ai.duvo.shell;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.api.Timeouts;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.commands.CommandGroups;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.completion.CompletionContext;
import ai.duvo.shell.completion.CompletionMemory;
import ai.duvo.shell.completion.RememberedThings;
import ai.duvo.shell.exchange.ExchangeHistory;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.handler.Handlers;
import ai.duvo.shell.handler.PromptFeatures;
import ai.duvo.shell.handler.SessionBundle;
import ai.duvo.shell.handler.connection.Browser;
import ai.duvo.shell.handler.installation.BuildInfo;
import ai.duvo.shell.inventory.CacheStore;
import ai.duvo.shell.inventory.DiskCacheStore;
import ai.duvo.shell.inventory.Inventory;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.OutputClosed;
import ai.duvo.shell.process.SystemShell;
import ai.duvo.shell.profile.AccessResolver;
import ai.duvo.shell.profile.ProfileStore;
import ai.duvo.shell.profile.UserFolders;
import ai.duvo.shell.redaction.LineRedactor;
import ai.duvo.shell.repl.TerminalFactory;
import ai.duvo.shell.request.ContextLookup;
import ai.duvo.shell.request.ContextStore;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.FailureHistory;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.session.SessionSetup;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

/** One run of the program: decides whether it is the prompt, one command or a replay. */
final class Program implements AutoCloseable {

    /** Folder of what the API's lists and accounts were. */
    private static final String COMPLETION = "completion";

    private final BuildInfo build = BuildInfo.read();
    private final ProgramStreams io;
    private final Supplier<Terminal> terminal;
    private final ProgramTime time;
    private final UserFolders folders;
    private final AccessResolver access;
    private final EmbeddedDemo demo;
    private final SecretMasker secrets = new SecretMasker();
    private PromptFeatures features = PromptFeatures.none();
    private @Nullable CompletionMemory memory;
    private @Nullable KeptTeams teams;
    private @Nullable Catalog catalog;

    Program(ProgramStreams io) {
        this(io, TerminalFactory::system, ProgramTime.real());
    }

    /** With another terminal for the prompt, and another time. */
    Program(ProgramStreams io, Supplier<Terminal> terminal, ProgramTime time) {
        this.io = io;
        this.terminal = terminal;
        this.time = time;
        this.demo = new EmbeddedDemo(this::catalog, time.demo());
        this.folders = UserFolders.of(io.environment());
        this.access = new AccessResolver(new ProfileStore(folders.config()), io.environment());
    }

    /** Runs it; gives the exit code. */
    int run(String[] words) {
        ProgramArguments arguments = ProgramArguments.of(List.of(words));
        Console console = new Console(io.out(), io.err(), io.screen(arguments.isWithoutColour()));
        String open = access.store().tighten();
        if (open != null) {
            console.err(open);
        }
        int code = run(words, console, List.of(words).contains("--verbose"));
        // standard error failed: nobody could be told
        return code == ExitCode.OK.value() && console.takeFailure() != null ? ExitCode.ERROR.value() : code;
    }

    private int run(String[] words, Console console, boolean verbose) {
        try {
            return run(ProgramArguments.of(List.of(ArgumentBytes.inUtf8(words))), console);
        } catch (Failure failure) {
            return FailureReporter.failure(console, failure, this::withoutSecrets, verbose);
        } catch (OutputClosed closed) {
            return ExitCode.OK.value();
        } catch (RuntimeException | Error bug) {
            return FailureReporter.bug(console, bug, this::withoutSecrets, verbose);
        }
    }

    private String withoutSecrets(String text) {
        return secrets.mask(new LineRedactor(catalog()).redact(text));
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
    UserFolders folders() {
        return folders;
    }

    String version() {
        return build.version();
    }

    AccessResolver access() {
        return access;
    }

    /** The table; made when it is needed, for {@code --version} does not. */
    Catalog catalog() {
        Catalog made = catalog;
        if (made == null) {
            made = new Catalog(Commands.all(), CommandGroups.all());
            catalog = made;
        }
        return made;
    }

    Clock clock() {
        return time.tab();
    }

    Supplier<Scheduler> timer() {
        return time.timer();
    }

    Duration patience() {
        return time.patience();
    }

    ProgramStreams io() {
        return io;
    }

    void features(PromptFeatures next) {
        features = next;
    }

    Session session(Console console, InputStream standardInput) {
        return session(console, standardInput, io.shell());
    }

    Session session(Console console, InputStream standardInput, SystemShell shell) {
        ExchangeHistory exchanges = new ExchangeHistory();
        FailureHistory failures = new FailureHistory();
        Map<String, CommandHandler> handlers = Handlers.all(new Handlers.Parts(
                build,
                catalog(),
                secrets,
                exchanges,
                failures,
                standardInput,
                () -> features,
                this::memory,
                folders,
                io.environment(),
                new Browser(io.shell()::start, io.environment()),
                demo::behave));
        Session session = new Session(new SessionSetup(
                catalog(),
                handlers,
                console,
                access,
                demo,
                standardInput,
                io.environment(),
                Timeouts.standard(),
                ActiveOptions.none(),
                secrets,
                exchanges,
                failures,
                shell,
                time.timer(),
                time.tab(),
                new ContextLookup(io.environment(), teams == null ? ContextStore.none() : teams)));
        if (teams != null) {
            session.observe(teams);
        }
        memory = memory(session);
        session.observe(memory);
        return session;
    }

    /** What Tab remembers of the session. */
    CompletionMemory memory() {
        return Objects.requireNonNull(memory, "there is a session");
    }

    private CompletionMemory memory(Session session) {
        CacheStore cache = new DiskCacheStore(folders.cache().resolve(COMPLETION));
        Inventory lists = new Inventory(catalog(), session.lists()::pages, cache, time.tab());
        CompletionMemory remembered = new CompletionMemory(
                lists, new DiskCacheStore(folders.state()), cache, CompletionContext.of(session), time.tab());
        session.state().lookups().tab(new RememberedThings(catalog(), remembered, time.tab()));
        return remembered;
    }

    private int run(ProgramArguments arguments, Console console) {
        if (arguments.globals().equals(List.of("--version"))
                && arguments.command().isEmpty()) {
            console.out("duvo " + build.version() + "\n");
            return ExitCode.OK.value();
        }
        if (arguments.isFile()) {
            return one(arguments.with("replay"), console);
        }
        if (arguments.isLine()) {
            return one(arguments.with("replay", "--quiet"), console);
        }
        if (arguments.isBundle() && io.terminals().in() && io.terminals().out()) {
            SessionBundle bundle =
                    SessionBundle.read(Path.of(arguments.command().get(1)));
            return new PromptMode(this, terminal).look(globals(arguments), bundle);
        }
        if (!arguments.command().isEmpty()) {
            return arguments.asksBetween()
                            && io.terminals().in()
                            && io.terminals().out()
                    ? new PromptMode(this, terminal).run(ActiveOptions.none(), arguments.with())
                    : command(arguments, console);
        }
        return withoutCommand(arguments, console);
    }

    /** One that asks the API needs less before its first request when something is begun, or kept, for it. */
    private int command(ProgramArguments arguments, Console console) {
        Optional<Operation> operation = arguments.operation(catalog());
        if (operation.isPresent()) {
            WarmUp.tls(io.environment());
        }
        if (operation.filter(called -> !called.isMutating()).isPresent()) {
            teams = new KeptTeams(new DiskCacheStore(folders.cache().resolve(COMPLETION)), time.tab());
        }
        return one(arguments.with(), console);
    }

    private int withoutCommand(ProgramArguments arguments, Console console) {
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
        PromptMode prompt = new PromptMode(this, TerminalFactory.ahead(terminal));
        // refuses unknown options before anything is drawn
        return prompt.run(globals(arguments), List.of());
    }

    private ActiveOptions globals(ProgramArguments arguments) {
        List<String> words = new ArrayList<>(arguments.globals());
        words.add("version");
        return new ActiveOptions(new CommandResolver(catalog())
                .bind(CommandResolver.values(words))
                .globals());
    }

    private int one(List<String> words, Console console) {
        Session session = session(console, io.in());
        session.state().prompter(new ConsolePrompter(io, console));
        InterruptHandler.onInterrupt(session::cancel);
        session.pipelines().show(CommandResolver.values(words), SourceText.typed(ProgramArguments.line(words)));
        return session.state().exit().code();
    }
}
