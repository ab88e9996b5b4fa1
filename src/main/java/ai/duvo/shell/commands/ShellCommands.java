package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.option;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import java.util.List;

/** What the prompt itself offers. */
final class ShellCommands {

    static final List<Command> ROWS = List.of(
            command("help")
                    .summary("Show all commands, or one of them")
                    .takes(argument("command", Kind.COMMAND, "The words of a command or a group")
                            .optional()
                            .many())
                    .handler("help")
                    .example("help runs start"),
            command("history")
                    .summary("Show the lines typed before")
                    .with(option("limit", Kind.NUMBER, "At most this many, the newest")
                            .between(1, 100_000)
                            .byDefault("50"))
                    .handler("history")
                    .example("history --limit 20"),
            command("clear").summary("Clear the screen").handler("clear").example("clear"),
            command("version").summary("Show the version").handler("version").example("version"),
            command("exit")
                    .alias("quit")
                    .summary("Leave, with this exit code or 0")
                    .takes(argument("code", Kind.NUMBER, "0 to 255").optional())
                    .handler("exit")
                    .example("exit"));

    private ShellCommands() {}
}
