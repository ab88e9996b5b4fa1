package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.option;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import java.util.List;

/** {@code replay} and {@code demo}. */
final class ScriptCommands {

    static final List<Command> ROWS = List.of(
            command("replay")
                    .summary("Run the lines of a .duvo file")
                    .takes(
                            argument("file", Kind.FILE, "The file, or - for standard input"),
                            argument("variable", Kind.KEY_VALUE, "A variable for the script")
                                    .optional()
                                    .many())
                    .handler("replay")
                    .example("replay scripts/examples/stage-and-run.duvo"),
            command("demo")
                    .summary("Serve the demo workspace until Ctrl-C; at the prompt: switch to it")
                    .with(
                            option("port", Kind.NUMBER, "Listen on this port of loopback")
                                    .between(0, 65535)
                                    .byDefault("any free one"),
                            option("latency", Kind.DURATION, "Delay every answer by this long")
                                    .byDefault("0ms"),
                            option("fail", Kind.TEXT, "Answer with this status at this rate, such as 503:0.1"),
                            option("rate-limit", Kind.TEXT, "Requests a minute, or off")
                                    .byDefault("300"))
                    .handler("demo")
                    .example("demo --port 8080 --latency 200ms --fail 503:0.1"));

    private ScriptCommands() {}
}
