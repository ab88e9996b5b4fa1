package ai.duvo.shell.testing;

import ai.duvo.shell.profile.Access;
import ai.duvo.shell.session.Demo;

/** For sessions that must not start a demo workspace. */
public final class NoDemo implements Demo {

    @Override
    public Access access() {
        throw new IllegalStateException("no demo here");
    }

    @Override
    public Demo fresh() {
        return this;
    }

    @Override
    public void close() {}
}
