package ai.duvo.shell.session;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.api.ClientListener;
import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.exchange.ConsoleClientListener;
import ai.duvo.shell.exchange.ExchangeHistory;
import ai.duvo.shell.exchange.ExchangeTrace;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.settings.ShellSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Collects what the client sends: for the history, for the command that runs, and for the trace. Thread safe. */
final class ExchangeCollector {

    /** A command that follows a run for hours sends requests all the time. */
    private static final int MOST_AT_PROMPT = 1_000;

    private final Console console;
    private final SecretMasker secrets;
    private final ExchangeHistory history;
    private final SessionVariables variables;
    private final ResultPrinter printer;
    private final ExchangeTrace trace;
    private final Predicate<String> note;
    private final List<Exchange> exchanges = new ArrayList<>();
    private volatile ActiveOptions running = ActiveOptions.none();

    /**
     * Empty.
     *
     * @param variables one of them chooses the trace
     * @param printer knows whether a person types the lines
     * @param note says something about a wait, where somebody is told of it
     */
    ExchangeCollector(
            Console console,
            SecretMasker secrets,
            ExchangeHistory history,
            SessionVariables variables,
            ResultPrinter printer,
            Predicate<String> note) {
        this.console = console;
        this.secrets = secrets;
        this.history = history;
        this.variables = variables;
        this.printer = printer;
        this.note = note;
        this.trace = new ExchangeTrace(console, secrets);
    }

    /** Listens to the clients that somebody waits for. */
    ClientListener listener() {
        return new ConsoleClientListener(console, secrets, note, this::exchanged);
    }

    /** Keeps what was sent while nobody waited. */
    void exchangedBehind(Exchange exchange) {
        secrets.learn(exchange);
        history.addBehind(exchange);
    }

    /** A command begins: what came before it is nobody's. */
    void begin(ActiveOptions options) {
        running = options;
        take();
    }

    /** What was exchanged since {@link #begin}, once. */
    List<Exchange> take() {
        synchronized (exchanges) {
            List<Exchange> all = List.copyOf(exchanges);
            exchanges.clear();
            return all;
        }
    }

    private void exchanged(Exchange exchange) {
        secrets.learn(exchange);
        synchronized (exchanges) {
            exchanges.add(exchange);
            if (exchanges.size() > MOST_AT_PROMPT && printer.isPrompt()) {
                exchanges.remove(0);
            }
        }
        trace.tell(history.add(exchange), ShellSettings.value(ShellSettings.TRACE, variables), running.flag("verbose"));
    }
}
