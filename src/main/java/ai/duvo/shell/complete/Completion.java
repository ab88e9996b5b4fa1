package ai.duvo.shell.complete;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Globals;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.line.Variables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can stand at the cursor. Answers from memory and from the file system only; never throws. */
public final class Completion {

    private final Catalog catalog;
    private final Variables variables;

    public Completion(Catalog catalog, Variables variables) {
        this.catalog = catalog;
        this.variables = variables;
    }

    /** The candidates that begin with what is typed of the word at the cursor, best first. */
    public List<Candidate> at(String line, int cursor) {
        CursorLine at = CursorLine.of(line, cursor);
        List<String> before = withoutAssignment(at.before());
        if (at.typed().startsWith("$")) {
            return variables(at.typed());
        }
        Found found = find(before);
        if (found.command().isEmpty()
                || !catalog.next(found.words()).isEmpty() && found.rest().isEmpty()) {
            List<Candidate> words = found.rest().isEmpty() ? words(found.words(), at.typed()) : List.of();
            if (found.command().isEmpty() || !words.isEmpty()) {
                return at.typed().startsWith("-") ? options(Globals.all(), Set.of(), at.typed()) : words;
            }
        }
        return inCommand(found.command().get(), found.rest(), at);
    }

    private record Found(List<String> words, Optional<Command> command, List<String> rest) {}

    private Found find(List<String> before) {
        List<String> path = new ArrayList<>();
        int at = 0;
        while (at < before.size() && before.get(at).startsWith("-")) {
            String global = before.get(at).replaceFirst("^-+", "");
            at += Globals.all().stream().anyMatch(o -> o.name().equals(global) && !o.flag()) ? 2 : 1;
        }
        while (at < before.size() && catalog.next(path).contains(before.get(at))) {
            path.add(before.get(at++));
        }
        List<String> rest = before.subList(Math.min(at, before.size()), before.size());
        return new Found(path, catalog.find(List.copyOf(path)), rest);
    }

    private List<Candidate> words(List<String> path, String typed) {
        return catalog.next(path).stream()
                .filter(word -> word.startsWith(typed))
                .map(word -> {
                    List<String> words =
                            Stream.concat(path.stream(), Stream.of(word)).toList();
                    String help = catalog.find(words).map(Command::summary).orElse("");
                    return new Candidate(word, help, "commands", true);
                })
                .toList();
    }

    private List<Candidate> inCommand(Command command, List<String> rest, CursorLine at) {
        String last = rest.isEmpty() ? "" : rest.get(rest.size() - 1);
        Optional<Option> open = option(command, last).filter(o -> !o.flag() && !last.contains("="));
        if (open.isPresent()) {
            return values(open.get(), at.typed(), "");
        }
        int equals = at.typed().indexOf('=');
        Optional<Option> inline = equals > 0 ? option(command, at.typed().substring(0, equals)) : Optional.empty();
        if (inline.isPresent()) {
            return values(
                    inline.get(), at.typed().substring(equals + 1), at.typed().substring(0, equals + 1));
        }
        if (at.typed().startsWith("-")) {
            return options(command, rest, at);
        }
        List<Candidate> found = new ArrayList<>(argument(command, rest)
                .map(parameter -> values(parameter, at.typed(), ""))
                .orElse(List.of()));
        if (at.typed().isEmpty()) {
            found.addAll(options(command, rest, at));
        }
        return found;
    }

    private Optional<? extends Parameter> argument(Command command, List<String> rest) {
        int given = 0;
        for (int i = 0; i < rest.size(); i++) {
            Optional<Option> option = option(command, rest.get(i));
            if (option.isPresent()) {
                i += option.get().flag() || rest.get(i).contains("=") ? 0 : 1;
            } else {
                given++;
            }
        }
        int count = command.arguments().size();
        boolean more = count > 0 && command.arguments().get(count - 1).repeatable();
        int index = more ? Math.min(given, count - 1) : given;
        return index < count ? Optional.of(command.arguments().get(index)) : Optional.empty();
    }

    private List<Candidate> values(Parameter parameter, String typed, String prefix) {
        if (!parameter.choices().isEmpty()) {
            return parameter.choices().stream()
                    .filter(choice -> choice.startsWith(typed))
                    .map(choice -> new Candidate(prefix + choice, "", parameter.name(), true))
                    .toList();
        }
        if (parameter.kind() == Kind.COMMAND) {
            return words(List.of(), typed);
        }
        if (parameter.kind() != Kind.FILE) {
            return List.of();
        }
        return FileNames.at(typed).stream()
                .map(c -> new Candidate(prefix + c.value(), c.help(), c.group(), c.whole()))
                .toList();
    }

    private List<Candidate> options(Command command, List<String> rest, CursorLine at) {
        Set<String> used = new HashSet<>();
        Stream.concat(rest.stream(), at.after().stream())
                .map(word -> option(command, word))
                .flatMap(Optional::stream)
                .forEach(option -> {
                    if (!option.repeatable()) {
                        used.add(option.name());
                    }
                    command.oneOf().stream()
                            .filter(group -> group.options().contains(option.name()))
                            .forEach(group -> group.options().stream()
                                    .filter(name -> !name.equals(option.name()))
                                    .forEach(used::add));
                });
        List<Candidate> found = new ArrayList<>(options(command.options(), used, at.typed()));
        List<Option> globals = Globals.all().stream()
                .filter(g -> command.option(g.name()).isEmpty())
                .toList();
        if (!at.typed().isEmpty()) {
            found.addAll(options(globals, used, at.typed()));
        }
        return found;
    }

    private static List<Candidate> options(List<Option> options, Set<String> used, String typed) {
        return options.stream()
                .filter(o -> !used.contains(o.name()) && ("--" + o.name()).startsWith(typed))
                .sorted(Comparator.comparing(o -> !o.required()))
                .map(o -> new Candidate(
                        "--" + o.name(), o.summary() + (o.required() ? " (required)" : ""), "options", true))
                .toList();
    }

    private static Optional<Option> option(Command command, String word) {
        if (!word.startsWith("-") || word.length() < 2) {
            return Optional.empty();
        }
        int equals = word.indexOf('=');
        String name = word.substring(0, equals < 0 ? word.length() : equals);
        return Stream.concat(command.options().stream(), Globals.all().stream())
                .filter(o -> name.equals("--" + o.name())
                        || o.aliases().stream().anyMatch(a -> name.equals("--" + a))
                        || (o.letter() != null && name.equals("-" + o.letter())))
                .findFirst();
    }

    private List<Candidate> variables(String typed) {
        return Stream.concat(variables.names().stream().sorted(), Stream.of("_", "env"))
                .map(name -> "$" + name)
                .filter(name -> name.startsWith(typed))
                .distinct()
                .map(name -> new Candidate(name, "", "variables", true))
                .toList();
    }

    private static List<String> withoutAssignment(List<String> before) {
        List<String> words =
                !before.isEmpty() && before.get(0).equals("duvo") ? before.subList(1, before.size()) : before;
        return words.size() >= 2 && words.get(1).equals("=") ? words.subList(2, words.size()) : words;
    }
}
