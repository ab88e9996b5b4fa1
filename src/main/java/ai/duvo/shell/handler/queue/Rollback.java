package ai.duvo.shell.handler.queue;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.session.CommandContext;
import java.util.ArrayDeque;
import java.util.Deque;

/** Rollback of the steps done so far: each is taken back, the last one first, when a later one fails. */
final class Rollback {

    private final CommandContext context;
    private final Deque<Step> steps = new ArrayDeque<>();

    private record Step(String what, Runnable inverse) {}

    Rollback(CommandContext context) {
        this.context = context;
    }

    /** Remembers how to take something back. */
    void add(String what, Runnable inverse) {
        steps.push(new Step(what, inverse));
    }

    /** Takes everything back and tells it, also after Ctrl-C; gives the failure. */
    Failure after(Failure failure) {
        context.requests().resume();
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            try {
                step.inverse().run();
                context.console().err("taken back: " + step.what());
            } catch (Failure again) {
                context.console().err("not taken back: " + step.what() + " (" + again.getMessage() + ")");
            }
        }
        return failure;
    }
}
