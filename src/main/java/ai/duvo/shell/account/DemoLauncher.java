package ai.duvo.shell.account;

import ai.duvo.shell.profile.ApiAccess;

/** The embedded demo workspace, started when the first request asks for it. Thread safe: Tab may be first. */
public interface DemoLauncher extends AutoCloseable {

    /** How to reach it. */
    ApiAccess access();

    /** Another one, with data of its own. */
    DemoLauncher fresh();

    @Override
    void close();
}
