package ai.duvo.shell;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.completion.Completer;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.handler.SessionBundle;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.process.LentTerminal;
import ai.duvo.shell.process.SystemShell;
import ai.duvo.shell.profile.PrivateFile;
import ai.duvo.shell.profile.RcFile;
import ai.duvo.shell.repl.ShellHost;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.settings.ShellSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** The prompt: one session, as long as the user stays. */
final class PromptMode {

    private final Program program;
    private final Supplier<Terminal> terminal;
    private final AtomicReference<ShellHost> host = new AtomicReference<>();

    PromptMode(Program program, Supplier<Terminal> terminal) {
        this.program = program;
        this.terminal = terminal;
    }

    /**
     * Opens it.
     *
     * @param command what is run in place of what somebody types, or nothing
     */
    int run(ActiveOptions defaults, List<String> command) {
        return run(defaults, command, null);
    }

    /** Opens it over a bundle: nothing is sent. */
    int look(ActiveOptions defaults, SessionBundle bundle) {
        return run(defaults, List.of(), bundle);
    }

    private int run(ActiveOptions defaults, List<String> command, @Nullable SessionBundle bundle) {
        Console console = console(defaults.flag("no-color"));
        SystemShell programs = new LentTerminal(program.io().shell(), () -> shell().lend(), () -> shell().takeBack());
        Session session = program.session(console, InputStream.nullInputStream(), programs);
        session.state().defaults(defaults);
        if (bundle == null) {
            session.accounts().requireExpected(defaults);
        }
        PromptSession prompt = new PromptSession(program, session);
        Completer completion = new Completer(program.catalog(), program.memory(), program.clock());
        ShellHost.Parts parts = new ShellHost.Parts(prompt, program.catalog(), completion, history(session), terminal);
        if (bundle != null) {
            prompt.open(bundle);
        } else if (command.isEmpty() && !defaults.flag("demo")) {
            welcome(console);
        }
        try (ShellHost shell = ShellHost.open(parts)) {
            host.set(shell);
            session.state().prompter(shell.prompter());
            session.printer().pager((text, isNewestLast) -> page(session, text, isNewestLast));
            List<String> older = shell.history();
            program.features(prompt.features(older, shell::clear));
            if (command.isEmpty()) {
                greet(console, bundle == null && (defaults.flag("demo") || older.isEmpty()));
                if (bundle == null && !defaults.flag("no-rc")) {
                    start(shell, prompt, console);
                }
                shell.run();
            } else {
                shell.once(() -> session.pipelines()
                        .show(CommandResolver.values(command), SourceText.typed(ProgramArguments.line(command))));
            }
            prompt.leave();
        }
        return session.state().exit().code();
    }

    private Console console(boolean isPlain) {
        ProgramStreams io = program.io();
        boolean colour = Console.colourAllowed(io.environment(), true, isPlain);
        return new Console(
                io.out(),
                io.err(),
                new Console.Screen(true, true, this::width, colour, colour, () -> shell().height()));
    }

    /** Something may be told before the prompt is open. */
    private int width() {
        ShellHost open = host.get();
        return open == null ? program.io().width().getAsInt() : open.width();
    }

    private void page(Session session, String text, boolean isNewestLast) {
        if (ShellSettings.isOn(ShellSettings.PAGER, session.variables())) {
            shell().page(text, isNewestLast);
        } else {
            session.console().out(text);
        }
    }

    private void welcome(Console console) {
        if (program.access().isFirstStart()) {
            console.err("Nobody is logged in. Log in with: login");
            console.err("Or try the demo workspace, without an account: demo");
        }
    }

    private void start(ShellHost shell, PromptSession prompt, Console console) {
        RcFile rc = new RcFile(program.folders().config());
        Path file = rc.file();
        if (!rc.exists()) {
            rc.misplaced().ifPresent(other -> console.aside(other + " does not run: the start file is " + file));
            return;
        }
        if (rc.isOpenToAll()) {
            console.err("duvo: " + file + " does not run: anybody on this machine can write it\nhint: chmod o-w "
                    + Quoting.quote(file.toString()) + " "
                    + Quoting.quote(rc.folder().toString()));
            return;
        }
        shell.once(() -> prompt.start(file));
    }

    private static void greet(Console console, boolean isNew) {
        if (isNew) {
            console.aside("Tab completes, help lists the commands, Ctrl-D leaves");
        }
    }

    private ShellHost shell() {
        return Objects.requireNonNull(host.get(), "the prompt is open");
    }

    private Path history(Session session) {
        Path folder = program.folders().state();
        try {
            PrivateFile.createFolder(folder);
        } catch (IOException e) {
            // a home that cannot be written is no reason to refuse, and nobody is told who does not ask for the history
        }
        String label = session.accounts().label().replaceAll("[^A-Za-z0-9._-]", "_");
        return folder.resolve("history-" + label);
    }
}
