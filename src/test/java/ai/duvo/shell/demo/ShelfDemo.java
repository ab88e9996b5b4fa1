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
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Demo with shelves and books of its own: a few rows and a data file, and no line of Java. */
final class ShelfDemo {

    static final String SHELVES = "GET /v2/shelves";
    static final String BOOKS = "/v2/shelves/{shelf_id}/books";
    static final String BOOK = "/v2/books/{book_id}";
    static final String STRANGE = "00000000-0000-4000-8000-000000000000";

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
    private final Workspace workspace = other(clock, 1);
    private final DemoRoutes routes = new DemoRoutes(workspace, new Catalog(rows()));
    private final DemoCaller caller = new DemoCaller(routes);

    static DataFiles files(String json) {
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

    static Command row(String words, String method, String path, Result result) {
        return Command.command(words).calls(method, path).gives(result).example(words);
    }

    Workspace workspace() {
        return workspace;
    }

    SetClock clock() {
        return clock;
    }

    /** Another workspace of the same shelves. */
    static Workspace other(SetClock clock, long seed) {
        return new Workspace(clock, seed, files(DATA));
    }

    String shelf(int index) {
        return workspace.store.collection("shelves").seed(index).path("id").asString();
    }

    String book(int index) {
        return workspace.store.collection("books").seed(index).path("id").asString();
    }

    JsonNode list(Map<String, String> query) {
        return send("GET " + BOOKS, Map.of("shelf_id", shelf(0)), query, "");
    }

    JsonNode add(String body) {
        return send("POST " + BOOKS, Map.of("shelf_id", shelf(0)), Map.of(), body);
    }

    static List<String> titles(JsonNode books) {
        return books.path("books").findValuesAsString("title");
    }

    JsonNode send(String operation, Map<String, String> path, Map<String, String> query, String body) {
        return caller.send(operation, path, query, body.isEmpty() ? DemoResponse.object() : DemoCaller.read(body))
                .body();
    }

    void refused(
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
