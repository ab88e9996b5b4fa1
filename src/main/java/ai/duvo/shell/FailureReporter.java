package ai.duvo.shell;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.failure.ReportedFailure;
import ai.duvo.shell.output.BlankRow;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.FailureFormatter;
import ai.duvo.shell.output.VisibleText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The one place where a failure becomes text and an exit code. */
final class FailureReporter {

    private FailureReporter() {}

    static int failure(Console console, Failure failure, UnaryOperator<String> withoutSecrets, boolean verbose) {
        if (failure instanceof ReportedFailure told) {
            return told.status();
        }
        if (failure instanceof InterruptedFailure) {
            BlankRow.begin(console);
        }
        int columns = console.errIsTerminal() ? console.width() : Integer.MAX_VALUE;
        console.err(FailureFormatter.of(failure, verbose, withoutSecrets, columns));
        return failure.code().value();
    }

    /** Something nobody expected: our fault, and said so. */
    static int bug(Console console, Throwable bug, UnaryOperator<String> withoutSecrets, boolean verbose) {
        String limit = limit(bug);
        if (limit != null) {
            console.err(limit);
            return ExitCode.ERROR.value();
        }
        console.err("duvo: internal error: " + VisibleText.text(withoutSecrets.apply(bug.toString())));
        if (verbose) {
            StringWriter trace = new StringWriter();
            bug.printStackTrace(new PrintWriter(trace));
            console.err(VisibleText.lines(withoutSecrets.apply(trace.toString())));
        } else {
            console.err("hint: --verbose shows where; please report it");
        }
        return ExitCode.ERROR.value();
    }

    /** What came to the end of the machine's memory is no bug, and no trace helps. */
    private static @Nullable String limit(Throwable bug) {
        for (@Nullable Throwable e = bug; e != null; e = e.getCause()) {
            if (e instanceof OutOfMemoryError) {
                return "duvo: there is not enough memory for this\n"
                        + "hint: ask for less, or give more: DUVO_JAVA_OPTS=-Xmx4g";
            }
            if (e instanceof StackOverflowError) {
                return "duvo: this is nested too deep\nhint: take it apart into several lines";
            }
        }
        return null;
    }
}
