package ai.duvo.shell.repl;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/** Registry with an index of names: Spring Shell's own looks through all commands at each line. */
final class RowRegistry extends CommandRegistry {

    private final Map<String, Command> byName = new HashMap<>();

    @Override
    public void registerCommand(Command command) {
        super.registerCommand(command);
        byName.put(command.getName(), command);
    }

    @Override
    public void unregisterCommand(Command command) {
        super.unregisterCommand(command);
        byName.remove(command.getName(), command);
    }

    @Override
    public void clearCommands() {
        super.clearCommands();
        byName.clear();
    }

    @Override
    public @Nullable Command getCommandByName(String name) {
        Command command = byName.get(name);
        return command == null ? super.getCommandByName(name) : command;
    }
}
