package ai.duvo.shell.demo.store;

import ai.duvo.shell.catalog.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the rows of the table and a declared collection make together: list, get, create, update, delete, and actions.
 */
final class CollectionRoutes {

    private final DemoCollection items;
    private final CollectionSpec spec;
    private final CollectionHook hook;

    CollectionRoutes(DemoCollection items, CollectionHook hook) {
        this.items = items;
        this.spec = items.spec();
        this.hook = hook;
    }

    /** The route of a row, when the collection has that path and method. */
    Optional<Route> of(TableRow row) {
        Operation operation = row.operation();
        JsonNode action = spec.json().path("actions").path(operation.toString());
        if (!action.isMissingNode()) {
            return Optional.of(call -> act(row, action, call));
        }
        boolean isList = spec.lists().contains(operation.path());
        boolean isItem = spec.items().contains(operation.path());
        Route route =
                switch (operation.method()) {
                    case "GET" -> isList ? call -> list(row, call) : isItem ? call -> get(row, call) : null;
                    case "POST" -> isList ? call -> create(row, call) : null;
                    case "PUT" ->
                        isList && isReplaceable() ? call -> put(row, call) : isItem ? call -> update(row, call) : null;
                    case "PATCH" -> isItem ? call -> update(row, call) : null;
                    case "DELETE" -> isItem ? call -> delete(row, call) : null;
                    default -> null;
                };
        return Optional.ofNullable(route);
    }

    private boolean isReplaceable() {
        return spec.text("replaces") != null || !spec.texts("unique").isEmpty();
    }

    private DemoResponse list(TableRow row, DemoRequest call) {
        hook.refresh();
        ListQuery query = new ListQuery(spec, row, call);
        List<ObjectNode> matching = query.matching(items.in(call));
        List<ObjectNode> page = query.page(matching).stream()
                .map(item -> shown(item, Verb.LIST))
                .toList();
        String envelope = envelope(row, Verb.LIST);
        if (envelope.isEmpty()) {
            return DemoResponse.ok(array(page));
        }
        ObjectNode answer = DemoResponse.object();
        answer.set(envelope, array(page));
        query.tell(answer, matching);
        return answer(Verb.LIST, answer, null, call);
    }

    private DemoResponse get(TableRow row, DemoRequest call) {
        ObjectNode item = named(row, call);
        return answer(Verb.GET, wrapped(row, Verb.GET, item), item, call);
    }

    private DemoResponse create(TableRow row, DemoRequest call) {
        ObjectNode item = items.writer().create(Fields.of(call), call, row.required());
        try {
            hook.changed(Verb.CREATE, item, call);
        } catch (ApiFault fault) {
            items.remove(item);
            throw fault;
        }
        return answer(Verb.CREATE, wrapped(row, Verb.CREATE, item), item, call);
    }

    /** A PUT to the whole collection: replaces all items, or the one that has the same unique fields. */
    private DemoResponse put(TableRow row, DemoRequest call) {
        JsonNode body = Fields.of(call);
        String field = spec.text("replaces");
        if (field != null) {
            if (!body.path(field).isArray()) {
                throw ApiFault.bad(field + " is required");
            }
            replace(body.path(field), call);
            return list(row, call);
        }
        Optional<ObjectNode> same = items.writer().same(body, call);
        ObjectNode item = same.isPresent()
                ? items.writer().update(same.get(), body, call)
                : items.writer().create(body, call, row.required());
        return answer(Verb.UPDATE, wrapped(row, Verb.UPDATE, item), item, call);
    }

    /** Replaces the items, all or none of them. */
    private void replace(JsonNode wanted, DemoRequest call) {
        List<ObjectNode> before = items.in(call);
        before.forEach(items::remove);
        try {
            wanted.forEach(one -> items.writer().create(Fields.object(one), call, Set.of()));
        } catch (ApiFault fault) {
            items.in(call).forEach(items::remove);
            before.forEach(items::add);
            throw fault;
        }
    }

    private DemoResponse update(TableRow row, DemoRequest call) {
        JsonNode body = Fields.of(call);
        Fields.require(body, row.required());
        Fields.require(body, spec.required(Verb.UPDATE));
        boolean isNew = spec.is("upserts")
                && items.find(id(row, call), idName(row), call).isEmpty();
        ObjectNode item = isNew
                ? items.writer().create(body, call, row.required())
                : items.writer().update(named(row, call), body, call);
        hook.changed(Verb.UPDATE, item, call);
        return answer(Verb.UPDATE, wrapped(row, Verb.UPDATE, item), item, call);
    }

