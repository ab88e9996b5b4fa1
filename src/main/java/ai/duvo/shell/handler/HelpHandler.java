package ai.duvo.shell.handler;

import ai.duvo.shell.account.Selection;
import ai.duvo.shell.alias.Aliases;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.HelpTopic;
import ai.duvo.shell.catalog.Keyword;
import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.handler.guide.GuideHandlers;
import ai.duvo.shell.help.HelpText;
import ai.duvo.shell.line.DefaultArguments;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code help}, {@code help WORD…} and {@code COMMAND --help}. */
final class HelpHandler implements CommandHandler {

    private static final int SHORTEST_WORD = 3;
    private static final int MOST_TOPICS = 5;

    private final Catalog catalog;
    private final Supplier<PromptFeatures> prompt;

    HelpHandler(Catalog catalog, Supplier<PromptFeatures> prompt) {
        this.catalog = catalog;
        this.prompt = prompt;
    }

    @Override
    public CommandOutput run(CommandContext context) {
        boolean asked = context.command().name().equals("help");
        List<String> words = asked
                ? context.invocation().argumentAll("topic")
                : context.command().words();
        boolean all = asked && context.invocation().flag("all");
        if (all && !words.isEmpty()) {
            throw UsageFailure.wrong(
                    "--all goes without other words",
                    "help " + String.join(" ", words) + " shows what there is of it",
                    place(context));
        }
        HelpText help = new HelpText(
                catalog, context.console().outIsTerminal() ? context.console().width() : 0);
        context.printer()
                .showText(
                        all ? help.all() : words.isEmpty() ? help.overview() + aliases() : text(context, help, words));
        return CommandOutput.none();
    }

    private String text(CommandContext context, HelpText help, List<String> words) {
        String guide = help.isCalled(words) ? "" : guide(words);
        return alias(words)
                .or(() -> help.of(words, row -> inUse(context, row)).map(text -> text + guide))
                .or(() -> Optional.of(guide.strip() + "\n").filter(text -> !text.isBlank()))
                .orElseThrow(() -> UsageFailure.wrong(
                        "there is no command \"" + String.join(" ", words) + "\"", hint(words), place(context)));
    }

    /** Where the guide has the words; a short one is everywhere. */
    private static String guide(List<String> words) {
        boolean isLong = words.stream().allMatch(word -> word.strip().length() >= SHORTEST_WORD);
        List<String> topics = isLong ? GuideHandlers.mentioning(words) : List.of();
        return topics.isEmpty()
                ? ""
                : "\nThe guide mentions it:\n"
                        + topics.stream()
                                .limit(MOST_TOPICS)
                                .map(topic -> "  guide get " + topic + "\n")
                                .collect(Collectors.joining());
    }

    private String aliases() {
        Aliases aliases = prompt.get().aliases();
        return aliases == null || aliases.all().isEmpty()
                ? ""
                : "\nYour aliases, which alias shows: "
                        + String.join(", ", aliases.all().keySet()) + "\n";
    }

    private Optional<String> alias(List<String> words) {
        Aliases aliases = prompt.get().aliases();
        return aliases == null
                ? Optional.empty()
                : aliases.line(String.join(" ", words))
                        .map(line -> String.join(" ", words) + " is an alias: " + line + "\n");
    }

    private static Span place(CommandContext context) {
        return context.invocation().spans().getOrDefault("topic", new Span(0, 0));
    }

    /** What the row would take from {@code use} now, as text by the parameter's name. */
    private static Map<String, String> inUse(CommandContext context, Command row) {
        Selection selection = context.selections().with(context.options());
        Map<String, String> texts = new HashMap<>();
        for (DefaultArguments.Filled filled : DefaultArguments.of(row, selection.ids())) {
            String name = selection
                    .of(filled.parameter().kind())
                    .map(Selection.Thing::name)
                    .orElse("");
            texts.put(filled.parameter().name(), VisibleText.text(name + " (" + filled.id() + ")"));
        }
        return texts;
    }

    private String hint(List<String> words) {
        int known = 0;
        while (known < words.size() && catalog.next(words.subList(0, known)).contains(words.get(known))) {
            known++;
        }
        List<String> next = new ArrayList<>(catalog.next(words.subList(0, known)));
        if (known == 0) {
            catalog.commandGroups().forEach(group -> next.add(group.name()));
            Keyword.all().forEach(keyword -> next.add(keyword.word()));
            Stream.of(HelpTopic.values()).forEach(topic -> next.add(topic.word()));
        }
        return NearestWord.hint(words.get(known), next, "help shows what there is");
    }
}
