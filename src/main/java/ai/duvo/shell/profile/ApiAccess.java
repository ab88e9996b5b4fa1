package ai.duvo.shell.profile;

import ai.duvo.shell.credential.KeySource;
import ai.duvo.shell.network.Network;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Access to an API, who calls it with which key: the outcome of profiles, environment and global options.
 *
 * @param label what the prompt shows: the profile's name, {@code env} or {@code demo}
 * @param baseUrl the API's address
 * @param key the bearer token, or who is asked for it when it is needed
 * @param keyFrom where the key comes from, in words
 * @param team the team asked for, or null for the credential's own
 * @param allowHttp whether plain {@code http://} is allowed for a host that is not loopback
 * @param network the way there
 */
public record ApiAccess(
        String label,
        URI baseUrl,
        KeySource key,
        String keyFrom,
        @Nullable String team,
        boolean allowHttp,
        Network network) {

    /** The label of one whose key comes from the environment. */
    static final String ENVIRONMENT = "env";

    /** One that is reached directly, with a key at hand. */
    public ApiAccess(
            String label, URI baseUrl, @Nullable String key, String keyFrom, @Nullable String team, boolean allowHttp) {
        this(label, baseUrl, KeySource.of(key), keyFrom, team, allowHttp, Network.direct());
    }

    /** Whether the key comes from the environment: then no profile says where it belongs. */
    public boolean isKeyFromEnvironment() {
        return label.equals(ENVIRONMENT);
    }

    /** The same, asking for that team; for the credential's own when it is null. */
    public ApiAccess in(@Nullable String otherTeam) {
        return new ApiAccess(label, baseUrl, key, keyFrom, otherTeam, allowHttp, network);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Access[" + label + ", " + baseUrl + "]";
    }
}
