package ai.duvo.shell.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.PatternFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI 3.0 document: its operations, found by a request's method and path, and the schemas of what they exchange. */
public final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode components;
    private final SchemaRegistry registry = SchemaRegistry.withDialect(Dialect.builder(Dialects.getOpenApi30())
            // the validator's own refuses the domains that are reserved for examples
            .format(PatternFormat.of("email", "^[^@\\s]+@[^@\\s]+$", "format"))
            .build());
    private final Map<JsonNode, Schema> schemas = new HashMap<>();
    private final Map<String, ApiOperation> operations = new TreeMap<>();

    /** Reads a document that is in memory. */
    public ApiDocument(JsonNode root) {
        this.components = root.path("components");
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    String name = method.getKey().toUpperCase(Locale.ROOT);
                    List<JsonNode> parameters = new ArrayList<>();
                    path.getValue().path("parameters").forEach(parameters::add);
                    method.getValue().path("parameters").forEach(parameters::add);
                    operations.put(
                            name + " " + path.getKey(),
                            new ApiOperation(name, path.getKey(), parameters, method.getValue()));
                }
            }
        }
    }

    /** Reads a file. */
    public static ApiDocument read(Path file) {
        try {
            return new ApiDocument(JsonMapper.shared().readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of its operations: {@code GET /v2/teams}. */
    public Set<String> operations() {
        return new TreeSet<>(operations.keySet());
    }

    /** The operation that a request is for: of several the one with the most literal segments. */
    public Optional<ApiOperation> find(String method, String rawPath) {
        return operations.values().stream()
                .filter(operation -> operation.method().equals(method)
                        && operation.values(rawPath).isPresent())
                .max((a, b) -> Integer.compare(a.literals(), b.literals()));
    }

    /** What of a value is not as a schema of the document says. */
    List<String> problems(JsonNode schema, JsonNode value) {
        return SchemaErrors.told(schemas.computeIfAbsent(schema, this::compile).validate(value));
    }

    /**
     * Whether a value may have any fields in places where the document forbids them: parts that must hold together and each
     * forbid the fields of the other are fulfilled by nothing.
     */
    static boolean isContradictory(JsonNode schema) {
        return schema.path("allOf").valueStream().anyMatch(part -> part.has("additionalProperties"))
                || schema.valueStream().anyMatch(ApiDocument::isContradictory);
    }

    private static void open(JsonNode schema, boolean isPart) {
        if (isPart && schema instanceof ObjectNode part) {
            part.remove("additionalProperties");
        }
        schema.properties().forEach(field -> {
            boolean isAllOf = field.getKey().equals("allOf");
            boolean isChoice = field.getKey().equals("anyOf") || field.getKey().equals("oneOf");
            if (field.getValue().isArray()) {
                field.getValue().forEach(value -> open(value, isAllOf || isPart && isChoice));
            } else {
                open(field.getValue(), false);
            }
        });
    }

    /** References are looked up from the root of a schema. */
    private Schema compile(JsonNode schema) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.setAll((ObjectNode) schema.deepCopy());
        open(root, false);
        root.set("components", components);
        return registry.getSchema(root);
    }
}
