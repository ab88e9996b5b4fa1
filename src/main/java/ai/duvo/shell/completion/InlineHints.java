package ai.duvo.shell.completion;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.completion.CursorLine.Zone;
import ai.duvo.shell.completion.LineAnalyzer.Role;
import ai.duvo.shell.completion.LineAnalyzer.Step;
import ai.duvo.shell.inventory.InventoryItem;
import ai.duvo.shell.line.DefaultArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dim help beside a line, never part of it: what comes next, and whose ids these are. From memory only. */
public final class InlineHints {

    private final Catalog catalog;
    private final IdCompleter ids;

    InlineHints(Catalog catalog, IdCompleter ids) {
        this.catalog = catalog;
        this.ids = ids;
    }

    /**
     * A name that belongs behind an id.
     *
     * @param at the place in the line, in characters
     * @param name what the id is called
     */
    public record Name(int at, String name) {}

    /** What the command still wants at the end of the line, such as {@code <file>}; empty when nothing is. */
    public String next(String line) {
        if (line.isEmpty() || !Character.isWhitespace(line.charAt(line.length() - 1))) {
            return "";
        }
        String last = line.substring(CursorLine.lineStart(line, line.length()));
        if (CursorLine.of(last, last.length()).zone() != Zone.WORDS) {
            return "";
        }
        LineAnalyzer analyzer = LineAnalyzer.of(catalog, CursorLine.tokens(last));
        Command command = analyzer.command().orElse(null);
        boolean isWrong = analyzer.steps().stream().anyMatch(step -> step.role() == Role.NO_OPTION);
        if (command == null || isWrong) {
            return "";
        }
        Option open = analyzer.open();
        if (open != null) {
            return "<" + placeholder(open) + ">";
        }
        Parameter argument = nextArgument(analyzer);
        if (argument != null && argument.required()) {
            boolean isGiven = analyzer.steps().stream().anyMatch(s -> argument.equals(s.parameter()));
            boolean isOptional = isGiven || isComplete(analyzer);
            return isOptional ? "[" + argument.name() + "]" : "<" + argument.name() + ">";
        }
        return missing(command, analyzer)
                .map(option -> "--" + option.name() + (option.flag() ? "" : " <" + placeholder(option) + ">"))
                .orElse(argument == null ? "" : "[" + argument.name() + "]");
    }

    /** The names of the ids on a line, in order, each for a word that has ended. */
    public List<Name> names(String line) {
        LineAnalyzer analyzer = ids.filled(LineAnalyzer.of(catalog, CursorLine.tokens(line)));
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < analyzer.steps().size(); i++) {
            Step step = analyzer.steps().get(i);
            Parameter parameter = step.parameter();
            int end = step.token().span().end();
            boolean hasEnded = end < line.length();
            if (hasEnded && parameter != null && parameter.kind().isListed()) {
                int index = i;
                step.value()
                        .flatMap(id -> ids.known(parameter.kind(), analyzer, index, id))
                        .map(InventoryItem::name)
                        .filter(name -> !name.isEmpty())
                        .ifPresent(name -> names.add(new Name(end, name)));
            }
        }
        return names;
    }

    /** The argument that another word would be. */
    private @Nullable Parameter nextArgument(LineAnalyzer analyzer) {
        int given = analyzer.given();
        List<Argument> left = analyzer.left(given + 1, ids.inUse(analyzer));
        return given < left.size() ? left.get(given) : analyzer.nextArgument();
    }

    /** Whether the words of the line and what is in use are all the arguments that it must have. */
    private boolean isComplete(LineAnalyzer analyzer) {
        List<Argument> left = analyzer.left(analyzer.given(), ids.inUse(analyzer));
        return left.stream().filter(Argument::required).count() <= analyzer.given();
    }

    /** Whether a parameter has a value from {@code use} when the line gives none. */
    private boolean takes(Command command, LineAnalyzer analyzer, Parameter parameter) {
        return DefaultArguments.of(command, ids.inUse(analyzer)).stream()
                .anyMatch(filled -> filled.parameter().equals(parameter));
    }

    private Optional<Option> missing(Command command, LineAnalyzer analyzer) {
        return command.options().stream()
                .filter(option -> option.required() && !takes(command, analyzer, option))
                .filter(option -> analyzer.steps().stream()
                        .noneMatch(s -> s.role() == Role.OPTION && option.equals(s.parameter())))
                .findFirst();
    }

    private static String placeholder(Option option) {
        return option.choices().isEmpty()
                ? option.kind().placeholder().toLowerCase(Locale.ROOT)
                : String.join("|", option.choices());
    }
}
