package ai.duvo.shell.line;

import ai.duvo.shell.failure.Span;

/** The program that a line's output goes to: {@code |! COMMAND}, for the system's shell. */
public record PipedProgram(String command, Span span) {}
