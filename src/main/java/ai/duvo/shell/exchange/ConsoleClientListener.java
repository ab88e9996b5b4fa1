package ai.duvo.shell.exchange;

import ai.duvo.shell.api.ClientListener;
import ai.duvo.shell.api.Deprecation;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.secret.SecretMasker;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Tells on standard error what the client does besides answering. */
public final class ConsoleClientListener implements ClientListener {

    private final Console console;
    private final SecretMasker secrets;
    private final Predicate<String> note;
    private final Consumer<Exchange> exchanged;

    /**
     * Listens.
     *
     * @param note says something about a wait, where somebody is told of it
     * @param exchanged takes what was exchanged
     */
    public ConsoleClientListener(
            Console console, SecretMasker secrets, Predicate<String> note, Consumer<Exchange> exchanged) {
        this.console = console;
        this.secrets = secrets;
        this.note = note;
        this.exchanged = exchanged;
    }

    @Override
    public void exchanged(Exchange exchange) {
        exchanged.accept(exchange);
    }

    @Override
    public void retrying(String reason, Duration pause, int attempt, int attempts) {
        console.err(String.format(
                Locale.ROOT,
                "duvo: %s; trying again in %.1f s (try %d of %d)",
                VisibleText.text(secrets.mask(reason)),
                pause.toMillis() / 1000.0,
                attempt,
                attempts));
    }

    @Override
    public void waiting(String host, Duration so, Duration most) {
        String text = "still no whole answer from " + host + " after " + so.toSeconds() + " s; it may take "
                + most.toSeconds() + " s";
        if (!note.test("still no whole answer from " + host)) {
            console.err("hint: " + VisibleText.text(text) + ", which --timeout changes");
        }
    }

    @Override
    public void deprecated(Deprecation deprecation) {
        secrets.mask(deprecation.text()).lines().map(VisibleText::text).forEach(console::err);
    }
}
