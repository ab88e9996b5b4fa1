package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code connections …}: the team's accounts at other services. */
final class ConnectionCommands {

    private static final Option HEADER = option("header", Kind.KEY_VALUE, "A header and its value")
            .many()
            .toBody("headers.plaintext{}")
            .build();
    private static final Option SERVER_URL = option("server-url", Kind.URL, "The address of its MCP server")
            .toBody("server_url")
            .build();

    static final List<Command> ROWS = List.of(
            command("connections list")
                    .summary("List the team's connections")
                    .with(
                            option("type", Kind.TEXT, "Only connections of this integration type")
                                    .toQuery("type"),
                            SharedOptions.limit(100, 100),
                            SharedOptions.OFFSET,
                            SharedOptions.ALL)
                    .calls("GET", "/v2/teams/{teamId}/connections")
                    .gives(list(
                                    "integrations",
                                    column("id", Type.ID),
                                    column("type", Type.TEXT),
                                    column("name", Type.TEXT),
                                    column("broken_at", Type.TIME).titled("broken"))
                            .paged(100, 100))
                    .lists(listing(Kind.CONNECTION, "integrations")
                            .names("name", "type")
                            .tells(
                                    column("type", Type.TEXT),
                                    column("broken_at", Type.TIME).titled("broken")))
                    .example("connections list --type gmail"),
            command("connections get")
                    .summary("Show one connection")
                    .takes(argument("id", Kind.CONNECTION, "The connection").toPath("connection_id"))
                    .calls("GET", "/v2/connections/{connection_id}")
                    .gives(object(""))
                    .example("connections get 550e8400-e29b-41d4-a716-446655440000"),
            command("connections create")
                    .summary("Create a connection to an MCP server")
                    .note(
                            "It is for MCP servers with a key or without one. Services that you sign in to start with `oauth native start` or `oauth mcp authorize`.")
                    .with(
                            SharedOptions.NAME,
                            IntegrationCommands.AUTH_METHOD,
                            SERVER_URL,
                            option("type", Kind.TEXT, "The integration it belongs to")
                                    .byDefault("custom_mcp")
                                    .toBody("type"),
                            option(
                                            "custom-integration-id",
                                            Kind.CUSTOM_INTEGRATION,
                                            "The custom integration it belongs to")
                                    .toBody("custom_integration_id"),
                            HEADER,
                            option("secret-header", Kind.KEY_SECRET, "A header and its secret value")
                                    .many()
                                    .toBody("headers.secret{}"))
                    .calls("POST", "/v2/teams/{teamId}/connections")
                    .fixed("provider", "\"user\"")
                    .gives(IntegrationCommands.SERVER_RESULT)
                    .undoneBy("connections delete {.id}")
                    .example(
                            "connections create --name \"Price list\" --auth-method headers --server-url https://mcp.example.com --secret-header X-Key=abc"),
            command("connections update")
                    .summary("Change a connection")
                    .note("An empty value of a secret header keeps the one that is stored.")
                    .takes(argument("id", Kind.CONNECTION, "The connection").toPath("connection_id"))
                    .with(
                            SharedOptions.NEW_NAME,
                            SERVER_URL,
                            option("auth-method", Kind.TEXT, "How it signs in")
                                    .oneOf("url", "oauth", "apikey", "headers")
                                    .toBody("auth_method"),
                            HEADER,
                            option(
                                            "secret-header",
                                            Kind.KEY_SECRET,
                                            "A header and its secret value; an empty one keeps the old")
                                    .many()
                                    .toBody("headers.secret{}"),
                            flag("clear-headers", "Forget all headers").sending("headers", "null"),
                            flag("share", "Share it with the team").sending("shared", "true"),
                            flag("unshare", "Keep it to yourself").sending("shared", "false"))
                    .atMostOne("share", "unshare")
                    .atMostOne("header", "clear-headers")
                    .atMostOne("secret-header", "clear-headers")
                    .calls("PATCH", "/v2/connections/{connection_id}")
                    .gives(IntegrationCommands.SERVER_RESULT)
                    .undoneByValuesBefore()
                    .example("connections update 550e8400-e29b-41d4-a716-446655440000 --name \"Price list 2\""),
            command("connections delete")
                    .summary("Delete a connection")
                    .note("Triggers of agents that are bound to it are removed as well.")
                    .takes(argument("id", Kind.CONNECTION, "The connection").toPath("connection_id"))
                    .with(SharedOptions.YES)
                    .calls("DELETE", "/v2/connections/{connection_id}")
                    .gives(object(""))
                    .asks("Delete connection {id}?")
                    .example("connections delete 550e8400-e29b-41d4-a716-446655440000 --yes"),
            command("connections credentials")
                    .summary("Show the headers of a connection; secret values stay hidden")
                    .takes(argument("id", Kind.CONNECTION, "The connection").toPath("connection_id"))
                    .calls("GET", "/v2/connections/{connection_id}/credentials")
                    .gives(object(""))
                    .example("connections credentials 550e8400-e29b-41d4-a716-446655440000"),
            command("connections probe")
                    .summary("Try an MCP server and list its tools")
                    .note(
                            "A server that cannot be reached is an answer, not an error: look at success, in scripts with `--json`.")
                    .with(
                            option("url", Kind.URL, "The address of the MCP server")
                                    .toBody("server_url"),
                            option("slug", Kind.TEXT, "The integration's short name")
                                    .toBody("integration_slug"),
                            option("header", Kind.KEY_SECRET, "A header and its value, with --url")
                                    .many()
                                    .toBody("headers{}"))
                    .exactlyOne("url", "slug")
                    .calls("POST", "/v2/teams/{teamId}/connections/mcp/probe")
                    .onlyWith("header", "url")
                    .gives(list("tools", column("name", Type.TEXT), column("description", Type.TEXT)))
                    .example("connections probe --url https://mcp.example.com"));

    private ConnectionCommands() {}
}
