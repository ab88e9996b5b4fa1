package ai.duvo.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is added to the store of the demo, changed in it and deleted from it. */
class DemoStoreChangesTest {

    private final ShelfDemo demo = new ShelfDemo();

    @Test
    void aNewItemHasAnIdAndTimes() {
        demo.clock().advance(Duration.ofMinutes(1));
        JsonNode added = demo.add("{'title':'New','isbn':'9','lock':'s3cret','id':'mine','created_at':'never'}")
                .path("added");
        assertThat(added.path("id").asString()).matches("[0-9a-f-]{36}");
        assertThat(added.path("created_at").asString())
                .isEqualTo(demo.workspace().now().toString());
        assertThat(added.path("shelf_id").asString()).isEqualTo(demo.shelf(0));
        assertThat(added.path("pages").asInt()).isEqualTo(1);
        assertThat(added.path("locked").asBoolean()).isTrue();
        assertThat(added.toString()).doesNotContain("s3cret", "_hidden");
        assertThat(ShelfDemo.titles(demo.list(Map.of("limit", "3")))).contains("New");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'isbn':'9'}                          | 400 | title is required",
                "{'title':'','isbn':'9'}               | 400 | title is required",
                "{'title':'T'}                         | 400 | isbn is required",
                "{'title':'T','isbn':null}             | 400 | isbn is required",
                "{'title':'T','isbn':'9','pages':'x'}  | 400 | pages must be a number",
                "{'title':7,'isbn':'9'}                | 400 | title must be a string",
                "[1]                                   | 400 | The body must be an object",
                "{'title':'T','isbn':'1'}              | 409 | Book exists already: isbn"
            })
    void aFieldThatIsMissingOrWrongIsNamed(String body, int status, String message) {
        demo.refused(status, message, "POST " + ShelfDemo.BOOKS, Map.of("shelf_id", demo.shelf(0)), Map.of(), body);
    }

    @Test
    void aFullCollectionTakesNoMore() {
        demo.add("{'title':'T','isbn':'8'}");
        demo.add("{'title':'T','isbn':'9'}");
        demo.refused(
                409,
                "There are 5 already",
                "POST " + ShelfDemo.BOOKS,
                Map.of("shelf_id", demo.shelf(0)),
                Map.of(),
                "{'title':'T','isbn':'10'}");
    }

    @Test
    void anUpdateChangesWhatItNames() {
        demo.clock().advance(Duration.ofMinutes(1));
        JsonNode changed = demo.send(
                "PATCH " + ShelfDemo.BOOK, Map.of("book_id", demo.book(0)), Map.of(), "{'title':'Eva','id':'x'}");
        assertThat(changed.path("book").path("title").asString()).isEqualTo("Eva");
        assertThat(changed.path("book").path("id").asString()).isEqualTo(demo.book(0));
        assertThat(changed.path("book").path("pages").asInt()).isEqualTo(300);
        assertThat(changed.path("book").path("updated_at").asString())
                .isEqualTo(demo.workspace().now().toString());
        demo.refused(
                400,
                "pages must be a number",
                "PATCH " + ShelfDemo.BOOK,
                Map.of("book_id", demo.book(0)),
                Map.of(),
                "{'pages':true}");
        demo.refused(
                409,
                "Book exists already: isbn",
                "PATCH " + ShelfDemo.BOOK,
                Map.of("book_id", demo.book(0)),
                Map.of(),
                "{'isbn':'2'}");
    }

    @Test
    void whatIsDeletedIsGoneWithWhatIsInIt() {
        String book = demo.book(0);
        JsonNode answer = demo.send("DELETE /v2/shelves/{shelf_id}", Map.of("shelf_id", demo.shelf(0)), Map.of(), "");
        assertThat(answer.toString()).isEqualTo("{\"success\":true,\"lost_books\":3}");
        demo.refused(404, "Book not found", "GET " + ShelfDemo.BOOK, Map.of("book_id", book), Map.of(), "");
    }

    @Test
    void anActionSetsFieldsOnce() {
        String lend = "POST /v2/books/{book_id}/lend";
        demo.refused(400, "to is required", lend, Map.of("book_id", demo.book(0)), Map.of(), "{}");
        JsonNode lent = demo.send(lend, Map.of("book_id", demo.book(0)), Map.of(), "{'to':'Eve'}");
        assertThat(lent.path("book").path("lent_to").asString()).isEqualTo("Eve");
        demo.refused(409, "Book is not in", lend, Map.of("book_id", demo.book(0)), Map.of(), "{'to':'Eve'}");
    }
}
