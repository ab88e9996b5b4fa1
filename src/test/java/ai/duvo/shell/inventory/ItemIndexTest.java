package ai.duvo.shell.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemIndexTest {

    private static final String OPS = "3f0c1a52-354c-4ac0-a75b-18d172be4118";
    private static final String OPS_TOO = "6cc0d535-ae72-4a46-8277-638382df45a3";
    private static final String CAFE = "2fcbba1f-503d-4f05-a4f4-16b76896d9f2";
    private static final String INVOICES = "cffe9b31-ca24-4550-a614-07c75a1baee2";
    private static final String GMAIL = "88a58184-2a58-48ab-bd95-871c6fd4ab8a";

    private final ItemIndex index = ItemIndex.of(List.of(
            item(OPS, 50, "Ops bot"),
            item(OPS_TOO, 40, "Ops bot"),
            item(CAFE, 30, "Café stock 🧾"),
            item(INVOICES, 20, "Invoice clerk \"EMEA\""),
            item(GMAIL, 10, "Google mail", "gmail")));

    @ParameterizedTest
    @CsvSource({
        "3f0c," + OPS,
        "3F0C1A," + OPS,
        "cafe," + CAFE,
        "CAFÉ," + CAFE,
        "stock caf," + CAFE,
        "clerk inv," + INVOICES,
        "emea," + INVOICES,
        "oogle," + GMAIL,
        "gmail," + GMAIL,
        "invoce," + INVOICES,
        "invocie clerk," + INVOICES
    })
    void whatIsTypedFindsById(String typed, String id) {
        assertThat(ids(typed)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"3f0d", "3f0c1b52-354c", "cffe9b32", "xyz"})
    void aWrongDigitOrWordFindsNothing(String typed) {
        assertThat(ids(typed)).isEmpty();
    }

    @Test
    void aTypoCountsOnlyWhenNothingFitsExactly() {
        ItemIndex names = ItemIndex.of(List.of(item("a1", 2, "Stick"), item("a2", 1, "Stock")));
        assertThat(names.search("stock", List.of(), 9).best())
                .extracting(InventoryItem::id)
                .containsExactly("a2");
        assertThat(names.search("stuck", List.of(), 9).best())
                .extracting(InventoryItem::id)
                .containsExactly("a1", "a2");
    }

    @Test
    void theNewestComeFirstUnlessOthersWereUsedLately() {
        assertThat(ids("")).containsExactly(OPS, OPS_TOO, CAFE, INVOICES, GMAIL);
        assertThat(index.search("", List.of(GMAIL, CAFE, "gone"), 9).best())
                .extracting(InventoryItem::id)
                .containsExactly(GMAIL, CAFE, OPS, OPS_TOO, INVOICES);
        assertThat(index.search("ops", List.of(OPS_TOO), 9).best())
                .extracting(InventoryItem::id)
                .containsExactly(OPS_TOO, OPS);
    }

    @Test
    void aBetterFitComesBeforeANewerOne() {
        ItemIndex names = ItemIndex.of(List.of(
                item("b1", 9, "My shop bots"),
                item("b2", 8, "Laptops"),
                item("b3", 7, "The ops desk"),
                item("b4", 6, "Ops")));
        assertThat(names.search("ops", List.of(), 9).best())
                .extracting(InventoryItem::id)
                .containsExactly("b4", "b3", "b2");
    }

    @Test
    void onlyTheBestAreGivenButAllAreCounted() {
        ItemIndex many = ItemIndex.of(IntStream.range(0, 5_000)
                .mapToObj(i -> item("id" + i, i, "Agent " + i))
                .toList());
        ItemIndex.Found all = many.search("", List.of("id7"), 10);
        assertThat(all.total()).isEqualTo(5_000);
        assertThat(all.best()).hasSize(10).extracting(InventoryItem::id).startsWith("id7", "id4999");
        ItemIndex.Found some = many.search("agent 49", List.of(), 10);
        assertThat(some.total()).isEqualTo(199);
        assertThat(some.best()).hasSize(10);
    }

    @Test
    void anIdIsFoundOnlyWhole() {
        assertThat(index.get(CAFE)).map(InventoryItem::name).contains("Café stock 🧾");
        assertThat(index.get("3f0c")).isEmpty();
        assertThat(ItemIndex.EMPTY.get(CAFE)).isEmpty();
    }

    private List<String> ids(String typed) {
        return index.search(typed, List.of(), 9).best().stream()
                .map(InventoryItem::id)
                .toList();
    }

    private static InventoryItem item(String id, long time, String... names) {
        return InventoryItem.of(id, List.of(names), List.of(), time);
    }
}
