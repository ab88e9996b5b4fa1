package ai.duvo.shell.completion;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.inventory.InventoryItem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderViewTest {

    private static final List<InventoryItem> ITEMS = Stream.of(
                    "welcome.txt", "docs/b.md", "docs/a.md", "docs/old/x.md", "data/s.csv", "/top/t.txt")
            .map(path -> new InventoryItem(path, "", "", List.of(), 0))
            .toList();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''       | /=1 data/=1 docs/=3 welcome.txt
                    d        | data/=1 docs/=3
                    docs     | docs/=3
                    docs/    | docs/old/=1 docs/a.md docs/b.md
                    docs/o   | docs/old/=1
                    docs/a   | docs/a.md
                    /        | /top/=1
                    x        | ''
                    docs/x   | ''
                    """)
    void oneFolderAtATime(String typed, String wanted) {
        FolderView view = FolderView.of(ITEMS, typed);
        List<String> shown = Stream.concat(
                        view.folders().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()),
                        view.files().stream().map(InventoryItem::id))
                .toList();
        assertThat(String.join(" ", shown)).isEqualTo(wanted);
        assertThat(view.isEmpty()).isEqualTo(wanted.isEmpty());
    }
}
