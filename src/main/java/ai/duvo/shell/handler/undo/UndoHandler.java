package ai.duvo.shell.handler.undo;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.StatementParser;
import ai.duvo.shell.line.UndoLine;
import ai.duvo.shell.output.Question;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.recording.Journal;
import ai.duvo.shell.recording.Journal.Change;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code undo}: takes back what a line of this prompt did. */
public final class UndoHandler {

    private static final List<String> ACCOUNT = List.of("profile", "team");

    private final Journal journal;
    private final Consumer<Statement> run;

    /**
     * Takes back nothing yet.
     *
     * @param run runs a line as if it were typed
     */
    public UndoHandler(Journal journal, Consumer<Statement> run) {
        this.journal = journal;
        this.run = run;
    }

    /** Shows the lines that take it back, asks, and runs them. */
    public CommandOutput undo(CommandContext context) {
        Change change = chosen(context.invocation().argument("line").map(Integer::parseInt));
        List<Statement> lines = new ArrayList<>();
        context.console().err(change.number() + "  " + VisibleText.text(change.text()));
        for (int i = change.commands().size() - 1; i >= 0; i--) {
            CommandResult command = change.commands().get(i);
            command.undo().forEach(line -> lines.addAll(shown(line, account(command, context), context)));
        }
        if (lines.isEmpty()) {
            throw Failure.error("line " + change.number() + " cannot be undone", hint(change));
        }
        context.confirm(new Question(
                lines.size() == 1 ? "Run it?" : "Run these " + lines.size() + " lines?", "undo " + change.number()));
        if (!context.isDry()) {
            journal.undone(change.number(), lines);
        }
        lines.forEach(line -> run.accept(confirmed(line, context)));
        return CommandOutput.none();
    }

    private static List<Statement> shown(UndoLine line, String options, CommandContext context) {
        if (line.parts().isEmpty()) {
            context.console().err("   stays: " + VisibleText.text(line.reason()));
            return List.of();
        }
        String text = line.text() + options;
        String about = line.about().isEmpty() ? "" : "  # " + line.about();
        context.console().err("   " + VisibleText.text(text + about));
        return StatementParser.parse("", text);
    }

    private static Statement confirmed(Statement line, CommandContext context) {
        String expected = context.accounts()
                .production(context.options())
                .map(name -> " --profile-expect " + Quoting.quote(name))
                .orElse("");
        String text = line.source().text() + " --yes" + expected + (context.isDry() ? " --no-send" : "");
        return StatementParser.parse("", text).get(0);
    }

    private Change chosen(Optional<Integer> number) {
        List<Change> changes = journal.changes();
        if (changes.isEmpty()) {
            throw Failure.error("nothing was changed at this prompt that is not undone", null);
        }
        return number.map(wanted -> changes.stream()
                        .filter(change -> change.number() == wanted)
                        .findFirst()
                        .orElseThrow(() -> Failure.error(
                                "line " + wanted + " changed nothing, or is undone", "history shows the numbers")))
                .orElseGet(() -> changes.get(changes.size() - 1));
    }

    /** The next older line that can be undone. */
    private String hint(Change change) {
        return journal.changes().stream()
                .filter(other -> other.number() < change.number()
                        && other.commands().stream()
                                .flatMap(command -> command.undo().stream())
                                .anyMatch(line -> !line.parts().isEmpty()))
                .reduce((first, second) -> second)
                .map(other -> "undo " + other.number() + " takes back the line before it: " + other.text())
                .orElse("no line before it can be undone either");
    }

    /** The options that send it where the line went that it takes back. */
    private static String account(CommandResult command, CommandContext context) {
        StringBuilder options = new StringBuilder();
        if (command.options().flag("demo") != context.options().flag("demo")) {
            throw elsewhere();
        }
        for (String name : ACCOUNT) {
            Optional<String> then = command.options().value(name);
            if (!then.equals(context.options().value(name))) {
                options.append(" --")
                        .append(name)
                        .append(' ')
                        .append(Quoting.quote(then.orElseThrow(UndoHandler::elsewhere)));
            }
        }
        return options.toString();
    }

    private static Failure elsewhere() {
        return Failure.error(
                "that line went to another account than the one in use",
                "use profile and use team go back there; then: undo");
    }
}
