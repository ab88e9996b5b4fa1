package ai.duvo.shell.session;

import ai.duvo.shell.api.Exchange;
import java.util.ArrayList;
import java.util.List;

/** Keeps every exchange of a session. Thread safe. */
public final class ExchangeLog implements Observer {

    private final List<Exchange> exchanges = new ArrayList<>();

    @Override
    public synchronized void ended(Done done) {
        exchanges.addAll(done.exchanges());
    }

    /** All of them as an HTTP archive, without secrets. */
    public synchronized byte[] toHar(Secrets secrets, String version) {
        return new Har(secrets, version).write(exchanges);
    }
}
