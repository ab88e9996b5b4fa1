package ai.duvo.shell.session;

/** The code behind a row that a request alone cannot express. */
@FunctionalInterface
public interface CommandHandler {

    /**
     * Runs the command.
     *
     * @throws ai.duvo.shell.failure.Failure when it cannot be done
     */
    CommandOutput run(CommandContext context);
}
