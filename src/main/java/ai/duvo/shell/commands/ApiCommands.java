package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import java.util.List;

/** {@code api}: any operation, also one that has no command. */
final class ApiCommands {

    static final List<Command> ROWS = List.of(command("api")
            .summary("Call any operation of the API")
            .takes(
                    argument("METHOD", Kind.TEXT, "The HTTP method")
                            .oneOf("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"),
                    argument("path", Kind.API_PATH, "The path, from /; {teamId} is filled in"))
            .with(
                    option("field", Kind.KEY_VALUE, "A string: a query parameter of GET and HEAD, else a body field")
                            .letter('f')
                            .many(),
                    option("raw-field", Kind.KEY_VALUE, "The same, typed: true, false, null, number, @file")
                            .orFile()
                            .letter('F')
                            .many(),
                    option("query", Kind.KEY_VALUE, "A query parameter, with any method")
                            .many(),
                    option("data", Kind.TEXT, "The body: JSON, @file, or - for standard input")
                            .orFile(),
                    option("input", Kind.FILE, "The body from a file, or - for standard input"),
                    flag("include", "Print the status and the headers as well").letter('i'))
            .atMostOne("data", "input", "field")
            .atMostOne("data", "input", "raw-field")
            .gives(object(""))
            .handler("api")
            .example("api GET /v2/teams/{teamId}/agents --query limit=10"));

    private ApiCommands() {}
}
