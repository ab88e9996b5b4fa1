package ai.duvo.shell.architecture.bad.locator.handler;

import ai.duvo.shell.session.Session;

/** Finds what it needs in the session. */
final class Locating {

    void begin(Session session) {
        session.begin();
    }
}
