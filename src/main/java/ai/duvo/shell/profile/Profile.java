package ai.duvo.shell.profile;

import ai.duvo.shell.credential.KeySource;
import ai.duvo.shell.network.TlsFiles;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An account kept on this machine.
 *
 * @param name unique, chosen by the user
 * @param apiKey the bearer token, or null when it is kept elsewhere
 * @param baseUrl the API's address, or null for the public one
 * @param teamId the team to work on, or null for the key's own
 * @param allowHttp whether plain {@code http://} is allowed for a host that is not loopback
 * @param production whether what destroys there wants more than a yes
 * @param tls files of authorities and certificates, or null for none
 * @param externalKey where the token is, or null when it is here
 * @param colour the prompt's, or null for none
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Profile(
        String name,
        @Nullable String apiKey,
        @Nullable String baseUrl,
        @Nullable String teamId,
        boolean allowHttp,
        boolean production,
        @Nullable TlsFiles tls,
        @Nullable ExternalKey externalKey,
        @Nullable PromptColour colour) {

    /** One with its key here and without files of certificates. */
    public Profile(
            String name,
            @Nullable String apiKey,
            @Nullable String baseUrl,
            @Nullable String teamId,
            boolean allowHttp,
            boolean production) {
        this(name, apiKey, baseUrl, teamId, allowHttp, production, null, null, null);
    }

    /** Where its key is. */
    public KeySource source() {
        ExternalKey elsewhere = externalKey;
        return elsewhere == null ? KeySource.of(apiKey) : elsewhere.source(name);
    }

    /** The same with its key elsewhere. */
    public Profile keyIn(KeySource source) {
        String text = source instanceof KeySource.Text here ? here.key() : null;
        return new Profile(name, text, baseUrl, teamId, allowHttp, production, tls, ExternalKey.of(source), colour);
    }

    /** The files of authorities and certificates. */
    public TlsFiles tlsFiles() {
        TlsFiles files = tls;
        return files == null ? TlsFiles.none() : files;
    }

    /** The same with other files of certificates. */
    public Profile with(TlsFiles files) {
        return new Profile(
                name,
                apiKey,
                baseUrl,
                teamId,
                allowHttp,
                production,
                files.isEmpty() ? null : files,
                externalKey,
                colour);
    }

    /** The same under another name. */
    public Profile named(String other) {
        return new Profile(other, apiKey, baseUrl, teamId, allowHttp, production, tls, externalKey, colour);
    }

    /** The same at another address; null for the public one. */
    public Profile at(@Nullable String address) {
        return new Profile(name, apiKey, address, teamId, allowHttp, production, tls, externalKey, colour);
    }

    /** The same, for production or not. */
    public Profile production(boolean isProduction) {
        return new Profile(name, apiKey, baseUrl, teamId, allowHttp, isProduction, tls, externalKey, colour);
    }

    /** The same with another colour of the prompt; null for none. */
    public Profile coloured(@Nullable PromptColour other) {
        return new Profile(name, apiKey, baseUrl, teamId, allowHttp, production, tls, externalKey, other);
    }

    /** Without the key: it must not get into a message by accident. */
    @Override
    public String toString() {
        return "Profile[" + name + "]";
    }
}
