package ai.duvo.shell.session;

import ai.duvo.shell.profile.Access;

/** The embedded demo workspace, started when the first request asks for it. Thread safe: Tab may be first. */
public interface Demo extends AutoCloseable {

    /** How to reach it. */
    Access access();

    /** Another one, with data of its own. */
    Demo fresh();

    @Override
    void close();
}
