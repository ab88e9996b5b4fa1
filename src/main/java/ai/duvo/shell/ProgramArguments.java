package ai.duvo.shell;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.GlobalOptions;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.line.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Program arguments, split where the command begins.
 *
 * @param globals the options before it
 * @param command the command and all behind it; empty for the prompt
 */
record ProgramArguments(List<String> globals, List<String> command) {

    private static final String LINE = "-c";
    private static final String DEMO = "--demo";
    private static final String NO_COLOUR = "--no-color";
    private static final String END_OF_OPTIONS = "--";

    static ProgramArguments of(List<String> all) {
        int at = 0;
        while (at < all.size()
                && all.get(at).startsWith("-")
                && all.get(at).length() > 1
                && !all.get(at).equals(END_OF_OPTIONS)
                && !all.get(at).equals(LINE)) {
            boolean value = option(all.get(at)).filter(o -> !o.flag()).isPresent()
                    && !all.get(at).contains("=");
            at += value ? 2 : 1;
        }
        int end = Math.min(at, all.size());
        int begin = end < all.size() && all.get(end).equals(END_OF_OPTIONS) ? end + 1 : end;
        return new ProgramArguments(all.subList(0, end), all.subList(begin, all.size()));
    }

    /** {@code duvo FILE.duvo} means {@code duvo replay FILE.duvo}. */
    boolean isFile() {
        return !command.isEmpty() && command.get(0).endsWith(".duvo");
    }

    /** {@code duvo -c LINE} runs a line with all the language, as the prompt would. */
    boolean isLine() {
        return !command.isEmpty() && command.get(0).equals(LINE);
    }

    /** Whether it opens a bundle. */
    boolean isBundle() {
        return command.size() == 2
                && command.get(0).equals("open")
                && !command.get(1).startsWith("-");
    }

    /** Whether it asks while it goes on, which takes a prompt: a replay step by step, or following a run. */
    boolean asksBetween() {
        boolean isReplay = !command.isEmpty() && Set.of("replay", "test").contains(command.get(0));
        boolean isFollowing = command.size() > 1 && command.subList(0, 2).equals(List.of("runs", "follow"));
        return isFollowing || (isReplay && command.contains("--step"));
    }

    /** Whether nothing is to be coloured. */
    boolean isWithoutColour() {
        return globals.contains(NO_COLOUR) || command.contains(NO_COLOUR);
    }

    /** The operation of the API that the command calls; none for one that calls several, none or the demo's. */
    Optional<Operation> operation(Catalog catalog) {
        if (globals.contains(DEMO) || command.contains(DEMO)) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(1, command.size())
                .mapToObj(length -> catalog.find(command.subList(0, length)))
                .flatMap(Optional::stream)
                .flatMap(named -> named.operation().stream())
                .findFirst();
    }

    /** The same arguments with these words before the command's. */
    List<String> with(String... words) {
        List<String> all = new ArrayList<>(globals);
        all.addAll(List.of(words));
        all.addAll(command);
        return all;
    }

    /** As a line, for failures to point into. */
    static String line(List<String> arguments) {
        return Quoting.join(arguments);
    }

    private static Optional<Option> option(String word) {
        int equals = word.indexOf('=');
        String name = word.substring(0, equals < 0 ? word.length() : equals);
        return GlobalOptions.all().stream()
                .filter(o -> name.equals("--" + o.name()) || name.equals("-" + o.letter()))
                .findFirst();
    }
}
