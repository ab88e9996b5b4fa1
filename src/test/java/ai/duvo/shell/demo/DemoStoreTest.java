package ai.duvo.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.DataFiles;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.testing.SetClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The store with shelves and books of its own: a few rows and a data file, and no line of Java. */
class DemoStoreTest {

    private static final String SHELVES = "GET /v2/shelves";
    private static final String BOOKS = "/v2/shelves/{shelf_id}/books";
    private static final String BOOK = "/v2/books/{book_id}";
    private static final String STRANGE = "00000000-0000-4000-8000-000000000000";
    private static final String DATA = """
            {
              "shelves": {
                "name": "Shelf", "list": "/v2/shelves", "item": "/v2/shelves/{shelf_id}",
                "beside": {"delete": {"lost_books": "$inside books"}},
                "new": {"id": "$id", "name": "", "created_at": "$now"},
                "items": [{"name": "Top", "created_at": "$ago 2d"}, {"name": "Bottom"}]
              },
              "books": {
                "name": "Book", "list": "/v2/shelves/{shelf_id}/books",
                "item": ["/v2/books/{book_id}", "/v2/shelves/{shelf_id}/books/{book_id}"],
                "within": {"shelf_id": ["shelves", "shelf_id"]},
                "required": ["isbn"], "unique": ["isbn"], "search": ["title"], "most": 5,
                "sealed": {"lock": "locked"}, "without": {"list": ["text"]},
                "envelope": {"update": "book"},
                "filters": {"state": {"default": "in", "in": ["in"], "all": ["in", "out"]}},
                "new": {
                  "id": "$id", "shelf_id": "", "title": "Untitled", "isbn": "", "pages": 1, "state": "in", "locked": false,
                  "text": "", "created_at": "$now", "updated_at": "$now", "_hidden": true
                },
                "items": [
                  {"shelf_id": "$shelves.0", "title": "Ada", "isbn": "1", "pages": 300, "created_at": "$ago 3d"},
                  {"shelf_id": "$shelves.0", "title": "Bea", "isbn": "2", "created_at": "$ago 2d"},
                  {"shelf_id": "$shelves.0", "title": "Out", "isbn": "3", "state": "out", "created_at": "$ago 1d"},
                  {"shelf_id": "$shelves.1", "title": "Other", "isbn": "4"}
                ],
                "actions": {
                  "POST /v2/books/{book_id}/lend": {
                    "when": {"state": "in"}, "required": ["to"], "set": {"state": "out", "lent_to": "$body to"}, "envelope": "book"
                  }
                }
              }
            }
            """;

    private final SetClock clock = new SetClock();
    private final Workspace workspace = new Workspace(clock, 1, files(DATA));
    private final DemoRoutes routes = new DemoRoutes(workspace, new Catalog(rows()));
    private final DemoCaller caller = new DemoCaller(routes);

    private static DataFiles files(String json) {
        return new DataFiles() {
            @Override
            public List<String> names() {
                return List.of("shelves");
            }

            @Override
            public JsonNode read(String name) {
                return DemoCaller.read(json);
            }
        };
    }

    private static List<Command> rows() {
        return List.of(
                row("shelves list", "GET", "/v2/shelves", Result.list("shelves")),
                row("shelves delete", "DELETE", "/v2/shelves/{shelf_id}", Result.nothing()),
                Command.command("books list")
                        .with(Option.option("sort-by", Kind.TEXT, "By what")
                                .oneOf("title", "created_at")
                                .toQuery("sort_by"))
                        .calls("GET", BOOKS)
                        .gives(Result.list("books").paged(3, 2))
                        .example("books list"),
                Command.command("books add")
                        .takes(Argument.argument("title", Kind.TEXT, "Its title")
                                .toBody("title"))
                        .calls("POST", BOOKS)
                        .gives(Result.object("added"))
                        .example("books add T"),
                row("books get", "GET", BOOK, Result.object("book")),
                row("books here", "GET", BOOKS + "/{book_id}", Result.object("")),
                row("books change", "PATCH", BOOK, Result.nothing()),
                row("books remove", "DELETE", BOOK, Result.nothing()),
                row("books lend", "POST", "/v2/books/{book_id}/lend", Result.nothing()),
                row("shelves put", "PUT", "/v2/shelves", Result.nothing()),
                row("books burn", "POST", "/v2/books/{book_id}/burn", Result.nothing()));
    }

    private static Command row(String words, String method, String path, Result result) {
        return Command.command(words).calls(method, path).gives(result).example(words);
    }

