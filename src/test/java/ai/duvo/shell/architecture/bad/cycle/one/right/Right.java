package ai.duvo.shell.architecture.bad.cycle.one.right;

import ai.duvo.shell.architecture.bad.cycle.one.left.Left;

/** The other half of the cycle. */
public final class Right {

    public Left left() {
        return new Left();
    }
}
