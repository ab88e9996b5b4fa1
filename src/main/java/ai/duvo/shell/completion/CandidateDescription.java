package ai.duvo.shell.completion;

import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.inventory.AgeText;
import ai.duvo.shell.inventory.InventoryItem;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** Description beside an id: {@code Ops bot · last run 17 min ago}. */
final class CandidateDescription {

    private CandidateDescription() {}

    static String of(Listing listing, InventoryItem item, Instant now) {
        Set<String> parts = new LinkedHashSet<>();
        if (!item.name().isEmpty()) {
            parts.add(item.name());
        }
        for (int i = 0; i < Math.min(listing.tells().size(), item.tells().size()); i++) {
            String value = item.tells().get(i);
            if (!value.isEmpty()) {
                parts.add(text(listing.tells().get(i), value, now));
            }
        }
        return String.join(" · ", parts);
    }

    private static String text(Column column, String value, Instant now) {
        if (column.type() == Type.TIME) {
            long millis = InventoryItem.millis(value);
            String ago = millis == 0 ? value : AgeText.ago(Duration.between(Instant.ofEpochMilli(millis), now));
            return column.title() + " " + ago;
        }
        return column.type() == Type.NUMBER ? column.title() + " " + value : value;
    }
}
