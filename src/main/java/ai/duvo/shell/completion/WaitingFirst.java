package ai.duvo.shell.completion;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.inventory.InventoryItem;
import ai.duvo.shell.inventory.ItemIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Order of runs where one is answered: those that wait for a human come first. */
final class WaitingFirst {

    private static final Set<String> WAITING = Set.of("waiting", "needs_attention");

    private WaitingFirst() {}

    /** Whether a command answers what a run asks. */
    static boolean isFor(Kind kind, LineAnalyzer line) {
        return kind == Kind.RUN
                && line.command().map(Command::arguments).stream()
                        .flatMap(List::stream)
                        .anyMatch(argument -> argument.kind() == Kind.HUMAN_REQUEST);
    }

    /** What a search finds, in that order. */
    static ItemIndex.Found search(ItemIndex index, String typed, List<String> recent, int most) {
        ItemIndex.Found all = index.search(typed, recent, Math.max(1, index.size()));
        List<InventoryItem> best = new ArrayList<>(all.best());
        best.sort(Comparator.comparing(run -> run.tells().stream().noneMatch(WAITING::contains)));
        return new ItemIndex.Found(best.subList(0, Math.min(most, best.size())), all.total());
    }
}
