package ai.duvo.shell.architecture.bad.names.one;

/** Stands twice in the program. */
final class Twin {}
