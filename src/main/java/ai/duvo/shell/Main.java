package ai.duvo.shell;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Entry point of the program, and the only place that ends the process. */
public final class Main {

    private static final int USUAL_WIDTH = 80;
    private static final int USUAL_HEIGHT = 24;

    private Main() {}

    /** Runs duvo; the only place that ends the process. */
    public static void main(String[] args) {
        WarmUp.numbers();
        ProgramStreams io = streams(System.getenv());
        if (Boolean.getBoolean("duvo.train")) {
            // the JVM writes its archive only at a regular exit
            System.exit(ClassArchiveTraining.run());
        }
        int code;
        try (Program program = new Program(io)) {
            code = program.run(args);
        }
        wakeNetworkThreads();
        Runtime.getRuntime().halt(code);
    }

    private static ProgramStreams streams(Map<String, String> environment) {
        return new ProgramStreams(
                // buffered, because a bare file stream seeks, which a pipe cannot
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                new ProgramStreams.Terminals(isTerminal(0), isTerminal(1), isTerminal(2)),
                () -> size("duvo.columns", environment.getOrDefault("COLUMNS", ""), USUAL_WIDTH),
                environment,
                ProcessSystemShell.inherited(),
                () -> size("duvo.rows", environment.getOrDefault("LINES", ""), USUAL_HEIGHT));
    }

    /** When it ends, the JVM waits 300 ms for threads that wait for the network: the client's is the last one. */
    private static void wakeNetworkThreads() {
        Thread[] threads = new Thread[Thread.activeCount() + 8];
        int count = Thread.enumerate(threads);
        for (int i = 0; i < count; i++) {
            if (threads[i].getName().endsWith("-SelectorManager")) {
                threads[i].interrupt();
            }
        }
    }

    /** The launcher knows; without it, the kernel's name of the file does on Linux. */
    private static boolean isTerminal(int descriptor) {
        String told = System.getProperty("duvo.tty");
        if (told != null) {
            return told.contains(Integer.toString(descriptor));
        }
        try {
            String name = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return name.startsWith("/dev/pts/") || name.startsWith("/dev/tty") || name.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null;
        }
    }

    /** The launcher's word, else the environment's. */
    private static int size(String property, String variable, int usual) {
        String told = System.getProperty(property, variable);
        return told.matches("[1-9]\\d{0,4}") ? Integer.parseInt(told) : usual;
    }
}
