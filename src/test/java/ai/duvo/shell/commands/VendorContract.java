package ai.duvo.shell.commands;

import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.commands.ParameterContract.Form;
import ai.duvo.shell.testing.FieldType;
import ai.duvo.shell.testing.OperationForm;
import ai.duvo.shell.testing.VendorFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reader of a command of {@code commands.json}; types that are not said there come from the operations it calls. */
final class VendorContract {

    private final JsonNode entry;

    private VendorContract(JsonNode entry) {
        this.entry = entry;
    }

    static CommandContract read(JsonNode entry) {
        return new VendorContract(entry).read();
    }

    private CommandContract read() {
        List<ParameterContract> arguments = new ArrayList<>();
        entry.path("args").forEach(item -> arguments.add(parameter(item, "value")));
        List<ParameterContract> options = new ArrayList<>();
        entry.path("options")
                .forEach(item -> options.add(parameter(item, item.path("takes").asString())));
        Set<String> groups = new TreeSet<>();
        entry.path("one_of").forEach(group -> groups.add(group(group)));
        Map<String, String> fixed = new LinkedHashMap<>();
        entry.path("fixed").properties().stream()
                .filter(e -> !e.getKey().equals("body"))
                .forEach(e ->
                        fixed.put(e.getKey(), fixed(e.getKey(), e.getValue().asString())));
        return new CommandContract(
                name(),
                Set.copyOf(texts(entry.path("command_aliases"))),
                arguments,
                options,
                groups,
                texts(entry.path("operations")),
                fixed,
                entry.path("destructive").asBoolean());
    }

    private String name() {
        return entry.path("command").asString();
    }

    private static String group(JsonNode group) {
        boolean isExclusive = group.path("exclusive").asBoolean(true);
        boolean isRequired = group.path("required").asBoolean();
        String rule = !isExclusive ? "at least one" : isRequired ? "exactly one" : "at most one";
        return rule + " of " + String.join(", ", new TreeSet<>(texts(group.path("options"))));
    }

    /** The value itself, as JSON in a body; or what a row does instead of a rule in words. */
    private String fixed(String place, String text) {
        if (text.contains(" ")) {
            return FixedRules.instead(name(), place, text);
        }
        return place.startsWith("body ") ? json(type(place), text) : text;
    }

    private ParameterContract parameter(JsonNode item, String takes) {
        String name = item.path("name").asString();
        Set<String> targets = new TreeSet<>();
        Optional<FieldType> type = Optional.empty();
        for (String target : entry.path("params").path(name).asString().split("; ")) {
            targets.add(target(target));
            type = type.or(() -> type(target));
        }
        boolean isConstant = takes.equals("flag");
        boolean isInBody = targets.stream().allMatch(target -> target.startsWith("body "));
        boolean isSent = !targets.contains(ParameterContract.CLIENT_SIDE);
        return new ParameterContract(
                name,
                Set.copyOf(texts(item.path("aliases"))),
                item.path("short").asString(""),
                takes,
                item.path("required").asBoolean(),
                texts(item.path("choices")),
                defaultText(item),
                ranges(item, type),
                item.path("list").asString("").equals("comma"),
                isConstant ? Set.of() : forms(item, type, isSent),
                targets,
                isConstant || !isInBody || targets.size() > 1
                        ? Set.of()
                        : type.map(VendorTypes::json).orElse(Set.of()));
    }

    private static @Nullable String defaultText(JsonNode item) {
        return item.has("default")
                ? item.path("default")
                        .asString()
                        .replace(" (client-side)", "")
                        .replaceFirst("now minus (\\d+ days)", "$1 ago")
                : null;
    }

    private static Set<String> ranges(JsonNode item, Optional<FieldType> type) {
        if (item.has("range")) {
            return Set.of(item.path("range").asString());
        }
        Set<String> ranges = new TreeSet<>(Set.of(""));
        type.flatMap(FieldType::range).ifPresent(ranges::add);
        return ranges;
    }

    private static Set<Form> forms(JsonNode item, Optional<FieldType> type, boolean isSent) {
        Set<Form> byType = isSent ? type.map(VendorTypes::forms).orElse(Set.of()) : Set.of();
        return switch (item.path("format").asString("")) {
            case "path", "path|-", "file" -> Set.of(Form.FILE, Form.PATH);
            case "json" -> Set.of(Form.JSON);
            case "KEY=VALUE", "question=answer", "OLD=NEW" -> Set.of(Form.PAIR);
            case "key=value" -> Set.of(byType.contains(Form.LABEL) ? Form.LABEL : Form.PAIR);
            case "key=value|value" -> Set.of(Form.LABEL);
            default -> item.has("range") ? Set.of(Form.NUMBER) : byType;
        };
    }

    /** A target with its constant as JSON in a body, without remarks. */
    private String target(String text) {
        if (text.startsWith(ParameterContract.CLIENT_SIDE)) {
            return ParameterContract.CLIENT_SIDE;
        }
        int equals = text.indexOf('=');
        if (equals < 0 || !text.startsWith("body ")) {
            return text;
        }
        String place = text.substring(0, equals);
        return place + "=" + json(type(place), text.substring(equals + 1));
    }

    private static String json(Optional<FieldType> type, String text) {
        boolean isText = type.map(VendorTypes::json).orElse(Set.of()).contains(JsonType.STRING);
        return isText && !text.equals("null") ? "\"" + text + "\"" : text;
    }

    /** The API's type of a place in the request. */
    private Optional<FieldType> type(String target) {
        String[] parts = target.split("[ =]", 3);
        String path = parts.length < 2 ? "" : parts[1];
        return texts(entry.path("operations")).stream()
                .flatMap(name -> Optional.ofNullable(VendorFacts.operations().get(name)).stream())
                .flatMap(form -> type(form, parts[0], path).stream())
                .findFirst();
    }

    private static Optional<FieldType> type(OperationForm form, String where, String path) {
        return switch (where) {
            case "query" -> VendorTypes.find(form.query(), path);
            case "multipart" -> VendorTypes.find(form.multipart(), path);
            case "path" -> Optional.of(FieldType.of("string"));
            case "body" ->
                form.bodies().stream()
                        .flatMap(body -> VendorTypes.find(body, path).stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static List<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(text -> texts.add(text.asString()));
        return List.copyOf(texts);
    }
}
