package ai.duvo.shell.architecture.bad.cycle.one.left;

import ai.duvo.shell.architecture.bad.cycle.one.right.Right;

/** Needs a package that needs this one; both are sub-packages of one. */
public final class Left {

    public Right right() {
        return new Right();
    }
}
