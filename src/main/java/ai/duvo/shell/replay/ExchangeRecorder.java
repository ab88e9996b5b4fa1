package ai.duvo.shell.replay;

import ai.duvo.shell.api.Exchange;
import ai.duvo.shell.exchange.HarFormat;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandObserver;
import ai.duvo.shell.session.CommandResult;
import java.util.ArrayList;
import java.util.List;

/** Keeps every exchange of a session. Thread safe. */
public final class ExchangeRecorder implements CommandObserver {

    private final List<Exchange> exchanges = new ArrayList<>();

    @Override
    public synchronized void ended(CommandResult result) {
        exchanges.addAll(result.exchanges());
    }

    /** All of them as an HTTP archive, without secrets. */
    public synchronized byte[] toHar(SecretMasker secrets, String version) {
        return new HarFormat(secrets, version).write(exchanges);
    }
}
