package ai.duvo.shell.architecture.bad.names;

/** Hides a class of java.lang. */
final class Process {}
