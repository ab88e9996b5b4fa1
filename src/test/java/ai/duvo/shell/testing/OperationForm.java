package ai.duvo.shell.testing;

import ai.duvo.shell.testing.FieldType.Field;
import ai.duvo.shell.testing.FieldType.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What an operation of the API takes and answers.
 *
 * @param statuses the codes of success
 * @param mediaType of an answer that is not JSON; else empty
 * @param envelopes what wraps the answer, the main one first; none when the answer itself is the thing
 * @param root the other fields of the answer
 * @param page the keys of paging in the answer
 * @param query the query parameters
 * @param bodies the JSON bodies it takes; none when it takes no body
 * @param multipart the parts of a multipart body; none when it takes none
 */
public record OperationForm(
        Set<Integer> statuses,
        String mediaType,
        List<Envelope> envelopes,
        Map<String, Field> root,
        Set<String> page,
        Map<String, Field> query,
        List<Map<String, Field>> bodies,
        Map<String, Field> multipart) {

    /**
     * A key of the answer with what it holds.
     *
     * @param name the key; empty when the answer itself is the array
     * @param isList whether it holds an array of items
     * @param isOptional whether it may be absent
     * @param isNullable whether it may be null
     * @param fields of the thing or of each item; none when nothing is said of them
     */
    public record Envelope(
            String name, boolean isList, boolean isOptional, boolean isNullable, Map<String, Field> fields) {

        private FieldType type() {
            FieldType item = new FieldType(
                    fields.isEmpty() ? Form.ANY : Form.OBJECT,
                    isNullable && !isList,
                    List.of(),
                    fields,
                    List.of(),
                    List.of(),
                    null);
            return isList
                    ? new FieldType(Form.ARRAY, isNullable, List.of(item), Map.of(), List.of(), List.of(), null)
                    : item;
        }
    }

    static OperationForm read(JsonNode entry) {
        Set<Integer> statuses = new TreeSet<>();
        JsonNode ok = entry.path("ok");
        (ok.isArray() ? ok.values() : List.of(ok)).forEach(status -> statuses.add(status.asInt()));
        List<Envelope> envelopes = new ArrayList<>();
        entry.path("envelope").forEach(text -> envelopes.add(envelope(text.asString(), entry.path("fields"))));
        Set<String> page = new TreeSet<>();
        entry.path("page").forEach(key -> page.add(key.asString()));
        JsonNode body = entry.path("body");
        List<Map<String, Field>> bodies = new ArrayList<>();
        (body.isArray() ? body.values() : body.isObject() ? List.of(body) : List.<JsonNode>of())
                .forEach(form -> bodies.add(parts(form)));
        return new OperationForm(
                statuses,
                entry.path("body_type").asString(""),
                envelopes,
                FieldType.fields(entry.path("root")),
                page,
                FieldType.parameters(entry.path("query")),
                bodies,
                parts(entry.path("multipart")));
    }

    private static Envelope envelope(String text, JsonNode fields) {
        String name = text.replaceAll("[~?]+$", "");
        String marks = text.substring(name.length());
        return new Envelope(
                name.replace("[]", ""),
                name.endsWith("[]"),
                marks.contains("~"),
                marks.contains("?"),
                FieldType.fields(fields.path(fields.has(text) ? text : name)));
    }

    private static Map<String, Field> parts(JsonNode form) {
        Map<String, Field> fields = new LinkedHashMap<>(FieldType.fields(form.path("required")));
        FieldType.fields(form.path("optional"))
                .forEach((name, field) -> fields.put(name, new Field(field.type(), true)));
        return fields;
    }

    /** The envelope of that key. */
    public Optional<Envelope> envelope(String name) {
        return envelopes.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    /** What is wrong with an answer of success. */
    public List<String> problems(JsonNode answer) {
        List<String> problems = new ArrayList<>();
        Optional<Envelope> bare = envelope("");
        if (bare.isPresent()) {
            bare.get().type().check(answer, "$", problems);
            return problems;
        }
        Map<String, Field> fields = new LinkedHashMap<>(root);
        envelopes.forEach(e -> fields.put(e.name(), new Field(e.type(), e.isOptional())));
        page.forEach(key -> fields.put(key, new Field(FieldType.of("integer"), false)));
        FieldType.check(fields, answer, "$", problems);
        return problems;
    }
}