    @Test
    void aListHasTheEnvelopeOfItsRow() {
        JsonNode shelves = send(SHELVES, Map.of(), Map.of(), "");
        assertThat(shelves.path("shelves").findValuesAsString("name")).containsExactly("Top", "Bottom");
        assertThat(shelves.propertyNames()).containsExactly("shelves");
    }

    @Test
    void aListOfAParentIsPagedAsItsRowSays() {
        JsonNode books = list(Map.of());
        assertThat(titles(books)).containsExactly("Ada", "Bea");
        assertThat(books.path("total").asInt()).isEqualTo(2);
        assertThat(books.path("limit").asInt()).isEqualTo(2);
        assertThat(titles(list(Map.of("limit", "1", "offset", "1")))).containsExactly("Bea");
        assertThat(titles(list(Map.of("offset", "9")))).isEmpty();
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
        refused(400, message, "GET " + BOOKS, Map.of("shelf_id", shelf(0)), Map.of(name, value), "");
    }

    @Test
    void aListIsFilteredSearchedAndSorted() {
        assertThat(titles(list(Map.of("pages", "300")))).containsExactly("Ada");
        assertThat(titles(list(Map.of("isbn", "2,3", "state", "all")))).containsExactly("Bea", "Out");
        assertThat(titles(list(Map.of("search", "BE")))).containsExactly("Bea");
        assertThat(titles(list(Map.of("unknown", "x")))).hasSize(2);
        assertThat(titles(list(Map.of("sort_by", "title")))).containsExactly("Bea", "Ada");
        assertThat(titles(list(Map.of("sort_by", "title", "sort_order", "asc"))))
                .containsExactly("Ada", "Bea");
        assertThat(titles(list(Map.of(
                        "created_at_from",
                        workspace.openedAt.minus(Duration.ofHours(50)).toString()))))
                .containsExactly("Bea");
    }

    @Test
    void aNewItemHasAnIdAndTimes() {
        clock.advance(Duration.ofMinutes(1));
        JsonNode added = add("{'title':'New','isbn':'9','lock':'s3cret','id':'mine','created_at':'never'}")
                .path("added");
        assertThat(added.path("id").asString()).matches("[0-9a-f-]{36}");
        assertThat(added.path("created_at").asString())
                .isEqualTo(workspace.now().toString());
        assertThat(added.path("shelf_id").asString()).isEqualTo(shelf(0));
        assertThat(added.path("pages").asInt()).isEqualTo(1);
        assertThat(added.path("locked").asBoolean()).isTrue();
        assertThat(added.toString()).doesNotContain("s3cret", "_hidden");
        assertThat(titles(list(Map.of("limit", "3")))).contains("New");
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
        refused(status, message, "POST " + BOOKS, Map.of("shelf_id", shelf(0)), Map.of(), body);
    }

    @Test
    void aFullCollectionTakesNoMore() {
        add("{'title':'T','isbn':'8'}");
        add("{'title':'T','isbn':'9'}");
        refused(
                409,
                "There are 5 already",
                "POST " + BOOKS,
                Map.of("shelf_id", shelf(0)),
                Map.of(),
                "{'title':'T','isbn':'10'}");
    }

    @Test
    void anUpdateChangesWhatItNames() {
        clock.advance(Duration.ofMinutes(1));
        JsonNode changed = send("PATCH " + BOOK, Map.of("book_id", book(0)), Map.of(), "{'title':'Eva','id':'x'}");
        assertThat(changed.path("book").path("title").asString()).isEqualTo("Eva");
        assertThat(changed.path("book").path("id").asString()).isEqualTo(book(0));
        assertThat(changed.path("book").path("pages").asInt()).isEqualTo(300);
        assertThat(changed.path("book").path("updated_at").asString())
                .isEqualTo(workspace.now().toString());
        refused(400, "pages must be a number", "PATCH " + BOOK, Map.of("book_id", book(0)), Map.of(), "{'pages':true}");
        refused(
                409,
                "Book exists already: isbn",
                "PATCH " + BOOK,
                Map.of("book_id", book(0)),
                Map.of(),
                "{'isbn':'2'}");
    }

    @Test
    void whatIsDeletedIsGoneWithWhatIsInIt() {
        String book = book(0);
        JsonNode answer = send("DELETE /v2/shelves/{shelf_id}", Map.of("shelf_id", shelf(0)), Map.of(), "");
        assertThat(answer.toString()).isEqualTo("{\"success\":true,\"lost_books\":3}");
        refused(404, "Book not found", "GET " + BOOK, Map.of("book_id", book), Map.of(), "");
    }

