package ai.duvo.shell;

import ai.duvo.shell.builtin.Builtins.Screen;
import ai.duvo.shell.complete.Completion;
import ai.duvo.shell.complete.Memory;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Source;
import ai.duvo.shell.line.Redaction;
import ai.duvo.shell.line.StatementParser;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.profile.PrivateFile;
import ai.duvo.shell.repl.ShellHost;
import ai.duvo.shell.repl.ShellSession;
import ai.duvo.shell.script.Interpreter;
import ai.duvo.shell.script.Steps;
import ai.duvo.shell.session.Defaults;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.session.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;

/** The prompt: one session, as long as the user stays. */
final class PromptMode {

    private final Program program;
    private final Supplier<Terminal> terminal;
    private final AtomicReference<ShellHost> host = new AtomicReference<>();

    PromptMode(Program program, Supplier<Terminal> terminal) {
        this.program = program;
        this.terminal = terminal;
    }

    int run(Defaults defaults) {
        Io io = program.io();
        boolean colour = Console.colourAllowed(io.environment(), true, defaults.flag("no-color"));
        Console console =
                new Console(io.out(), io.err(), new Console.Screen(true, true, () -> shell().width(), colour, colour));
        Session session = program.session(console, InputStream.nullInputStream());
        session.defaults(defaults);
        Redaction redaction = new Redaction(program.catalog());
        Completion completion = new Completion(program.catalog(), program.memory(), program.clock());
        ShellHost.Parts parts = new ShellHost.Parts(
                new Adapter(session, new Interpreter(session, Steps.silent()), console, redaction, program.memory()),
                program.catalog(),
                completion,
                history(session),
                terminal);
        if (!defaults.flag("demo") && program.access().isFirstStart()) {
            console.err("Nobody is logged in. Log in with: login");
            console.err("Or try the demo workspace, without an account: demo");
        }
        try (ShellHost shell = ShellHost.open(parts)) {
            host.set(shell);
            session.asker(shell.asker());
            session.presenter().pager(shell::page);
            program.screen(new Screen(shell::history, shell::clear));
            shell.run();
        }
        return session.leavingCode();
    }

    private ShellHost shell() {
        return Objects.requireNonNull(host.get(), "the prompt is open");
    }

    private Path history(Session session) {
        Path folder = program.folders().state();
        try {
            PrivateFile.createFolder(folder);
        } catch (IOException e) {
            throw Failure.error("cannot make " + folder + ": " + e.getMessage(), "DUVO_HOME names another place");
        }
        String label = session.accounts().label().replaceAll("[^A-Za-z0-9._-]", "_");
        return folder.resolve("history-" + label);
    }

    /** The session as the prompt sees it. */
    private record Adapter(
            Session session, Interpreter interpreter, Console console, Redaction redaction, Memory memory)
            implements ShellSession {

        @Override
        public void run(Source line) {
            boolean verbose = session.defaults().flag("verbose");
            session.begin();
            try {
                StatementParser.parse("", line.text()).forEach(interpreter::run);
            } catch (Failure failure) {
                Reports.failure(console, failure, session.secrets(), verbose);
            } catch (RuntimeException bug) {
                Reports.bug(console, bug, verbose);
            }
            memory.flush();
        }

        @Override
        public void cancel() {
            session.cancel();
        }

        @Override
        public String rightPrompt() {
            return session.accounts().whereabouts();
        }

        @Override
        public boolean isLeaving() {
            return session.isLeaving();
        }

        @Override
        public boolean hasHints() {
            return Settings.isOn(Settings.HINTS, session.variables());
        }

        @Override
        public String withoutSecrets(String line) {
            return redaction.redact(line);
        }
    }
}
