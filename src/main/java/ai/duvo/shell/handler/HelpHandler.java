package ai.duvo.shell.handler;

import ai.duvo.shell.account.Selection;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code help}, {@code help COMMAND} and {@code COMMAND --help}. */
final class HelpHandler implements CommandHandler {

    @Override
    public CommandOutput run(CommandContext work) {
        boolean asked = work.command().name().equals("help");
        List<String> words = asked
                ? work.invocation().argumentAll("command")
                : work.command().words();
        work.session().presenter().showText(text(work, words));
        return CommandOutput.none();
    }

    private static String text(CommandContext work, List<String> words) {
        Catalog catalog = work.session().catalog();
        if (words.isEmpty()) {
            return HelpText.overview(catalog);
        }
        Optional<Command> command = catalog.find(words);
        if (command.isPresent()) {
            return HelpText.command(command.get(), inUse(work, command.get()));
        }
        Optional<Keyword> keyword = words.size() == 1 ? Keyword.of(words.get(0)) : Optional.empty();
        if (keyword.isPresent()) {
            return HelpText.statement(keyword.get());
        }
        if (catalog.under(words).isEmpty()) {
            Span place = work.invocation().spans().getOrDefault("command", new Span(0, 0));
            throw UsageFailure.wrong(
                    "there is no command \"" + String.join(" ", words) + "\"", hint(catalog, words), place);
        }
        return HelpText.group(catalog, words);
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
        return NearestWord.hint(words.get(known), catalog.next(words.subList(0, known)), "help lists all commands");
    }
}
