package ai.duvo.shell;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Interrupted;
import ai.duvo.shell.failure.Told;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.output.FailureText;
import ai.duvo.shell.session.Secrets;
import java.io.PrintWriter;
import java.io.StringWriter;

/** The one place where a failure becomes text and an exit code. */
final class Reports {

    private Reports() {}

    static int failure(Console console, Failure failure, Secrets secrets, boolean verbose) {
        if (failure instanceof Told told) {
            return told.status();
        }
        if (failure instanceof Interrupted && console.errIsTerminal()) {
            // the terminal has shown ^C on this line
            console.err("");
        }
        console.err(secrets.mask(FailureText.of(failure, verbose)));
        return failure.code().value();
    }

    /** Something nobody expected: our fault, and said so. */
    static int bug(Console console, RuntimeException bug, boolean verbose) {
        console.err("duvo: a mistake of duvo itself: " + bug);
        if (verbose) {
            StringWriter trace = new StringWriter();
            bug.printStackTrace(new PrintWriter(trace));
            console.err(trace.toString());
        } else {
            console.err("hint: --verbose shows where; please report it");
        }
        return ExitCode.ERROR.value();
    }
}
