package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Type;
import java.util.List;

/** Commands that look back: requests and results of this session. */
final class InspectionCommands {

    private static final Option SHOW_SECRETS =
            flag("show-secrets", "Show secrets on a terminal, after a question").build();
    private static final Option FORCE =
            flag("force", "Write over an older file").build();

    static final List<Command> ROWS = List.of(
            command("http")
                    .summary("List the requests of this session, or show one of them")
                    .takes(argument("number", Kind.NUMBER, "The number of a request")
                            .optional())
                    .with(flag("curl", "As a command for bash"), flag("har", "As an HTTP archive"), SHOW_SECRETS)
                    .with(atMost("50"))
                    .atMostOne("curl", "har", "show-secrets")
                    .gives(Result.list(
                                    "",
                                    column("number", Type.NUMBER),
                                    column("method", Type.TEXT),
                                    column("path", Type.PATH),
                                    column("status", Type.NUMBER),
                                    column("ms", Type.NUMBER),
                                    column("bytes", Type.SIZE),
                                    column("line", Type.TEXT))
                            .newestLast())
                    .handler("http")
                    .example("http 3 --curl"),
            command("http save")
                    .summary("Write requests and answers to an HTTP archive, without secrets")
                    .takes(
                            argument("file", Kind.OUTPUT_FILE, "Where to, such as run.har"),
                            argument("numbers", Kind.TEXT, "Which, such as 12 or 3-7; else all")
                                    .optional()
                                    .many())
                    .with(FORCE)
                    .handler("http-save")
                    .example("http save run.har 3-7"),
            command("http resend")
                    .summary("Send a request again; asks first when it changes something")
                    .takes(argument("number", Kind.NUMBER, "The number of a request"))
                    .handler("http-resend")
                    .example("http resend 3"),
            command("http diff")
                    .summary("Compare two requests and their answers")
                    .takes(argument("number", Kind.NUMBER, "The numbers of two requests")
                            .many())
                    .handler("http-diff")
                    .example("http diff 3 7"),
            command("results")
                    .summary("List the results of this session's lines; $12 is that of line 12")
                    .with(atMost("20"))
                    .gives(Result.list(
                                    "",
                                    column("number", Type.NUMBER),
                                    column("line", Type.TEXT),
                                    column("result", Type.TEXT))
                            .newestLast())
                    .handler("results")
                    .example("results"),
            command("show")
                    .summary("Show the last result again, or that of a line, or a part of it")
                    .takes(argument("what", Kind.JQ, "The number of a line and jq, both may be left out")
                            .optional()
                            .many())
                    .with(SHOW_SECRETS)
                    .handler("show")
                    .example("show 12 .agents[0].name"),
            command("diff")
                    .summary("Compare the results of two lines, or of a command in two profiles")
                    .takes(argument("what", Kind.TEXT, "The numbers of two lines; with --profiles, a command")
                            .many())
                    .with(option("profiles", Kind.PROFILE, "Two profiles, such as staging,live")
                            .commaList())
                    .handler("diff")
                    .example("diff 7 12"),
            command("bundle")
                    .summary("Write script, requests and results of this session to a file, without secrets")
                    .takes(argument("file", Kind.OUTPUT_FILE, "Where to, such as bug.zip"))
                    .with(FORCE)
                    .handler("bundle")
                    .example("bundle bug.zip"),
            command("open")
                    .summary("Open a bundle at a prompt that sends nothing")
                    .takes(argument("file", Kind.FILE, "What bundle wrote"))
                    .handler("open")
                    .example("open bug.zip"));

    private InspectionCommands() {}

    private static Option atMost(String usual) {
        return option("limit", Kind.NUMBER, "At most this many, the newest")
                .between(1, 100_000)
                .byDefault(usual)
                .build();
    }
}
