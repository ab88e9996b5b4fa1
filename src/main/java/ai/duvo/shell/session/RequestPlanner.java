package ai.duvo.shell.session;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Target;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Invocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A bound line becomes the request of one of its operations. Sends nothing. */
public final class RequestPlanner {

    private final Supplier<String> keys;

    public RequestPlanner() {
        this(() -> UUID.randomUUID().toString());
    }

    /** With these idempotency keys: for tests. */
    RequestPlanner(Supplier<String> keys) {
        this.keys = keys;
    }

    /**
     * The request of the command's main operation.
     *
     * @param team asked only when the path has {@code {teamId}}
     */
    public ApiRequest plan(Invocation invocation, Supplier<String> team) {
        Operation operation = invocation
                .command()
                .operation()
                .orElseThrow(
                        () -> new IllegalStateException(invocation.command().name() + " calls nothing"));
        return plan(operation, invocation, team, Map.of());
    }

    /**
     * The request of any of the command's operations. Only the main one carries query and body.
     *
     * @param more path values that no parameter gives, by wire name
     */
    public ApiRequest plan(
            Operation operation, Invocation invocation, Supplier<String> team, Map<String, String> more) {
        boolean main =
                invocation.command().operation().filter(operation::equals).isPresent();
        Map<String, String> inPath = new HashMap<>(more);
        List<ApiRequest.Param> query = new ArrayList<>();
        invocation.command().parameters().forEach(parameter -> {
            List<String> words = words(invocation, parameter);
            if (parameter.target() instanceof Target.Path path && !words.isEmpty()) {
                inPath.putIfAbsent(path.name(), words.get(0));
            } else if (parameter.target() instanceof Target.Query to && main) {
                words.forEach(word -> query.add(new ApiRequest.Param(to.name(), word)));
            }
        });
        return new ApiRequest(
                operation.method(),
                path(operation, inPath, team),
                query,
                main ? body(invocation) : new RequestBody.None(),
                operation.isMutating() ? keys.get() : null);
    }

    private static RequestBody body(Invocation invocation) {
        Command command = invocation.command();
        boolean sendsBody =
                !command.fixed().isEmpty() || command.parameters().anyMatch(p -> p.target() instanceof Target.Body);
        if (!sendsBody) {
            return new RequestBody.None();
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        command.fixed().forEach((name, json) -> body.set(name, Json.parse(json, name)));
        command.parameters().forEach(parameter -> {
            if (parameter.target() instanceof Target.Body to) {
                put(body, to, words(invocation, parameter));
            }
        });
        return new RequestBody.Json(Json.write(body));
    }

    /** A request that no row describes; the same idempotency key goes with all its tries. */
    public ApiRequest request(String method, String path, List<ApiRequest.Param> query, RequestBody body) {
        boolean mutating = new Operation(method, path).isMutating();
        return new ApiRequest(method, path, query, body, mutating ? keys.get() : null);
    }

    /** The request of an operation that reads and that belongs to no line. */
    ApiRequest request(Operation operation, Map<String, String> path, List<ApiRequest.Param> query) {
        String filled = path(operation, path, () -> {
            throw new IllegalStateException("nothing fills {teamId}");
        });
        return new ApiRequest(operation.method(), filled, query, new RequestBody.None(), null);
    }

    private static List<String> words(Invocation invocation, Parameter parameter) {
        return parameter instanceof Argument
                ? invocation.argumentAll(parameter.name())
                : invocation.optionAll(((Option) parameter).name());
    }

    private static void put(ObjectNode body, Target.Body target, List<String> words) {
        String constant = target.constant();
        if (target.shape() == Target.Shape.ARRAY) {
            ArrayNode array = body.putArray(target.name());
            words.forEach(array::add);
        } else if (words.isEmpty()) {
            return;
        } else if (constant != null) {
            body.set(target.name(), Json.parse(constant, target.name()));
        } else if (target.shape() == Target.Shape.MAP) {
            ObjectNode map = body.putObject(target.name());
            words.forEach(word -> map.put(before(word), after(word)));
        } else {
            body.put(target.name(), words.get(0));
        }
    }

    /** The part of {@code key=value} before the first equals sign. */
    public static String before(String word) {
        return word.substring(0, word.indexOf('='));
    }

    /** The part of {@code key=value} after the first equals sign. */
    public static String after(String word) {
        return word.substring(word.indexOf('=') + 1);
    }

    private static String path(Operation operation, Map<String, String> values, Supplier<String> team) {
        String path = operation.path();
        for (String name : operation.pathNames()) {
            String value = values.get(name);
            String filled = value == null && name.equals("teamId") ? team.get() : value;
            path = path.replace("{" + name + "}", UriUtils.encodePathSegment(checked(name, filled), "UTF-8"));
        }
        return path;
    }

    private static String checked(String name, @Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("nothing fills {" + name + "}");
        }
        if (value.isBlank() || value.equals(".") || value.equals("..")) {
            throw Failure.error(
                    "\"" + value + "\" cannot be an id",
                    value.isBlank() ? "is a variable empty? echo it with: set" : null);
        }
        return value;
    }
}
