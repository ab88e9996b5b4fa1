package ai.duvo.shell.secret;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that make a value a secret: the one table of them, for fields, headers and parameters of addresses. Case and
 * what separates words do not matter: {@code client_secret}, {@code clientSecret} and {@code Client-Secret} are one.
 */
public final class SecretNames {

    /** How the names of secret fields end. */
    private static final List<String> FIELDS = List.of(
            "password",
            "passwd",
            "passphrase",
            "passcode",
            "secret",
            "token",
            "tokens",
            "apikey",
            "apikeys",
            "privatekey",
            "secretkey",
            "signingkey",
            "encryptionkey",
            "accesskey",
            "secretaccesskey",
            "authorization",
            "bearer",
            "signedurl",
            "uploadurl",
            "authorizationurl",
            "webhookurl",
            "sessioncookie");

    /** Names that end so and hold none: places in a list. */
    private static final List<String> PLAIN_FIELDS = List.of(
            "pagetoken", "nexttoken", "continuationtoken", "synctoken", "maxtokens", "outputtokens", "inputtokens");

    /** Fields whose value is an object or a list of secrets. */
    private static final Set<String> MAPS = Set.of("headers", "addvalues", "values", "secret", "invitelink");

    /** How the names of secret headers end. */
    private static final List<String> HEADERS = List.of(
            "authorization", "cookie", "apikey", "accesskey", "token", "secret", "password", "signature", "credential");

    /** Headers that only describe a message; in an object of headers the others may be secrets. */
    private static final Set<String> PLAIN_HEADERS = Set.of(
            "accept",
            "acceptcharset",
            "acceptencoding",
            "acceptlanguage",
            "cachecontrol",
            "connection",
            "contentdisposition",
            "contentencoding",
            "contentlanguage",
            "contentlength",
            "contenttype",
            "date",
            "etag",
            "host",
            "idempotencykey",
            "ifmatch",
            "ifnonematch",
            "lastmodified",
            "origin",
            "pragma",
            "referer",
            "useragent",
            "vary",
            "xrequestid");

    /** Parameters of an address besides those that are secret as fields. */
    private static final Set<String> PARAMETERS = Set.of(
            "code",
            "sig",
            "signature",
            "credential",
            "key",
            "jwt",
            "sas",
            "auth",
            "xamzsignature",
            "xamzcredential",
            "xamzsecuritytoken",
            "xgoogsignature",
            "xgoogcredential",
            "googleaccessid",
            "awsaccesskeyid",
            "keypairid",
            "policy");

    /** Parameters that make all others of an address a part of the credential. */
    private static final Set<String> SIGNING = Set.of(
            "signature",
            "sig",
            "xamzsignature",
            "xamzcredential",
            "xamzsecuritytoken",
            "xgoogsignature",
            "xgoogcredential");

    /** Parameters that are a secret only beside others, as of a sign-in. */
    private static final Set<String> SIGN_IN = Set.of("clientid", "responsetype", "redirecturi", "code");

    private static final Pattern SEPARATOR = Pattern.compile("[^a-z0-9]+");

    private SecretNames() {}

    /** Whether the value of a field is a secret. */
    public static boolean isField(String name) {
        String plain = plain(name);
        return FIELDS.stream().anyMatch(plain::endsWith)
                && PLAIN_FIELDS.stream().noneMatch(plain::endsWith);
    }

    /** Whether the values in a field's object are secrets. */
    public static boolean isMap(String name) {
        return MAPS.contains(plain(name));
    }

    /** Whether a value in an object of secrets, such as of headers, is none by its own name. */
    static boolean isPlain(String name) {
        return PLAIN_HEADERS.contains(plain(name));
    }

    /** Whether a field counts something, so that a number in it says nothing. */
    static boolean isCount(String name) {
        return plain(name).endsWith("tokens");
    }

    /** Whether the value of a header is a secret. */
    public static boolean isHeader(String name) {
        String plain = plain(name);
        return HEADERS.stream().anyMatch(plain::endsWith);
    }

    /** Whether the value of a parameter of an address is a secret. */
    static boolean isParameter(String name) {
        return PARAMETERS.contains(plain(name)) || isField(name);
    }

    /** Whether a parameter makes the whole address a credential. */
    static boolean isSigning(String name) {
        return SIGNING.contains(plain(name));
    }

    /** Whether parameters of these names belong to a sign-in, whose {@code state} is a secret as well. */
    static boolean isSignIn(List<String> names) {
        return names.stream().map(SecretNames::plain).anyMatch(SIGN_IN::contains);
    }

    private static String plain(String name) {
        return SEPARATOR.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
