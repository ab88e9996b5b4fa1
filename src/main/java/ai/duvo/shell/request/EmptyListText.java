package ai.duvo.shell.request;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.OptionGroup;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.Target;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Quoting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** Text in place of a list of nothing: what there is none of, and the line that makes one. */
public final class EmptyListText {

    private static final String LIST = "list";

    /** An envelope that does not say what is in it. */
    private static final String ANYTHING = "data";

    private static final Set<String> PAGING = Set.of("limit", "offset", "page", "before", "sort-by", "sort-order");

    private EmptyListText() {}

    /** For a line that lists; empty when the row does not say what of. */
    public static String of(Catalog catalog, Invocation line) {
        String noun = noun(line.command());
        if (noun.isEmpty()) {
            return "";
        }
        if (isNarrowed(line)) {
            return "no " + noun + " like that";
        }
        return "no " + noun
                + creator(catalog, line.command())
                        .map(row -> "; " + written(row, line) + " makes one")
                        .orElse("");
    }

    private static String noun(Command row) {
        if (row.operations().stream().anyMatch(Operation::isMutating)) {
            return "";
        }
        List<String> words = row.words();
        int last = words.size() - 1;
        // the groups that are called by one word for all of it, such as pulse, say it by their listing
        if (last > 0 && words.get(last).equals(LIST) && words.get(last - 1).endsWith("s")) {
            return words.get(last - 1).replace('-', ' ');
        }
        Listing listing = row.listing();
        String envelope = row.result().envelope().replace('_', ' ');
        return listing != null ? listing.kind().plural() : envelope.equals(ANYTHING) ? "" : envelope;
    }

    /** Whether the line asks for some of them only. */
    private static boolean isNarrowed(Invocation line) {
        return line.command().options().stream()
                .filter(option -> option.target() instanceof Target.Query && !PAGING.contains(option.name()))
                .anyMatch(option -> line.options().containsKey(option.name()));
    }

    private static Optional<Command> creator(Catalog catalog, Command row) {
        List<String> words = new ArrayList<>(row.words());
        if (!words.remove(words.size() - 1).equals(LIST)) {
            return Optional.empty();
        }
        words.add("create");
        return catalog.find(words).filter(create -> !create.operations().isEmpty());
    }

    /** What it must have, with the ids of the line where it names them already. */
    private static String written(Command create, Invocation line) {
        StringJoiner text = new StringJoiner(" ").add(create.name());
        create.arguments().stream().filter(Parameter::required).forEach(argument -> text.add(value(argument, line)));
        Set<String> wanted = new HashSet<>();
        create.options().stream().filter(Option::required).forEach(option -> wanted.add(option.name()));
        for (OptionGroup group : create.optionGroups()) {
            if (group.rule().isRequired() && group.options().stream().noneMatch(wanted::contains)) {
                create.options().stream()
                        .map(Option::name)
                        .filter(group.options()::contains)
                        .findFirst()
                        .ifPresent(wanted::add);
            }
        }
        create.options().stream()
                .filter(option -> wanted.contains(option.name()))
                .forEach(option -> text.add("--" + option.name() + (option.flag() ? "" : " " + value(option, line))));
        return text.toString();
    }

    private static String value(Parameter parameter, Invocation line) {
        Optional<String> known = parameter.kind().isListed()
                ? line.bound().stream()
                        .filter(given -> given.parameter().kind() == parameter.kind())
                        .map(Invocation.Bound::value)
                        .findFirst()
                : Optional.empty();
        return known.map(Quoting::value).orElseGet(() -> parameter.name().toUpperCase(Locale.ROOT));
    }
}
