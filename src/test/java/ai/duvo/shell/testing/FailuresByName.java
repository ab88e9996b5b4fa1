package ai.duvo.shell.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.IncompleteExecutionException;

/** Failures that begin with the display name of their test: Maven's console tells only the number of a parameter. */
public final class FailuresByName implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw named(context.getDisplayName(), failure);
    }

    static Throwable named(String name, Throwable failure) {
        if (failure instanceof IncompleteExecutionException) {
            return failure;
        }
        String message = failure instanceof AssertionError ? failure.getMessage() : failure.toString();
        AssertionError named = new AssertionError(name + ": " + message, failure);
        named.setStackTrace(failure.getStackTrace());
        return named;
    }
}
