package ai.duvo.shell.handler.queue;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.output.Console;
import java.util.ArrayDeque;
import java.util.Deque;

/** List of the steps done so far, each with its inverse; taken back from the last one when a later step fails. */
final class UndoList {

    private final Console console;
    private final Deque<Step> steps = new ArrayDeque<>();

    private record Step(String what, Runnable inverse) {}

    UndoList(Console console) {
        this.console = console;
    }

    /** Remembers how to take something back. */
    void add(String what, Runnable inverse) {
        steps.push(new Step(what, inverse));
    }

    /** Takes everything back and tells it; gives the failure. */
    Failure after(Failure failure) {
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            try {
                step.inverse().run();
                console.err("taken back: " + step.what());
            } catch (Failure again) {
                console.err("not taken back: " + step.what() + " (" + again.getMessage() + ")");
            }
        }
        return failure;
    }
}
