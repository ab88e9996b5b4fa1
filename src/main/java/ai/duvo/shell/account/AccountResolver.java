package ai.duvo.shell.account;

import ai.duvo.shell.credential.KeyReader;
import ai.duvo.shell.credential.KeySource;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.network.Network;
import ai.duvo.shell.profile.AccessResolver;
import ai.duvo.shell.profile.ApiAccess;
import ai.duvo.shell.profile.Profile;
import ai.duvo.shell.profile.ProfileStore;
import ai.duvo.shell.profile.PromptColour;
import ai.duvo.shell.secret.SecretMasker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** Resolver of who calls which API, by the options in force. */
public final class AccountResolver {

    private static final String DEMO = "demo";
    private static final String EXPECTED = "profile-expect";

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

    /**
     * Who calls which API with these options.
     *
     * @throws Failure when another profile is in use than they expect
     */
    public ApiAccess access(ActiveOptions options) {
        requireExpected(options);
        return known(options);
    }

    /**
     * Ends here when another profile is in use than these options expect. Asks nobody and starts nothing.
     *
     * @throws Failure exit code 2
     */
    public void requireExpected(ActiveOptions options) {
        String expected = options.value(EXPECTED).orElse("");
        if (!options.flag(EXPECTED) || expected.equals(label(options))) {
            return;
        }
        String from = options.flag(DEMO) ? "the demo workspace" : known(options).keyFrom();
        String wayOut = options.flag(DEMO)
                ? "leave out --demo"
                : from.startsWith("profile ") ? "choose it with --profile " + expected : "unset " + from;
        throw new Failure(
                        ExitCode.AUTHENTICATION,
                        "--profile-expect names profile " + expected + ", and what is in use is " + from,
                        wayOut + "; nothing was sent")
                .orAtPrompt("choose it with: profiles use " + expected + "; nothing was sent");
    }

    /**
     * The profile for production that these options use and do not expect; nothing in the demo workspace. Asks nobody.
     */
    public Optional<String> guarded(ActiveOptions options) {
        return production(options)
                .filter(name -> !options.value(EXPECTED).filter(name::equals).isPresent());
    }

    /** The profile in use with these options, when it is for production. Asks nobody. */
    public Optional<String> production(ActiveOptions options) {
        if (options.flag(DEMO)) {
            return Optional.empty();
        }
        try {
            return access.isProduction(options.value("profile").orElse(null))
                    ? Optional.of(label(options))
                    : Optional.empty();
        } catch (Failure noSuchProfile) {
            // whoever sends something is told
            return Optional.empty();
        }
    }

    /** The prompt's colour with these options; none in the demo workspace. Asks nobody. */
    public Optional<PromptColour> colour(ActiveOptions options) {
        try {
            return options.flag(DEMO)
                    ? Optional.empty()
                    : access.colour(options.value("profile").orElse(null));
        } catch (Failure noSuchProfile) {
            // whoever sends something is told
            return Optional.empty();
        }
    }

    private ApiAccess known(ActiveOptions options) {
        ApiAccess resolved = resolved(options);
        access.keys().known(resolved.key()).ifPresent(secrets::learn);
        return resolved;
    }

    private ApiAccess resolved(ActiveOptions options) {
        return options.flag(DEMO)
                ? demo.access().in(options.value("team").orElse(null))
                : access.resolve(
                        options.value("profile").orElse(null),
                        options.value("team").orElse(null));
    }

    /**
     * The key, for somebody who waits; its program may be asked.
     *
     * @throws Failure in the publisher, exit code 2, when there is none
     */
    public Mono<String> key(KeySource source) {
        return keys().read(source).doOnNext(secrets::learn);
    }

    /** The same for what nobody waits for. */
    public Mono<String> keyBehind(KeySource source) {
        return keys().readBehind(source).doOnNext(secrets::learn);
    }

    /** Reads keys. */
    public KeyReader keys() {
        return access.keys();
    }

    /** Whose workspace these options choose. Asks nobody and starts nothing. */
    public WorkspaceScope scope(ActiveOptions options) {
        return options.flag(DEMO)
                ? WorkspaceScope.demo(options.value("team").orElse(""))
                : WorkspaceScope.of(known(options));
    }

    /** The way to the network, as the environment says. */
    public Network network() {
        return access.network();
    }

    /** The profiles kept on this machine. */
    public ProfileStore profiles() {
        return access.store();
    }

    /**
     * Whether a profile has the address of these options.
     *
     * @param profile its name, or empty for the default one
     */
    public boolean isSameAddress(ActiveOptions options, String profile) {
        if (options.flag(DEMO)) {
            return false;
        }
        ActiveOptions other = options.without("profile");
        try {
            return known(profile.isEmpty() ? other : other.with(Map.of("profile", List.of(profile))))
                    .baseUrl()
                    .equals(known(options).baseUrl());
        } catch (Failure noSuchProfile) {
            // whoever uses it is told
            return true;
        }
    }

    /**
     * Ends here when there is no profile of that name.
     *
     * @throws Failure that names those there are
     */
    public void requireProfile(String name) {
        access.store().load().require(name);
    }

    /** Their names. */
    public List<String> profileNames() {
        return access.store().load().profiles().stream().map(Profile::name).toList();
    }

    /** The profile, or {@code demo}. Asks nobody and starts nothing. */
    public String label() {
        return label(defaults.get());
    }

    private String label(ActiveOptions options) {
        return options.flag(DEMO) ? DEMO : known(options).label();
    }

    /** The profile and the team in words: {@code profile work, team t1}. Asks nobody. */
    public String heading() {
        ActiveOptions options = defaults.get();
        if (options.flag(DEMO)) {
            return "the demo workspace";
        }
        ApiAccess access = known(options);
        return "profile " + access.label() + ", " + (access.team() == null ? "its own team" : "team " + access.team());
    }

    /**
     * The profile, and the team when it was named: what a prompt shows. Asks nobody.
     *
     * @param names what teams are called, where that is known
     * @param own the team of a key that names none, where that is known
     */
    public String whereabouts(Function<String, Optional<String>> names, Function<ApiAccess, Optional<String>> own) {
        ActiveOptions options = defaults.get();
        if (options.flag(DEMO)) {
            return DEMO;
        }
        ApiAccess access = known(options);
        boolean isNamed = !access.isKeyFromEnvironment();
        String team = isNamed || access.team() != null
                ? access.team()
                : own.apply(access).orElse(null);
        String place = isNamed ? access.label() : access.baseUrl().getRawAuthority();
        return team == null ? place : place + " · " + names.apply(team).orElse(team);
    }
}
