package ai.duvo.shell.script;

import ai.duvo.shell.line.Statement;

/**
 * Range of the lines of a script that are run.
 *
 * @param from the first line, from 1
 * @param to the last line
 */
public record LineRange(int from, int to) {

    /** All of them. */
    public static LineRange whole() {
        return new LineRange(1, Integer.MAX_VALUE);
    }

    /** Whether a statement begins on one of them; parameters and what stands under {@code finally} always count. */
    public boolean holds(Statement statement) {
        int line = statement.source().firstLine();
        return statement instanceof Statement.Param
                || statement instanceof Statement.Finally
                || (line >= from && line <= to);
    }

    boolean isWhole() {
        return equals(whole());
    }
}
