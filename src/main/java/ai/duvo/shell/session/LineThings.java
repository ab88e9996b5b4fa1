package ai.duvo.shell.session;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.lookup.SeenIds;
import ai.duvo.shell.lookup.ThingSource;
import java.util.List;
import java.util.Map;

/** The workspace's things for the look-ups of one line: what Tab knows, what results held, what the API lists. */
final class LineThings implements ThingSource {

    private static final int MOST_RESULTS = 50;

    private final CommandParts parts;
    private final CommandRequests requests;
    private final ActiveOptions options;

    LineThings(CommandParts parts, CommandRequests requests, ActiveOptions options) {
        this.parts = parts;
        this.requests = requests;
        this.options = options;
    }

    @Override
    public Catalog catalog() {
        return parts.catalog();
    }

    @Override
    public Known known(Kind kind, Map<Kind, String> below) {
        return parts.state().isOnline() ? parts.state().known().of(kind, below, options) : Known.nothing();
    }

    @Override
    public List<String> seen(Kind kind, String prefix) {
        return parts.variables().results().commands().stream()
                .limit(MOST_RESULTS)
                .map(ResultHistory.CommandRun::result)
                .flatMap(ran ->
                        SeenIds.in(ran.answer().body(), ran.invocation().command(), kind, prefix))
                .distinct()
                .toList();
    }

    @Override
    public Known listed(Invocation line, Command lister) {
        return requests.names().listed(line, lister);
    }

    @Override
    public boolean isDry() {
        return requests.isDry();
    }

    @Override
    public void tell(String text) {
        if (parts.state().tellsOnce(text)) {
            parts.console().aside(text);
        }
    }
}
