package ai.duvo.shell.session.handler;

import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Usage;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.output.Visible;
import ai.duvo.shell.session.Answer;
import ai.duvo.shell.session.Context;
import ai.duvo.shell.session.Context.Thing;
import ai.duvo.shell.session.Contexts;
import ai.duvo.shell.session.Defaults;
import ai.duvo.shell.session.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Changes what a session works on, and tells it: what is used from now on, and what is forgotten with it. */
final class InUse {

    static final List<Kind> KINDS = List.of(Kind.AGENT, Kind.REVISION, Kind.SANDBOX);

    private final Work work;
    private final Contexts contexts;

    private InUse(Work work) {
        this.work = work;
        this.contexts = work.session().contexts();
    }

    /**
     * That of the line's session.
     *
     * @throws Failure where no line follows, or when the line itself is about another workspace
     */
    static InUse of(Work work) {
        if (work.session().contexts().isForOneCall()) {
            throw Failure.error(
                    "\"use\" is for the lines after it, and a single call has none",
                    "name it where it is needed, with --agent, --team or --profile; or start the prompt: duvo");
        }
        Stream.of("profile", "team", "demo")
                .filter(work.invocation()::globalFlag)
                .findFirst()
                .ifPresent(name -> {
                    throw Failure.error(
                                    "\"use\" is about the workspace in use, so it takes no --" + name,
                                    "change it first, with: use team, or: use profile")
                            .at(work.invocation().spans().getOrDefault(name, new Span(0, 0)));
                });
        return new InUse(work);
    }

    boolean isClearing() {
        return work.invocation().flag("clear");
    }

    /** What is to be used. */
    String wanted(String argument) {
        return work.invocation()
                .argument(argument)
                .orElseThrow(() -> Failure.error(
                        "\"" + work.command().name() + "\" needs " + argument.toUpperCase(Locale.ROOT) + " or --clear",
                        "usage: " + Usage.of(work.command())));
    }

    Context context() {
        return contexts.now();
    }

    /** Uses these from now on. */
    Answer take(Kind kind, Thing thing, Context next) {
        return isOnlyShown() ? Answer.none() : change(next, "using " + text(kind, thing) + " (" + id(thing) + ")");
    }

    /** Forgets things of these kinds. */
    Answer forget(List<Kind> kinds) {
        Context next = context();
        for (Kind kind : kinds) {
            next = next.without(kind);
        }
        return change(next, "");
    }

    /** Goes to another workspace, where nothing is in use. */
    Answer move(Defaults to, String told) {
        if (isOnlyShown()) {
            return Answer.none();
        }
        List<String> gone = gone(context(), Context.nothing());
        work.session().defaults(to);
        contexts.use(Context.nothing());
        tell(told, gone);
        return Answer.none();
    }

    /** What stands for a thing whose id only a request would have brought. */
    static Thing unsent(Kind kind, String word) {
        return new Thing("<" + kind.placeholder().toLowerCase(Locale.ROOT) + " " + word + ">", word);
    }

    /** {@code --no-send} on this one line shows what it would ask, and changes nothing. */
    private boolean isOnlyShown() {
        return work.isDry() && !work.session().isDry();
    }

    private Answer change(Context next, String told) {
        List<String> gone = gone(context(), next);
        contexts.use(next);
        tell(told, gone);
        return Answer.none();
    }

    private static List<String> gone(Context before, Context after) {
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
        work.console()
                .err(Stream.of(told, forgotten, nothing)
                        .filter(text -> !text.isEmpty())
                        .reduce((first, second) -> first + "; " + second)
                        .orElse(""));
    }

    private static String text(Kind kind, Thing thing) {
        return kind.placeholder().toLowerCase(Locale.ROOT) + " " + Visible.text(thing.name());
    }

    private static String id(Thing thing) {
        return Visible.text(thing.id());
    }
}
