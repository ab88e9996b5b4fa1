package ai.duvo.shell.repl;

import ai.duvo.shell.failure.SourceText;
import java.io.PrintWriter;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;

/** Dispatcher of typed lines: a command of the table goes through Spring Shell, all others straight to the session. */
final class LineDispatcher {

    private final CommandParser parser;
    private final CommandRegistry registry;
    private final CommandExecutor executor;
    private final PrintWriter output;
    private final ShellSession session;

    LineDispatcher(
            CommandParser parser,
            CommandRegistry registry,
            CommandExecutor executor,
            PrintWriter output,
            ShellSession session) {
        this.parser = parser;
        this.registry = registry;
        this.executor = executor;
        this.output = output;
        this.session = session;
    }

    /** Runs one logical line; what goes wrong has been told when it returns. */
    void run(SourceText line) {
        ParsedInput input = parser.parse(line.text());
        if (input.commandName().isEmpty()) {
            session.run(line);
            return;
        }
        try {
            executor.execute(new CommandContext(input, registry, output, new TypedLine(line)));
        } catch (CommandExecutionException wrapped) {
            throw wrapped.getCause() instanceof RuntimeException own ? own : wrapped;
        }
    }
}
