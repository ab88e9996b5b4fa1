package ai.duvo.shell.handler;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.JqProgram;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.json.JsonDiff;
import ai.duvo.shell.output.NumberRange;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.ResultHistory;
import ai.duvo.shell.session.ResultHistory.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code results}, {@code show}, {@code diff}: what numbered lines brought. */
final class ResultHandlers {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Catalog catalog;
    private final SecretMasker secrets;

    ResultHandlers(Catalog catalog, SecretMasker secrets) {
        this.catalog = catalog;
        this.secrets = secrets;
    }

    static CommandOutput list(CommandContext context) {
        List<Entry> all = results(context).all();
        int limit = context.invocation().option("limit").map(Integer::parseInt).orElse(20);
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Entry kept : all.subList(Math.max(0, all.size() - limit), all.size())) {
            CommandOutput answer = Objects.requireNonNull(kept.answer());
            rows.addObject()
                    .put("number", kept.number())
                    .put("line", kept.line())
                    .put("result", described(answer));
        }
        return context.look(context.output(rows));
    }

    /** {@code show}, {@code show 12}, {@code show .agents[0]}, {@code show 12 .agents[0]}. */
    CommandOutput show(CommandContext context) {
        List<String> words = new ArrayList<>(context.invocation().argumentAll("what"));
        boolean isNumbered = !words.isEmpty() && NUMBER.matcher(words.get(0)).matches();
        Entry kept = isNumbered ? kept(context, words.remove(0)) : last(context);
        CommandOutput answer = masked(context, Objects.requireNonNull(kept.answer()));
        if (words.isEmpty()) {
            return context.look(answer);
        }
        String program = String.join(" ", words);
        JqText jq = new JqText(program, new Span(0, program.length()));
        return context.look(CommandOutput.of(context.variables().run(JqProgram.of(jq), answer.value())));
    }

    CommandOutput diff(CommandContext context) {
        Optional<String> profiles = context.invocation().option("profiles");
        if (profiles.isPresent()) {
            return new ProfileDiff(catalog, secrets)
                    .compare(context, List.of(profiles.get().split(",")));
        }
        List<String> numbers = context.invocation().argumentAll("what");
        if (numbers.size() != 2) {
            throw Failure.error("diff wants the numbers of two results", "write: diff 7 12");
        }
        JsonNode before =
                Objects.requireNonNull(kept(context, numbers.get(0)).answer()).value();
        JsonNode after =
                Objects.requireNonNull(kept(context, numbers.get(1)).answer()).value();
        CommandOutput differences = DiffOutput.show(context, secrets, JsonDiff.of(before, after));
        return differences.printed() && !context.isKept() ? CommandOutput.none() : context.look(differences);
    }

    /** Secrets stay hidden, unless a person at a terminal wants to see them. */
    private CommandOutput masked(CommandContext context, CommandOutput answer) {
        if (context.invocation().flag("show-secrets")) {
            context.confirmOnTerminal("show the secrets of this result on this screen?");
            return answer.outputs() == null ? CommandOutput.of(answer.body(), answer.result()) : answer;
        }
        List<JsonNode> outputs = answer.outputs();
        return outputs == null
                ? CommandOutput.of(secrets.mask(answer.body()), answer.result())
                : CommandOutput.of(outputs.stream()
                        .map(output -> Json.read(secrets.mask(Json.write(output))))
                        .toList());
    }

    private static String described(CommandOutput answer) {
        List<JsonNode> items = answer.items();
        if (items != null) {
            return items.size() == 1 ? "1 item" : items.size() + " items";
        }
        JsonNode value = answer.value();
        return value.isObject() ? "object with " + String.join(", ", value.propertyNames()) : "one value";
    }

    private static ResultHistory results(CommandContext context) {
        return context.variables().results();
    }

    private static Entry kept(CommandContext context, String number) {
        return results(context)
                .get(NumberRange.parse(number, "results").from())
                .orElseThrow(() -> Failure.error(
                        "line " + number + " has no result that is kept", "results lists those of this session"));
    }

    private static Entry last(CommandContext context) {
        CommandOutput last = context.variables().last();
        if (last == null) {
            throw Failure.error("there is no result yet", "run a command first");
        }
        return new Entry(0, "", last);
    }
}
