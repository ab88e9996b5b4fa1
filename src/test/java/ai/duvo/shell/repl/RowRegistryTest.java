package ai.duvo.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ExitStatus;

class RowRegistryTest {

    private final RowRegistry registry = new RowRegistry();
    private final Command leaving = command("exit", "quit");

    RowRegistryTest() {
        registry.registerCommand(leaving);
        registry.registerCommand(command("version"));
    }

    @Test
    void aCommandIsFoundByItsNamesOnly() {
        assertThat(registry.getCommandByName("exit")).isSameAs(leaving);
        assertThat(registry.getCommandByName("quit")).isSameAs(leaving);
        assertThat(registry.getCommandByName("exi")).isNull();
    }

    @Test
    void whatIsTakenOutIsNotFound() {
        registry.unregisterCommand(leaving);
        assertThat(registry.getCommandByName("exit")).isNull();
        registry.clearCommands();
        assertThat(registry.getCommandByName("version")).isNull();
    }

    @Test
    void everyRowSaysWhatSpringShellAsks() {
        TypedAtHost.CATALOG.commands().forEach(row -> {
            registry.clearCommands();
            registry.registerCommand(new RowCommand(row, TypedAtHost.silent(), context -> List.of()));
            List.of(row.aliases(), List.of(row.words()))
                    .forEach(names ->
                            names.forEach(words -> assertThat(registry.getCommandByName(String.join(" ", words)))
                                    .extracting(Command::getName, Command::getDescription, Command::getGroup)
                                    .containsExactly(row.name(), row.summary(), row.group())));
        });
    }

    private static Command command(String name, String... aliases) {
        return new Command() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public List<String> getAliases() {
                return List.of(aliases);
            }

            @Override
            public ExitStatus execute(CommandContext context) {
                return ExitStatus.OK;
            }
        };
    }
}
