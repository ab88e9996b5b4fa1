package ai.duvo.shell.demo.store;

/** What the server does for one operation. Called while the workspace is locked. */
@FunctionalInterface
public interface Route {

    /** Answers, or throws a {@link ApiFault}. */
    DemoResponse answer(DemoRequest call);
}
