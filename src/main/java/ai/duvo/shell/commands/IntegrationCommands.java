package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code integrations …}: the catalog of what an agent can be connected to. */
final class IntegrationCommands {

    static final Option AUTH_METHOD = option("auth-method", Kind.TEXT, "How it signs in")
            .mandatory()
            .oneOf("url", "apikey", "headers", "oauth")
            .toBody("auth_method")
            .build();
    static final Result SERVER_RESULT = object(
            "",
            column("id", Type.ID),
            column("name", Type.TEXT),
            column("type", Type.TEXT),
            column("auth_method", Type.TEXT).titled("sign-in"),
            column("server_url", Type.TEXT).titled("server"));

    static final List<Command> ROWS = List.of(
            command("integrations list")
                    .summary("List the integrations of the catalog")
                    .with(SharedOptions.limit(100, 100), SharedOptions.OFFSET, SharedOptions.ALL)
                    .calls("GET", "/v2/teams/{teamId}/integrations")
                    .gives(list(
                                    "integrations",
                                    column("id", Type.ID),
                                    column("type", Type.TEXT),
                                    column("name", Type.TEXT),
                                    column("provider", Type.TEXT))
                            .paged(100, 100))
                    .lists(listing(Kind.INTEGRATION, "integrations")
                            .names("name", "type")
                            .tells(column("type", Type.TEXT))
                            .foundBy("type"))
                    .example("integrations list"),
            command("integrations custom list")
                    .summary("List the integrations of your own")
                    .calls("GET", "/v2/teams/{teamId}/integrations")
                    .gives(list(
                                    "integrations",
                                    column("custom_integration_id", Type.ID).titled("id"),
                                    column("name", Type.TEXT),
                                    column("auth_method", Type.TEXT).titled("sign-in"),
                                    column("server_url", Type.TEXT).titled("server"))
                            .paged(100, 100))
                    .lists(listing(Kind.CUSTOM_INTEGRATION, "integrations")
                            .id("custom_integration_id")
                            .names("name")
                            .tells(column("server_url", Type.TEXT).titled("server")))
                    .handler("identified")
                    .example("integrations custom list"),
            command("integrations custom create")
                    .summary("Create an integration for an MCP server of your own")
                    .note("It is an entry of the catalog only: `connections create` makes the connection.")
                    .with(
                            SharedOptions.NAME,
                            AUTH_METHOD,
                            option("server-url", Kind.URL, "The address of its MCP server")
                                    .mandatory()
                                    .toBody("server_url"),
                            option("oauth-client-id", Kind.TEXT, "The client of OAuth; with auth method oauth")
                                    .toBody("oauth_client_id"),
                            option("oauth-client-secret", Kind.SECRET, "The secret of that client")
                                    .toBody("oauth_client_secret"))
                    .calls("POST", "/v2/teams/{teamId}/integrations/custom")
                    .onlyWith("oauth-client-id", "auth-method", "oauth")
                    .onlyWith("oauth-client-secret", "oauth-client-id")
                    .neededWith("oauth-client-secret", "oauth-client-id")
                    .gives(SERVER_RESULT)
                    .undoneBy("integrations custom delete {.id}")
                    .example(
                            "integrations custom create --name \"Price list\" --auth-method url --server-url https://mcp.example.com"),
            command("integrations custom delete")
                    .summary("Delete an integration of your own")
                    .note("The connections made from it are deleted as well.")
                    .takes(argument("custom-integration-id", Kind.CUSTOM_INTEGRATION, "The custom integration")
                            .toPath("custom_integration_id"))
                    .with(SharedOptions.YES)
                    .calls("DELETE", "/v2/integrations/custom/{custom_integration_id}")
                    .gives(object(""))
                    .asks("Delete custom integration {custom-integration-id}?")
                    .example("integrations custom delete 7a1f0c2e-5b7d-4c1a-9a55-0b6d2f1e8c34 --yes"));

    private IntegrationCommands() {}
}
