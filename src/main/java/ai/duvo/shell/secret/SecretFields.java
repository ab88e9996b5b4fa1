package ai.duvo.shell.secret;

import java.util.List;
import java.util.Locale;

/** Fields of the API whose values are secrets: they are never kept or shown. */
public final class SecretFields {

    /** Fields whose value is a secret. */
    public static final List<String> VALUES = List.of(
            "password",
            "otp_secret",
            "client_secret",
            "oauth_client_secret",
            "secret",
            "api_key",
            "apikey",
            "access_token",
            "refresh_token",
            "token",
            "authorization",
            "signed_url",
            "signedurl",
            "upload_url",
            "authorization_url",
            "clientsecret",
            "accesstoken",
            "refreshtoken",
            "webhook_secret",
            "signing_secret",
            "private_key");

    /** Fields whose value is an object of secrets by name. */
    public static final List<String> MAPS = List.of("headers", "add_values", "values", "secret", "invite_link");

    private SecretFields() {}

    /** Whether the value of a field is a secret. */
    public static boolean isValue(String name) {
        return VALUES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether the values in a field's object are secrets. */
    public static boolean isMap(String name) {
        return MAPS.contains(name.toLowerCase(Locale.ROOT));
    }
}
