package ai.duvo.shell.commands;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Condition;
import ai.duvo.shell.catalog.JsonType;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.commands.ParameterContract.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Lines made of a vendor's command: a minimal one, and full ones that name every option once. */
final class VendorLines {

    private final CommandContract command;
    private final Command row;
    private final Path folder;

    /**
     * Makes lines.
     *
     * @param row ours; of its own it may only say that an option stands beside another alone
     * @param folder for the files that lines name
     */
    VendorLines(CommandContract command, Command row, Path folder) {
        this.command = command;
        this.row = row;
        this.folder = folder;
    }

    /**
     * A line.
     *
     * @param words without the program's name
     * @param sent what each of its arguments and options stands for; nothing for a flag
     */
    record Line(List<String> words, Map<ParameterContract, List<String>> sent) {}

    /** Each once. */
    List<Line> all() {
        Set<Line> lines = new LinkedHashSet<>();
        int most = groups().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < most; i++) {
            lines.add(full(i));
        }
        lines.add(minimal());
        return List.copyOf(lines);
    }

    private Line minimal() {
        Set<String> needed = new LinkedHashSet<>();
        command.groups().stream()
                .filter(group -> !group.startsWith("at most"))
                .forEach(group -> needed.add(options(group).get(0)));
        row.changes().stream().limit(1).forEach(change -> needed.add(change.name()));
        return line(
                command.arguments().stream()
                        .filter(ParameterContract::isRequired)
                        .toList(),
                command.options().stream()
                        .filter(option -> option.isRequired() || needed.contains(option.name()))
                        .toList());
    }

    /** Of options that exclude each other the one of that number. */
    private Line full(int choice) {
        Set<String> left = new LinkedHashSet<>();
        groups().forEach(group -> {
            left.addAll(group);
            left.remove(group.get(Math.min(choice, group.size() - 1)));
        });
        boolean isChanged = true;
        while (isChanged) {
            isChanged = left.addAll(row.conditions().stream()
                    .filter(condition -> condition.isOnly() && !isMet(condition, left))
                    .map(Condition::option)
                    .toList());
        }
        return line(
                command.arguments(),
                command.options().stream()
                        .filter(option -> !left.contains(option.name()))
                        .toList());
    }

    private boolean isMet(Condition condition, Set<String> left) {
        return !left.contains(condition.other())
                && (condition.values().isEmpty() || condition.values().contains(word(option(condition.other()), "1")));
    }

    private ParameterContract option(String name) {
        return command.options().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Stream<List<String>> groups() {
        return command.groups().stream()
                .filter(group -> !group.startsWith("at least"))
                .map(VendorLines::options);
    }

    private static List<String> options(String group) {
        return List.of(group.replaceFirst(".* of ", "").split(", "));
    }

    private Line line(List<ParameterContract> arguments, List<ParameterContract> options) {
        List<String> words = new ArrayList<>(List.of(command.name().split(" ")));
        Map<ParameterContract, List<String>> sent = new LinkedHashMap<>();
        for (ParameterContract argument : arguments) {
            String word = word(argument, "1");
            words.add(word);
            sent.put(argument, List.of(value(argument, word)));
        }
        for (ParameterContract option : options) {
            List<String> values = new ArrayList<>();
            for (String number : option.takes().equals("repeatable") ? List.of("1", "2") : List.of("1")) {
                words.add("--" + option.name());
                if (!option.takes().equals("flag")) {
                    String word = word(option, number);
                    words.add(word);
                    values.add(value(option, word));
                }
            }
            sent.put(option, values);
        }
        return new Line(words, sent);
    }

    private String word(ParameterContract parameter, String number) {
        if (!parameter.choices().isEmpty()) {
            return String.join(",", parameter.choices().subList(0, parameter.isCommaList() ? 2 : 1));
        }
        if (parameter.forms().contains(Form.NUMBER)) {
            return parameter.ranges().iterator().next().replaceFirst("^$", "7").replaceFirst("-.*", "");
        }
        if (parameter.forms().contains(Form.PAIR) || parameter.forms().contains(Form.LABEL)) {
            return "key" + number + "=a=b";
        }
        if (isFile(parameter)) {
            return file(isJson(parameter) ? "{\"a\":1}" : "text of a file", number);
        }
        if (isOfKind(parameter, Kind.SINCE) || isOfKind(parameter, Kind.UNTIL)) {
            return "2026-01-31T10:00:00.000Z";
        }
        if (isOfKind(parameter, Kind.TIME_OF_DAY)) {
            return "09:30";
        }
        if (isOfKind(parameter, Kind.TIME_ZONE)) {
            return "Europe/Prague";
        }
        if (parameter.forms().contains(Form.JSON)) {
            return "{\"a\":1}";
        }
        if (parameter.name().endsWith("url")) {
            return "https://hooks.example/" + number;
        }
        return parameter.isCommaList() ? "a,b" : parameter.name() + "/" + number;
    }

    /** A path of the workspace is no file of this machine. */
    private boolean isFile(ParameterContract parameter) {
        return parameter.forms().contains(Form.FILE)
                && !isOfKind(parameter, Kind.TEAM_FILE)
                && !isOfKind(parameter, Kind.SKILL_FILE);
    }

    private boolean isOfKind(ParameterContract parameter, Kind kind) {
        return row.parameters().anyMatch(own -> own.name().equals(parameter.name()) && own.kind() == kind);
    }

    private String file(String text, String number) {
        try {
            return Files.writeString(folder.resolve("file" + number), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isJson(ParameterContract parameter) {
        return parameter.targets().size() > 1 || parameter.jsonTypes().equals(Set.of(JsonType.JSON));
    }

    /** What a word stands for: a file in a body is its content. */
    private String value(ParameterContract parameter, String word) {
        boolean isContent =
                isFile(parameter) && parameter.targets().stream().allMatch(target -> target.startsWith("body "));
        try {
            return isContent ? Files.readString(Path.of(word)) : word;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
