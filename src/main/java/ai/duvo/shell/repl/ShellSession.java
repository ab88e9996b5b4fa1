package ai.duvo.shell.repl;

import ai.duvo.shell.failure.Source;

/** What the prompt needs of the session. */
public interface ShellSession {

    /** Runs one logical line and prints what comes of it, failures included. */
    void run(Source line);

    /** Ctrl-C while a line runs; called from the signal's thread. */
    void cancel();

    /** Who calls which API, in a few words. */
    String rightPrompt();

    /** Whether the user asked to leave. */
    boolean isLeaving();

    /** Whether dim help is wanted while typing. */
    boolean hasHints();

    /** The line as history may keep it. */
    String withoutSecrets(String line);
}
