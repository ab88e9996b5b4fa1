package ai.duvo.shell.architecture.bad.names.two;

/** Stands twice in the program. */
final class Twin {}
