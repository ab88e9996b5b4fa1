package ai.duvo.shell.lookup;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.line.Invocation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The workspace's things for the look-ups of one line: what Tab knows, what results held, what the API lists.
 *
 * @param results what lines of this session brought, the newest first
 * @param console shows what words meant
 */
public record LineThings(
        Catalog catalog,
        NameLookup names,
        boolean isDry,
        KnownThings tab,
        ActiveOptions options,
        Supplier<Stream<Answer>> results,
        Consumer<String> console)
        implements ThingSource {

    private static final int MOST_RESULTS = 50;

    /** What a command brought. */
    public record Answer(Command row, byte[] json) {}

    @Override
    public Known known(Kind kind, Map<Kind, String> below) {
        return tab.of(kind, below, options);
    }

    @Override
    public List<String> seen(Kind kind, String prefix) {
        return results.get()
                .limit(MOST_RESULTS)
                .flatMap(answer -> SeenIds.in(answer.json(), answer.row(), kind, prefix))
                .distinct()
                .toList();
    }

    @Override
    public Known listed(Invocation line, Command lister) {
        return names.listed(line, lister);
    }

    @Override
    public void tell(String text) {
        console.accept(text);
    }
}
