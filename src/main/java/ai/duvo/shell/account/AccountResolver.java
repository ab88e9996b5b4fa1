package ai.duvo.shell.account;

import ai.duvo.shell.profile.AccessResolver;
import ai.duvo.shell.profile.ApiAccess;
import ai.duvo.shell.profile.Profile;
import ai.duvo.shell.profile.ProfileStore;
import ai.duvo.shell.secret.SecretMasker;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Resolver of who calls which API, by the options in force. */
public final class AccountResolver {

    private static final String DEMO = "demo";

    private final AccessResolver access;
    private final DemoLauncher demo;
    private final SecretMasker secrets;
    private final Supplier<ActiveOptions> defaults;

    /**
     * Resolves nothing yet.
     *
     * @param defaults the options in force when a line gives none
     */
    public AccountResolver(
            AccessResolver access, DemoLauncher demo, SecretMasker secrets, Supplier<ActiveOptions> defaults) {
        this.access = access;
        this.demo = demo;
        this.secrets = secrets;
        this.defaults = defaults;
    }

    /** Who calls which API with these options. */
    public ApiAccess access(ActiveOptions options) {
        ApiAccess resolved = resolved(options);
        secrets.learn(resolved.key());
        return resolved;
    }

    private ApiAccess resolved(ActiveOptions options) {
        return options.flag(DEMO)
                ? demo.access().in(options.value("team").orElse(null))
                : access.resolve(
                        options.value("profile").orElse(null),
                        options.value("team").orElse(null));
    }

    /** Whose workspace these options choose. Asks nobody and starts nothing. */
    public WorkspaceScope scope(ActiveOptions options) {
        return options.flag(DEMO)
                ? WorkspaceScope.demo(options.value("team").orElse(""))
                : WorkspaceScope.of(access(options));
    }

    /** The profiles kept on this machine. */
    public ProfileStore profiles() {
        return access.store();
    }

    /** Their names. */
    public List<String> profileNames() {
        return profiles().load().profiles().stream().map(Profile::name).toList();
    }

    /** The profile, or {@code demo}. Asks nobody and starts nothing. */
    public String label() {
        return defaults.get().flag(DEMO) ? DEMO : access(defaults.get()).label();
    }

    /** The profile and the team in words: {@code profile work, team t1}. Asks nobody. */
    public String heading() {
        ActiveOptions options = defaults.get();
        if (options.flag(DEMO)) {
            return "the demo workspace";
        }
        ApiAccess access = access(options);
        return "profile " + access.label() + ", " + (access.team() == null ? "its own team" : "team " + access.team());
    }

    /**
     * The profile, and the team when it was named: what a prompt shows. Asks nobody.
     *
     * @param names what teams are called, where that is known
     */
    public String whereabouts(Function<String, Optional<String>> names) {
        ActiveOptions options = defaults.get();
        if (options.flag(DEMO)) {
            return DEMO;
        }
        ApiAccess access = access(options);
        String team = access.team();
        return team == null
                ? access.label()
                : access.label() + " · " + names.apply(team).orElse(team);
    }
}