    @Test
    void anIdIsFoundWhereItIs() {
        Map<String, String> here = Map.of("shelf_id", shelf(0), "book_id", book(0));
        assertThat(send("GET " + BOOKS + "/{book_id}", here, Map.of(), "")
                        .path("title")
                        .asString())
                .isEqualTo("Ada");
        Map<String, String> elsewhere = Map.of("shelf_id", shelf(1), "book_id", book(0));
        refused(404, "Book not found", "GET " + BOOKS + "/{book_id}", elsewhere, Map.of(), "");
        refused(404, "Book not found", "GET " + BOOK, Map.of("book_id", STRANGE), Map.of(), "");
        refused(404, "Shelf not found", "GET " + BOOKS, Map.of("shelf_id", STRANGE), Map.of(), "");
        refused(400, "book_id must be a UUID", "GET " + BOOK, Map.of("book_id", "7"), Map.of(), "");
    }

    @Test
    void anActionSetsFieldsOnce() {
        String lend = "POST /v2/books/{book_id}/lend";
        refused(400, "to is required", lend, Map.of("book_id", book(0)), Map.of(), "{}");
        JsonNode lent = send(lend, Map.of("book_id", book(0)), Map.of(), "{'to':'Eve'}");
        assertThat(lent.path("book").path("lent_to").asString()).isEqualTo("Eve");
        refused(409, "Book is not in", lend, Map.of("book_id", book(0)), Map.of(), "{'to':'Eve'}");
    }

    @Test
    void whatNoFileDeclaresIsNotServed() {
        assertThat(DemoRoutes.missing(new Catalog(List.of(row("x", "GET", "/v2/x", Result.nothing())))))
                .containsExactly("GET /v2/x");
        refused(
                501,
                "The demo workspace does not know",
                "POST /v2/books/{book_id}/burn",
                Map.of("book_id", book(0)),
                Map.of(),
                "");
        refused(501, "The demo workspace does not know PUT", "PUT /v2/shelves", Map.of(), Map.of(), "{'name':'x'}");
        refused(405, "PUT is not allowed here", "PUT " + BOOK, Map.of("book_id", book(0)), Map.of(), "");
    }

    @Test
    void eachCollectionDrawsItsOwnIds() {
        Workspace other = new Workspace(clock, 1, files(DATA));
        other.store.collection("books").items();
        assertThat(other.store.collection("shelves").items())
                .isEqualTo(workspace.store.collection("shelves").items());
        assertThat(new Workspace(clock, 2, files(DATA))
                        .store
                        .collection("shelves")
                        .seed(0)
                        .path("id"))
                .isNotEqualTo(workspace.store.collection("shelves").seed(0).path("id"));
    }

    @Test
    void aDeclarationThatIsWrongSaysSo() {
        Workspace wrong = new Workspace(clock, 1, files("{'x': {'liste': '/v2/x'}}"));
        assertThatThrownBy(() -> wrong.store.collection("x"))
                .hasMessage("the demo's collection x has an unknown key liste");
        assertThatThrownBy(() -> workspace.store.collection("pens")).hasMessage("the demo has no collection pens");
    }

    private String shelf(int index) {
        return workspace.store.collection("shelves").seed(index).path("id").asString();
    }

    private String book(int index) {
        return workspace.store.collection("books").seed(index).path("id").asString();
    }

    private JsonNode list(Map<String, String> query) {
        return send("GET " + BOOKS, Map.of("shelf_id", shelf(0)), query, "");
    }

    private JsonNode add(String body) {
        return send("POST " + BOOKS, Map.of("shelf_id", shelf(0)), Map.of(), body);
    }

    private static List<String> titles(JsonNode books) {
        return books.path("books").findValuesAsString("title");
    }

    private JsonNode send(String operation, Map<String, String> path, Map<String, String> query, String body) {
        return caller.send(operation, path, query, body.isEmpty() ? DemoResponse.object() : DemoCaller.read(body))
                .body();
    }

    private void refused(
            int status,
            String message,
            String operation,
            Map<String, String> path,
            Map<String, String> query,
            String body) {
        assertThatThrownBy(() -> send(operation, path, query, body)).isInstanceOfSatisfying(ApiFault.class, fault -> {
            assertThat(fault.reply().status()).isEqualTo(status);
            assertThat(fault.reply().body().path("message").asString()).startsWith(message);
        });
    }
}
