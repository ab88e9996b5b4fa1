package ai.duvo.shell.handler.account;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.network.TlsFiles;
import ai.duvo.shell.output.Question;
import ai.duvo.shell.profile.Profile;
import ai.duvo.shell.profile.ProfileStore;
import ai.duvo.shell.profile.ProfileStore.Content;
import ai.duvo.shell.profile.PromptColour;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code profiles …} and {@code logout}. Keys are never shown. */
public final class ProfileHandlers {

    private ProfileHandlers() {}

    /** Lists them. */
    public static CommandOutput list(CommandContext context) {
        Content content = store(context).load();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode profiles = answer.putArray("profiles");
        for (Profile profile : content.profiles()) {
            profiles.addObject()
                    .put("name", profile.name())
                    .put("default", profile.name().equals(content.defaultName()))
                    .put("production", profile.production())
                    .put("key_source", profile.source().place())
                    .put("base_url", profile.baseUrl())
                    .put("team_id", profile.teamId())
                    .put("ca_file", profile.tlsFiles().caFile())
                    .put("client_cert", profile.tlsFiles().clientCert())
                    .put("client_key", profile.tlsFiles().clientKey());
        }
        return context.output(answer);
    }

    /** Makes one the default. */
    public static CommandOutput use(CommandContext context) {
        String name = context.invocation().argument("name").orElseGet(() -> ask(context));
        store(context).use(name);
        context.state().defaults(context.state().defaults().without("demo").without("profile"));
        context.console().err("now using profile " + name);
        return CommandOutput.none();
    }

    /** Renames one. */
    public static CommandOutput rename(CommandContext context) {
        String old = context.invocation().argument("old").orElseThrow();
        String name = context.invocation().argument("new").orElseThrow();
        store(context).rename(old, name);
        context.console().err("profile " + old + " is now " + name);
        return CommandOutput.none();
    }

    /** Says whether one is for production. */
    public static CommandOutput setProduction(CommandContext context) {
        String name = context.invocation().argument("name").orElseThrow();
        boolean isOn = context.invocation().argument("state").orElseThrow().equals("on");
        store(context).production(name, isOn);
        context.console().err("profile " + name + (isOn ? " is for production" : " is not for production any more"));
        return CommandOutput.none();
    }

    /** Gives one a colour of the prompt. */
    public static CommandOutput setColour(CommandContext context) {
        String name = context.invocation().argument("name").orElseThrow();
        String colour = context.invocation().argument("colour").orElseThrow();
        boolean isNone = colour.equals("none");
        store(context).colour(name, isNone ? null : PromptColour.valueOf(colour.toUpperCase(Locale.ROOT)));
        context.console()
                .err("profile " + name + (isNone ? " has no colour any more" : " has a " + colour + " prompt"));
        return CommandOutput.none();
    }

    /** Keeps files of certificates. */
    public static CommandOutput setTls(CommandContext context) {
        String name = context.invocation().argument("name").orElseThrow();
        TlsFiles kept = store(context).load().require(name).tlsFiles();
        TlsFiles files = TlsOptions.changed(context, kept);
        store(context).tls(name, files);
        context.console()
                .err("profile " + name
                        + (files.isEmpty() ? " has no files of certificates any more" : " uses " + files));
        return CommandOutput.none();
    }

    /** Removes one. */
    public static CommandOutput remove(CommandContext context) {
        return remove(context, context.invocation().argument("name").orElseThrow());
    }

    /** Removes the one in use, or another. */
    public static CommandOutput logout(CommandContext context) {
        String name =
                context.invocation().option("name").orElse(store(context).load().defaultName());
        if (name == null) {
            throw new Failure(ExitCode.AUTHENTICATION, "nobody is logged in", null);
        }
        return remove(context, name);
    }

    private static CommandOutput remove(CommandContext context, String name) {
        Profile profile = store(context).load().require(name);
        String question =
                Objects.requireNonNull(context.command().destructive()).replace("{name}", name);
        context.confirm(new Question(question, name));
        store(context).remove(name);
        context.console().err("profile " + name + " removed");
        LoginKey.discard(context, profile.source());
        return CommandOutput.none();
    }

    private static String ask(CommandContext context) {
        Content content = store(context).load();
        if (!context.prompter().isInteractive()) {
            throw Failure.error("which profile? nobody is there to ask", "name it: profiles use NAME");
        }
        content.profiles().forEach(p -> context.console().err("  " + p.name()));
        String name = context.prompter().line("Profile: ").strip();
        if (name.isEmpty()) {
            throw Failure.error("no profile named; nothing changed", null);
        }
        context.state().answers().add(context.invocation(), "name", name);
        return name;
    }

    private static ProfileStore store(CommandContext context) {
        return KeptProfiles.of(context);
    }
}
