package ai.duvo.shell.handler;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.Selection;
import ai.duvo.shell.account.Selection.Thing;
import ai.duvo.shell.account.SelectionStore;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.UsageLine;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Changes what a session works on, and tells it: what is used from now on, and what is forgotten with it. */
final class SelectionChange {

    static final List<Kind> KINDS =
            Arrays.stream(Kind.values()).filter(kind -> kind.usedAs() != null).toList();

    private final CommandContext context;
    private final SelectionStore selections;

    private SelectionChange(CommandContext context) {
        this.context = context;
        this.selections = context.selections();
    }

    /**
     * That of the line's session.
     *
     * @throws Failure where no line follows, or when the line itself is about another workspace
     */
    static SelectionChange of(CommandContext context) {
        if (context.selections().isForOneCall()) {
            throw Failure.error(
                    "\"use\" is for the lines after it, and a single call has none",
                    "name it where it is needed, with --agent, --team or --profile; or start the prompt: duvo");
        }
        Stream.of("profile", "team", "demo")
                .filter(context.invocation()::globalFlag)
                .findFirst()
                .ifPresent(name -> {
                    throw Failure.error(
                                    "\"use\" is about the workspace in use, so it takes no --" + name,
                                    "change it first, with: use team, or: use profile")
                            .at(context.invocation().spans().getOrDefault(name, new Span(0, 0)));
                });
        return new SelectionChange(context);
    }

    boolean isClearing() {
        return context.invocation().flag("clear");
    }

    /** What is to be used. */
    String wanted(String argument) {
        return context.invocation()
                .argument(argument)
                .orElseThrow(() -> Failure.error(
                        "\"" + context.command().name() + "\" needs " + argument.toUpperCase(Locale.ROOT)
                                + " or --clear",
                        "usage: " + UsageLine.of(context.command())));
    }

    Selection selection() {
        return selections.now();
    }

    /** Uses these from now on. */
    CommandOutput take(Kind kind, Thing thing, Selection next) {
        return isOnlyShown()
                ? CommandOutput.none()
                : change(next, "using " + text(kind, thing) + " (" + id(thing) + ")");
    }

    /** Forgets things of these kinds. */
    CommandOutput forget(List<Kind> kinds) {
        Selection next = selection();
        for (Kind kind : kinds) {
            next = next.without(kind);
        }
        return change(next, "");
    }

    /** Goes to another workspace, where nothing is in use. */
    CommandOutput move(ActiveOptions to, String told) {
        if (isOnlyShown()) {
            return CommandOutput.none();
        }
        List<String> gone = gone(selection(), Selection.nothing());
        context.state().defaults(to);
        selections.use(Selection.nothing());
        tell(told, gone);
        return CommandOutput.none();
    }

    /** What stands for a thing whose id only a request would have brought. */
    static Thing unsent(Kind kind, String word) {
        return new Thing("<" + kind.placeholder().toLowerCase(Locale.ROOT) + " " + word + ">", word);
    }

    /** {@code --no-send} on this one line shows what it would ask, and changes nothing. */
    private boolean isOnlyShown() {
        return context.isDry() && !context.state().isDry();
    }

    private CommandOutput change(Selection next, String told) {
        List<String> gone = gone(selection(), next);
        selections.use(next);
        tell(told, gone);
        return CommandOutput.none();
    }

    private static List<String> gone(Selection before, Selection after) {
        List<String> gone = new ArrayList<>();
        for (Kind kind : KINDS) {
            if (after.of(kind).isEmpty()) {
                before.of(kind).ifPresent(thing -> gone.add(text(kind, thing)));
            }
        }
        return gone;
    }

    private void tell(String told, List<String> gone) {
        String forgotten = gone.isEmpty() ? "" : "forgot " + String.join(", ", gone);
        String nothing = told.isEmpty() && gone.isEmpty() ? "nothing of that was in use" : "";
        context.console()
                .err(Stream.of(told, forgotten, nothing)
                        .filter(text -> !text.isEmpty())
                        .reduce((first, second) -> first + "; " + second)
                        .orElse(""));
    }

    private static String text(Kind kind, Thing thing) {
        return kind.placeholder().toLowerCase(Locale.ROOT) + " " + VisibleText.text(thing.name());
    }

    private static String id(Thing thing) {
        return VisibleText.text(thing.id());
    }
}
