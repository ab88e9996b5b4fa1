package ai.duvo.shell.handler.undo;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Target;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.PathStep;
import ai.duvo.shell.line.UndoLine;
import ai.duvo.shell.line.UndoLine.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A line that changes a thing, once more, with the values that the thing had before. */
final class RestoringLine {

    private final Invocation typed;
    private final JsonNode thing;
    private final @Nullable Command reader;
    private final List<Part> parts = new ArrayList<>();

    /**
     * Begins it.
     *
     * @param typed the line to take back
     * @param before what its thing was, as the reader shows it
     * @param reader the row that shows it, or null when before is an item of a list
     */
    RestoringLine(Invocation typed, JsonNode before, @Nullable Command reader) {
        this.typed = typed;
        this.reader = reader;
        this.thing = reader == null ? before : Json.at(before, reader.result().envelope());
    }

    UndoLine line() {
        typed.command().words().forEach(word -> parts.add(Part.plain(word)));
        Map<String, Target.Body> places = new LinkedHashMap<>();
        for (Parameter parameter : typed.command().parameters().toList()) {
            List<String> words = typed.values(parameter);
            if (parameter.target() instanceof Target.Body body && !words.isEmpty()) {
                places.putIfAbsent(body.path().text(), body);
            } else if (!words.isEmpty() && !parameter.name().equals("yes")) {
                same(parameter, words);
            }
        }
        for (String place : places.keySet()) {
            if (!restore(place)) {
                return UndoLine.none("what its " + place + " was before cannot be put back");
            }
        }
        return new UndoLine(
                parts,
                thing.path("name").asString(thing.path("title").asString("")),
                "",
                look(),
                typed.command().destructive() != null,
                "");
    }

    private void same(Parameter parameter, List<String> words) {
        if (parameter instanceof Option option && option.flag()) {
            parts.add(Part.plain("--" + option.name()));
            return;
        }
        for (String word : words) {
            if (parameter instanceof Option option) {
                parts.add(Part.plain("--" + option.name()));
            }
            parts.add(Part.value(word, parameter.kind()));
        }
    }

    /** Adds the option that gives a place of the body its value from before; false when there is none. */
    private boolean restore(String place) {
        JsonNode value = Json.at(thing, place);
        if (value.isMissingNode()) {
            return false;
        }
        String text = value.isValueNode() ? value.asString("") : Json.text(value);
        for (Option option : typed.command().options()) {
            if (option.target() instanceof Target.Body body
                    && body.path().text().equals(place)) {
                Optional<List<Part>> words = words(option, body, value, text);
                if (words.isPresent()) {
                    parts.addAll(words.get());
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<List<Part>> words(Option option, Target.Body body, JsonNode value, String text) {
        Part name = Part.plain("--" + option.name());
        String constant = body.constant();
        if (constant != null) {
            return constant.equals(Json.text(value)) && option.flag()
                    ? Optional.of(List.of(new Part(name.text(), null, true, null)))
                    : Optional.empty();
        }
        if (value.isNull()) {
            return body.type() == JsonType.STRING_OR_OFF
                    ? Optional.of(List.of(name, new Part("off", null, true, null)))
                    : Optional.empty();
        }
        boolean isPlain = value.isValueNode() || body.type() == JsonType.JSON;
        return isPlain && !option.isSensitive()
                ? Optional.of(List.of(
                        name,
                        new Part(text, option.kind(), true, way(body.path().text()))))
                : Optional.empty();
    }

    private @Nullable List<PathStep> way(String place) {
        if (reader == null) {
            return null;
        }
        String envelope = reader.result().envelope();
        List<PathStep> way = new ArrayList<>();
        for (String field : (envelope.isEmpty() ? place : envelope + "." + place).split("\\.")) {
            way.add(new PathStep.Field(field));
        }
        return way;
    }

    private List<Part> look() {
        if (reader == null) {
            return List.of();
        }
        List<Part> words = new ArrayList<>();
        reader.words().forEach(word -> words.add(Part.plain(word)));
        for (Parameter needed : reader.parameters().toList()) {
            typed.command()
                    .parameters()
                    .filter(own -> own.target().equals(needed.target()))
                    .flatMap(own -> typed.values(own).stream())
                    .forEach(word -> {
                        if (!(needed instanceof Argument)) {
                            words.add(Part.plain("--" + needed.name()));
                        }
                        words.add(Part.value(word, needed.kind()));
                    });
        }
        return words;
    }
}
