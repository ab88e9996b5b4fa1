package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.text;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.catalog.WantedAccess;
import java.util.List;

/** {@code guide …} and {@code update}: what to read about the program, and how to get a newer one. */
final class GuideCommands {

    static final List<Command> ROWS = List.of(
            command("guide list")
                    .alias("guide")
                    .summary("List the topics of the guide")
                    .gives(list("topics", column("name", Type.TEXT), column("description", Type.TEXT)))
                    .handler("guide-list")
                    .example("guide list"),
            command("guide get")
                    .summary("Print a topic of the guide")
                    .takes(argument("name", Kind.GUIDE_TOPIC, "The topic, or words of its name; guide list shows them"))
                    .gives(text("body"))
                    .handler("guide-get")
                    .example("guide get grammar"),
            command("guide path")
                    .summary("Write the guide to a file, and print where it is")
                    .takes(argument("name", Kind.GUIDE_TOPIC, "The topic; all of it when left out")
                            .optional())
                    .gives(text("path"))
                    .handler("guide-path")
                    .example("guide path"),
            command("update")
                    .summary("Say how this program is updated, or whether there is a newer version")
                    .note("Nothing is asked without `--check`. The address is that of the build, or DUVO_UPDATE_URL;"
                            + " no key goes there.")
                    .with(flag("check", "Ask whether there is a newer version").wants(WantedAccess.OTHER_ADDRESS))
                    .gives(text("text"))
                    .handler("update")
                    .example("update"));

    private GuideCommands() {}
}
