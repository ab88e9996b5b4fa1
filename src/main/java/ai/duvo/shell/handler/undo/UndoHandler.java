package ai.duvo.shell.handler.undo;

import ai.duvo.shell.failure.ExitCode;
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

    /**
     * A line to run.
     *
     * @param there the command in the account that the line goes to
     */
    private record Step(Statement line, CommandContext there) {

        Optional<String> production() {
            return there.accounts().production(there.options());
        }
    }

    /** Shows the lines that take it back, asks, and runs them. */
    public CommandOutput undo(CommandContext context) {
        if (!journal.isTyped(context.variables())) {
            throw Failure.error("undo stands in a block or a script", "type it at the prompt, as a line of its own");
        }
        Change change = chosen(context.invocation().argument("line").map(Integer::parseInt));
        context.console().err(change.number() + "  " + VisibleText.text(change.text()));
        List<List<Step>> steps = new ArrayList<>();
        for (int i = change.commands().size() - 1; i >= 0; i--) {
            CommandResult command = change.commands().get(i);
            steps.add(command.undo().stream()
                    .flatMap(line -> shown(line, command, context).stream())
                    .toList());
        }
        List<Step> all = steps.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            throw Failure.error("line " + change.number() + " cannot be undone", hint(change));
        }
        Optional<String> production = confirm(all, change);
        journal.undoes(
                change,
                context.isDry() ? List.of() : all.stream().map(Step::line).toList());
        steps.forEach(some -> run(some, change, production));
        return CommandOutput.none();
    }

    /** Asks, as production does where a line goes there; gives the profile that was agreed to. */
    private static Optional<String> confirm(List<Step> steps, Change change) {
        Step first = steps.stream()
                .filter(step -> step.production().isPresent())
                .findFirst()
                .orElse(steps.get(0));
        String text = steps.size() == 1 ? "Run it?" : "Run these " + steps.size() + " lines?";
        first.there().confirm(new Question(text, "undo " + change.number()));
        return first.production();
    }

    /** Runs what takes back one command. What fails can be tried again, unless its thing is gone already. */
    private void run(List<Step> steps, Change change, Optional<String> production) {
        boolean isDone = false;
        try {
            steps.forEach(step -> run.accept(confirmed(step, production)));
            isDone = steps.stream().noneMatch(step -> step.there().isDry());
        } catch (Failure failure) {
            isDone = failure.code() == ExitCode.NOT_FOUND;
            throw failure;
        } finally {
            if (isDone) {
                journal.undone(change.number());
            }
        }
    }

    private static List<Step> shown(UndoLine line, CommandResult command, CommandContext context) {
        if (line.parts().isEmpty()) {
            context.console().err("   stays: " + VisibleText.text(line.reason()));
            return List.of();
        }
        String text = line.text() + account(command, context);
        CommandContext there = context.under(command.options());
        if (!there.accounts().scope(there.options()).workspace().equals(line.workspace())) {
            throw elsewhere();
        }
        String about = line.about().isEmpty() ? "" : "  # " + line.about();
        context.console().err("   " + VisibleText.text(text + about));
        return StatementParser.parse("", text).stream()
                .map(one -> new Step(one, there))
                .toList();
    }

    private static Statement confirmed(Step step, Optional<String> production) {
        String expected = step.production()
                .filter(name -> production.filter(name::equals).isPresent())
                .map(name -> " --profile-expect " + Quoting.quote(name))
                .orElse("");
        String text = step.line().source().text() + " --yes" + expected
                + (step.there().isDry() ? " --no-send" : "");
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
