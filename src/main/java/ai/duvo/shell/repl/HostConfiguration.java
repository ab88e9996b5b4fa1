package ai.duvo.shell.repl;

import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.springframework.context.MessageSource;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * The prompt's beans. Each says how it is made: nothing is scanned for, nothing is conditional, and no annotation is read,
 * which would cost the start 15 ms.
 */
final class HostConfiguration {

    private HostConfiguration() {}

    static void register(GenericApplicationContext context, ShellHost.Parts parts) {
        context.registerBean(
                AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME, MessageSource.class, EmptyMessageSource::new);
        context.registerBean("terminal", Terminal.class, parts.terminal());
        context.registerBean("commandParser", CommandParser.class, () -> new RowParser(parts.catalog()));
        context.registerBean("commandRegistry", CommandRegistry.class, () -> commandRegistry(parts));
        context.registerBean(
                "commandExecutor",
                CommandExecutor.class,
                () -> new CommandExecutor(context.getBean(CommandRegistry.class)));
        context.registerBean(
                "lineReader",
                LineReader.class,
                () -> lineReader(context.getBean(Terminal.class), parts, context.getBean(CommandRegistry.class)));
        context.registerBean(
                "lineDispatcher",
                LineDispatcher.class,
                () -> new LineDispatcher(
                        context.getBean(CommandParser.class),
                        context.getBean(CommandRegistry.class),
                        context.getBean(CommandExecutor.class),
                        context.getBean(Terminal.class).writer(),
                        parts.session()));
        context.registerBean(
                "promptRunner",
                PromptRunner.class,
                () -> new PromptRunner(
                        context.getBean(Terminal.class),
                        context.getBean(LineReader.class),
                        context.getBean(LineDispatcher.class),
                        parts));
    }

    static CommandRegistry commandRegistry(ShellHost.Parts parts) {
        CommandRegistry registry = new RowRegistry();
        CompletionProvider completion = new RowCompletion(parts.completion());
        parts.catalog()
                .commands()
                .forEach(row -> registry.registerCommand(new RowCommand(row, parts.session(), completion)));
        return registry;
    }

    static LineReader lineReader(Terminal terminal, ShellHost.Parts parts, CommandRegistry commandRegistry) {
        return PromptReaderFactory.reader(
                terminal, parts, new PromptCompleter(parts.completion(), commandRegistry, parts.session()::aliases));
    }
}
