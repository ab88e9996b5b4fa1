package ai.duvo.shell.session;

import ai.duvo.shell.profile.Access;
import java.net.URI;

/** What becomes of the requests of a command. */
sealed interface Sending {

    /** They go over the network. */
    record Network() implements Sending {}

    /** They are shown. */
    record Shown(RequestText.Style style, Secrets secrets) implements Sending {}

    /**
     * They are answered from what was recorded.
     *
     * @param access names the recorded team
     */
    record Offline(Playback playback, Access access) implements Sending {}

    /** Shown as the options ask for, else in this style. */
    static Sending shown(Defaults options, RequestText.Style usual, Secrets secrets) {
        boolean isCurl = options.value("no-send").filter("curl"::equals).isPresent();
        return new Shown(isCurl ? RequestText.Style.CURL : usual, secrets);
    }

    /** Answers from what was recorded; nobody's key is needed. */
    static Sending offline(Playback playback) {
        URI nowhere = URI.create("https://offline.invalid");
        return new Offline(
                playback,
                new Access("offline", nowhere, null, "nowhere", playback.team().orElse(null), false));
    }
}
