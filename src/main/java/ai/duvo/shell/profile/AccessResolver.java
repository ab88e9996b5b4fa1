package ai.duvo.shell.profile;

import ai.duvo.shell.credential.KeyReader;
import ai.duvo.shell.credential.KeySource;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.network.Network;
import ai.duvo.shell.network.TlsFiles;
import ai.duvo.shell.profile.ProfileStore.Content;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Resolver of the profile, key, address and team in force: global option, then environment, then profile, then default.
 */
public final class AccessResolver {

    /** The vendor's public address. */
    public static final String DEFAULT_BASE_URL = "https://api.duvo.ai";

    private static final int HIGHEST_PORT = 65_535;

    private final ProfileStore store;
    private final Map<String, String> environment;
    private final KeyReader keys;

    public AccessResolver(ProfileStore store, Map<String, String> environment) {
        this.store = store;
        this.environment = Map.copyOf(environment);
        this.keys = new KeyReader(this.environment);
    }

    /** Reads the keys that are in force. */
    public KeyReader keys() {
        return keys;
    }

    /** The profiles these rules read. */
    public ProfileStore store() {
        return store;
    }

    /** The profile a command would use: {@code --profile}, {@code DUVO_PROFILE}, the configured default. */
    public Optional<Profile> profile(@Nullable String option) {
        Content content = store.load();
        String name = first(option, environment.get("DUVO_PROFILE"), content.defaultName());
        return Optional.ofNullable(name).map(content::require);
    }

    /**
     * What is in force for one command.
     *
     * @param profileOption the value of {@code --profile}, or null
     * @param teamOption the value of {@code --team}, or null
     * @throws Failure exit code 2 for an unknown profile, 1 for an address that is none
     */
    public ApiAccess resolve(@Nullable String profileOption, @Nullable String teamOption) {
        Optional<Profile> profile = profile(profileOption);
        String environmentKey = first(environment.get("DUVO_API_KEY"));
        boolean fromEnvironment = environmentKey != null;
        KeySource key = fromEnvironment
                ? KeySource.of(environmentKey)
                : profile.map(Profile::source).orElseGet(KeySource.None::new);
        String team = first(
                teamOption,
                environment.get("DUVO_TEAM_ID"),
                profile.map(Profile::teamId).orElse(null));
        String address = first(
                environment.get("DUVO_API_BASE_URL"),
                profile.map(Profile::baseUrl).orElse(null),
                DEFAULT_BASE_URL);
        return new ApiAccess(
                fromEnvironment
                        ? ApiAccess.ENVIRONMENT
                        : profile.map(Profile::name).orElse("no profile"),
                address(address == null ? DEFAULT_BASE_URL : address),
                key,
                fromEnvironment
                        ? "DUVO_API_KEY"
                        : profile.map(p -> "profile " + p.name()).orElse("nowhere"),
                team,
                profile.map(Profile::allowHttp).orElse(false),
                network().with(profile.map(Profile::tlsFiles).orElseGet(TlsFiles::none)));
    }

    /** The way to the network, as the environment says. */
    public Network network() {
        return Network.of(environment);
    }

    /** Whether the key in force is that of a profile for production, wherever it comes from. Asks nobody for a key. */
    public boolean isProduction(@Nullable String profileOption) {
        KeySource key = resolve(profileOption, null).key();
        return store.load().profiles().stream()
                .anyMatch(profile -> profile.production() && profile.source().isSame(key));
    }

    /** The prompt's colour where this profile is in use: its own, else red where it is for production. Asks nobody. */
    public Optional<PromptColour> colour(@Nullable String profileOption) {
        KeySource key = resolve(profileOption, null).key();
        return store.load().profiles().stream()
                .filter(profile -> profile.source().isSame(key))
                .flatMap(profile -> Stream.of(
                                Optional.ofNullable(profile.colour()),
                                Optional.of(PromptColour.RED).filter(red -> profile.production()))
                        .flatMap(Optional::stream))
                .findFirst();
    }

    /** Whether anybody ever logged in here or set a key. */
    public boolean isFirstStart() {
        return first(environment.get("DUVO_API_KEY")) == null
                && store.load().profiles().isEmpty();
    }

    /** An address of an API: absolute, http or https, with a host. */
    public static URI address(String text) {
        String wrong;
        try {
            URI uri = new URI(text.strip().replaceFirst("/+$", ""));
            wrong = wrong(uri);
            if (wrong.isEmpty()) {
                return uri;
            }
        } catch (URISyntaxException e) {
            wrong = "it cannot be read as one";
        }
        throw new Failure(
                ExitCode.ERROR,
                "\"" + withoutUser(text) + "\" is not an address of an API: " + wrong,
                "it looks like " + DEFAULT_BASE_URL + "; check DUVO_API_BASE_URL and the profile");
    }

    private static String wrong(URI uri) {
        boolean isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!isWeb) {
            return "it begins with http:// or https://";
        }
        if (uri.getRawUserInfo() != null) {
            return "it holds no user and no password, the key is given apart";
        }
        if (uri.getHost() == null || uri.getPort() > HIGHEST_PORT || uri.getPort() == 0) {
            return "it has no host, or a port that is none";
        }
        return uri.getRawQuery() != null || uri.getRawFragment() != null ? "it ends before any ? or #" : "";
    }

    private static String withoutUser(String text) {
        return text.replaceFirst("//[^/]*@", "//***@");
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return null;
    }
}
