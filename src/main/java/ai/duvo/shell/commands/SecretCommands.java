package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code secrets …}: values that agents may use and nobody may read. */
final class SecretCommands {

    private static final Argument SECRET =
            argument("id", Kind.STORED_SECRET, "The secret").toPath("id").build();
    private static final Option SERVICE_SLUG = option("service-slug", Kind.TEXT, "The service it belongs to")
            .toBody("service_slug")
            .build();
    private static final Result SECRET_RESULT = object(
            "",
            column("id", Type.ID),
            column("name", Type.TEXT),
            column("env_var_keys", Type.TEXT).titled("variables"),
            column("service_slug", Type.TEXT).titled("service"),
            column("updated_at", Type.TIME).titled("updated"));

    static final List<Command> ROWS = List.of(
            command("secrets create")
                    .summary("Keep secret values for agents")
                    .note(
                            "It is yours alone unless `--shared` is given. A revision uses it after `revision-secrets attach`.")
                    .with(
                            option("name", Kind.TEXT, "What it is called")
                                    .mandatory()
                                    .toBody("name"),
                            option("value", Kind.KEY_SECRET, "An environment variable and its secret value")
                                    .mandatory()
                                    .many()
                                    .toBody("values{}"),
                            SERVICE_SLUG,
                            SharedOptions.SHARED)
                    .calls("POST", "/v2/teams/{teamId}/credentials")
                    .gives(object(
                            "",
                            column("id", Type.ID),
                            column("name", Type.TEXT),
                            column("env_var_keys", Type.TEXT).titled("variables"),
                            column("created_at", Type.TIME).titled("created")))
                    .undoneBy("secrets delete {.id}")
                    .example("secrets create --name billing --value API_TOKEN=abc"),
            command("secrets list")
                    .summary("List the secrets of the team; values are never shown")
                    .calls("GET", "/v2/teams/{teamId}/credentials")
                    .gives(list(
                            "",
                            column("id", Type.ID),
                            column("name", Type.TEXT),
                            column("env_var_keys", Type.TEXT).titled("variables"),
                            column("service_slug", Type.TEXT).titled("service")))
                    .lists(listing(Kind.STORED_SECRET, "").names("name").tells(column("service_slug", Type.TEXT)))
                    .example("secrets list"),
            command("secrets get")
                    .summary("Show a secret; its values are never shown")
                    .takes(SECRET)
                    .calls("GET", "/v2/credentials/{id}")
                    .gives(SECRET_RESULT)
                    .example("secrets get 0820cdf5-d408-4c3d-84a4-2c806ea71d8b"),
            command("secrets update")
                    .summary("Change a secret")
                    .takes(SECRET)
                    .with(
                            SharedOptions.NEW_NAME,
                            SERVICE_SLUG,
                            flag("clear-service-slug", "Belong to no service").sending("service_slug", "null"),
                            SharedOptions.SHARED,
                            SharedOptions.PERSONAL,
                            option("set", Kind.KEY_SECRET, "A variable and its new secret value")
                                    .many()
                                    .toBody("add_values{}"),
                            option("remove", Kind.TEXT, "A variable to remove")
                                    .many()
                                    .toBody("remove_keys[]"),
                            option("rename", Kind.KEY_VALUE, "A variable's old and new name")
                                    .many()
                                    .toBody("rename_keys{}"))
                    .atMostOne("service-slug", "clear-service-slug")
                    .atMostOne("shared", "personal")
                    .calls("PATCH", "/v2/credentials/{id}")
                    .gives(SECRET_RESULT)
                    .undoneByValuesBefore()
                    .example("secrets update 0820cdf5-d408-4c3d-84a4-2c806ea71d8b --set API_TOKEN=abc"),
            command("secrets delete")
                    .summary("Delete a secret")
                    .takes(SECRET)
                    .with(SharedOptions.YES)
                    .calls("DELETE", "/v2/credentials/{id}")
                    .gives(object(""))
                    .asks("Delete secret {id}?")
                    .example("secrets delete 0820cdf5-d408-4c3d-84a4-2c806ea71d8b --yes"));

    private SecretCommands() {}
}
