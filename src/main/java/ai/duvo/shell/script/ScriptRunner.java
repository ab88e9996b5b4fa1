package ai.duvo.shell.script;

import ai.duvo.shell.failure.Source;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.session.Session;

/** Runs the lines of a script on a session; stops at the first failure. */
public final class ScriptRunner {

    private final Session session;

    public ScriptRunner(Session session) {
        this.session = session;
    }

    /**
     * Runs it.
     *
     * @throws UsageFailure when any line cannot be right; nothing was run then
     * @throws ai.duvo.shell.failure.Failure of the line that stopped it, with its place in the file
     */
    public void run(Script script) {
        script.lines().forEach(session::check);
        for (Source line : script.lines()) {
            if (session.isLeaving()) {
                return;
            }
            session.run(line);
        }
    }
}
