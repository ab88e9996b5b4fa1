package ai.duvo.shell.completion;

import ai.duvo.shell.inventory.InventoryItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Paths of a list as file names are offered: one folder at a time, its folders first.
 *
 * @param folders with their slash, and how many files are in each at any depth; sorted
 * @param files in the folder itself, sorted
 */
record FolderView(Map<String, Integer> folders, List<InventoryItem> files) {

    /** What begins so, up to the next slash. */
    static FolderView of(List<InventoryItem> items, String typed) {
        Map<String, Integer> folders = new TreeMap<>();
        List<InventoryItem> files = new ArrayList<>();
        for (InventoryItem item : items) {
            int slash = item.id().indexOf('/', typed.lastIndexOf('/') + 1);
            if (item.id().startsWith(typed) && slash >= 0) {
                folders.merge(item.id().substring(0, slash + 1), 1, Integer::sum);
            } else if (item.id().startsWith(typed)) {
                files.add(item);
            }
        }
        files.sort(Comparator.comparing(InventoryItem::id));
        return new FolderView(folders, files);
    }

    boolean isEmpty() {
        return folders.isEmpty() && files.isEmpty();
    }
}
