package ai.duvo.shell.handler.queue;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandRequests;
import ai.duvo.shell.session.QuestionText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.apache.commons.lang3.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code cases bulk-…}: any number of cases, a hundred in a request, as many as the API takes. Ids stand on the line, in a
 * JSON list, or on standard input.
 *
 * @param standardInput what {@code --ids -} reads
 */
public record CaseBulk(InputStream standardInput) implements CommandHandler {

    private static final int MOST = 100;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    @Override
    public CommandOutput run(CommandContext context) {
        List<String> ids = ids(context.invocation().option("ids").orElse(""));
        String question = Objects.requireNonNull(context.command().destructive(), "it asks");
        String many =
                ids.size() == 1 ? "case " + QuestionText.named(Kind.CASE, ids.get(0), context) : ids.size() + " cases";
        context.confirm(QuestionText.of(question.replace("{ids}", many), context));
        ApiRequest plan = context.requests().plan();
        ObjectNode sum = JsonNodeFactory.instance.objectNode();
        for (int from = 0; from < ids.size(); from += MOST) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + MOST));
            add(sum, Json.read(send(context, plan, some, from)));
            if (ids.size() > MOST && !context.isDry()) {
                context.console().err((from + some.size()) + " of " + ids.size() + " cases");
            }
        }
        return context.output(sum);
    }

    private static byte[] send(CommandContext context, ApiRequest plan, List<String> some, int before) {
        ObjectNode body = CommandRequests.body(plan);
        some.forEach(body.putArray("case_ids")::add);
        ApiRequest request =
                context.requests().request(plan.method(), plan.path(), plan.query(), CommandRequests.body(body));
        try {
            return context.requests().call(request).body();
        } catch (Failure failure) {
            throw before == 0
                    ? failure
                    : failure.noting("the first " + before + " cases are done; this began with " + some.get(0));
        }
    }

    /** Numbers are added, lists joined; what else an answer says is that of the last. */
    private static void add(ObjectNode sum, JsonNode answer) {
        answer.properties().forEach(field -> {
            JsonNode known = sum.path(field.getKey());
            if (known.isIntegralNumber() && field.getValue().isIntegralNumber()) {
                sum.put(field.getKey(), known.asLong() + field.getValue().asLong());
            } else if (known instanceof ArrayNode list && field.getValue().isArray()) {
                field.getValue().forEach(list::add);
            } else {
                sum.set(field.getKey(), field.getValue());
            }
        });
    }

    private List<String> ids(String word) {
        String text = word.equals("-") ? input() : word;
        List<String> ids = new ArrayList<>();
        if (text.strip().startsWith("[")) {
            JsonNode list = Json.parse(text, "--ids");
            list.forEach(item -> ids.add(id(item)));
        } else if (text.strip().startsWith("{")) {
            throw wrong(text);
        } else {
            ids.addAll(Arrays.asList(text.split("[,\\s]+")));
        }
        ids.removeIf(String::isBlank);
        List<String> once = List.copyOf(new LinkedHashSet<>(ids));
        if (once.isEmpty()) {
            throw Failure.error(
                    "--ids names no case", "give ids with commas between them, a list, or - for standard input");
        }
        return once;
    }

    /** An item of a list: an id, or what has one. */
    private static String id(JsonNode item) {
        JsonNode id = item.isObject() ? item.path("id") : item;
        if (!id.isString() || id.asString().isBlank()) {
            throw wrong(item.toString());
        }
        return id.asString().strip();
    }

    private static Failure wrong(String found) {
        return Failure.error(
                "--ids wants ids of cases, and found " + VisibleText.text(StringUtils.abbreviate(found.strip(), 60)),
                "take the list out of an answer: --ids $answer.cases; nothing was sent");
    }

    private String input() {
        try {
            byte[] bytes = standardInput.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Failure.error("standard input holds more than 4 MB", "nothing was sent");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Failure.error("cannot read standard input", "nothing was sent");
        }
    }
}
