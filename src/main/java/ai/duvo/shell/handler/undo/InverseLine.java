package ai.duvo.shell.handler.undo;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Undo;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.UndoLine;
import ai.duvo.shell.line.UndoLine.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The line that a row names as its undo, filled in from what was typed and what came back.
 *
 * @param typed the line to take back
 * @param row the row that takes it back
 * @param answer what came back
 * @param added the id that was not there before, or empty
 */
record InverseLine(Invocation typed, Undo undo, Command row, JsonNode answer, String added) {

    private static final List<String> NAMES = List.of("name", "title", "value");

    UndoLine line() {
        List<Part> parts = new ArrayList<>();
        row.words().forEach(word -> parts.add(Part.plain(word)));
        for (Undo.Value value : undo.values(row)) {
            List<String> words = words(value.word());
            Parameter parameter = Objects.requireNonNull(value.parameter(), "the table is checked");
            if (words.isEmpty() && parameter.required()) {
                return UndoLine.none("it made nothing that was not there before");
            }
            for (String word : words) {
                if (!value.option().isEmpty()) {
                    parts.add(Part.plain(value.option()));
                }
                parts.add(Part.value(word, parameter.kind()));
            }
        }
        return new UndoLine(parts, about(), "", List.of(), row.destructive() != null, "");
    }

    private List<String> words(String word) {
        if (word.equals(Undo.NEW)) {
            return added.isEmpty() ? List.of() : List.of(added);
        }
        String place = Undo.place(word).orElseThrow();
        return place.startsWith(".")
                ? answered(place.substring(1))
                : typed.command()
                        .parameters()
                        .filter(parameter -> parameter.name().equals(place))
                        .flatMap(parameter -> typed.values(parameter).stream())
                        .toList();
    }

    /** The value at a path, or those of all items of {@code list[].id} as one comma list. */
    private List<String> answered(String path) {
        int items = path.indexOf("[].");
        if (items < 0) {
            return text(Json.at(answer, path)).toList();
        }
        List<String> all = new ArrayList<>();
        Json.at(answer, path.substring(0, items))
                .forEach(item -> text(Json.at(item, path.substring(items + 3))).forEach(all::add));
        return all.isEmpty() ? List.of() : List.of(String.join(",", all));
    }

    private static Stream<String> text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? Stream.of(value.asString("")) : Stream.empty();
    }

    private String about() {
        JsonNode thing = Json.at(answer, typed.command().result().envelope());
        return NAMES.stream()
                .map(name -> thing.path(name).asString(""))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }
}
