package ai.duvo.shell.commands.agent;

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
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code revision-secrets …} and {@code revision-logins …}: the secrets and logins that a revision may use. */
public final class RevisionSecretCommands {

    private static final Option AGENT = option("agent", Kind.AGENT, "The agent")
            .mandatory()
            .toPath("agentId")
            .build();
    private static final Option REVISION = option("revision", Kind.REVISION, "The revision of the agent")
            .mandatory()
            .toPath("buildId")
            .build();

    /** Every row. */
    public static final List<Command> ROWS = List.of(
            command("revision-secrets list")
                    .summary("List the secrets that a revision may use")
                    .with(AGENT, REVISION)
                    .calls("GET", "/v2/agents/{agentId}/revisions/{buildId}/credentials")
                    .gives(list(
                            "",
                            column("id", Type.ID),
                            column("name", Type.TEXT),
                            column("env_var_keys", Type.TEXT).titled("variables"),
                            column("service_slug", Type.TEXT).titled("service")))
                    .lists(listing(Kind.ATTACHED_SECRET, "").names("name").tells(column("service_slug", Type.TEXT)))
                    .example(
                            "revision-secrets list --agent 6f9619ff-8b86-4d11-b42d-00c04fc964ff --revision 0f8fad5b-d9cb-469f-a165-70867728950e"),
            command("revision-secrets attach")
                    .summary("Let a revision use a secret")
                    .with(
                            AGENT,
                            REVISION,
                            option("secret", Kind.STORED_SECRET, "The secret")
                                    .mandatory()
                                    .toBody("credentialId"))
                    .calls("POST", "/v2/agents/{agentId}/revisions/{buildId}/credentials")
                    .gives(object(""))
                    .undoneBy(
                            "revision-secrets detach {new} --agent {agent} --revision {revision}", Kind.ATTACHED_SECRET)
                    .example(
                            "revision-secrets attach --agent 6f9619ff-8b86-4d11-b42d-00c04fc964ff --revision 0f8fad5b-d9cb-469f-a165-70867728950e --secret 0820cdf5-d408-4c3d-84a4-2c806ea71d8b"),
            command("revision-secrets detach")
                    .summary("Take a secret from a revision")
                    .takes(argument("secret-id", Kind.ATTACHED_SECRET, "The secret")
                            .toPath("credentialId"))
                    .with(AGENT, REVISION, SharedOptions.YES)
                    .calls("DELETE", "/v2/agents/{agentId}/revisions/{buildId}/credentials/{credentialId}")
                    .gives(object(""))
                    .asks("Take secret {secret-id} from the revision?")
                    .example(
                            "revision-secrets detach 7a713d98-3429-4bb3-8a59-c661f97f9d4f --agent 6f9619ff-8b86-4d11-b42d-00c04fc964ff --revision 0f8fad5b-d9cb-469f-a165-70867728950e --yes"),
            command("revision-logins list")
                    .summary("List the logins that a revision may use")
                    .with(AGENT, REVISION)
                    .calls("GET", "/v2/agents/{agentId}/revisions/{buildId}/logins")
                    .gives(list(
                            "",
                            column("id", Type.ID),
                            column("domain", Type.TEXT),
                            column("username", Type.TEXT).titled("user"),
                            column("updated_at", Type.TIME).titled("updated")))
                    .lists(listing(Kind.ATTACHED_LOGIN, "")
                            .names("domain", "username")
                            .tells(column("username", Type.TEXT)))
                    .example(
                            "revision-logins list --agent 6f9619ff-8b86-4d11-b42d-00c04fc964ff --revision 0f8fad5b-d9cb-469f-a165-70867728950e"),
            command("revision-logins attach")
                    .summary("Let a revision use a login")
                    .with(
                            AGENT,
                            REVISION,
                            option("credential", Kind.LOGIN, "The login")
                                    .mandatory()
                                    .toBody("exposedCredentialId"))
                    .calls("POST", "/v2/agents/{agentId}/revisions/{buildId}/logins")
                    .gives(object(""))
                    .undoneBy("revision-logins detach {new} --agent {agent} --revision {revision}", Kind.ATTACHED_LOGIN)
                    .example(
                            "revision-logins attach --agent 6f9619ff-8b86-4d11-b42d-00c04fc964ff --revision 0f8fad5b-d9cb-469f-a165-70867728950e --credential 4976d7ca-80f2-4b54-81c7-d5c87fb0c7ef"),
            command("revision-logins detach")
                    .summary("Take a login from a revision")
                    .takes(argument("credential-id", Kind.ATTACHED_LOGIN, "The login")
                            .toPath("exposedCredentialId"))
                    .with(AGENT, REVISION, SharedOptions.YES)
                    .calls("DELETE", "/v2/agents/{agentId}/revisions/{buildId}/logins/{exposedCredentialId}")
                    .gives(object(""))
                    .asks("Take login {credential-id} from the revision?")
                    .example(
                            "revision-logins detach dd591364-3c43-489b-8f1e-bb6c24698247 --agent 6f9619ff-8b86-4d11-b42d-00c04fc964ff --revision 0f8fad5b-d9cb-469f-a165-70867728950e --yes"));

    private RevisionSecretCommands() {}
}
