package ai.duvo.shell.session;

import ai.duvo.shell.api.Exchange;
import java.util.ArrayList;
import java.util.List;

/** The exchanges of the command that runs now. Thread safe. */
final class Exchanges {

    private List<Exchange> current = new ArrayList<>();

    synchronized void begin() {
        current = new ArrayList<>();
    }

    synchronized void add(Exchange exchange) {
        current.add(exchange);
    }

    synchronized List<Exchange> taken() {
        return List.copyOf(current);
    }
}
