package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.Column.column;
import static ai.duvo.shell.catalog.Result.list;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code profiles …}: the accounts kept on this machine. */
final class ProfileCommands {

    static final Option CA_FILE = option(
                    "ca-file", Kind.FILE, "Authorities in PEM that the profile trusts besides the usual ones")
            .build();
    static final Option CLIENT_CERT = option("client-cert", Kind.FILE, "Your own certificate with its chain, in PEM")
            .build();
    static final Option CLIENT_KEY = option(
                    "client-key", Kind.FILE, "The key for it, unless it stands in the same file")
            .build();

    static final List<Command> ROWS = List.of(
            command("profiles list")
                    .summary("List the profiles kept on this machine")
                    .gives(list(
                            "profiles",
                            column("name", Type.ID),
                            column("default", Type.TEXT),
                            column("production", Type.TEXT),
                            column("key_source", Type.TEXT).titled("key"),
                            column("base_url", Type.TEXT).titled("address"),
                            column("team_id", Type.ID).titled("team")))
                    .aboutAccounts()
                    .handler("profiles-list")
                    .example("profiles list"),
            command("profiles use")
                    .summary("Make a profile the default")
                    .takes(argument("name", Kind.PROFILE, "The profile; asked for when left out")
                            .optional())
                    .aboutAccounts()
                    .handler("profiles-use")
                    .example("profiles use work"),
            command("profiles rename")
                    .summary("Rename a profile")
                    .takes(argument("old", Kind.PROFILE, "The profile"), argument("new", Kind.TEXT, "Its new name"))
                    .aboutAccounts()
                    .handler("profiles-rename")
                    .example("profiles rename work acme"),
            command("profiles set-colour")
                    .summary("Give a profile a colour of the prompt; one for production is red by itself")
                    .takes(
                            argument("name", Kind.PROFILE, "The profile"),
                            argument("colour", Kind.TEXT, "The colour")
                                    .oneOf("red", "green", "yellow", "blue", "magenta", "cyan", "none"))
                    .aboutAccounts()
                    .handler("profiles-colour")
                    .example("profiles set-colour work blue"),
            command("profiles set-production")
                    .summary("Say whether a profile is for production, where what destroys wants its name typed")
                    .takes(
                            argument("name", Kind.PROFILE, "The profile"),
                            argument("state", Kind.TEXT, "Whether it is").oneOf("on", "off"))
                    .note("In scripts, `--yes` counts for it only beside `--profile-expect`.")
                    .aboutAccounts()
                    .handler("profiles-production")
                    .example("profiles set-production work on"),
            command("profiles set-tls")
                    .summary("Say which authorities a profile trusts, and which certificate of yours it shows")
                    .takes(argument("name", Kind.PROFILE, "The profile"))
                    .with(CA_FILE, CLIENT_CERT, CLIENT_KEY, flag("none", "Only the usual authorities, no certificate"))
                    .note("The files are read with each use and stay where they are.")
                    .aboutAccounts()
                    .handler("profiles-tls")
                    .example("profiles set-tls work --ca-file ./company-ca.pem"),
            command("profiles remove")
                    .summary("Remove a profile and its key from this machine")
                    .takes(argument("name", Kind.PROFILE, "The profile"))
                    .with(SharedOptions.YES)
                    .aboutAccounts()
                    .handler("profiles-remove")
                    .asks("Remove profile {name} and its key?")
                    .example("profiles remove work --yes"));

    private ProfileCommands() {}
}
