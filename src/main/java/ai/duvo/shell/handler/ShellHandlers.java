package ai.duvo.shell.handler;

import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Durations;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.recording.Journal;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.lang3.Strings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Handlers of the prompt's own commands. */
final class ShellHandlers {

    private static final int HIGHEST_CODE = 255;

    private final Supplier<PromptFeatures> prompt;

    ShellHandlers(Supplier<PromptFeatures> prompt) {
        this.prompt = prompt;
    }

    static CommandOutput exit(CommandContext context) {
        String code = context.invocation().argument("code").orElse("0");
        long value = Long.parseLong(code);
        if (value < 0 || value > HIGHEST_CODE) {
            throw Failure.error("exit wants 0 to 255, not " + code, null);
        }
        context.state().exit().with((int) value);
        return CommandOutput.none();
    }

    /** The lines of this session have the numbers of its prompt; the last one before it has 0. */
    List<Journal.Typed> lines() {
        List<Journal.Typed> lines = new ArrayList<>();
        List<String> older = prompt.get().older().get();
        for (int i = 0; i < older.size(); i++) {
            lines.add(new Journal.Typed(i - older.size() + 1, older.get(i)));
        }
        lines.addAll(prompt.get().typed().get());
        return lines;
    }

    CommandOutput history(CommandContext context) {
        List<String> wanted = context.invocation().option("search").stream()
                .flatMap(words -> Stream.of(words.strip().split("\\s+")))
                .toList();
        List<Journal.Typed> lines = lines().stream()
                .filter(line -> wanted.stream().allMatch(word -> Strings.CI.contains(line.text(), word)))
                .toList();
        int limit = context.invocation().option("limit").map(Integer::parseInt).orElse(50);
        int from = Math.max(0, lines.size() - limit);
        if (context.wantsJson()) {
            ArrayNode answer = JsonNodeFactory.instance.arrayNode();
            lines.subList(from, lines.size()).forEach(line -> answer.add(line.text()));
            return CommandOutput.of(Json.write(answer), Result.list("", Column.column("", Type.TEXT)));
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i < lines.size(); i++) {
            text.append(String.format(
                    "%5d  %s%n",
                    lines.get(i).number(), VisibleText.text(lines.get(i).text())));
        }
        context.printer().showText(text.toString(), true);
        return CommandOutput.none();
    }

    static CommandOutput echo(CommandContext context) {
        context.console().out(String.join(" ", context.invocation().argumentAll("word")) + "\n");
        return CommandOutput.none();
    }

    static CommandOutput sleep(CommandContext context) {
        String time = context.invocation().argument("time").orElseThrow();
        context.requests().pause(Durations.parse(time).orElseThrow(), "interrupted: slept less than " + time);
        return CommandOutput.none();
    }

    CommandOutput clear(CommandContext context) {
        prompt.get().clear().run();
        return CommandOutput.none();
    }
}
