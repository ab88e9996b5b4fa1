package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Listing.listing;
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

/** {@code credentials …}: logins to web sites. */
final class CredentialCommands {

    private static final Argument LOGIN =
            argument("id", Kind.LOGIN, "The login").toPath("id").build();
    private static final Option USERNAME =
            option("username", Kind.TEXT, "The user name").toBody("username").build();
    private static final Option PASSWORD =
            option("password", Kind.SECRET, "The password").toBody("password").build();
    private static final Option OTP_SECRET = option("otp-secret", Kind.SECRET, "The secret of one-time passwords")
            .toBody("otp_secret")
            .build();
    private static final Result LOGIN_RESULT = object(
            "",
            column("id", Type.ID),
            column("domain", Type.TEXT),
            column("username", Type.TEXT).titled("user"),
            column("created_at", Type.TIME).titled("created"),
            column("updated_at", Type.TIME).titled("updated"));

    static final List<Command> ROWS = List.of(
            command("credentials list")
                    .summary("List your logins to web sites")
                    .with(option("domain", Kind.TEXT, "Only those of this site").toQuery("domain"))
                    .calls("GET", "/v2/teams/{teamId}/browser-agent/credentials/{userId}")
                    .gives(list(
                            "",
                            column("id", Type.ID),
                            column("domain", Type.TEXT),
                            column("username", Type.TEXT).titled("user"),
                            column("hasPassword", Type.TEXT).titled("password"),
                            column("hasEnabledTOTP", Type.TEXT).titled("one-time")))
                    .lists(listing(Kind.LOGIN, "").names("domain", "username").tells(column("username", Type.TEXT)))
                    .example("credentials list"),
            command("credentials get")
                    .summary("Show a login; its password is never shown")
                    .takes(LOGIN)
                    .calls("GET", "/v2/teams/{teamId}/browser-agent/credentials/{userId}/{id}")
                    .gives(LOGIN_RESULT)
                    .example("credentials get 4976d7ca-80f2-4b54-81c7-d5c87fb0c7ef"),
            command("credentials create")
                    .summary("Keep a login to a web site for agents")
                    .note(
                            "It is yours alone unless `--shared` is given. A revision uses it after `revision-logins attach`.")
                    .with(
                            option("domain", Kind.TEXT, "The site it belongs to")
                                    .mandatory()
                                    .toBody("domain"),
                            USERNAME,
                            PASSWORD,
                            OTP_SECRET,
                            SharedOptions.SHARED)
                    .atLeastOne("password", "otp-secret")
                    .calls("POST", "/v2/teams/{teamId}/browser-agent/credentials/{userId}")
                    .gives(LOGIN_RESULT)
                    .undoneBy("credentials delete {.id}")
                    .example("credentials create --domain shop.example.com --username ada --password abc"),
            command("credentials update")
                    .summary("Change a login")
                    .takes(LOGIN)
                    .with(
                            option("domain", Kind.TEXT, "The site it belongs to")
                                    .toBody("domain"),
                            USERNAME,
                            PASSWORD,
                            OTP_SECRET,
                            SharedOptions.SHARED,
                            SharedOptions.PERSONAL)
                    .atMostOne("shared", "personal")
                    .calls("PATCH", "/v2/teams/{teamId}/browser-agent/credentials/{userId}/{id}")
                    .gives(LOGIN_RESULT)
                    .undoneByValuesBefore()
                    .example("credentials update 4976d7ca-80f2-4b54-81c7-d5c87fb0c7ef --username ada"),
            command("credentials delete")
                    .summary("Delete a login")
                    .takes(LOGIN)
                    .with(SharedOptions.YES)
                    .calls("DELETE", "/v2/teams/{teamId}/browser-agent/credentials/{userId}/{id}")
                    .asks("Delete login {id}?")
                    .example("credentials delete 4976d7ca-80f2-4b54-81c7-d5c87fb0c7ef --yes"));

    private CredentialCommands() {}
}
