package ai.duvo.shell.architecture.bad.kinds;

import ai.duvo.shell.line.Statement;

/** Asks for kinds one by one, and forgets those that come later. */
final class Chain {

    boolean isLong(Statement statement) {
        return statement instanceof Statement.For
                || statement instanceof Statement.If
                || statement instanceof Statement.Wait
                || statement instanceof Statement.Watch;
    }

    boolean isBlock(Statement statement) {
        return statement instanceof Statement.Block;
    }
}
