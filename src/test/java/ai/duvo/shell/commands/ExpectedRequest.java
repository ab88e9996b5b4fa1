package ai.duvo.shell.commands;

import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.commands.VendorLines.Line;
import ai.duvo.shell.testing.FieldType.Form;
import ai.duvo.shell.testing.OperationForm;
import ai.duvo.shell.testing.VendorFacts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Request that a line must become, by the vendor's facts alone.
 *
 * @param method the method
 * @param path encoded; a name that only a look-up fills stays in braces
 * @param query sorted
 * @param body JSON, or null for none
 */
record ExpectedRequest(
        String method,
        String path,
        List<String> query,
        @Nullable JsonNode body) {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T10:00:00Z"), ZoneOffset.UTC);

    /** Operations in place of the main one, by the option that asks for them. */
    private static final Map<String, String> SECOND = Map.of("skills list", "system", "pulse html", "version");

    private static final Pattern DAYS_AGO = Pattern.compile("(\\d+) days ago");
    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

    static ExpectedRequest of(CommandContract command, Line line) {
        boolean isSecond = line.sent().keySet().stream()
                .anyMatch(parameter -> parameter.name().equals(SECOND.get(command.name())));
        String[] operation = command.operations().get(isSecond ? 1 : 0).split(" ");
        OperationForm form = form(command);
        Map<String, String> path = new HashMap<>(Map.of("teamId", "T", "orgId", "O", "userId", "U"));
        Map<String, String> fixedQuery = new HashMap<>();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        command.fixed().forEach((place, text) -> {
            String value = text.replace(FixedRules.BY_DEFAULT, "");
            switch (where(place)) {
                case "path" -> path.put(name(place), value);
                case "query" -> fixedQuery.put(name(place), value);
                case "body" -> put(body, name(place), JsonMapper.shared().readTree(value));
                default -> {}
            }
        });
        List<String> query = new ArrayList<>();
        line.sent().forEach((parameter, values) -> {
            String target = target(parameter, values);
            String name = name(target).replaceFirst("=.*", "");
            String constant = target.contains("=") ? target.replaceFirst("[^=]*=", "") : null;
            switch (where(target)) {
                case "path" -> path.put(name, values.get(0));
                case "query" -> {
                    fixedQuery.remove(name);
                    (constant == null ? values : List.of(constant)).forEach(v -> query.add(name + "=" + v));
                }
                case "body" -> values(parameter, values, constant).forEach(value -> put(body, name, value));
                default -> {}
            }
        });
        defaults(command, line, query, body);
        fixedQuery.forEach((name, value) -> query.add(name + "=" + value));
        return new ExpectedRequest(
                operation[0],
                fill(operation[1], path),
                List.copyOf(new TreeSet<>(query)),
                form.bodies().isEmpty() ? null : body);
    }

    /** What is sent of options that the line leaves out. */
    private static void defaults(CommandContract command, Line line, List<String> query, ObjectNode body) {
        List<ParameterContract> left = command.options().stream()
                .filter(option -> !line.sent().containsKey(option))
                .toList();
        left.stream()
                .filter(option -> isComputed(command, option))
                .forEach(option -> query.add(name(option.targets().iterator().next()) + "="
                        + time(Objects.requireNonNull(option.defaultText()))));
        left.stream()
                .filter(option -> isDemanded(form(command), option))
                .forEach(option -> put(
                        body,
                        name(option.targets().iterator().next()),
                        JsonNodeFactory.instance.stringNode(Objects.requireNonNull(option.defaultText()))));
        emptyLists(form(command)).forEach(name -> body.putIfAbsent(name, JsonNodeFactory.instance.arrayNode()));
    }

    /** Whether the client says what the API wants to be told although the line does not. */
    private static boolean isComputed(CommandContract command, ParameterContract option) {
        String text = option.defaultText();
        return text != null
                && Optional.ofNullable(form(command)
                                .query()
                                .get(name(option.targets().iterator().next())))
                        .filter(field -> !field.isOptional())
                        .isPresent();
    }

    /** Whether it has a default that the API wants to be told in the body. */
    private static boolean isDemanded(OperationForm form, ParameterContract option) {
        String target = option.targets().iterator().next();
        return option.defaultText() != null
                && target.startsWith("body ")
                && form.bodies().stream().anyMatch(body -> Optional.ofNullable(body.get(name(target)))
                        .filter(field -> !field.isOptional())
                        .isPresent());
    }

    private static String time(String words) {
        Matcher ago = DAYS_AGO.matcher(words);
        if (!ago.matches() && !words.equals("now")) {
            return words;
        }
        long days = ago.matches() ? Long.parseLong(ago.group(1)) : 0;
        return CLOCK.instant().minus(Duration.ofDays(days)).toString().replace("Z", ".000Z");
    }

    private static OperationForm form(CommandContract command) {
        return Optional.ofNullable(
                        VendorFacts.operations().get(command.operations().get(0)))
                .orElseThrow();
    }

    /** Whether a look-up must fill a part of the path first. */
    boolean isOpen() {
        return path.contains("{");
    }

    /** Lists that the API cannot do without. */
    private static List<String> emptyLists(OperationForm form) {
        return form.bodies().stream()
                .flatMap(body -> body.entrySet().stream())
                .filter(e -> !e.getValue().isOptional() && e.getValue().type().form() == Form.ARRAY)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The one target, or of an object's and a list's that of an object. */
    private static String target(ParameterContract parameter, List<String> values) {
        return parameter.targets().stream()
                .min((a, b) -> Integer.compare(a.length(), b.length()))
                .orElseThrow(() -> new IllegalStateException(parameter.name() + " " + values + " goes nowhere"));
    }

    private static String where(String target) {
        return target.split(" ", 2)[0];
    }

    private static String name(String target) {
        return target.replaceFirst("^\\S+ ?", "");
    }

    private static List<JsonNode> values(ParameterContract parameter, List<String> words, @Nullable String constant) {
        if (constant != null) {
            return List.of(JsonMapper.shared().readTree(constant));
        }
        return words.stream()
                .flatMap(word -> parameter.isCommaList() ? List.of(word.split(",")).stream() : List.of(word).stream())
                .map(word -> value(parameter, word))
                .toList();
    }

    private static JsonNode value(ParameterContract parameter, String word) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        boolean isPair = parameter.targets().iterator().next().endsWith("{}");
        String[] pair = word.split("=", 2);
        if (isPair) {
            return json.objectNode().put(pair[0], pair[1]);
        }
        if (parameter.jsonTypes().contains(JsonType.LABEL)) {
            return json.objectNode().put("key", pair[0]).put("value", pair[1]);
        }
        return parameter.jsonTypes().contains(JsonType.STRING)
                ? json.stringNode(word)
                : JsonMapper.shared().readTree(word);
    }

    private static void put(ObjectNode object, String path, JsonNode value) {
        String[] parts = path.split("\\.", 2);
        String name = parts[0].replaceAll("(\\[]|\\{})$", "");
        JsonNode inner = value;
        if (parts.length > 1) {
            inner = parts[0].endsWith("[]") || !object.path(name).isObject()
                    ? JsonNodeFactory.instance.objectNode()
                    : object.path(name);
            put((ObjectNode) inner, parts[1], value);
        }
        if (parts[0].endsWith("[]")) {
            ArrayNode array = object.path(name).isArray() ? (ArrayNode) object.path(name) : object.putArray(name);
            array.add(inner);
        } else if (parts[0].endsWith("{}") && object.path(name).isObject()) {
            ((ObjectNode) object.path(name)).setAll((ObjectNode) inner);
        } else {
            object.set(name, inner);
        }
    }

    private static String fill(String path, Map<String, String> values) {
        return NAME.matcher(path).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                return Matcher.quoteReplacement(match.group());
            }
            String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
            return match.group(1).equals("*") ? encoded.replace("%2F", "/") : encoded;
        });
    }
}
