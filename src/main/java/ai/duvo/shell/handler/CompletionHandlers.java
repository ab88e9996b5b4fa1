package ai.duvo.shell.handler;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.completion.Candidate;
import ai.duvo.shell.completion.Completer;
import ai.duvo.shell.completion.CompletionMemory;
import ai.duvo.shell.completion.CompletionRequest;
import ai.duvo.shell.completion.CompletionResult;
import ai.duvo.shell.completion.CursorLine;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** {@code refresh}, and completion for the shell of the operating system. */
final class CompletionHandlers {

    private static final Duration FROM_DISK = Duration.ofSeconds(3);
    private static final Duration FROM_API = Duration.ofSeconds(5);
    private static final int ROOM = 100;

    private final Catalog catalog;
    private final Supplier<CompletionMemory> memory;

    CompletionHandlers(Catalog catalog, Supplier<CompletionMemory> memory) {
        this.catalog = catalog;
        this.memory = memory;
    }

    CommandOutput refresh(CommandContext context) {
        memory.get().refresh(context.options());
        context.console().err("the next Tab reads the lists anew");
        return CommandOutput.none();
    }

    /** One candidate a line: value, help, and {@code open} when more follows it, separated by tabs. */
    CommandOutput complete(CommandContext context) {
        String line = context.invocation().argument("line").orElse("");
        int cursor = context.invocation()
                .option("cursor")
                .map(Integer::parseInt)
                .map(c -> Math.min(c, line.length()))
                .orElse(line.length());
        boolean mayFetch = context.invocation().flag("fetch");
        boolean isBash =
                context.invocation().option("shell").filter("bash"::equals).isPresent();
        Completer completion = new Completer(catalog, memory.get(), Clock.systemUTC());
        // the system's shell puts in one word, and not several
        boolean isOne = completion.line(line, cursor).start()
                == CursorLine.of(line, cursor).start();
        CompletionResult result = !isOne
                ? CompletionResult.none()
                : completion.at(line, cursor, new CompletionRequest(ROOM, mayFetch), mayFetch ? FROM_API : FROM_DISK);
        String typed = completion.typed(line, cursor);
        StringBuilder text = new StringBuilder();
        for (Candidate candidate : result.candidates()) {
            // bash takes what stands before an equals sign for a word of its own
            String value = isBash ? candidate.value().substring(typed.indexOf('=') + 1) : candidate.value();
            text.append(clean(value)).append('\t').append(clean(candidate.help()));
            text.append(candidate.whole() ? "\t\n" : "\topen\n");
        }
        if (isBash && isByName(result.candidates(), typed)) {
            text.append(" \t\t\n");
        }
        context.console().out(text.toString());
        return CommandOutput.none();
    }

    /** Bash replaces what is typed by what all candidates begin with: an empty one keeps it. */
    private static boolean isByName(List<Candidate> candidates, String typed) {
        return candidates.size() > 1
                && !candidates.stream().allMatch(c -> c.value().startsWith(typed));
    }

    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
