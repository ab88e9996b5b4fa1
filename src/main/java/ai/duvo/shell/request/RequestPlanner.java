package ai.duvo.shell.request;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.api.RequestBody;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Constant;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Target;
import ai.duvo.shell.line.Invocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Plans the request of a bound line. Reads files that the line names; sends nothing. */
public final class RequestPlanner {

    private final Supplier<String> keys;
    private final ValueReader values;

    /**
     * Plans nothing yet.
     *
     * @param values reads what words stand for
     */
    public RequestPlanner(ValueReader values) {
        this(values, () -> UUID.randomUUID().toString());
    }

    /** With these idempotency keys: for tests. */
    RequestPlanner(ValueReader values, Supplier<String> keys) {
        this.values = values;
        this.keys = keys;
    }

    /** The request of the command's main operation, or of the one that a flag puts in its place. */
    public ApiRequest plan(Invocation line, ContextValues context) {
        return plan(main(line), line, context, Map.of());
    }

    /**
     * The request of a thing that is sent changed.
     *
     * @param fetched the thing as it is now, in its envelope
     */
    public ApiRequest plan(Invocation line, ContextValues context, JsonNode fetched) {
        JsonBody body = new JsonBody();
        RequestBodies.merge(body, line.command(), fetched);
        ApiRequest plan = plan(line, context);
        RequestBodies.fill(body, line, values);
        return plan.withBody(new RequestBody.Json(body.bytes()));
    }

    /**
     * The request of any of the command's operations. Only the main one carries query and body.
     *
     * @param more path values that no parameter gives, by wire name
     */
    public ApiRequest plan(Operation operation, Invocation line, ContextValues context, Map<String, String> more) {
        boolean isMain = main(line).isSame(operation);
        return new ApiRequest(
                operation.method(),
                PathFiller.fill(operation, pathValues(line, more), context),
                isMain ? query(line) : List.of(),
                isMain ? RequestBodies.of(line, values) : new RequestBody.None(),
                operation.isMutating() ? keys.get() : null,
                isMain ? headers(line) : Map.of());
    }

    /** A request that no row describes; the same idempotency key goes with all its tries. */
    public ApiRequest request(String method, String path, List<ApiRequest.Param> query, RequestBody body) {
        boolean mutating = new Operation(method, path).isMutating();
        return new ApiRequest(method, path, query, body, mutating ? keys.get() : null);
    }

    /** The request of an operation that reads and that belongs to no line. */
    public ApiRequest request(
            Operation operation, Map<String, String> path, List<ApiRequest.Param> query, ContextValues context) {
        String filled = PathFiller.fill(operation, path, context);
        return new ApiRequest(operation.method(), filled, query, new RequestBody.None(), null);
    }

    /** The operation that a line calls. */
    public static Operation main(Invocation line) {
        Command command = line.command();
        return command.operation(line::flag)
                .orElseThrow(() -> new IllegalStateException(command.name() + " calls nothing"));
    }

    /** The words of a parameter, comma lists split, and what is sent when there are none. */
    static List<String> words(Invocation line, Parameter parameter) {
        List<String> given = line.values(parameter);
        if (given.isEmpty() && parameter instanceof Option option && option.isDefaultSent()) {
            given = List.of(String.valueOf(option.defaultText()));
        }
        if (!parameter.spec().isCommaList()) {
            return given;
        }
        return given.stream()
                .flatMap(word -> Arrays.stream(word.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Map<String, String> pathValues(Invocation line, Map<String, String> more) {
        Map<String, String> inPath = new HashMap<>(more);
        for (Constant constant : line.command().constants()) {
            if (constant.place() instanceof Target.Path path) {
                inPath.put(path.name(), constant.text());
            }
        }
        line.command().parameters().forEach(parameter -> {
            List<String> words = words(line, parameter);
            if (parameter.target() instanceof Target.Path path && !words.isEmpty()) {
                inPath.putIfAbsent(path.name(), words.get(0));
            }
        });
        return inPath;
    }

    private List<ApiRequest.Param> query(Invocation line) {
        Map<String, String> constants = new LinkedHashMap<>();
        for (Constant constant : line.command().constants()) {
            if (constant.place() instanceof Target.Query to) {
                constants.put(to.name(), constant.text());
            }
        }
        List<ApiRequest.Param> query = new ArrayList<>();
        line.command().parameters().forEach(parameter -> {
            if (parameter.target() instanceof Target.Query to) {
                List<String> words = words(line, parameter);
                if (!words.isEmpty()) {
                    constants.remove(to.name());
                }
                query(parameter, to, words).forEach(text -> query.add(new ApiRequest.Param(to.name(), text)));
            }
        });
        constants.forEach((name, text) -> query.add(new ApiRequest.Param(name, text)));
        return query;
    }

    private List<String> query(Parameter parameter, Target.Query to, List<String> words) {
        String constant = to.constant();
        if (words.isEmpty()) {
            return List.of();
        }
        if (constant != null) {
            return List.of(constant);
        }
        return to.isJoined()
                ? List.of(String.join(",", words))
                : words.stream().map(word -> values.read(parameter, word)).toList();
    }

    private Map<String, String> headers(Invocation line) {
        Map<String, String> headers = new LinkedHashMap<>();
        line.command().parameters().forEach(parameter -> {
            if (parameter.target() instanceof Target.Header header) {
                words(line, parameter).forEach(word -> headers.put(header.name(), values.read(parameter, word)));
            }
        });
        return headers;
    }
}
