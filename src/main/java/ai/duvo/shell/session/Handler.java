package ai.duvo.shell.session;

/** The code behind a row that a request alone cannot express. */
@FunctionalInterface
public interface Handler {

    /**
     * Runs the command.
     *
     * @throws ai.duvo.shell.failure.Failure when it cannot be done
     */
    Answer run(Work work);
}