    private DemoResponse delete(TableRow row, DemoRequest call) {
        ObjectNode item = named(row, call);
        DemoResponse answer = answer(Verb.DELETE, DemoResponse.object().put("success", true), item, call);
        items.remove(item);
        return answer;
    }

    /** What an operation does besides the plain ones: sets fields of one item, or answers the same always. */
    private DemoResponse act(TableRow row, JsonNode action, DemoRequest call) {
        JsonNode body = call.body().length == 0 ? DemoResponse.object() : Fields.of(call);
        Fields.require(body, row.required());
        Fields.require(body, texts(action.path("required")));
        texts(action.path("query")).forEach(call::requireQuery);
        items.scope(call);
        ObjectNode item = action.path("alone").asBoolean(false) ? null : acted(named(row, call), action, body, call);
        JsonNode answer = action.has("answer") || item == null
                ? new TemplateFiller(items, call, body, item).fill(action.path("answer"))
                : wrapped(
                        row.envelope() != null
                                ? row.envelope()
                                : action.path("envelope").asString(envelope(row, Verb.UPDATE)),
                        shown(item, Verb.UPDATE));
        return DemoResponse.of(action.path("status").asInt(200), answer);
    }

    private ObjectNode acted(ObjectNode item, JsonNode action, JsonNode body, DemoRequest call) {
        action.path("when").properties().forEach(field -> {
            if (!item.path(field.getKey()).equals(field.getValue())) {
                throw ApiFault.conflict(
                        spec.name() + " is not " + field.getValue().asString());
            }
        });
        ObjectNode changed =
                action.path("copies").asBoolean(false) ? items.writer().copy(item, call) : item;
        JsonNode set = new TemplateFiller(items, call, body, item).fill(action.path("set"));
        set.properties().forEach(field -> changed.set(field.getKey(), field.getValue()));
        return changed;
    }

    private ObjectNode named(TableRow row, DemoRequest call) {
        hook.refresh();
        return items.require(id(row, call), idName(row), call);
    }

    private static String id(TableRow row, DemoRequest call) {
        return call.path().getOrDefault(idName(row), "");
    }

    private static String idName(TableRow row) {
        List<String> names = row.operation().pathNames();
        return names.get(names.size() - 1);
    }

    private JsonNode wrapped(TableRow row, Verb verb, ObjectNode item) {
        return spec.texts("done").contains(verb.key())
                ? DemoResponse.object().put("success", true)
                : wrapped(envelope(row, verb), shown(item, verb));
    }

    private static ObjectNode wrapped(String envelope, ObjectNode item) {
        if (envelope.isEmpty()) {
            return item;
        }
        ObjectNode answer = DemoResponse.object();
        answer.set(envelope, item);
        return answer;
    }

    /** What a row says of it wins over the data file. */
    private String envelope(TableRow row, Verb verb) {
        @Nullable String said = row.envelope();
        return said != null
                ? said
                : spec.of("envelope", verb).map(JsonNode::asString).orElse("");
    }

    private ObjectNode shown(ObjectNode item, Verb verb) {
        ObjectNode shown = item.deepCopy();
        List<String> only = spec.texts("only", verb);
        List<String> without = spec.texts("without", verb);
        shown.remove(shown.propertyNames().stream()
                .filter(name ->
                        name.startsWith("_") || without.contains(name) || !only.isEmpty() && !only.contains(name))
                .toList());
        hook.shown(item, shown, verb);
        return shown;
    }

    private DemoResponse answer(Verb verb, JsonNode answer, @Nullable ObjectNode item, DemoRequest call) {
        int status = spec.of("status", verb).map(JsonNode::asInt).orElse(verb == Verb.CREATE ? 201 : 200);
        if (status == 204) {
            return DemoResponse.empty();
        }
        spec.of("beside", verb).ifPresent(more -> new TemplateFiller(items, call, DemoResponse.object(), item)
                .fill(more)
                .properties()
                .forEach(field -> ((ObjectNode) answer).set(field.getKey(), field.getValue())));
        if (item != null && answer instanceof ObjectNode fields) {
            hook.answered(item, fields, verb);
        }
        return DemoResponse.of(status, answer);
    }

    private static List<String> texts(JsonNode names) {
        List<String> texts = new ArrayList<>();
        names.forEach(name -> texts.add(name.asString()));
        return texts;
    }

    private static ArrayNode array(List<ObjectNode> items) {
        ArrayNode array = DemoResponse.array();
        items.forEach(array::add);
        return array;
    }
}
