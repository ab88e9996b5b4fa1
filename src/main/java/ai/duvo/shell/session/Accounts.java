package ai.duvo.shell.session;

import ai.duvo.shell.profile.Access;
import ai.duvo.shell.profile.Profile;
import ai.duvo.shell.profile.ProfileStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Who calls which API, by the options in force. */
public final class Accounts {

    private static final String DEMO = "demo";

    private final Setup setup;
    private final Supplier<Defaults> defaults;

    Accounts(Setup setup, Supplier<Defaults> defaults) {
        this.setup = setup;
        this.defaults = defaults;
    }

    /** Who calls which API with these options. */
    public Access access(Defaults options) {
        Access access = resolved(options);
        setup.secrets().learn(access.key());
        return access;
    }

    private Access resolved(Defaults options) {
        return options.flag(DEMO)
                ? setup.demo().access()
                : setup.access()
                        .resolve(
                                options.value("profile").orElse(null),
                                options.value("team").orElse(null));
    }

    /** Whose workspace these options choose. Asks nobody and starts nothing. */
    public Scope scope(Defaults options) {
        return options.flag(DEMO) ? Scope.demo() : Scope.of(access(options));
    }

    /** The profiles kept on this machine. */
    public ProfileStore profiles() {
        return setup.access().store();
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
        Defaults options = defaults.get();
        if (options.flag(DEMO)) {
            return "the demo workspace";
        }
        Access access = access(options);
        return "profile " + access.label() + ", " + (access.team() == null ? "its own team" : "team " + access.team());
    }

    /**
     * The profile, and the team when it was named: what a prompt shows. Asks nobody.
     *
     * @param names what teams are called, where that is known
     */
    public String whereabouts(Function<String, Optional<String>> names) {
        Defaults options = defaults.get();
        if (options.flag(DEMO)) {
            return DEMO;
        }
        Access access = access(options);
        String team = access.team();
        return team == null
                ? access.label()
                : access.label() + " · " + names.apply(team).orElse(team);
    }
}
