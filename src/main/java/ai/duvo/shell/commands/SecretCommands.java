package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Result.Type;
import java.util.List;

/** {@code secrets …}: values that agents may use and nobody may read. */
final class SecretCommands {

    static final List<Command> ROWS = List.of(command("secrets create")
            .summary("Keep secret values for agents")
            .with(
                    option("name", Kind.TEXT, "What it is called").mandatory().toBody("name"),
                    option("value", Kind.KEY_SECRET, "An environment variable and its secret value")
                            .mandatory()
                            .many()
                            .toBody("values{}"),
                    option("service-slug", Kind.TEXT, "The service it belongs to")
                            .toBody("service_slug"),
                    flag("shared", "Share it with the team").sending("shared", "true"))
            .calls("POST", "/v2/teams/{teamId}/credentials")
            .gives(object(
                    "",
                    column("id", Type.ID),
                    column("name", Type.TEXT),
                    column("env_var_keys", Type.TEXT).titled("variables"),
                    column("created_at", Type.TIME).titled("created")))
            .example("secrets create --name billing --value API_TOKEN=abc"));

    private SecretCommands() {}
}
