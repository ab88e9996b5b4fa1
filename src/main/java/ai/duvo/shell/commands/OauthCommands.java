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
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result.Type;
import java.util.List;

/** {@code oauth …}: signing in to services that agents use. */
final class OauthCommands {

    private static final Option NO_BROWSER =
            flag("no-browser", "Print the page, and open none").build();
    private static final String NOTE =
            "At a terminal it opens the page and waits for the connection. Elsewhere it prints the page and ends; `connections list` shows the connection when somebody has agreed.";
    private static final Option RETURN_URL = option("return-url", Kind.URL, "The page to return to afterwards")
            .toBody("return_url")
            .build();
    private static final Option RECONNECT = option(
                    "reconnect-instance-id", Kind.CONNECTION, "The connection to sign in again")
            .toBody("reconnect_instance_id")
            .build();
    private static final Option SERVER_URL = option("url", Kind.URL, "The address of the MCP server")
            .mandatory()
            .toBody("mcp_server_url")
            .build();

    static final List<Command> ROWS = List.of(
            command("oauth mcp authorize")
                    .summary("Sign in to an MCP server on a page of the browser")
                    .note(NOTE)
                    .with(
                            SERVER_URL,
                            option("name", Kind.TEXT, "What the connection is called")
                                    .mandatory()
                                    .toBody("name"),
                            option("custom-integration-id", Kind.CUSTOM_INTEGRATION, "The custom integration")
                                    .toBody("custom_integration_id"),
                            option("integration-type", Kind.TEXT, "The integration it belongs to")
                                    .toBody("integration_type"),
                            RETURN_URL,
                            RECONNECT,
                            NO_BROWSER)
                    .calls("POST", "/v2/teams/{teamId}/connections/oauth/mcp/start")
                    .calls("GET", "/v2/teams/{teamId}/connections")
                    .gives(object(""))
                    .handler("sign-in")
                    .example("oauth mcp authorize --url https://mcp.example.com --name \"Price list\""),
            command("oauth mcp check")
                    .summary("Show whether an MCP server lets you sign in")
                    .with(SERVER_URL)
                    .calls("POST", "/v2/connections/oauth/mcp/check")
                    .gives(object(""))
                    .example("oauth mcp check --url https://mcp.example.com"),
            command("oauth mcp probe")
                    .summary("Try an MCP server and list its tools")
                    .takes(argument("url", Kind.URL, "The address of the MCP server")
                            .toBody("server_url"))
                    .with(option("header", Kind.KEY_SECRET, "A header and its value")
                            .many()
                            .toBody("headers{}"))
                    .calls("POST", "/v2/teams/{teamId}/connections/mcp/probe")
                    .gives(list("tools", column("name", Type.TEXT), column("description", Type.TEXT)))
                    .example("oauth mcp probe https://mcp.example.com"),
            command("oauth native start")
                    .summary("Sign in to a service on a page of the browser")
                    .note(NOTE)
                    .takes(argument("provider", Kind.TEXT, "The service, such as google")
                            .toPath("provider"))
                    .with(RETURN_URL, RECONNECT, NO_BROWSER)
                    .calls("POST", "/v2/teams/{teamId}/connections/oauth/native/{provider}/start")
                    .calls("GET", "/v2/teams/{teamId}/connections")
                    .gives(object(""))
                    .handler("sign-in")
                    .example("oauth native start google"));

    private OauthCommands() {}
}
