package ai.duvo.shell.session;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.exchange.Playback;
import ai.duvo.shell.exchange.RequestFormatter;
import ai.duvo.shell.profile.ApiAccess;
import ai.duvo.shell.secret.SecretMasker;
import java.net.URI;

/** Mode of sending: what becomes of the requests of a command. */
sealed interface SendMode {

    /** They go over the network. */
    record Network() implements SendMode {}

    /** They are shown. */
    record Shown(RequestFormatter.Style style, SecretMasker secrets) implements SendMode {}

    /**
     * They are answered from what was recorded.
     *
     * @param access names the recorded team
     */
    record Offline(Playback playback, ApiAccess access) implements SendMode {}

    /** Shown as the options ask for, else in this style. */
    static SendMode shown(ActiveOptions options, RequestFormatter.Style usual, SecretMasker secrets) {
        boolean isCurl = options.value("no-send").filter("curl"::equals).isPresent();
        return new Shown(isCurl ? RequestFormatter.Style.CURL : usual, secrets);
    }

    /** Answers from what was recorded; nobody's key is needed. */
    static SendMode offline(Playback playback) {
        URI nowhere = URI.create("https://offline.invalid");
        return new Offline(
                playback,
                new ApiAccess(
                        "offline", nowhere, null, "nowhere", playback.team().orElse(null), false));
    }
}
