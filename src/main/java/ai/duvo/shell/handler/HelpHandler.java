package ai.duvo.shell.handler;

import ai.duvo.shell.account.Selection;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.HelpTopic;
import ai.duvo.shell.catalog.Keyword;
import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
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
import java.util.stream.Stream;

/** {@code help}, {@code help WORD…} and {@code COMMAND --help}. */
final class HelpHandler implements CommandHandler {

    @Override
    public CommandOutput run(CommandContext work) {
        boolean asked = work.command().name().equals("help");
        List<String> words =
                asked ? work.invocation().argumentAll("topic") : work.command().words();
        boolean all = asked && work.invocation().flag("all");
        if (all && !words.isEmpty()) {
            throw UsageFailure.wrong(
                    "--all goes without other words",
                    "help " + String.join(" ", words) + " shows what there is of it",
                    place(work));
        }
        HelpText help = new HelpText(
                work.session().catalog(),
                work.console().outIsTerminal() ? work.console().width() : 0);
        work.session()
                .presenter()
                .showText(all ? help.all() : words.isEmpty() ? help.overview() : text(work, help, words));
        return CommandOutput.none();
    }

    private static String text(CommandContext work, HelpText help, List<String> words) {
        return help.of(words, row -> inUse(work, row))
                .orElseThrow(() -> UsageFailure.wrong(
                        "there is no command \"" + String.join(" ", words) + "\"",
                        hint(work.session().catalog(), words),
                        place(work)));
    }

    private static Span place(CommandContext work) {
        return work.invocation().spans().getOrDefault("topic", new Span(0, 0));
    }

    /** What the row would take from {@code use} now, as text by the parameter's name. */
    private static Map<String, String> inUse(CommandContext work, Command row) {
        Selection context = work.session().contexts().with(work.options());
        Map<String, String> texts = new HashMap<>();
        for (DefaultArguments.Filled filled : DefaultArguments.of(row, context.ids())) {
            String name = context.of(filled.parameter().kind())
                    .map(Selection.Thing::name)
                    .orElse("");
            texts.put(filled.parameter().name(), VisibleText.text(name + " (" + filled.id() + ")"));
        }
        return texts;
    }

    private static String hint(Catalog catalog, List<String> words) {
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
