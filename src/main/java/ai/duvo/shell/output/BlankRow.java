package ai.duvo.shell.output;

/** Row for what is told behind Ctrl-C: blanks fill it where the terminal has shown ^C, and an empty one stays empty. */
public final class BlankRow {

    private BlankRow() {}

    /** Begins it on standard error, where that is a terminal. */
    public static void begin(Console console) {
        if (console.errIsTerminal()) {
            console.ask(" ".repeat(Math.max(0, console.width() - 1)) + "\r");
        }
    }
}
