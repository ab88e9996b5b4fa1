package ai.duvo.shell.handler;

import ai.duvo.shell.alias.Aliases;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.catalog.Result.Type;
import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Handlers of {@code alias} and {@code unalias}; what makes an alias is no command, for its line is not read yet. */
final class AliasHandlers {

    private final Supplier<PromptFeatures> prompt;

    AliasHandlers(Supplier<PromptFeatures> prompt) {
        this.prompt = prompt;
    }

    CommandOutput show(CommandContext context) {
        Aliases aliases = prompt.get().requiredAliases();
        Map<String, String> shown = aliases.all();
        if (context.invocation().argument("line").isPresent()) {
            throw UsageFailure.wrong(
                    "an alias wants an equals sign", "write: alias NAME = LINE", place(context, "line"));
        }
        context.invocation().argument("name").ifPresent(name -> {
            requireKnown(context, shown, name);
            shown.keySet().retainAll(Set.of(name));
        });
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        shown.forEach((name, line) -> answer.addObject().put("alias", name).put("line", line));
        return CommandOutput.of(
                Json.write(answer),
                Result.list("", Column.column("alias", Type.TEXT), Column.column("line", Type.TEXT)));
    }

    CommandOutput remove(CommandContext context) {
        Aliases aliases = prompt.get().requiredAliases();
        String name = context.invocation().argument("name").orElseThrow();
        requireKnown(context, aliases.all(), name);
        aliases.remove(name);
        return CommandOutput.none();
    }

    private static void requireKnown(CommandContext context, Map<String, String> known, String name) {
        if (!known.containsKey(name)) {
            throw UsageFailure.wrong(
                    "there is no alias \"" + name + "\"",
                    NearestWord.hint(name, known.keySet(), "make one with: alias NAME = LINE"),
                    place(context, "name"));
        }
    }

    private static Span place(CommandContext context, String argument) {
        return context.invocation().spans().getOrDefault(argument, new Span(0, 0));
    }
}
