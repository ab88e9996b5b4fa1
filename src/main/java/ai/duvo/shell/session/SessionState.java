package ai.duvo.shell.session;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.exchange.Playback;
import ai.duvo.shell.exchange.RequestFormatter;
import ai.duvo.shell.failure.ExitRequest;
import ai.duvo.shell.line.AnsweredWords;
import ai.duvo.shell.lookup.LookupMemory;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.HoldingPrompter;
import ai.duvo.shell.output.Prompter;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.trust.TrustPolicy;
import java.time.Clock;

/**
 * State that holds for the next lines of a session: options, who is asked, what becomes of requests, whether it ends.
 */
public final class SessionState {

    private final Console console;
    private final SecretMasker secrets;
    private final AnsweredWords answers = new AnsweredWords();
    private final ExitRequest exit = new ExitRequest();
    private Prompter prompter = Prompter.nobody();
    private SendMode sendMode = new SendMode.Network();
    private RequestFormatter.Style style = RequestFormatter.Style.FULL;
    private ActiveOptions defaults;
    private TrustPolicy trust = TrustPolicy.typed();
    private LookupMemory lookups;

    SessionState(Console console, SecretMasker secrets, ActiveOptions defaults, Clock clock) {
        this.console = console;
        this.secrets = secrets;
        this.defaults = defaults;
        this.lookups = new LookupMemory(clock);
    }

    /** The options in force when a line gives none. */
    public ActiveOptions defaults() {
        return defaults;
    }

    /** Changes them from the next line on. */
    public void defaults(ActiveOptions next) {
        defaults = next;
    }

    /** What its lines may do besides calling the API. */
    public TrustPolicy trust() {
        return trust;
    }

    /** Lets its lines do that from now on. */
    public void trust(TrustPolicy policy) {
        trust = policy;
    }

    /** Who to ask. */
    public Prompter prompter() {
        return prompter;
    }

    /** Lets it ask a person, or nobody again. */
    public void prompter(Prompter next) {
        prompter = new HoldingPrompter(next, console);
    }

    /** What a person said for the command that runs. */
    public AnsweredWords answers() {
        return answers;
    }

    /** What look-ups of words remember. */
    public LookupMemory lookups() {
        return lookups;
    }

    /** Whether it is to end, and with which exit code. */
    public ExitRequest exit() {
        return exit;
    }

    /** From now on requests are shown in a few words and not sent. */
    public void showOnly() {
        style = RequestFormatter.Style.BRIEF;
        defaults = defaults.on("no-send");
    }

    /** From now on requests are answered from what was recorded. */
    public void playBack(Playback playback) {
        sendMode = SendMode.offline(playback);
    }

    /** Whether these options send nothing. */
    public boolean isDry(ActiveOptions options) {
        return options.flag("no-send");
    }

    /** Whether nothing is sent as long as a line says nothing else. */
    public boolean isDry() {
        return isDry(defaults);
    }

    /** Whether requests go over the network. */
    boolean isOnline() {
        return sendMode instanceof SendMode.Network;
    }

    /** What becomes of the requests of a line with these options. */
    SendMode sendMode(ActiveOptions options) {
        return isDry(options) ? SendMode.shown(options, style, secrets) : sendMode;
    }

    /** Asks and sends as another session does, from the next line on. */
    void like(SessionState other) {
        prompter = other.prompter;
        sendMode = other.sendMode;
        style = other.style;
        trust = other.trust;
        lookups = other.lookups;
    }
}
