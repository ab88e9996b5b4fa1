package ai.duvo.shell.script;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Statement;
import org.jspecify.annotations.Nullable;

/** Stands around each statement that is run: shows progress, asks, keeps results. */
public interface StatementListener {

    /**
     * A statement is about to run; a block is told by the statements in it.
     *
     * @return what to run in its place, itself for instance; null to leave it out
     */
    default @Nullable Statement before(Statement statement) {
        return statement;
    }

    /**
     * It ended.
     *
     * @param failure what went wrong, with its place, or null
     */
    default void after(Statement statement, @Nullable Failure failure) {}

    /** Whether the next statement runs although this one failed. */
    default boolean keepsGoing(Failure failure) {
        return false;
    }

    /** Whether a line that does not hold is rewritten, so that it is no failure. */
    default boolean mends(Statement.Expect expect) {
        return false;
    }

    /** The same for a line whose command ended with this code. */
    default boolean mends(Statement.ExpectExit expect, int code) {
        return false;
    }

    /** Something that is worth a line beside the results. */
    default void note(String text) {}

    /** Runs everything and tells nobody. */
    static StatementListener silent() {
        return new StatementListener() {};
    }
}
