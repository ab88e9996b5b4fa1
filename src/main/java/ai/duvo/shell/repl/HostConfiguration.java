package ai.duvo.shell.repl;

import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** The prompt's beans. {@link ShellHost.Parts} is put in by hand; nothing is scanned for and nothing is conditional. */
@Configuration(proxyBeanMethods = false)
class HostConfiguration {

    @Bean(destroyMethod = "close")
    Terminal terminal(ShellHost.Parts parts) {
        return parts.terminal().get();
    }

    @Bean
    CommandParser commandParser(ShellHost.Parts parts) {
        return new RowParser(parts.catalog());
    }

    @Bean
    CommandRegistry commandRegistry(ShellHost.Parts parts) {
        CommandRegistry registry = new RowRegistry();
        CompletionProvider completion = new RowCompletion(parts.completion());
        parts.catalog()
                .commands()
                .forEach(row -> registry.registerCommand(new RowCommand(row, parts.session(), completion)));
        return registry;
    }

    @Bean
    CommandExecutor commandExecutor(CommandRegistry commandRegistry) {
        return new CommandExecutor(commandRegistry);
    }

    @Bean
    LineReader lineReader(Terminal terminal, ShellHost.Parts parts, CommandRegistry commandRegistry) {
        return PromptReaderFactory.reader(
                terminal, parts, new PromptCompleter(parts.completion(), commandRegistry, parts.session()::aliases));
    }

    @Bean
    LineDispatcher lineDispatcher(
            CommandParser commandParser,
            CommandRegistry commandRegistry,
            CommandExecutor commandExecutor,
            Terminal terminal,
            ShellHost.Parts parts) {
        return new LineDispatcher(commandParser, commandRegistry, commandExecutor, terminal.writer(), parts.session());
    }

    @Bean
    PromptRunner promptRunner(
            Terminal terminal, LineReader lineReader, LineDispatcher lineDispatcher, ShellHost.Parts parts) {
        return new PromptRunner(terminal, lineReader, lineDispatcher, parts);
    }
}
