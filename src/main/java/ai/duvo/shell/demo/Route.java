package ai.duvo.shell.demo;

/** What the server does for one operation. Called while the workspace is locked. */
@FunctionalInterface
interface Route {

    /** Answers, or throws a {@link ApiFault}. */
    DemoResponse answer(DemoRequest call);
}
