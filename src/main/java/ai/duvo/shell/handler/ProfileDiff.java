package ai.duvo.shell.handler;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.JsonDiff;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.StatementParser;
import ai.duvo.shell.lookup.NameLookup;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.request.ReadOnlyCheck;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code diff --profiles a,b COMMAND}: what a command shows in two workspaces. Names are looked up in each; ids and times,
 * which always differ, are left out.
 */
record ProfileDiff(Catalog catalog, SecretMasker secrets) {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}.*");

    CommandOutput compare(CommandContext context, List<String> profiles) {
        List<String> words = context.invocation().argumentAll("what");
        if (profiles.size() != 2 || words.isEmpty()) {
            throw Failure.error(
                    "diff --profiles wants two profiles and a command",
                    "write: diff --profiles staging,live agents get \"Invoice clerk\"; -- before a command with options");
        }
        Invocation line = new CommandResolver(catalog).bind(CommandResolver.values(words));
        if (line.command().operations().isEmpty() || ReadOnlyCheck.mayChange(line)) {
            throw Failure.error("\"" + line.command().name() + "\" is no command that only reads", "nothing was sent");
        }
        line.globals().keySet().stream()
                .filter(name -> !name.equals("team"))
                .findFirst()
                .ifPresent(name -> {
                    throw Failure.error("diff --profiles takes no --" + name + " behind the command", "leave it out");
                });
        JsonNode before = shown(context, line, profiles.get(0));
        JsonNode after = shown(context, line, profiles.get(1));
        int leftOut = withoutIds(before) + withoutIds(after);
        context.console()
                .err(VisibleText.text("before: " + profiles.get(0) + ", after: " + profiles.get(1) + "; " + leftOut
                        + " ids and times left out"));
        return DiffOutput.show(context, secrets, JsonDiff.of(before, after));
    }

    private JsonNode shown(CommandContext context, Invocation line, String profile) {
        context.accounts().requireProfile(profile);
        ActiveOptions options =
                context.options().without("demo").without("team").with(Map.of("profile", List.of(profile)));
        UseHandlers.requireProfile(context.accounts().access(options));
        String text = words(context.under(options), line);
        Statement.Call call = (Statement.Call) StatementParser.parse("", text).get(0);
        return context.forks().value(call.pipeline(), call.source(), options).value();
    }

    /** The words of the line with the ids that its names have there. */
    private static String words(CommandContext there, Invocation line) {
        List<String> words = new ArrayList<>(line.command().words());
        for (Invocation.Bound bound : line.bound()) {
            Parameter parameter = bound.parameter();
            boolean isName = parameter.kind().isListed() && !NameLookup.isId(bound.value());
            String value = isName
                    ? there.requests()
                            .names()
                            .called(line, parameter.kind(), bound.value())
                            .orElseThrow()
                            .id()
                    : bound.value();
            if (!(parameter instanceof Argument)) {
                words.add("--" + parameter.name());
            }
            if (!(parameter instanceof Option option && option.flag())) {
                words.add(Quoting.value(value));
            }
        }
        return String.join(" ", words);
    }

    /** Takes ids and times out; gives how many there were. */
    private static int withoutIds(JsonNode value) {
        int count = 0;
        if (value instanceof ObjectNode object) {
            List<String> names = object.properties().stream()
                    .filter(field -> isOfOneWorkspace(field.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            object.remove(names);
            count = names.size();
        }
        for (JsonNode inside : value.values()) {
            count += withoutIds(inside);
        }
        return count;
    }

    private static boolean isOfOneWorkspace(JsonNode value) {
        String text = value.asString("");
        return value.isString() && (NameLookup.isId(text) || TIME.matcher(text).matches());
    }
}
