package ai.duvo.shell;

import ai.duvo.shell.output.Console;
import ai.duvo.shell.process.SystemShell;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Streams and terminals that the program is connected to; given in, so that tests can be the terminal.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param terminals which of them are terminals
 * @param width columns of the terminal
 * @param environment the process environment
 * @param shell runs commands of the system's shell
 * @param height rows of the terminal
 */
record ProgramStreams(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Terminals terminals,
        IntSupplier width,
        Map<String, String> environment,
        SystemShell shell,
        IntSupplier height) {

    /** With a terminal of the usual height. */
    ProgramStreams(
            InputStream in,
            OutputStream out,
            OutputStream err,
            Terminals terminals,
            IntSupplier width,
            Map<String, String> environment,
            SystemShell shell) {
        this(in, out, err, terminals, width, environment, shell, () -> 24);
    }

    /** What can be drawn on them. */
    Console.Screen screen(boolean isWithoutColour) {
        return new Console.Screen(
                terminals.out,
                terminals.err,
                width,
                Console.colourAllowed(environment, terminals.out, isWithoutColour),
                Console.colourAllowed(environment, terminals.err, isWithoutColour),
                () -> Console.isPlain(environment) ? 0 : height.getAsInt());
    }

    /** Which streams a person sits at. */
    record Terminals(boolean in, boolean out, boolean err) {}
}
