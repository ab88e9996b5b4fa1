package ai.duvo.shell.update;

import ai.duvo.shell.api.Endpoint;
import ai.duvo.shell.failure.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/**
 * Where the newest version is told.
 *
 * @param origin scheme, host and port
 * @param path from {@code /}
 */
record UpdateAddress(URI origin, String path) {

    private static final String VARIABLE = "DUVO_UPDATE_URL";

    private static final int HIGHEST_PORT = 65_535;

    /**
     * The address of the environment, else that of the build.
     *
     * @throws Failure when there is none, or what there is cannot be asked
     */
    static UpdateAddress of(Map<String, String> environment, String built) {
        String text = environment.getOrDefault(VARIABLE, built).strip();
        if (text.isEmpty()) {
            throw Failure.error(
                    "it is not known where newer versions are told: no address is set",
                    "set " + VARIABLE + "=https://HOST/PATH, which answers {\"version\": \"1.2.3\"}");
        }
        try {
            URI uri = new URI(text);
            String wrong = wrong(uri);
            if (wrong.isEmpty()) {
                String path = uri.getRawPath();
                return new UpdateAddress(
                        new URI(uri.getScheme() + "://" + uri.getRawAuthority()), path.isEmpty() ? "/" : path);
            }
            throw refused(wrong);
        } catch (URISyntaxException e) {
            throw refused("it cannot be read as one");
        }
    }

    private static String wrong(URI uri) {
        boolean isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!isWeb || uri.getHost() == null || uri.getPort() > HIGHEST_PORT || uri.getPort() == 0) {
            return "it begins with https:// and a host";
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return "it holds no user, no password, no ? and no #";
        }
        return Endpoint.isSafe(uri) ? "" : "http:// is for this machine only, others could change the answer";
    }

    /** It may hold a password, so it is not shown. */
    private static Failure refused(String why) {
        return Failure.error(
                "the address of newer versions cannot be used: " + why, "set " + VARIABLE + "=https://HOST/PATH");
    }
}
