package ai.duvo.shell.commands;

import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;
import static ai.duvo.shell.catalog.Result.object;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.WantedAccess;
import ai.duvo.shell.commands.shared.SharedOptions;
import java.util.List;

/** {@code login}, {@code logout}, {@code whoami}. */
final class AccountCommands {

    static final List<Command> ROWS = List.of(
            command("login")
                    .summary("Check an API key and keep it as a profile")
                    .with(
                            option("name", Kind.PROFILE, "The profile's name").byDefault("default"),
                            option("api-key", Kind.SECRET, "The key, or - to read it from standard input"),
                            option(
                                            "key-command",
                                            Kind.SECRET,
                                            "Keep this command, which prints the key, and not the key")
                                    .wants(WantedAccess.PROGRAM),
                            flag("keychain", "Keep the key in the system's keychain"),
                            option("base-url", Kind.URL, "The API's address; a profile keeps the one it has")
                                    .byDefault("https://api.duvo.ai"),
                            flag("production", "The profile is for production: what destroys wants its name typed"),
                            ProfileCommands.CA_FILE,
                            ProfileCommands.CLIENT_CERT,
                            ProfileCommands.CLIENT_KEY)
                    .calls("GET", "/v2/profile")
                    .note(
                            "The command of `--key-command` runs when the key is first needed; neither it nor what it prints is"
                                    + " shown. `--keychain` needs the program secret-tool, or security on macOS.")
                    .aboutAccounts()
                    .handler("login")
                    .example("login --name work --api-key -"),
            command("logout")
                    .summary("Remove a profile and its key from this machine")
                    .with(option("name", Kind.PROFILE, "The profile, if not the default one"), SharedOptions.YES)
                    .aboutAccounts()
                    .handler("logout")
                    .asks("Remove profile {name} and its key?")
                    .example("logout --name work --yes"),
            command("whoami")
                    .summary("Show who you are and where the key comes from")
                    .calls("GET", "/v2/profile")
                    .gives(object("profile"))
                    .handler("whoami")
                    .example("whoami"));

    private AccountCommands() {}
}
