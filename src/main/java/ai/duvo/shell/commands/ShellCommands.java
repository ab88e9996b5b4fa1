package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Result.Type;
import java.util.List;

/** Commands of the prompt itself. */
final class ShellCommands {

    static final List<Command> ROWS = List.of(
            command("help")
                    .summary("Show the groups of commands, a group, a command, or what mentions a word")
                    .takes(argument("topic", Kind.COMMAND, "A group, the words of a command, or words to look for")
                            .optional()
                            .many())
                    .with(flag("all", "List every command, statement and global option"))
                    .handler("help")
                    .example("help runs start"),
            command("history")
                    .summary("Show the lines typed before")
                    .with(option("limit", Kind.NUMBER, "At most this many, the newest")
                            .between(1, 100_000)
                            .byDefault("50"))
                    .with(option("search", Kind.TEXT, "Only lines with these words, anywhere")
                            .letter('s'))
                    .handler("history")
                    .example("history --limit 20"),
            command("alias")
                    .summary("Show the aliases, or one; NAME = LINE makes one, for this session")
                    .note("$1 to $9 in LINE are the words behind the alias, $@ all of them; where it has none, words go"
                            + " to its end. Keep aliases in rc.duvo, which runs when the prompt opens.")
                    .takes(
                            argument("name", Kind.TEXT, "The alias").optional(),
                            argument("line", Kind.TEXT, "= and the line that it stands for")
                                    .optional()
                                    .many())
                    .handler("alias")
                    .example("alias"),
            command("unalias")
                    .summary("Forget an alias")
                    .takes(argument("name", Kind.TEXT, "The alias"))
                    .handler("unalias")
                    .example("unalias st"),
            command("edit")
                    .summary("Open the last line, or those with these numbers, in your editor; run what you save")
                    .takes(argument("lines", Kind.LINES, "Numbers that history shows, such as 12-20 or 25")
                            .optional()
                            .many())
                    .handler("edit")
                    .example("edit 3-7"),
            command("mend")
                    .summary("Run what mends the first finding of the last preflight or explain, or this one")
                    .takes(argument("number", Kind.NUMBER, "Which of the lines that mend something")
                            .optional()
                            .between(1, 100))
                    .handler("mend")
                    .example("mend 2"),
            command("clear").summary("Clear the screen").handler("clear").example("clear"),
            command("refresh")
                    .summary("Forget the lists that Tab keeps of the workspace")
                    .handler("refresh")
                    .example("refresh"),
            command("completion")
                    .summary("Print the script that lets your shell complete duvo")
                    .takes(argument("shell", Kind.TEXT, "Your shell").oneOf("bash", "zsh", "fish"))
                    .handler("completion")
                    .example("completion bash"),
            command("completion install")
                    .summary("Put the completion of duvo where your shell looks for it")
                    .takes(argument("shell", Kind.TEXT, "Your shell; the one of SHELL when left out")
                            .oneOf("bash", "zsh", "fish")
                            .optional())
                    .with(flag("force", "Replace a file there that is not duvo's"))
                    .note("Only that file is written; what else your shell needs is told.")
                    .writesHome()
                    .gives(object(
                            "",
                            column("shell", Type.TEXT),
                            column("file", Type.TEXT),
                            column("change", Type.TEXT),
                            column("next", Type.TEXT),
                            column("undo", Type.TEXT)))
                    .handler("completion-install")
                    .example("completion install bash"),
            command("complete")
                    .summary("Print what Tab would offer for a line, from what is kept on disk")
                    .takes(argument("line", Kind.TEXT, "The line, as one word").optional())
                    .with(
                            option("cursor", Kind.NUMBER, "Where the cursor stands, in characters")
                                    .between(0, 1_000_000)
                                    .byDefault("the end"),
                            option("shell", Kind.TEXT, "The shell that asks").oneOf("bash", "zsh", "fish"),
                            flag("fetch", "Ask the API for lists that are missing or old"))
                    .handler("complete")
                    .example("complete 'agents '"),
            command("echo")
                    .summary("Print these words")
                    .takes(argument("word", Kind.TEXT, "What to print; a variable is $NAME")
                            .optional()
                            .many())
                    .handler("echo")
                    .example("echo 'all done'"),
            command("sleep")
                    .summary("Wait this long")
                    .takes(argument("time", Kind.DURATION, "A time such as 200ms, 5s, 2m or 1h"))
                    .handler("sleep")
                    .example("sleep 200ms"),
            command("doctor")
                    .summary("Check this installation, the way to the API and the key; say how to mend what is wrong")
                    .note("It ends with 1 when a check failed. A key is never shown.")
                    .calls("GET", "/v2/profile")
                    .calls("GET", "/v2/teams")
                    .aboutAccounts()
                    .gives(list(
                            "checks",
                            column("check", Type.TEXT),
                            column("state", Type.STATUS),
                            column("text", Type.TEXT),
                            column("hint", Type.TEXT)))
                    .handler("doctor")
                    .example("doctor"),
            command("version").summary("Show the version").handler("version").example("version"),
            command("exit")
                    .alias("quit")
                    .summary("Leave, with this exit code or 0")
                    .takes(argument("code", Kind.NUMBER, "0 to 255").optional())
                    .handler("exit")
                    .example("exit"));

    private ShellCommands() {}
}
