package ai.duvo.shell.session;

/** Learns from what commands send and bring back. Called on the session's thread, before the answer is shown. */
@FunctionalInterface
public interface CommandObserver {

    /** A command ended, with success or without. */
    void ended(CommandResult result);
}
