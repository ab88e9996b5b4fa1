package ai.duvo.shell.testing;

import ai.duvo.shell.account.DemoLauncher;
import ai.duvo.shell.profile.ApiAccess;

/** For sessions that must not start a demo workspace. */
public final class NoDemo implements DemoLauncher {

    @Override
    public ApiAccess access() {
        throw new IllegalStateException("no demo here");
    }

    @Override
    public DemoLauncher fresh() {
        return this;
    }

    @Override
    public void close() {}
}
