package ai.duvo.shell.builtin;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.JqText;
import ai.duvo.shell.session.Answer;
import ai.duvo.shell.session.Differences;
import ai.duvo.shell.session.Json;
import ai.duvo.shell.session.JsonDiff;
import ai.duvo.shell.session.Numbers;
import ai.duvo.shell.session.Results;
import ai.duvo.shell.session.Results.Kept;
import ai.duvo.shell.session.Secrets;
import ai.duvo.shell.session.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code results}, {@code show}, {@code diff}: what numbered lines brought. */
final class ResultHandlers {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private ResultHandlers() {}

    static Answer list(Work work) {
        List<Kept> all = results(work).all();
        int limit = work.invocation().option("limit").map(Integer::parseInt).orElse(20);
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Kept kept : all.subList(Math.max(0, all.size() - limit), all.size())) {
            Answer answer = Objects.requireNonNull(kept.answer());
            rows.addObject()
                    .put("number", kept.number())
                    .put("line", kept.line())
                    .put("result", described(answer));
        }
        return work.look(Answer.of(Json.write(rows), work.command().result()));
    }

    /** {@code show}, {@code show 12}, {@code show .agents[0]}, {@code show 12 .agents[0]}. */
    static Answer show(Work work) {
        List<String> words = new ArrayList<>(work.invocation().argumentAll("what"));
        boolean isNumbered = !words.isEmpty() && NUMBER.matcher(words.get(0)).matches();
        Kept kept = isNumbered ? kept(work, words.remove(0)) : last(work);
        Answer answer = masked(work, Objects.requireNonNull(kept.answer()));
        if (words.isEmpty()) {
            return work.look(answer);
        }
        String program = String.join(" ", words);
        JqText jq = new JqText(program, new Span(0, program.length()));
        return work.look(Answer.of(work.session().pipelines().evaluate(jq, answer.value())));
    }

    static Answer diff(Work work) {
        List<String> numbers = work.invocation().argumentAll("number");
        if (numbers.size() != 2) {
            throw Failure.error("diff wants the numbers of two results", "write: diff 7 12");
        }
        JsonNode before =
                Objects.requireNonNull(kept(work, numbers.get(0)).answer()).value();
        JsonNode after =
                Objects.requireNonNull(kept(work, numbers.get(1)).answer()).value();
        Answer differences = Differences.show(work, JsonDiff.of(before, after));
        return differences.printed() && !work.isKept() ? Answer.none() : work.look(differences);
    }

    /** Secrets stay hidden, unless a person at a terminal wants to see them. */
    private static Answer masked(Work work, Answer answer) {
        if (work.invocation().flag("show-secrets")) {
            work.confirmOnTerminal("show the secrets of this result on this screen?");
            return answer.outputs() == null ? Answer.of(answer.body(), answer.result()) : answer;
        }
        Secrets secrets = work.session().secrets();
        List<JsonNode> outputs = answer.outputs();
        return outputs == null
                ? Answer.of(secrets.mask(answer.body()), answer.result())
                : Answer.of(outputs.stream()
                        .map(output -> Json.read(secrets.mask(Json.write(output))))
                        .toList());
    }

    private static String described(Answer answer) {
        List<JsonNode> items = answer.items();
        if (items != null) {
            return items.size() == 1 ? "1 item" : items.size() + " items";
        }
        JsonNode value = answer.value();
        return value.isObject() ? "object with " + String.join(", ", value.propertyNames()) : "one value";
    }

    private static Results results(Work work) {
        return work.session().variables().results();
    }

    private static Kept kept(Work work, String number) {
        return results(work)
                .get(Numbers.parse(number, "results").from())
                .orElseThrow(() -> Failure.error(
                        "line " + number + " has no result that is kept", "results lists those of this session"));
    }

    private static Kept last(Work work) {
        Answer last = work.session().variables().last();
        if (last == null) {
            throw Failure.error("there is no result yet", "run a command first");
        }
        return new Kept(0, "", last);
    }
}
