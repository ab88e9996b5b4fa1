package ai.duvo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.commands.Commands;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Invocation.Bound;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.NoVariables;
import ai.duvo.shell.line.VariableExpansion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The example of a row as a line that works here: with files that are there and ids that Tab offers. */
final class ExampleLine {

    private static final Catalog CATALOG = new Catalog(Commands.all());

    /** Kinds whose value in an example may be new. */
    private static final Set<Kind> NEW = Set.of(Kind.SANDBOX_PATH, Kind.TEAM_FILE);

    private static final Set<Kind> FILES = Set.of(Kind.FILE, Kind.OUTPUT_FILE);

    private ExampleLine() {}

    /** The line; its files are in a folder. */
    static String of(Prompted prompt, Command row, Path home) throws IOException {
        return of(prompt, row.example(), row.name(), home);
    }

    /** Another line of the same command. */
    static String of(Prompted prompt, String example, String command, Path home) throws IOException {
        return withIds(prompt, withFiles(example, command, home));
    }

    /** The example with files that are there, and results that go to the test's own folder. */
    static String withFiles(String example, String command, Path home) throws IOException {
        String line = example;
        for (Bound bound : reversed(bind(line).bound())) {
            Kind kind = bound.parameter().kind();
            if (FILES.contains(kind) && !bound.value().equals("-")) {
                Path file = home.resolve(bound.value());
                if (kind == Kind.FILE) {
                    ExampleSetup.write(file, command);
                }
                line = replaced(line, bound, file.toString());
            }
        }
        return line;
    }

    /** The line with ids of this workspace, as Tab offers them; a parent first, wherever it stands. */
    private static String withIds(Prompted prompt, String example) {
        String line = example;
        List<Integer> left = new ArrayList<>();
        List<Bound> bound = bind(line).bound();
        for (int i = 0; i < bound.size(); i++) {
            Parameter parameter = bound.get(i).parameter();
            if (parameter.kind().isListed()
                    && parameter.spec().lookup() == null
                    && bound.get(i).span().end() > 0) {
                left.add(i);
            }
        }
        boolean isGettingOn = true;
        while (!left.isEmpty() && isGettingOn) {
            isGettingOn = false;
            for (int i : List.copyOf(left)) {
                Bound id = bind(line).bound().get(i);
                String found = offered(prompt, line, id);
                if (!found.isEmpty()) {
                    line = replaced(line, id, found);
                    left.remove((Integer) i);
                    isGettingOn = true;
                }
            }
        }
        String done = line;
        assertThat(left)
                .as(() -> "Tab offers nothing for these in " + done + "\n" + prompt.screen())
                .extracting(i -> bind(done).bound().get(i).parameter().kind())
                .isSubsetOf(NEW);
        return line;
    }

    private static String offered(Prompted prompt, String line, Bound id) {
        String empty = replaced(line, id, "");
        int cursor = empty.length() - (line.length() - start(line, id) - length(line, id));
        int before = prompt.screen().length();
        prompt.code("complete '" + empty.replace("'", "'\\''") + "' --cursor " + cursor + " --fetch");
        String[] lines = prompt.screen().substring(before).split("\n");
        return List.of(lines).stream()
                .map(candidate -> candidate.split("\t")[0])
                .filter(value -> !value.isBlank() && !value.startsWith("-"))
                // a folder is a step towards a path
                .filter(value -> !(id.parameter().kind().isPath() && value.endsWith("/")))
                .filter(value -> !CATALOG.next(bind(line).command().words()).contains(value))
                .findFirst()
                .orElse("");
    }

    private static String replaced(String line, Bound bound, String value) {
        int start = start(line, bound);
        return line.substring(0, start) + value + line.substring(start + length(line, bound));
    }

    private static int start(String line, Bound bound) {
        Span word = bound.span();
        return bound.isInline() ? line.indexOf('=', word.start()) + 1 : word.start();
    }

    private static int length(String line, Bound bound) {
        return bound.span().end() - start(line, bound);
    }

    private static Invocation bind(String line) {
        return new CommandResolver(CATALOG).bind(VariableExpansion.expand(Lexer.lex(line), new NoVariables()));
    }

    private static List<Bound> reversed(List<Bound> bound) {
        List<Bound> reversed = new ArrayList<>(bound);
        Collections.reverse(reversed);
        return reversed;
    }
}
