package ai.duvo.shell.architecture.bad.imports.used.deep;

/** Is imported. */
public final class Used {}
