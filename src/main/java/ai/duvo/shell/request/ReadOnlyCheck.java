package ai.duvo.shell.request;

import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.Invocation;
import java.util.List;

/** Checks that a command may be repeated without a second thought: that it asks the API and changes nothing. */
public final class ReadOnlyCheck {

    private static final String METHOD = "METHOD";

    private ReadOnlyCheck() {}

    /** Whether what a line calls may change something; the command {@code api} has its method on the line. */
    public static boolean mayChange(Invocation invocation) {
        return invocation.command().operations().stream().anyMatch(Operation::isMutating)
                || invocation
                        .argument(METHOD)
                        .filter(method -> new Operation(method, "").isMutating())
                        .isPresent();
    }

    /**
     * Checks one.
     *
     * @throws Failure when it is none of them
     */
    public static void check(Invocation invocation) {
        String name = invocation.command().name();
        Span place = invocation.spans().getOrDefault("", new Span(0, 0));
        List<Operation> operations = invocation.command().operations();
        if (operations.isEmpty() && invocation.argument(METHOD).isEmpty()) {
            throw Failure.error("\"" + name + "\" asks the API nothing, so nothing of it can change", null)
                    .at(place);
        }
        if (mayChange(invocation)) {
            throw Failure.error(
                            "\"" + name + "\" may change something, and is not repeated",
                            "watch a command that reads, such as runs list; nothing was sent")
                    .at(place);
        }
        if (invocation.flag("follow")) {
            throw Failure.error("--follow goes on by itself", "leave one of the two out")
                    .at(place);
        }
        if (invocation.globals().containsKey("output")) {
            throw Failure.error("what is shown again and again goes to no file", "leave --output out")
                    .at(place);
        }
    }
}
