package ai.duvo.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Result;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the store of the demo lists and finds, and what its files declare. */
class DemoStoreTest {

    private final ShelfDemo demo = new ShelfDemo();

    @Test
    void aListHasTheEnvelopeOfItsRow() {
        JsonNode shelves = demo.send(ShelfDemo.SHELVES, Map.of(), Map.of(), "");
        assertThat(shelves.path("shelves").findValuesAsString("name")).containsExactly("Top", "Bottom");
        assertThat(shelves.propertyNames()).containsExactly("shelves");
    }

    @Test
    void aListOfAParentIsPagedAsItsRowSays() {
        JsonNode books = demo.list(Map.of());
        assertThat(ShelfDemo.titles(books)).containsExactly("Ada", "Bea");
        assertThat(books.path("total").asInt()).isEqualTo(2);
        assertThat(books.path("limit").asInt()).isEqualTo(2);
        assertThat(ShelfDemo.titles(demo.list(Map.of("limit", "1", "offset", "1"))))
                .containsExactly("Bea");
        assertThat(ShelfDemo.titles(demo.list(Map.of("offset", "9")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 4, 'limit must be a number from 1 to 3'",
        "limit, 0, 'limit must be a number from 1 to 3'",
        "offset, -1, 'offset must be a number from 0 to 2147483647'",
        "limit, x, 'limit must be a number from 1 to 3'",
        "sort_by, pages, 'sort_by must be one of title, created_at'"
    })
    void whatAListCannotDoIsRefused(String name, String value, String message) {
        demo.refused(
                400, message, "GET " + ShelfDemo.BOOKS, Map.of("shelf_id", demo.shelf(0)), Map.of(name, value), "");
    }

    @Test
    void aListIsFilteredSearchedAndSorted() {
        assertThat(ShelfDemo.titles(demo.list(Map.of("pages", "300")))).containsExactly("Ada");
        assertThat(ShelfDemo.titles(demo.list(Map.of("isbn", "2,3", "state", "all"))))
                .containsExactly("Bea", "Out");
        assertThat(ShelfDemo.titles(demo.list(Map.of("search", "BE")))).containsExactly("Bea");
        assertThat(ShelfDemo.titles(demo.list(Map.of("unknown", "x")))).hasSize(2);
        assertThat(ShelfDemo.titles(demo.list(Map.of("sort_by", "title")))).containsExactly("Bea", "Ada");
        assertThat(ShelfDemo.titles(demo.list(Map.of("sort_by", "title", "sort_order", "asc"))))
                .containsExactly("Ada", "Bea");
        assertThat(ShelfDemo.titles(demo.list(Map.of(
                        "created_at_from",
                        demo.workspace().openedAt.minus(Duration.ofHours(50)).toString()))))
                .containsExactly("Bea");
    }

    @Test
    void anIdIsFoundWhereItIs() {
        Map<String, String> here = Map.of("shelf_id", demo.shelf(0), "book_id", demo.book(0));
        assertThat(demo.send("GET " + ShelfDemo.BOOKS + "/{book_id}", here, Map.of(), "")
                        .path("title")
                        .asString())
                .isEqualTo("Ada");
        Map<String, String> elsewhere = Map.of("shelf_id", demo.shelf(1), "book_id", demo.book(0));
        demo.refused(404, "Book not found", "GET " + ShelfDemo.BOOKS + "/{book_id}", elsewhere, Map.of(), "");
        demo.refused(
                404, "Book not found", "GET " + ShelfDemo.BOOK, Map.of("book_id", ShelfDemo.STRANGE), Map.of(), "");
        demo.refused(
                404, "Shelf not found", "GET " + ShelfDemo.BOOKS, Map.of("shelf_id", ShelfDemo.STRANGE), Map.of(), "");
        demo.refused(400, "book_id must be a UUID", "GET " + ShelfDemo.BOOK, Map.of("book_id", "7"), Map.of(), "");
    }

    @Test
    void whatNoFileDeclaresIsNotServed() {
        assertThat(DemoRoutes.missing(new Catalog(List.of(ShelfDemo.row("x", "GET", "/v2/x", Result.nothing())))))
                .containsExactly("GET /v2/x");
        demo.refused(
                501,
                "The demo workspace does not know",
                "POST /v2/books/{book_id}/burn",
                Map.of("book_id", demo.book(0)),
                Map.of(),
                "");
        demo.refused(
                501, "The demo workspace does not know PUT", "PUT /v2/shelves", Map.of(), Map.of(), "{'name':'x'}");
        demo.refused(
                405, "PUT is not allowed here", "PUT " + ShelfDemo.BOOK, Map.of("book_id", demo.book(0)), Map.of(), "");
    }

    @Test
    void eachCollectionDrawsItsOwnIds() {
        Workspace other = ShelfDemo.other(demo.clock(), 1);
        other.store.collection("books").items();
        assertThat(other.store.collection("shelves").items())
                .isEqualTo(demo.workspace().store.collection("shelves").items());
        assertThat(ShelfDemo.other(demo.clock(), 2)
                        .store
                        .collection("shelves")
                        .seed(0)
                        .path("id"))
                .isNotEqualTo(
                        demo.workspace().store.collection("shelves").seed(0).path("id"));
    }

    @Test
    void aDeclarationThatIsWrongSaysSo() {
        Workspace wrong = new Workspace(demo.clock(), 1, ShelfDemo.files("{'x': {'liste': '/v2/x'}}"));
        assertThatThrownBy(() -> wrong.store.collection("x"))
                .hasMessage("the demo's collection x has an unknown key liste");
        assertThatThrownBy(() -> demo.workspace().store.collection("pens"))
                .hasMessage("the demo has no collection pens");
    }
}
