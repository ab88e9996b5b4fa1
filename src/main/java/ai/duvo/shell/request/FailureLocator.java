package ai.duvo.shell.request;

import ai.duvo.shell.catalog.Target;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.Invocation;
import java.util.Objects;

/** Locates the word of a line that a failure of the API is most likely about. */
public final class FailureLocator {

    private FailureLocator() {}

    /** What is not found is most likely the first id on the line. */
    public static Span of(Failure failure, Invocation invocation) {
        Span command = invocation.spans().getOrDefault("", new Span(0, 0));
        if (failure.code() != ExitCode.NOT_FOUND) {
            return command;
        }
        return invocation
                .command()
                .parameters()
                .filter(p -> p.target() instanceof Target.Path)
                .map(p -> invocation.spans().get(p.name()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(command);
    }
}
