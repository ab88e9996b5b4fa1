package ai.duvo.shell.handler.clarity;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.request.AnswerCheck;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks that Clarity can be reached, and a list of its commands. */
public final class ClarityDoctor {

    private ClarityDoctor() {}

    /** A check, and the field that its answer must have. */
    private record Check(String name, String field, ApiRequest request) {}

    /** {@code clarity doctor}: all checks at once; the exit code is 1 when one fails. */
    public static CommandOutput doctor(CommandContext context) {
        CommandRequests requests = context.requests();
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("credentials", "profile", requests.plan(context.operation(0), Map.of())));
        checks.add(new Check("processes", "processes", requests.plan(context.operation(1), Map.of())));
        if (context.invocation().argument("process-id").isPresent()) {
            checks.add(new Check("process", "process", requests.plan(context.operation(2), Map.of())));
        }
        List<ObjectNode> rows = requests.await(
                Flux.fromIterable(checks)
                        .flatMapSequential(check -> row(check, context))
                        .collectList(),
                "interrupted while Clarity was checked; nothing changed");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode list = answer.putArray("checks");
        rows.forEach(list::add);
        boolean isWell =
                rows.stream().allMatch(row -> row.path("status").asString("").equals("ok"));
        if (!isWell) {
            context.printer().show(context.output(answer), context.options());
            throw Failure.error("a check failed", "the rows above say which");
        }
        return context.output(answer);
    }

    private static Mono<ObjectNode> row(Check check, CommandContext context) {
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("check", check.name());
        return context.requests()
                .client()
                .send(check.request())
                .doOnNext(answer -> {
                    if (!context.isDry()) {
                        AnswerCheck.withField(Json.read(answer.body()), check.field());
                    }
                })
                .map(answer ->
                        row.put("status", "ok").put("detail", check.request().toString()))
                .onErrorResume(
                        Failure.class,
                        failure -> Mono.just(row.put("status", "failed").put("detail", failure.getMessage())));
    }

    /** {@code clarity tools}. */
    public static CommandOutput tools(CommandContext context, Catalog catalog) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode tools = answer.putArray("tools");
        for (Command row : catalog.under(List.of("clarity"))) {
            String operations = row.operations().stream()
                    .map(Object::toString)
                    .reduce((first, second) -> first + ", " + second)
                    .orElse("");
            tools.addObject()
                    .put("command", row.name())
                    .put("operation", operations)
                    .put("summary", row.summary());
        }
        return context.output(answer);
    }
}
