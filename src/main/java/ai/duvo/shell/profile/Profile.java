package ai.duvo.shell.profile;

import ai.duvo.shell.network.TlsFiles;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An account kept on this machine.
 *
 * @param name unique, chosen by the user
 * @param apiKey the bearer token
 * @param baseUrl the API's address, or null for the public one
 * @param teamId the team to work on, or null for the key's own
 * @param allowHttp whether plain {@code http://} is allowed for a host that is not loopback
 * @param production whether what destroys there wants more than a yes
 * @param tls files of authorities and certificates, or null for none
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Profile(
        String name,
        String apiKey,
        @Nullable String baseUrl,
        @Nullable String teamId,
        boolean allowHttp,
        boolean production,
        @Nullable TlsFiles tls) {

    /** One without files of certificates. */
    public Profile(
            String name,
            String apiKey,
            @Nullable String baseUrl,
            @Nullable String teamId,
            boolean allowHttp,
            boolean production) {
        this(name, apiKey, baseUrl, teamId, allowHttp, production, null);
    }

    /** The files of authorities and certificates. */
    public TlsFiles tlsFiles() {
        TlsFiles files = tls;
        return files == null ? TlsFiles.none() : files;
    }

    /** The same with other files of certificates. */
    public Profile with(TlsFiles files) {
        return new Profile(name, apiKey, baseUrl, teamId, allowHttp, production, files.isEmpty() ? null : files);
    }

    /** The same under another name. */
    public Profile named(String other) {
        return new Profile(other, apiKey, baseUrl, teamId, allowHttp, production, tls);
    }

    /** The same, for production or not. */
    public Profile production(boolean isProduction) {
        return new Profile(name, apiKey, baseUrl, teamId, allowHttp, isProduction, tls);
    }

    /** Without the key: it must not get into a message by accident. */
    @Override
    public String toString() {
        return "Profile[" + name + "]";
    }
}
