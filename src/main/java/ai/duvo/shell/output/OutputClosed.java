package ai.duvo.shell.output;

/** Signal that nobody reads the output any more, as behind {@code | head}: the program ends quietly. */
public final class OutputClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputClosed() {
        super("the output is closed", null, false, false);
    }
}
