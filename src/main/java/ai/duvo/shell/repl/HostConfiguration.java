package ai.duvo.shell.repl;

import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;

/** The prompt's beans. {@link ShellHost.Parts} is put in by hand; nothing is scanned for and nothing is conditional. */
@Configuration(proxyBeanMethods = false)
class HostConfiguration {

    @Bean(destroyMethod = "close")
    Terminal terminal(ShellHost.Parts parts) {
        return parts.terminal().get();
    }

    @Bean
    LineReader lineReader(Terminal terminal, ShellHost.Parts parts) {
        return PromptReaderFactory.reader(terminal, parts);
    }

    @Bean
    PromptRunner promptRunner(Terminal terminal, LineReader lineReader, ShellHost.Parts parts) {
        return new PromptRunner(terminal, lineReader, parts);
    }

    @Bean
    @Lazy
    CommandParser commandParser() {
        return new RowParser();
    }

    @Bean
    @Lazy
    CommandRegistry commandRegistry(ShellHost.Parts parts) {
        CommandRegistry registry = new CommandRegistry();
        parts.catalog().commands().forEach(row -> registry.registerCommand(new RowCommand(row, parts.session())));
        return registry;
    }
}
